// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/kept_photos.h"
#include "core/base/clock.h"
#include "core/coach/person.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"
#include "core/library/search_index.h"
#include "core/storage/store.h"

#include <QtCore/QObject>
#include <QtGui/QUndoGroup>
#include <QtGui/QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace limber
{

/// The person's own exercises, their pictures, and the stars: every way to change them, on disk when the call returns
/// and undoable as one step; and how each exercise suits the person. A failure is told by failed() and changes nothing.
class ExerciseShelf : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the shelf. Changes go onto the stack of `undo` that is active.
    ExerciseShelf(Store& store, Catalogue& catalogue, figure::FigureLibrary& figures, const Clock& clock,
                  QUndoGroup& undo, QObject* parent = nullptr);

    const Catalogue& catalogue() const { return m_catalogue; }
    const figure::FigureLibrary& figures() const { return m_figures; }
    const PhotoSource& photos() const { return m_photos; }
    std::vector<Picture> pictures(const ExerciseId& exercise);

    /// Brings the catalogue up to what the store holds.
    void reread();

    /// Puts in a new exercise of the person's; its id is kept. Empty names are refused.
    bool add(const Exercise& exercise, const std::vector<Picture>& pictures);
    /// Gives an own exercise these values and exactly these pictures.
    bool change(const Exercise& exercise, const std::vector<Picture>& pictures);
    /// Deletes an own exercise, or archives it when a routine uses it.
    bool remove(const ExerciseId& exercise);
    /// Brings an archived one back.
    bool restore(const ExerciseId& exercise);
    bool isUsed(const ExerciseId& exercise);
    /// A value to begin with: a copy of another exercise, or an empty one; with an id of its own.
    Exercise draft(const Exercise* original) const;

    bool isStarred(const ExerciseId& exercise) const { return m_person.starred.contains(exercise); }
    bool setStarred(const ExerciseId& exercise, bool starred);

    /// What the person said about themselves; the stars are kept.
    void setPerson(Person person);
    const Person& person() const { return m_person; }
    /// Why it does not suit the person, one sentence; empty when it does. Quick enough for painting.
    QString whyNotSuited(const Exercise& exercise, Sides sides) const;
    std::vector<ExerciseId> swapsFor(const Exercise& exercise, Sides sides) const;
    CheckContext checkContext(const TimingDefaults& timing) const;
    /// Stars and suitability by the places of the catalogue, for the search.
    PersonMarks marks() const;
    const DemandsOf& demands() const { return m_demands; }
    /// How well exercises were felt, from the history.
    const QHash<ExerciseId, double>& ratings() const { return m_ratings; }
    /// A session may have brought new ones.
    void rereadRatings();
    /// What fitting to a time prefers.
    FitWishes wishes() const;

Q_SIGNALS:
    /// Exercises came, went or changed.
    void exercisesChanged();
    /// Stars, limits or what is at home changed.
    void personChanged();
    void failed(const QString& sentence);

private:
    /// An own exercise with its pictures as it stands on disk; nothing: not there.
    struct Kept {
        Exercise exercise;
        std::vector<Picture> pictures;
    };
    using State = std::optional<Kept>;

    State stateOf(const ExerciseId& exercise);
    bool put(const ExerciseId& exercise, const State& state);
    bool putStar(const ExerciseId& exercise, bool starred);
    bool push(const QString& name, std::function<bool()> forward, std::function<bool()> backward);
    bool settle(const Outcome& outcome);
    void take(const Exercise& exercise);

    Store& m_store;
    Catalogue& m_catalogue;
    figure::FigureLibrary& m_figures;
    const Clock& m_clock;
    QUndoGroup& m_undo;
    QUndoStack m_ownUndo; ///< where no stack is active
    KeptPhotos m_photos;
    DemandBook m_book;
    DemandsOf m_demands;
    Person m_person;
    QHash<ExerciseId, double> m_ratings;
};

} // namespace limber
