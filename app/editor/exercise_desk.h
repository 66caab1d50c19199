// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <functional>

class QMenu;

namespace limber
{

class ExerciseShelf;

/// What can be done with exercises of the library: made, copied, edited, put away, starred. Its actions are for keys,
/// context menus and the window's menus.
class ExerciseDesk : public QObject
{
    Q_OBJECT

public:
    /// The keys work in all of `page`. `current` is the exercise that is looked at.
    ExerciseDesk(QWidget& page, ExerciseShelf& shelf, std::function<ExerciseId()> current);

    QAction* create;
    QAction* copy;
    QAction* edit;
    QAction* remove; ///< or archive, when it is used
    QAction* restore;
    QAction* star;

    void fill(QMenu& menu) const;
    /// After another exercise is looked at, or this one has changed.
    void update();

Q_SIGNALS:
    /// A new or changed exercise, to be shown.
    void made(const limber::ExerciseId& exercise);
    /// One sentence about what was done, to be said with an offer to undo it.
    void done(const QString& sentence);

private:
    QAction* make(const QString& text, const QKeySequence& key, const QString& icon);
    const Exercise* currentExercise() const;
    void openEditor(const Exercise& draft, bool isNew);
    void putAway();

    QWidget& m_page;
    ExerciseShelf& m_shelf;
    std::function<ExerciseId()> m_current;
};

} // namespace limber
