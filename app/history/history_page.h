// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtWidgets/QWidget>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace limber
{

class Button;
class ChoiceList;
class EmptyState;
class HeatMap;
class HistoryDesk;
class MonthCalendar;
class PlotView;
class SegmentedSwitch;
class SideBars;
class TextLabel;

/// What was done: a year of days with a calendar and the sessions of one day; every routine and every exercise over
/// time, left beside right. Reads when it is shown and when something has changed.
class HistoryPage : public QWidget
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
    void showExercise(const ExerciseId& exercise);
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
    QWidget* buildDays();
    QWidget* buildRoutines();
    QWidget* buildExercises();
    QWidget* besideList(ChoiceList* list, QWidget* content);
    void turnTo(View view);
    void setDay(QDate day);
    void showSessions();
    void showRoutine(const QString& id);
    void showExerciseOf(const QString& id);
    void refreshDays();
    void refreshRoutines();
    void refreshExercises();

    HistoryDesk& m_desk;
    bool m_stale = true;
    SegmentedSwitch* m_views;
    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    QWidget* m_body;
    HeatMap* m_map = nullptr;
    MonthCalendar* m_calendar = nullptr;
    TextLabel* m_sum = nullptr;
    TextLabel* m_dayTitle = nullptr;
    QVBoxLayout* m_sessions = nullptr;
    ChoiceList* m_routines = nullptr;
    TextLabel* m_kept = nullptr;
    Button* m_ranking = nullptr;
    std::vector<PlotView*> m_routinePlots;
    ChoiceList* m_exercises = nullptr;
    SideBars* m_balance = nullptr;
    std::vector<PlotView*> m_exercisePlots;
};

} // namespace limber
