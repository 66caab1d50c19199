// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/catalogue.h"
#include "core/model/routine.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace limber
{

/// What the catalogue says about an exercise: how, where to feel it, what to avoid, easier and harder variants, and the
/// doses of its sources, each of which can be taken over by one click.
class ExerciseFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ExerciseFacts(QWidget* parent = nullptr);

    /// `ownSteps` stand in place of the exercise's own when not empty. `inRoutine`: it is an entry that can be changed,
    /// so that doses can be taken over and variants that are exercises of their own swapped in.
    void show(const Exercise* exercise, const QStringList& ownSteps, const Catalogue& catalogue, bool inRoutine);

Q_SIGNALS:
    void doseChosen(const limber::Dose& dose);
    /// An exercise that is a variant of this one was asked for.
    void variantChosen(const limber::ExerciseId& exercise);
    /// The variant in the place of this one.
    void swapChosen(const limber::ExerciseId& exercise);

private:
    void clear();
    void addHeading(const QString& text);
    void addText(const QString& text);
    void addNumbered(const QStringList& steps);
    void addBulleted(const QStringList& items);
    void addVariants(const Exercise& exercise, const Catalogue& catalogue, bool inRoutine);
    void addVariantButtons(const Exercise& variant, bool inRoutine);
    void addDoses(const Exercise& exercise, bool inRoutine);
    void addMarked(const QString& mark, const QString& text, int markWidth);

    QVBoxLayout* m_column;
    Exercise m_shown;
    QStringList m_shownSteps;
    bool m_shownInRoutine = false;
    bool m_empty = true;
};

} // namespace limber
