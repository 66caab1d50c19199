// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/ranking.h"

#include "core/model/user_edits.h"

#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kBest = 3;
constexpr double kSame = 1e-9;

double weakerSide(const RatedExercise& exercise)
{
    const int left = exercise.left.value_or(exercise.right.value_or(0));
    return std::min(left, exercise.right.value_or(left));
}

QString listed(const QStringList& names)
{
    return names.size() < 2 ? names.value(0)
                            : QStringList(names.mid(0, names.size() - 1)).join(u", "_s) + u" and "_s + names.last();
}

QString ratingText(double rating)
{
    return QLocale::c().toString(rating, 'f', std::floor(rating) == rating ? 0 : 1);
}

} // namespace

double RatedExercise::mean() const
{
    if (left && right)
        return (*left + *right) / 2.0;
    return left ? *left : right.value_or(0);
}

std::vector<RatedExercise> ratedIn(const std::vector<SessionRecord>& records)
{
    std::vector<RatedExercise> rated;
    QHash<ExerciseId, size_t> places;
    for (const SessionRecord& record : records) {
        for (const PerformedStep& step : record.steps) {
            if (!step.rating)
                continue;
            if (!places.contains(step.exercise)) {
                places.insert(step.exercise, rated.size());
                rated.push_back({step.exercise, {}, {}, {}});
            }
            RatedExercise& exercise = rated[places.value(step.exercise)];
            exercise.name = step.exerciseName;
            (step.side == Side::Right ? exercise.right : exercise.left) = step.rating;
        }
    }
    return rated;
}

std::vector<Ranked> rankingOf(const std::vector<RatedExercise>& rated, std::optional<Side> side)
{
    std::vector<Ranked> ranking;
    for (const RatedExercise& exercise : rated) {
        const auto& ofSide = side == Side::Right ? exercise.right : exercise.left;
        if (side && !ofSide)
            continue;
        ranking.push_back({1, false, exercise.exercise, exercise.name, side ? *ofSide : exercise.mean()});
    }
    std::stable_sort(ranking.begin(), ranking.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rating > b.rating + kSame; });
    for (size_t i = 0; i < ranking.size(); ++i) {
        ranking[i].place = static_cast<int>(i) + 1;
        if (i > 0 && std::abs(ranking[i].rating - ranking[i - 1].rating) < kSame) {
            ranking[i].place = ranking[i - 1].place;
            ranking[i].tied = ranking[i - 1].tied = true;
        }
    }
    return ranking;
}

QStringList tiesIn(const std::vector<Ranked>& ranking)
{
    QStringList ties;
    for (size_t i = 0; i < ranking.size();) {
        QStringList names;
        size_t next = i;
        for (; next < ranking.size() && ranking[next].place == ranking[i].place; ++next)
            names << ranking[next].name;
        if (names.size() > 1)
            ties << u"%1 (%2)"_s.arg(listed(names), ratingText(ranking[i].rating));
        i = next;
    }
    return ties;
}

Best bestThree(const std::vector<RatedExercise>& rated)
{
    std::vector<RatedExercise> order;
    for (const RatedExercise& exercise : rated) {
        if (exercise.mean() > 0)
            order.push_back(exercise);
    }
    std::stable_sort(order.begin(), order.end(), [](const RatedExercise& a, const RatedExercise& b) {
        return std::abs(a.mean() - b.mean()) > kSame ? a.mean() > b.mean() : weakerSide(a) > weakerSide(b);
    });
    Best best;
    for (const RatedExercise& exercise : order) {
        if (best.chosen.size() < kBest)
            best.chosen.push_back(exercise);
        else if (std::abs(exercise.mean() - best.chosen.back().mean()) < kSame)
            best.asGood << exercise.name;
    }
    return best;
}

Routine routineOf(const std::vector<RatedExercise>& chosen, const ExerciseLookup& exercises, const QString& title)
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = title;
    Section section = edits::newSection(Phase::Stretch);
    for (const RatedExercise& one : chosen) {
        if (const Exercise* exercise = exercises(one.exercise))
            section.entries.push_back(edits::entryFor(*exercise));
    }
    routine.sections.push_back(std::move(section));
    return routine;
}

bool isForRating(const Routine& routine)
{
    bool any = false;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (!entry.rated)
                return false;
            any = true;
        }
    }
    return any;
}

namespace
{

enum class Left { Nothing, Same, OneSide };

/// What is left of an entry; with one side rated, `entry` becomes the other side alone.
Left reduce(Entry& entry, const RatedExercise& rated, bool sided)
{
    if (!sided)
        return rated.left || rated.right ? Left::Nothing : Left::Same;
    const bool needsLeft = entry.sides != Sides::RightOnly && !rated.left;
    const bool needsRight = entry.sides != Sides::LeftOnly && !rated.right;
    if (!needsLeft && !needsRight)
        return Left::Nothing;
    if (entry.sides != Sides::Each || (needsLeft && needsRight))
        return Left::Same;
    entry.sides = needsLeft ? Sides::LeftOnly : Sides::RightOnly;
    return Left::OneSide;
}

} // namespace

std::optional<Routine> leftToRate(const Routine& routine, const std::vector<SessionRecord>& records,
                                  const ExerciseLookup& exercises)
{
    QHash<ExerciseId, RatedExercise> rated;
    for (const RatedExercise& one : ratedIn(records))
        rated.insert(one.exercise, one);
    Routine rest = routine;
    bool changed = false;
    for (Section& section : rest.sections) {
        std::vector<Entry> kept;
        for (Entry& entry : section.entries) {
            const Exercise* exercise = exercises(entry.exercise);
            const Left left = reduce(entry, rated.value(entry.exercise), exercise != nullptr && exercise->sided);
            changed = changed || left != Left::Same;
            if (left != Left::Nothing)
                kept.push_back(std::move(entry));
        }
        section.entries = std::move(kept);
    }
    std::erase_if(rest.sections, [](const Section& section) { return section.entries.empty(); });
    return changed && entryCount(rest) > 0 ? std::optional(std::move(rest)) : std::nullopt;
}

} // namespace limber
