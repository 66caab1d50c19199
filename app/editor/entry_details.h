// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QWidget>

namespace limber
{

class Button;
class TextArea;
class TextLabel;
class TimesEditor;

/// What is changed less often about entries: their times, and (of one) its steps reworded for one person, which leaves
/// the exercise as it is.
class EntryDetails : public QWidget
{
    Q_OBJECT

public:
    explicit EntryDetails(QWidget* parent = nullptr);

    /// The entries must be in the document; an empty list shows nothing.
    void show(RoutineDocument* document, const std::vector<EntryId>& entries);
    /// Opens the steps of the one entry for rewording.
    void reword();
    TimesEditor& times() { return *m_times; }

private:
    void refreshTimes();
    void refreshSteps();
    void giveSteps(const QString& text);
    const Entry* onlyEntry() const;
    QStringList ownersSteps() const;

    RoutineDocument* m_document = nullptr;
    std::vector<EntryId> m_entries;
    bool m_rewording = false;
    Button* m_reword;
    TextLabel* m_stepsTitle;
    TextArea* m_steps;
    TextLabel* m_stepsHint;
    Button* m_ownAgain;
    TimesEditor* m_times;
};

} // namespace limber
