// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_card.h"
#include "app/shell/widgets/column_page.h"
#include "core/history/plan.h"

class QVBoxLayout;

namespace limber
{

class EmptyState;
class TextLabel;

/// A routine of the plan as it stands today.
struct TodayItem {
    Due due;
    RoutineFacts facts;
};

/// Something that is asked or suggested, taken or left by one click.
struct TodayNote {
    QString icon;
    QString text;
    QString reason; ///< quieter, below; may be empty
    struct Answer {
        QString words;
        std::function<void()> run;
        bool primary = false;
    };
    std::vector<Answer> answers;
};

/// What Today shows.
struct TodayContent {
    QDate day;
    bool hasPlan = false;
    std::vector<TodayItem> items;
    QDate next;   ///< the next planned day; may be invalid
    QString kept; ///< how the plan was kept; may be empty
    std::vector<TodayNote> notes;
};

/// What one sees at the start when something is planned: what is due, each with one button to play.
class TodayPage : public ColumnPage
{
    Q_OBJECT

public:
    /// The pictures must outlive the page.
    explicit TodayPage(CardPictures& pictures, QWidget* parent = nullptr);

    void setContent(const TodayContent& content);
    /// The keyboard to the first button to play, when there is one.
    void focusPlay();

Q_SIGNALS:
    void playRequested(const limber::RoutineId& id);
    void openRequested(const limber::RoutineId& id);
    void planRequested(const limber::RoutineId& id);
    void remindersRequested();

private:
    void clear();
    void addItem(const TodayItem& item, bool first);
    void addNote(const TodayNote& note);

    CardPictures& m_pictures;
    TextLabel* m_date;
    QWidget* m_reminders;
    TextLabel* m_words;
    EmptyState* m_nothing;
    QVBoxLayout* m_items;
    QVBoxLayout* m_notes;
    TextLabel* m_kept;
    QWidget* m_play = nullptr;
};

} // namespace limber
