// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

class ExerciseShelf;
class FlowLayout;
class TextLabel;

/// Says why an exercise does not suit the person, and offers others that train or stretch the same.
class SuitBox : public QWidget
{
    Q_OBJECT

public:
    explicit SuitBox(QWidget* parent = nullptr);

    /// Hides when there is no exercise or it suits. `canSwap`: the offers go into the routine, else they are shown.
    void show(const ExerciseShelf* shelf, const Exercise* exercise, Sides sides, bool canSwap);

Q_SIGNALS:
    void swapChosen(const limber::ExerciseId& exercise);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void offer(const ExerciseShelf& shelf, const std::vector<ExerciseId>& swaps, bool canSwap);

    TextLabel* m_sentence;
    TextLabel* m_instead;
    FlowLayout* m_swaps;
    QStringList m_shown; ///< what stands there, to leave it alone when it is the same
};

} // namespace limber
