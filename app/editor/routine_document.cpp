// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_document.h"

#include <QtGui/QUndoCommand>

#include <algorithm>

namespace limber
{

/// One applied edit on the undo stack, with the edit that takes it back.
class RoutineDocument::Command final : public QUndoCommand
{
public:
    Command(RoutineDocument& document, Edit forward, Edit backward, bool mergeable)
        : QUndoCommand(forward.name), m_document(document), m_forward(std::move(forward)),
          m_backward(std::move(backward)), m_mergeable(mergeable)
    {
    }

    int id() const override { return m_forward.mergeKey.isEmpty() ? -1 : 1; }

    void redo() override
    {
        if (std::exchange(m_applied, true)) // the first time it has been applied before it was pushed
            m_document.replay(m_forward);
    }
    void undo() override { m_document.replay(m_backward); }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Command&>(*other);
        if (!next.m_mergeable)
            return false;
        auto both = merged(m_forward, next.m_forward);
        if (!both)
            return false;
        m_forward = std::move(*both);
        setText(m_forward.name);
        setObsolete(changesNothing(m_document.m_routine, m_backward));
        return true;
    }

private:
    RoutineDocument& m_document;
    Edit m_forward;
    Edit m_backward;
    bool m_mergeable;
    bool m_applied = false;
};

RoutineDocument::RoutineDocument(Routine routine, const Catalogue& catalogue, const TimingDefaults& defaults, Save save,
                                 QObject* parent)
    : QObject(parent), m_routine(std::move(routine)), m_catalogue(catalogue), m_defaults(defaults),
      m_save(std::move(save))
{
    connect(&m_undo, &QUndoStack::indexChanged, this, &RoutineDocument::endMergingUnlessPushing);
    recompile();
}

RoutineDocument::~RoutineDocument()
{
    m_undo.disconnect(this);
    Q_EMIT closing();
}

edits::ExerciseName RoutineDocument::exerciseNames() const
{
    return [this](const ExerciseId& id) {
        const Exercise* found = exercise(id);
        return found ? found->name : QString();
    };
}

bool RoutineDocument::push(const Edit& edit)
{
    if (isReadOnly()) {
        Q_EMIT refused(tr("A starter cannot be changed. “Use this one” makes a copy of your own."));
        return false;
    }
    if (changesNothing(m_routine, edit))
        return false;
    auto backward = apply(m_routine, edit);
    if (!backward) {
        Q_EMIT refused(backward.error().sentence);
        return false;
    }
    m_pushing = true;
    m_undo.push(new Command(*this, edit, std::move(backward).value(), m_merging));
    m_pushing = false;
    m_merging = true;
    settle(touchedBy(edit));
    return true;
}

void RoutineDocument::endMergingUnlessPushing()
{
    if (!m_pushing)
        m_merging = false;
}

void RoutineDocument::replay(const Edit& edit)
{
    const auto result = apply(m_routine, edit);
    Q_ASSERT(result.ok());
    if (result)
        settle(touchedBy(edit));
}

void RoutineDocument::follow(const Routine& onDisk)
{
    Routine wanted = onDisk;
    wanted.id = m_routine.id;
    if (wanted == m_routine)
        return;
    EditGroup group;
    for (const Section& section : m_routine.sections)
        group.edits.push_back({TakeSection{section.id}, {}, {}, true});
    for (size_t i = 0; i < wanted.sections.size(); ++i)
        group.edits.push_back({PlaceSection{static_cast<int>(i), wanted.sections[i]}, {}, {}, true});
    group.edits.push_back({ChangeRoutine{wanted}, {}, {}, true});
    m_merging = false;
    push(Edit{std::move(group), tr("take over a change made elsewhere"), {}, true});
}

void RoutineDocument::setDefaults(const TimingDefaults& defaults)
{
    if (m_defaults == defaults)
        return;
    m_defaults = defaults;
    recompile();
    Q_EMIT edited({});
}

void RoutineDocument::exercisesChanged()
{
    recompile();
    Q_EMIT edited({});
}

Millis RoutineDocument::sectionTime(int section) const
{
    const auto place = static_cast<size_t>(section);
    return place < m_sectionTimes.size() ? m_sectionTimes[place] : Millis(0);
}

std::vector<Equipment> RoutineDocument::equipment() const
{
    std::vector<Equipment> needed;
    for (const Section& section : m_routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* used = exercise(entry.exercise);
            if (!used)
                continue;
            for (const EquipmentNeed& need : used->equipment) {
                if (!need.optional && std::find(needed.begin(), needed.end(), need.item) == needed.end())
                    needed.push_back(need.item);
            }
        }
    }
    return needed;
}

bool RoutineDocument::needsPartner() const
{
    const auto withPartner = [this](const Entry& entry) {
        const Exercise* used = exercise(entry.exercise);
        return used && used->partner;
    };
    return std::any_of(m_routine.sections.begin(), m_routine.sections.end(), [&](const Section& section) {
        return std::any_of(section.entries.begin(), section.entries.end(), withPartner);
    });
}

void RoutineDocument::settle(const Touched& touched)
{
    recompile();
    const Outcome saved = m_save ? m_save(m_routine) : Outcome(Done{});
    Q_EMIT edited(touched);
    if (!saved)
        Q_EMIT saveFailed(saved.error().sentence);
}

void RoutineDocument::recompile()
{
    m_timeline = compile(
        m_routine, [this](const ExerciseId& id) { return exercise(id); }, m_defaults);
    m_sectionTimes = sectionTimes(m_timeline);
    m_entryTimes = entryTimes(m_timeline);
}

} // namespace limber
