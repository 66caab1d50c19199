// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/widgets/column_page.h"
#include "core/base/id.h"

#include <QtCore/QDate>

namespace limber
{

class DaysView;
class EmptyState;
class ExercisesView;
class HistoryDesk;
class RoutinesView;
class SegmentedSwitch;

/// What was done: a year of days with a calendar and the sessions of one day; every routine and every exercise over
/// time, left beside right. Reads when it is shown and when something has changed, and only what is seen.
class HistoryPage : public ColumnPage
{
    Q_OBJECT

public:
    enum class View { Days, Routines, Exercises };

    /// The desk must outlive the page.
    explicit HistoryPage(HistoryDesk& desk, QWidget* parent = nullptr);

    /// Reads anew what is seen.
    void refresh();
    void setView(View view);
    View view() const;
    /// The day whose sessions are shown.
    QDate day() const;

Q_SIGNALS:
    void addRequested();
    void editRequested(const limber::SessionId& id);
    void removeRequested(const limber::SessionId& id);
    void exportRequested();
    void forgetRequested();
    void rankingRequested(const limber::RoutineId& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    DaysView& days();
    RoutinesView& routines();
    ExercisesView& exercises();
    template <typename T>
    T& put(T*& view);

    HistoryDesk& m_desk;
    bool m_stale = true;
    SegmentedSwitch* m_views;
    EmptyState* m_nothing;
    QWidget* m_out;
    QWidget* m_forget;
    QWidget* m_add;
    DaysView* m_days = nullptr; // each is made when it is first looked at
    RoutinesView* m_routines = nullptr;
    ExercisesView* m_exercises = nullptr;
};

} // namespace limber
