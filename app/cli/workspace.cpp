// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace.h"

#include "core/exchange/routine_file.h"
#include "core/library/find_named.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <iterator>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

bool hasName(const std::vector<Named>& all, const QString& name)
{
    return std::any_of(all.begin(), all.end(), [&name](const Named& one) { return one.name == name; });
}

bool isRoutineFile(const QString& wanted)
{
    return wanted.endsWith(u".limber"_s, Qt::CaseInsensitive) || wanted.contains(u'/');
}

} // namespace

Workspace::Workspace(const QString& dataFolder, const Clock& clock, Catalogue catalogue)
    : m_databasePath(Store::pathIn(dataFolder.isEmpty() ? Store::defaultFolder() : dataFolder)), m_clock(clock),
      m_catalogue(std::move(catalogue))
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& dataFolder, const Clock& clock)
{
    auto catalogue = Catalogue::load();
    if (!catalogue)
        return catalogue.error();
    std::unique_ptr<Workspace> workspace(new Workspace(dataFolder, clock, std::move(*catalogue)));
    if (const QFileInfo database(workspace->m_databasePath); !database.exists() || database.size() == 0)
        return workspace;
    auto store = Store::openForReading(workspace->m_databasePath);
    if (!store)
        return store.error();
    workspace->m_store = std::move(*store);
    if (const Outcome read = workspace->readOwn(); !read)
        return read.error();
    return workspace;
}

Outcome Workspace::readOwn()
{
    auto exercises = m_store->exercises();
    if (!exercises)
        return exercises.error();
    for (Store::OwnExercise& own : *exercises) {
        own.exercise.archived = own.archived;
        m_catalogue.put(std::move(own.exercise));
    }
    const auto preferences = m_store->preferences();
    if (!preferences)
        return preferences.error();
    m_preferences = preferencesFrom(*preferences);
    return Done{};
}

Result<Store*> Workspace::storeToWrite()
{
    if (m_writable)
        return m_store.get();
    m_store.reset();
    auto opened = Store::open(m_databasePath, m_clock.wallNow(), Store::OnDamage::Refuse);
    if (!opened)
        return opened.error();
    m_store = std::move(opened->store);
    m_writable = true;
    return m_store.get();
}

ExerciseLookup Workspace::exerciseLookup() const
{
    return [this](const ExerciseId& id) { return m_catalogue.exercise(id); };
}

Timeline Workspace::timelineOf(const Routine& routine) const
{
    return compile(routine, exerciseLookup(), m_preferences.timing);
}

Result<std::vector<RoutineSummary>> Workspace::ownRoutines(Shelf shelf)
{
    if (m_store == nullptr)
        return std::vector<RoutineSummary>();
    return m_store->routines(shelf);
}

Result<Routine> Workspace::routineFromFile(const QString& path)
{
    auto file = loadRoutineFile(path);
    if (!file)
        return file.error();
    for (Exercise& exercise : file->exercises) {
        const Exercise* known = m_catalogue.exercise(exercise.id);
        if (known == nullptr || !known->builtIn)
            m_catalogue.put(std::move(exercise));
    }
    m_filePictures = std::move(file->pictures);
    return std::move(file->routine);
}

Result<Routine> Workspace::routine(const QString& wanted)
{
    if (isRoutineFile(wanted))
        return routineFromFile(wanted);
    std::vector<Named> all;
    for (const Routine& starter : m_catalogue.starters())
        all.push_back({starter.id.text(), starter.title});
    for (const Shelf shelf : {Shelf::InUse, Shelf::Archived}) {
        const auto own = ownRoutines(shelf);
        if (!own)
            return own.error();
        for (const RoutineSummary& summary : *own) {
            const bool taken = shelf == Shelf::Archived && hasName(all, summary.title) && summary.id.text() != wanted;
            if (!taken)
                all.push_back({summary.id.text(), summary.title});
        }
    }
    const auto id = idMeant(u"routine"_s, wanted, all);
    if (!id)
        return id.error();
    if (const Routine* starter = m_catalogue.starter(RoutineId(*id)))
        return *starter;
    auto routine = m_store->routine(RoutineId(*id));
    if (!routine)
        return routine.error();
    if (!routine->has_value())
        return noneNamed(u"routine"_s, wanted, all);
    return std::move(**routine);
}

std::vector<Picture> Workspace::pictures(const ExerciseId& exercise)
{
    const Exercise* known = m_catalogue.exercise(exercise);
    if (known == nullptr || known->builtIn)
        return {};
    std::vector<Picture> pictures;
    std::copy_if(m_filePictures.begin(), m_filePictures.end(), std::back_inserter(pictures),
                 [&exercise](const Picture& picture) { return picture.exercise == exercise; });
    if (!pictures.empty() || m_store == nullptr)
        return pictures;
    auto kept = m_store->pictures(exercise);
    return kept ? std::move(kept).value() : std::vector<Picture>();
}

Result<Exercise> Workspace::exercise(const QString& wanted) const
{
    std::vector<Named> all;
    for (const Exercise& exercise : m_catalogue.exercises())
        all.push_back({exercise.id.text(), exercise.name});
    const auto id = idMeant(u"exercise"_s, wanted, all);
    if (!id)
        return id.error();
    return *m_catalogue.exercise(ExerciseId(*id));
}

} // namespace limber
