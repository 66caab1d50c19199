// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_intents.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace limber
{

namespace
{

QString addingName(const std::vector<Entry>& entries, const Catalogue& catalogue)
{
    const int count = static_cast<int>(entries.size());
    const Exercise* first = count == 1 ? catalogue.exercise(entries.front().exercise) : nullptr;
    if (!first)
        return QCoreApplication::translate("Intents", "add %1").arg(counted(count, QStringLiteral("exercise")));
    return QCoreApplication::translate("Intents", "add %1").arg(nameInSentence(first->name));
}

/// The place of a phase's first section among those that are there, by the order in which phases should be done.
int sectionIndexFor(const Routine& routine, Phase phase)
{
    int index = 0;
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        if (routine.sections[s].phase <= phase)
            index = static_cast<int>(s) + 1;
    }
    return index;
}

/// Every phase in a section of its own, in the order of the phases.
Edit addInSections(const Routine& routine, std::vector<Entry> entries, const Catalogue& catalogue, const QString& name)
{
    EditGroup group;
    Routine grown = routine;
    for (const Phase phase : allPhases()) {
        Section section = edits::newSection(phase);
        for (Entry& entry : entries) {
            if (catalogue.exercise(entry.exercise)->phase == phase)
                section.entries.push_back(entry);
        }
        if (section.entries.empty())
            continue;
        const int index = sectionIndexFor(grown, phase);
        grown.sections.insert(grown.sections.begin() + index, section);
        group.edits.push_back({PlaceSection{index, std::move(section)}, name, {}, false});
    }
    if (group.edits.size() == 1)
        return group.edits.front();
    return {std::move(group), name, {}, false};
}

} // namespace

bool addExercises(RoutineDocument& document, const std::vector<ExerciseId>& exercises, const InsertPlace& place)
{
    std::vector<Entry> entries;
    for (const ExerciseId& id : exercises) {
        if (const Exercise* exercise = document.exercise(id))
            entries.push_back(edits::entryFor(*exercise));
    }
    if (entries.empty())
        return false;
    const QString name = addingName(entries, document.catalogue());
    const Routine& routine = document.routine();
    if (routine.sections.empty())
        return document.push(addInSections(routine, std::move(entries), document.catalogue(), name));
    return document.push(edits::addEntries(routine, std::move(entries), {place.section, place.index}, name));
}

std::optional<InsertPlace> placeByPhase(const Routine& routine, Phase phase)
{
    for (size_t s = routine.sections.size(); s > 0; --s) {
        const Section& section = routine.sections[s - 1];
        if (section.phase == phase)
            return InsertPlace{static_cast<int>(s - 1), static_cast<int>(section.entries.size())};
    }
    return std::nullopt;
}

bool addByPhase(RoutineDocument& document, const ExerciseId& id)
{
    const Exercise* exercise = document.exercise(id);
    if (!exercise)
        return false;
    if (const auto place = placeByPhase(document.routine(), exercise->phase))
        return addExercises(document, {id}, *place);
    std::vector<Entry> entries{edits::entryFor(*exercise)};
    const QString name = addingName(entries, document.catalogue());
    return document.push(addInSections(document.routine(), std::move(entries), document.catalogue(), name));
}

} // namespace limber
