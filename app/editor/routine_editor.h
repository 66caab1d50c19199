// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QWidget>

#include <array>

class QLineEdit;

namespace limber
{

class CaptionedSpin;
class Chip;
class TextArea;
class TextLabel;
class TimesEditor;

/// The values of the whole routine: for whom, what for, a note, how often.
class RoutineEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RoutineEditor(QWidget* parent = nullptr);

    void show(RoutineDocument* document, bool visible);

private:
    void buildFrequency();
    void connectTexts();
    void refresh();
    void giveFrequency();

    RoutineDocument* m_document = nullptr;
    TextLabel* m_summary;
    QLineEdit* m_forWhom;
    TextArea* m_purpose;
    TextArea* m_note;
    CaptionedSpin* m_timesADay;
    CaptionedSpin* m_daysAWeek;
    std::array<Chip*, 7> m_weekdays{};
    QLineEdit* m_tags;
    TimesEditor* m_times;
};

} // namespace limber
