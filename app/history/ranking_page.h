// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/widgets/column_page.h"
#include "core/history/ranking.h"

class QHBoxLayout;
class QVBoxLayout;

namespace limber
{

class Button;
class TextLabel;

/// What came out of finding one's stretch: a ranking for each side, ties named, and a routine of the best three.
class RankingPage : public ColumnPage
{
    Q_OBJECT

public:
    explicit RankingPage(QWidget* parent = nullptr);

    /// `left` is how many exercises were not rated yet.
    void setRated(const RoutineId& routine, const QString& title, const std::vector<RatedExercise>& rated, int left);
    const Best& best() const { return m_best; }

Q_SIGNALS:
    void bestThreeRequested();
    void restRequested(const limber::RoutineId& routine);
    void backRequested();

private:
    void addSide(const QString& title, const std::vector<Ranked>& ranking);

    RoutineId m_routine;
    Best m_best;
    TextLabel* m_title;
    TextLabel* m_words;
    Button* m_make;
    Button* m_rest;
    QHBoxLayout* m_sides;
};

} // namespace limber
