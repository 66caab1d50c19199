// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose_parser.h"

#include "core/model/dose_terms.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kLongestDoseText = 500;

Millis millisOf(double seconds)
{
    return Millis(std::llround(seconds * 1000));
}

Range<Millis> millisOf(const DoseTerm& term)
{
    return {millisOf(term.low), millisOf(term.high)};
}

Range<int> countOf(const DoseTerm& term)
{
    return {static_cast<int>(std::floor(term.low)), static_cast<int>(std::floor(term.high))};
}

/// The terms sorted by what they count: at most one of each, and up to three plain numbers in their order.
struct Sorted {
    std::optional<DoseTerm> time;
    std::optional<DoseTerm> sets;
    std::optional<DoseTerm> reps;
    std::vector<DoseTerm> plain;
};

Error tooManyNumbers()
{
    return {
        QStringLiteral("That is more numbers than a dose has: write sets × repetitions × hold, like 2 × 10 × 5 s.")};
}

Result<Sorted> sorted(const std::vector<DoseTerm>& terms, bool heldBefore)
{
    Sorted all;
    for (const DoseTerm& term : terms) {
        std::optional<DoseTerm>* named = nullptr;
        if (term.what == DoseTerm::What::Time)
            named = &all.time;
        else if (term.what == DoseTerm::What::Sets)
            named = &all.sets;
        else if (term.what == DoseTerm::What::Reps)
            named = &all.reps;
        if (named && *named)
            return tooManyNumbers();
        if (named)
            *named = term;
        else
            all.plain.push_back(term);
    }
    const size_t counts = all.plain.size() + (all.sets ? 1 : 0) + (all.reps ? 1 : 0);
    if (counts > (all.time ? 2u : 3u))
        return tooManyNumbers();
    const bool alone = terms.size() == 1 && all.plain.size() == 1;
    if (!all.time && ((alone && heldBefore) || counts == 3)) { // a bare number of seconds
        if (all.plain.empty())
            return tooManyNumbers();
        all.time = all.plain.back();
        all.plain.pop_back();
    }
    return all;
}

/// Sets × reps × hold from the terms.
Outcome putTerms(Dose& dose, const std::vector<DoseTerm>& terms)
{
    Result<Sorted> result = sorted(terms, dose.isHeld());
    if (!result)
        return result.error();
    Sorted& all = *result;
    if (all.sets && !all.time && !all.reps && all.plain.empty()) { // "3 sets" of what it is
        all.reps = DoseTerm{DoseTerm::What::Reps, double(dose.reps.low), double(dose.reps.high)};
        if (dose.isHeld())
            all.time = DoseTerm{DoseTerm::What::Time, double(dose.hold.low.count()) / 1000,
                                double(dose.hold.high.count()) / 1000};
    }
    std::vector<DoseTerm>& plain = all.plain;
    const bool oneNumber = plain.size() == 1 && !all.sets && !all.reps;
    constexpr double oneHoldOfASet = std::chrono::duration<double>(kOneHoldOfASet).count();
    const bool manySets = oneNumber && all.time && all.time->high >= oneHoldOfASet && plain[0].low == plain[0].high;
    if (!all.reps && !plain.empty() && !manySets) {
        all.reps = plain.back();
        plain.pop_back();
    }
    if (!all.sets && !plain.empty())
        all.sets = plain.front();
    if (all.sets && all.sets->low != all.sets->high)
        return Error{QStringLiteral("The number of sets is one number, not a range.")};
    for (const auto& count : {all.sets, all.reps}) {
        if (count && (count->low != std::floor(count->low) || count->high != std::floor(count->high)))
            return Error{QStringLiteral("Sets and repetitions are whole numbers.")};
    }
    dose.sets = all.sets ? countOf(*all.sets).high : 1;
    dose.reps = all.reps ? countOf(*all.reps) : Range<int>(1);
    dose.hold = all.time ? millisOf(*all.time) : Range<Millis>(Millis(0));
    dose.pace.reset();
    return Done{};
}

Result<Dose> doseFrom(const SaidDose& said, Dose dose)
{
    if (!said.terms.empty()) {
        const Outcome put = putTerms(dose, said.terms);
        if (!put)
            return put.error();
    }
    if (said.pace && dose.isHeld())
        return Error{QStringLiteral("A hold has no pace: write 3 × 30 s, or 3 × 12 @ 4 s for repetitions.")};
    if (said.pace)
        dose.pace = millisOf(*said.pace);
    if (said.relax)
        dose.relax = millisOf(*said.relax);
    if (said.rest)
        dose.rest = millisOf(*said.rest);
    if (said.load)
        dose.load = *said.load;
    if (const auto problem = doseProblem(dose))
        return Error{*problem};
    return dose;
}

/// The tokens that belong to no side, to the left and to the right one.
struct BySide {
    std::vector<DoseToken> common;
    std::vector<DoseToken> left;
    std::vector<DoseToken> right;
    bool each = false;
    bool namesLeft = false;
    bool namesRight = false;
};

BySide bySide(const std::vector<DoseToken>& tokens)
{
    BySide all;
    std::vector<DoseToken>* into = &all.common;
    for (const DoseToken& token : tokens) {
        if (token.isWord(u"l") || token.isWord(u"left")) {
            all.namesLeft = true;
            into = &all.left;
        } else if (token.isWord(u"r") || token.isWord(u"right")) {
            all.namesRight = true;
            into = &all.right;
        } else if (token.isWord(u"each") || token.isWord(u"both") || token.isWord(u"per")) {
            all.each = true;
        } else if (!token.isWord(u"side") && !token.isWord(u"sides") && !token.isWord(u"only") &&
                   !token.isWord(u"on") && !token.isWord(u"the")) {
            into->push_back(token);
        }
    }
    return all;
}

Result<TypedDose> oneDose(const BySide& sides, const Dose& present)
{
    std::vector<DoseToken> tokens = sides.common;
    tokens.insert(tokens.end(), sides.left.begin(), sides.left.end());
    tokens.insert(tokens.end(), sides.right.begin(), sides.right.end());
    const Result<SaidDose> said = saidDose(tokens);
    if (!said)
        return said.error();
    TypedDose typed;
    if (said->saysDose()) {
        const Result<Dose> dose = doseFrom(*said, present);
        if (!dose)
            return dose.error();
        typed.dose = *dose;
    }
    if (said->selfPaced || said->pace)
        typed.selfPaced = said->selfPaced;
    return typed;
}

/// "l 3x30s r 2x30s"; what was said before the sides belongs to both.
Result<TypedDose> doseEach(const BySide& sides, const Dose& present, const Dose& presentRight)
{
    BySide left = sides;
    BySide right = sides;
    left.right.clear();
    right.left.clear();
    const Result<TypedDose> leftDose = oneDose(left, present);
    if (!leftDose)
        return leftDose.error();
    const Result<TypedDose> rightDose = oneDose(right, presentRight);
    if (!rightDose)
        return rightDose.error();
    TypedDose typed = *leftDose;
    if (rightDose->dose && rightDose->dose != typed.dose)
        typed.rightDose = rightDose->dose;
    if (rightDose->selfPaced)
        typed.selfPaced = rightDose->selfPaced;
    return typed;
}

QString numbersOf(const Dose& dose)
{
    QString text = doseText(dose);
    if (dose.relax)
        text += QStringLiteral(" relax %1").arg(doseTimeText(*dose.relax));
    if (dose.rest)
        text += QStringLiteral(" rest %1").arg(doseTimeText(*dose.rest));
    if (!dose.load.isEmpty())
        text += QStringLiteral(" load \"%1\"").arg(dose.load);
    return text;
}

} // namespace

Result<TypedDose> parseDose(const QString& text, const Dose& present, const Dose& presentRight)
{
    if (text.size() > kLongestDoseText)
        return Error{QStringLiteral("That is too long for a dose: write something like 3 × 30 s.")};
    const BySide sides = bySide(doseTokens(text));
    const bool both = sides.namesLeft && sides.namesRight;
    Result<TypedDose> typed =
        both ? doseEach(sides, present, presentRight) : oneDose(sides, sides.namesRight ? presentRight : present);
    if (!typed)
        return typed;
    if (both || sides.each)
        typed->sides = Sides::Each;
    else if (sides.namesLeft || sides.namesRight)
        typed->sides = sides.namesLeft ? Sides::LeftOnly : Sides::RightOnly;
    if (*typed == TypedDose{})
        return Error{QStringLiteral("Write a dose like 3 × 30 s, 2 × 10 or 10 × 5 s.")};
    return typed;
}

Result<Entry> withTypedDose(const Entry& entry, const QString& text)
{
    const Result<TypedDose> typed = parseDose(text, entry.dose, doseOf(entry, Side::Right));
    if (!typed)
        return typed.error();
    Entry changed = entry;
    changed.sides = typed->sides.value_or(entry.sides);
    if (typed->dose) { // the side that is left out now keeps its dose for when it comes back
        Dose right = typed->rightDose.value_or(*typed->dose);
        if (typed->sides == Sides::LeftOnly)
            right = doseOf(entry, Side::Right);
        if (typed->sides != Sides::RightOnly)
            changed.dose = *typed->dose;
        changed.rightDose = right == changed.dose ? std::nullopt : std::optional<Dose>(right);
    }
    changed.selfPaced = typed->selfPaced.value_or(entry.selfPaced);
    return changed;
}

QString typedText(const Entry& entry, bool sided)
{
    QString text = numbersOf(entry.dose);
    if (sided && entry.sides == Sides::Each && entry.rightDose)
        text = QStringLiteral("left %1 right %2").arg(text, numbersOf(*entry.rightDose));
    else if (sided && entry.sides == Sides::Each)
        text += QStringLiteral(" each");
    else if (sided && entry.sides == Sides::LeftOnly)
        text += QStringLiteral(" left");
    else if (sided)
        text = numbersOf(doseOf(entry, Side::Right)) + QStringLiteral(" right");
    return entry.selfPaced ? text + QStringLiteral(" self-paced") : text;
}

} // namespace limber
