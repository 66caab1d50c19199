// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose_parser.h"

#include "core/model/dose_tokens.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace limber
{

namespace
{

using TokenKind = DoseToken::Kind;
using Tokens = std::span<const DoseToken>;

constexpr int kLongestDoseText = 500;

bool isOneOf(const QString& word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView one) { return word == one; });
}

std::optional<double> secondsOf(const DoseToken& token)
{
    if (token.kind != TokenKind::Word)
        return std::nullopt;
    if (isOneOf(token.text, {u"s", u"sec", u"secs", u"second", u"seconds"}))
        return 1;
    if (isOneOf(token.text, {u"m", u"min", u"mins", u"minute", u"minutes"}))
        return 60;
    if (isOneOf(token.text, {u"h", u"hr", u"hour", u"hours"}))
        return 3600;
    return std::nullopt;
}

/// A number or range with what it counts; times in seconds.
struct Term {
    enum class What { Plain, Time, Sets, Reps };
    What what = What::Plain;
    double low = 0;
    double high = 0;
};

/// What one stretch of tokens says, for both sides or for one.
struct Said {
    std::vector<Term> terms;
    std::optional<double> pace;
    std::optional<double> relax;
    std::optional<double> rest;
    std::optional<QString> load;
    bool selfPaced = false;

    bool saysDose() const { return !terms.empty() || pace || relax || rest || load; }
};

/// Reads the terms and words of one side.
class Reader
{
public:
    explicit Reader(Tokens tokens) : m_tokens(tokens) {}

    Result<Said> said()
    {
        while (!atEnd()) {
            const DoseToken& token = m_tokens[m_at];
            if (token.kind == TokenKind::Number) {
                m_said.terms.push_back(term());
            } else if (token.kind == TokenKind::Load) {
                m_said.load = token.text;
                ++m_at;
            } else if (token.kind == TokenKind::Times && m_at > 0 && !atEnd(1)) {
                ++m_at;
            } else if (const auto problem = named(token)) {
                return *problem;
            }
        }
        return m_said;
    }

private:
    bool atEnd(size_t ahead = 0) const { return m_at + ahead >= m_tokens.size(); }
    bool is(TokenKind kind, size_t ahead = 0) const { return !atEnd(ahead) && m_tokens[m_at + ahead].kind == kind; }

    Error notUnderstood(const QString& text) const
    {
        return {
            QStringLiteral("\"%1\" is not understood here: write a dose like 3 × 30 s, 2 × 10 or 10 × 5 s.").arg(text)};
    }

    /// "@ 4 s", "rest 30 s", "self-paced", or a word that only fills.
    std::optional<Error> named(const DoseToken& token)
    {
        ++m_at;
        if (token.kind == TokenKind::At || isOneOf(token.text, {u"pace", u"at"}))
            return time(m_said.pace, token.text);
        if (isOneOf(token.text, {u"rest", u"resting"}))
            return time(m_said.rest, token.text);
        if (isOneOf(token.text, {u"relax", u"pause"}))
            return time(m_said.relax, token.text);
        if (isOneOf(token.text, {u"self-paced", u"selfpaced"})) {
            m_said.selfPaced = true;
            return std::nullopt;
        }
        if (token.kind == TokenKind::Word && isOneOf(token.text, {u"of", u"hold", u"for", u"and"}))
            return std::nullopt;
        return notUnderstood(token.text);
    }

    std::optional<Error> time(std::optional<double>& into, const QString& word)
    {
        if (!is(TokenKind::Number))
            return Error{QStringLiteral("After \"%1\" comes a time, like 30 s.").arg(word)};
        into = term().high;
        return std::nullopt;
    }

    Term term()
    {
        Term read;
        read.low = read.high = m_tokens[m_at++].number;
        if (is(TokenKind::Dash) && is(TokenKind::Number, 1)) {
            read.high = m_tokens[m_at + 1].number;
            m_at += 2;
        }
        if (is(TokenKind::Colon) && is(TokenKind::Number, 1)) { // 1:30
            read.what = Term::What::Time;
            read.low = read.high = read.high * 60 + m_tokens[m_at + 1].number;
            m_at += 2;
        } else if (!atEnd() && secondsOf(m_tokens[m_at])) {
            timed(read);
        } else if (is(TokenKind::Word)) {
            counted(read);
        }
        return read;
    }

    /// "30 s", "1 min 30 s", "1m30", "1 h 5 min".
    void timed(Term& read)
    {
        read.what = Term::What::Time;
        double unit = *secondsOf(m_tokens[m_at++]);
        read.low *= unit;
        read.high *= unit;
        if (is(TokenKind::Dash) && is(TokenKind::Number, 1)) { // "30 s – 1 min"
            const auto own = atEnd(2) ? std::nullopt : secondsOf(m_tokens[m_at + 2]);
            read.high = m_tokens[m_at + 1].number * own.value_or(unit);
            m_at += own ? 3u : 2u;
            return;
        }
        while (unit > 1 && read.low == read.high && is(TokenKind::Number)) {
            const auto own = atEnd(1) ? std::nullopt : secondsOf(m_tokens[m_at + 1]);
            const bool ends = atEnd(1) || m_tokens[m_at + 1].kind != TokenKind::Times;
            if (own ? *own >= unit : !ends)
                return; // another term
            unit = own.value_or(unit / 60);
            read.low = read.high = read.high + m_tokens[m_at].number * unit;
            m_at += own ? 2u : 1u;
        }
    }

    void counted(Term& read)
    {
        const QString& word = m_tokens[m_at].text;
        if (isOneOf(word, {u"set", u"sets"}))
            read.what = Term::What::Sets;
        else if (isOneOf(word, {u"rep", u"reps", u"repetition", u"repetitions"}))
            read.what = Term::What::Reps;
        else if (!isOneOf(word, {u"times", u"holds", u"hold"}))
            return;
        ++m_at;
    }

    Tokens m_tokens;
    size_t m_at = 0;
    Said m_said;
};

Millis millisOf(double seconds)
{
    return Millis(std::llround(seconds * 1000));
}

Range<Millis> millisOf(const Term& term)
{
    return {millisOf(term.low), millisOf(term.high)};
}

Range<int> countOf(const Term& term)
{
    return {static_cast<int>(std::floor(term.low)), static_cast<int>(std::floor(term.high))};
}

/// The terms sorted by what they count: at most one of each, and up to three plain numbers in their order.
struct Sorted {
    std::optional<Term> time;
    std::optional<Term> sets;
    std::optional<Term> reps;
    std::vector<Term> plain;
};

Error tooManyNumbers()
{
    return {
        QStringLiteral("That is more numbers than a dose has: write sets × repetitions × hold, like 2 × 10 × 5 s.")};
}

Result<Sorted> sorted(const std::vector<Term>& terms, bool heldBefore)
{
    Sorted all;
    for (const Term& term : terms) {
        std::optional<Term>* named = nullptr;
        if (term.what == Term::What::Time)
            named = &all.time;
        else if (term.what == Term::What::Sets)
            named = &all.sets;
        else if (term.what == Term::What::Reps)
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
Outcome putTerms(Dose& dose, const std::vector<Term>& terms)
{
    Result<Sorted> result = sorted(terms, dose.isHeld());
    if (!result)
        return result.error();
    Sorted& all = *result;
    if (all.sets && !all.time && !all.reps && all.plain.empty()) { // "3 sets" of what it is
        all.reps = Term{Term::What::Reps, double(dose.reps.low), double(dose.reps.high)};
        if (dose.isHeld())
            all.time =
                Term{Term::What::Time, double(dose.hold.low.count()) / 1000, double(dose.hold.high.count()) / 1000};
    }
    std::vector<Term>& plain = all.plain;
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

Result<Dose> doseFrom(const Said& said, Dose dose)
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
    const Result<Said> said = Reader(tokens).said();
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
