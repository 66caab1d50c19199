// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace limber
{

class Button;
class CaptionedSpin;
class TextLabel;
class TimesEditor;

/// The values of the selected section: title, phase, rounds and the rest between them.
class SectionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SectionEditor(QWidget* parent = nullptr);

    void show(RoutineDocument* document, const std::optional<SectionId>& section);

Q_SIGNALS:
    void removeRequested();

private:
    const Section* shown() const;
    void refresh();

    RoutineDocument* m_document = nullptr;
    SectionId m_section;
    TextLabel* m_summary;
    QLineEdit* m_title;
    QComboBox* m_phase;
    CaptionedSpin* m_rounds;
    CaptionedSpin* m_roundRest;
    TextLabel* m_hint;
    TimesEditor* m_times;
    Button* m_remove;
};

} // namespace limber
