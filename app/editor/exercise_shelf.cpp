// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/exercise_shelf.h"

#include "app/shell/two_way_command.h"
#include "core/base/text.h"
#include "core/storage/history_store.h"

namespace limber
{

namespace
{

/// Long names do not make long menus.
QString shortName(const QString& name)
{
    return name.size() > 40 ? name.left(39) + QChar(0x2026) : name;
}

} // namespace

ExerciseShelf::ExerciseShelf(Store& store, Catalogue& catalogue, figure::FigureLibrary& figures, const Clock& clock,
                             QUndoGroup& undo, QObject* parent)
    : QObject(parent), m_store(store), m_catalogue(catalogue), m_figures(figures), m_clock(clock), m_undo(undo),
      m_photos([&store](const ExerciseId& exercise) {
          auto pictures = store.pictures(exercise);
          return pictures ? std::move(*pictures) : std::vector<Picture>();
      }),
      m_book(figures), m_demands([this](const Exercise& exercise) { return m_book.of(exercise); })
{
}

void ExerciseShelf::reread()
{
    if (auto stars = m_store.stars(); stars && *stars != m_person.starred) {
        m_person.starred = std::move(*stars);
        Q_EMIT personChanged();
    }
    auto own = m_store.exercises();
    if (!own)
        return Q_EMIT failed(own.error().sentence); // the built-in exercises remain
    for (Store::OwnExercise& kept : *own) {
        kept.exercise.archived = kept.archived;
        take(kept.exercise);
    }
    m_photos.forget();
    rereadRatings();
    Q_EMIT exercisesChanged();
}

void ExerciseShelf::take(const Exercise& exercise)
{
    m_figures.standIn(exercise.id.text(), exercise.figure.value_or(ExerciseId()).text());
    m_catalogue.put(exercise);
}

std::vector<Picture> ExerciseShelf::pictures(const ExerciseId& exercise)
{
    auto pictures = m_store.pictures(exercise);
    if (pictures)
        return std::move(*pictures);
    Q_EMIT failed(pictures.error().sentence);
    return {};
}

bool ExerciseShelf::settle(const Outcome& outcome)
{
    if (!outcome)
        Q_EMIT failed(outcome.error().sentence);
    return outcome.ok();
}

bool ExerciseShelf::push(const QString& name, std::function<bool()> forward, std::function<bool()> backward)
{
    QUndoStack* stack = m_undo.activeStack() ? m_undo.activeStack() : &m_ownUndo;
    const int before = stack->index();
    stack->push(new TwoWayCommand(name, std::move(forward), std::move(backward)));
    return stack->index() > before;
}

// --- own exercises --------------------------------------------------------------------------------------------------

ExerciseShelf::State ExerciseShelf::stateOf(const ExerciseId& id)
{
    const Exercise* exercise = m_catalogue.exercise(id);
    if (!exercise || exercise->builtIn)
        return std::nullopt;
    return Kept{*exercise, pictures(id)};
}

bool ExerciseShelf::put(const ExerciseId& id, const State& state)
{
    if (state) {
        if (!settle(m_store.saveExercise(state->exercise, state->pictures, m_clock.wallNow())))
            return false;
        take(state->exercise);
    } else if (isUsed(id)) {
        // It went into a routine meanwhile: put away, so that the routine still knows it.
        State kept = stateOf(id);
        if (!kept || !settle(m_store.archiveExercise(id, true)))
            return false;
        kept->exercise.archived = true;
        take(kept->exercise);
    } else {
        if (!settle(m_store.removeExercise(id)))
            return false;
        m_catalogue.remove(id);
        m_figures.standIn(id.text(), {});
    }
    m_photos.forget();
    Q_EMIT exercisesChanged();
    return true;
}

bool ExerciseShelf::add(const Exercise& exercise, const std::vector<Picture>& pictures)
{
    const ExerciseId id = exercise.id;
    return push(
        tr("new exercise “%1”").arg(shortName(exercise.name)),
        [this, id, after = State(Kept{exercise, pictures})] { return put(id, after); },
        [this, id] { return put(id, std::nullopt); });
}

bool ExerciseShelf::change(const Exercise& exercise, const std::vector<Picture>& pictures)
{
    const ExerciseId id = exercise.id;
    const State before = stateOf(id);
    if (!before || (before->exercise == exercise && before->pictures == pictures))
        return false;
    return push(
        tr("edit exercise “%1”").arg(shortName(exercise.name)),
        [this, id, after = State(Kept{exercise, pictures})] { return put(id, after); },
        [this, id, before] { return put(id, before); });
}

bool ExerciseShelf::remove(const ExerciseId& id)
{
    const State before = stateOf(id);
    if (!before)
        return false;
    const bool used = isUsed(id);
    return push((used ? tr("archive exercise “%1”") : tr("delete exercise “%1”")).arg(shortName(before->exercise.name)),
                [this, id] { return put(id, std::nullopt); }, [this, id, before] { return put(id, before); });
}

bool ExerciseShelf::restore(const ExerciseId& id)
{
    const State before = stateOf(id);
    if (!before || !before->exercise.archived)
        return false;
    State after = before;
    after->exercise.archived = false;
    return push(
        tr("bring back exercise “%1”").arg(shortName(before->exercise.name)),
        [this, id, after] { return put(id, after); }, [this, id, before] { return put(id, before); });
}

bool ExerciseShelf::isUsed(const ExerciseId& exercise)
{
    const auto uses = m_store.usesOf(exercise);
    return settle(uses ? Outcome(Done{}) : Outcome(uses.error())) && *uses > 0;
}

Exercise ExerciseShelf::draft(const Exercise* original) const
{
    Exercise exercise;
    if (original) {
        exercise = *original;
        exercise.name = tr("%1 (my own)").arg(original->name.left(200));
        if (!exercise.figure && m_figures.find(original->id.text()))
            exercise.figure = original->id;
        // What it says is the person's own from now on, so its dose is the one that the editor shows.
        exercise.defaultDose = firstDose(*original);
        exercise.doses.clear();
        exercise.sources.clear();
    } else {
        exercise.defaultDose.hold = Millis(std::chrono::seconds(30));
    }
    exercise.id = ExerciseId::fresh();
    exercise.builtIn = false;
    exercise.archived = false;
    return exercise;
}

// --- stars ----------------------------------------------------------------------------------------------------------

bool ExerciseShelf::putStar(const ExerciseId& exercise, bool starred)
{
    if (!settle(m_store.setStar(exercise, starred, m_clock.wallNow())))
        return false;
    if (starred)
        m_person.starred.insert(exercise);
    else
        m_person.starred.remove(exercise);
    Q_EMIT personChanged();
    return true;
}

bool ExerciseShelf::setStarred(const ExerciseId& id, bool starred)
{
    const Exercise* exercise = m_catalogue.exercise(id);
    if (!exercise || isStarred(id) == starred)
        return false;
    const QString name = starred ? tr("star %1") : tr("take the star from %1");
    return push(
        name.arg(nameInSentence(shortName(exercise->name))), [this, id, starred] { return putStar(id, starred); },
        [this, id, starred] { return putStar(id, !starred); });
}

// --- the person -----------------------------------------------------------------------------------------------------

void ExerciseShelf::setPerson(Person person)
{
    person.starred = m_person.starred;
    if (person == m_person)
        return;
    m_person = std::move(person);
    Q_EMIT personChanged();
}

QString ExerciseShelf::whyNotSuited(const Exercise& exercise, Sides sides) const
{
    return limber::whyNotSuited(exercise, sides, m_person, m_demands);
}

std::vector<ExerciseId> ExerciseShelf::swapsFor(const Exercise& exercise, Sides sides) const
{
    return limber::swapsFor(exercise, sides, m_catalogue.exercises(), m_person, m_demands);
}

CheckContext ExerciseShelf::checkContext(const TimingDefaults& timing) const
{
    CheckContext context = checkContextFor(m_person, timing, m_catalogue.exercises(), m_demands);
    context.ratings = m_ratings;
    return context;
}

void ExerciseShelf::rereadRatings()
{
    auto ratings = HistoryStore(m_store).ratings();
    if (!ratings || *ratings == m_ratings)
        return;
    m_ratings = std::move(*ratings);
    Q_EMIT personChanged();
}

FitWishes ExerciseShelf::wishes() const
{
    const auto known = HistoryStore(m_store).wishes(m_clock.wallNow().date());
    const ExerciseLookup lookup = [this](const ExerciseId& id) { return m_catalogue.exercise(id); };
    return fitWishesFor(m_person, lookup, m_demands, known ? *known : FitWishes());
}

PersonMarks ExerciseShelf::marks() const
{
    PersonMarks marks;
    for (const Exercise& exercise : m_catalogue.exercises()) {
        marks.starred.push_back(isStarred(exercise.id));
        marks.notAtHome.push_back(!canBeDoneAtHome(exercise, m_person));
        marks.unsuited.push_back(!m_person.limits.empty() &&
                                 !conflicts(exercise, Sides::Each, m_demands(exercise), m_person.limits).empty());
    }
    return marks;
}

} // namespace limber
