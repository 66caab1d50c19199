// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/person.h"

#include "core/base/text.h"

#include <algorithm>

namespace limber
{

namespace
{

QString missingSentence(const std::vector<Equipment>& things)
{
    QStringList words;
    for (const Equipment thing : things)
        words << word(thing);
    return QStringLiteral("You have no %1 at home.").arg(words.join(QStringLiteral(" and no ")));
}

/// How like one exercise is to another that trains or stretches the same; the higher the liker.
int likeness(const Exercise& exercise, const Exercise& other, bool starred)
{
    int like = starred ? 2 : 0;
    if (!other.muscles.isEmpty() && other.muscles.first() == exercise.muscles.first())
        like += 6;
    for (const QString& muscle : other.muscles)
        like += exercise.muscles.contains(muscle) ? 1 : 0;
    like += other.position == exercise.position ? 1 : 0;
    like -= isOnFloor(other.position) != isOnFloor(exercise.position) ? 2 : 0;
    like += other.sided == exercise.sided ? 1 : 0;
    like -= other.muscles.size() > exercise.muscles.size() ? 1 : 0;
    return like;
}

} // namespace

std::vector<Equipment> missingAtHome(const Exercise& exercise, const Person& person)
{
    std::vector<Equipment> missing;
    for (const EquipmentNeed& need : exercise.equipment) {
        const bool has = !person.atHome ||
                         std::find(person.atHome->begin(), person.atHome->end(), need.item) != person.atHome->end();
        if (!need.optional && !has)
            missing.push_back(need.item);
    }
    return missing;
}

bool canBeDoneAtHome(const Exercise& exercise, const Person& person)
{
    return missingAtHome(exercise, person).empty() && !(exercise.partner && person.partner == false);
}

QString whyNotSuited(const Exercise& exercise, Sides sides, const Person& person, const DemandsOf& demands)
{
    QStringList sentences;
    if (!person.limits.empty() && demands)
        sentences << reasonSentence(conflicts(exercise, sides, demands(exercise), person.limits));
    if (const auto missing = missingAtHome(exercise, person); !missing.empty())
        sentences << missingSentence(missing);
    if (exercise.partner && person.partner == false)
        sentences << QStringLiteral("Nobody helps you.");
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

std::vector<ExerciseId> swapsFor(const Exercise& exercise, Sides sides, const std::vector<Exercise>& among,
                                 const Person& person, const DemandsOf& demands, size_t most)
{
    struct Swap {
        int like;
        const Exercise* exercise;
    };
    std::vector<Swap> swaps;
    for (const Exercise& other : among) {
        const bool same = !exercise.muscles.isEmpty() && other.muscles.contains(exercise.muscles.first());
        if (other.id == exercise.id || other.phase != exercise.phase || !same || other.archived)
            continue;
        if (!whyNotSuited(other, sides, person, demands).isEmpty())
            continue;
        swaps.push_back({likeness(exercise, other, person.starred.contains(other.id)), &other});
    }
    std::stable_sort(swaps.begin(), swaps.end(), [](const Swap& a, const Swap& b) { return a.like > b.like; });
    std::vector<ExerciseId> ids;
    for (const Swap& swap : swaps) {
        if (ids.size() < most)
            ids.push_back(swap.exercise->id);
    }
    return ids;
}

CheckContext checkContextFor(const Person& person, const TimingDefaults& timing, const std::vector<Exercise>& among,
                             const DemandsOf& demands)
{
    CheckContext context;
    context.atHome = person.atHome;
    context.partner = person.partner;
    context.timing = timing;
    if (!demands)
        return context;
    context.conflictsOf = [person, demands](const Exercise& exercise, Sides sides) {
        return reasonSentence(conflicts(exercise, sides, demands(exercise), person.limits));
    };
    context.swapFor = [person, demands, &among](const Exercise& exercise, Sides sides) -> const Exercise* {
        const auto swaps = swapsFor(exercise, sides, among, person, demands, 1);
        const auto found = std::find_if(among.begin(), among.end(), [&](const Exercise& other) {
            return !swaps.empty() && other.id == swaps.front();
        });
        return found == among.end() ? nullptr : &*found;
    };
    return context;
}

FitWishes fitWishesFor(const Person& person, const ExerciseLookup& exercises, const DemandsOf& demands,
                       const FitWishes& known)
{
    return [=](const ExerciseId& id) {
        FitWish wish = known ? known(id) : FitWish{};
        wish.starred = wish.starred || person.starred.contains(id);
        if (const Exercise* exercise = exercises(id))
            wish.unsuited = whyNotSuited(*exercise, Sides::Each, person, demands);
        return wish;
    };
}

} // namespace limber
