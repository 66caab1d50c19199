// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_query.h"

#include "core/library/muscles.h"
#include "core/library/search_words.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Set = SearchQuery::Set;

/// A vocabulary as the parser needs it: how many values, what is said for each, the word that is written.
struct Terms {
    size_t count;
    std::function<const QStringList&(size_t)> said;

    QString word(size_t value) const { return said(value).front(); }
};

template <typename T>
Terms termsOf(std::span<const T> values)
{
    return {values.size(), [](size_t value) -> const QStringList& { return saidFor(static_cast<T>(value)); }};
}

const Terms& phaseTerms()
{
    static const Terms kTerms = termsOf(allPhases());
    return kTerms;
}

const Terms& positionTerms()
{
    static const Terms kTerms = termsOf(allPositions());
    return kTerms;
}

const Terms& equipmentTerms()
{
    static const Terms kTerms = termsOf(allEquipment());
    return kTerms;
}

const Terms& muscleTerms()
{
    static const Terms kTerms{static_cast<size_t>(allMuscles().size()), [](size_t value) -> const QStringList& {
                                  return saidForMuscle(static_cast<int>(value));
                              }};
    return kTerms;
}

const Terms& sourceTerms()
{
    static const std::vector<QStringList> kSources{{u"A"_s}, {u"B"_s}, {u"C"_s}, {u"D"_s}, {u"E"_s}};
    static const Terms kTerms{kSources.size(), [](size_t value) -> const QStringList& { return kSources[value]; }};
    return kTerms;
}

/// Hyphens and spaces are the same here, so that a value needs no quotes.
QString spaced(const QString& text)
{
    return searchWords(text).join(u' ');
}

/// The values that are called so; else those of which a name begins so.
Set matching(const Terms& terms, const QString& said)
{
    Set exact;
    Set begun;
    const QString wanted = spaced(said);
    for (size_t value = 0; value < terms.count; ++value) {
        for (const QString& name : terms.said(value)) {
            const QString known = spaced(name);
            exact[value] = exact[value] || known == wanted;
            begun[value] = begun[value] || known.startsWith(wanted);
        }
    }
    return exact.any() ? exact : begun;
}

QStringList wordsOf(const Terms& terms, const Set& set)
{
    QStringList words;
    for (size_t value = 0; value < terms.count; ++value) {
        if (set[value])
            words.append(terms.word(value).replace(u' ', u'-'));
    }
    return words;
}

/// Splits at spaces outside quotes; the quotes themselves are dropped.
QStringList tokens(const QString& text)
{
    QStringList result;
    QString token;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            result.append(token);
            token.clear();
        } else {
            token += c;
        }
    }
    result.append(token);
    result.removeAll(QString());
    return result;
}

/// Takes the tokens of one text into a query.
class QueryParser
{
public:
    SearchQuery parse(const QString& text)
    {
        for (const QString& token : tokens(text))
            take(token);
        return m_query;
    }

private:
    void take(const QString& token)
    {
        const bool negated = token.size() > 1 && token.startsWith(u'-');
        const QString rest = negated ? token.mid(1) : token;
        if (takeFlag(rest.toLower(), negated))
            return;
        const qsizetype colon = rest.indexOf(u':');
        if (takeTime(token))
            return;
        if (colon > 0 && takeFilter(rest.left(colon).toLower(), rest.mid(colon + 1), negated))
            return;
        if (negated && rest.compare(u"partner"_s, Qt::CaseInsensitive) == 0)
            m_query.partner = false;
        else
            (negated ? m_query.withoutWords : m_query.words) += searchWords(rest);
    }

    bool takeFlag(const QString& word, bool negated)
    {
        std::optional<bool>* flag = word == u"starred"    ? &m_query.starred
                                    : word == u"own"      ? &m_query.own
                                    : word == u"archived" ? &m_query.archived
                                    : word == u"suits:me" ? &m_query.suited
                                                          : nullptr;
        if (flag)
            *flag = !negated;
        return flag != nullptr;
    }

    bool takeTime(const QString& token)
    {
        static const QRegularExpression kTime(uR"(^([<>])=?(\d{1,5})(s|sec|m|min)?$)"_s);
        const QRegularExpressionMatch match = kTime.match(token);
        if (!match.hasMatch())
            return token == u"<" || token == u">"; // more is to come
        const auto number = match.captured(2).toInt();
        const Millis time = match.captured(3).startsWith(u'm') ? Millis(1min) * number : Millis(1s) * number;
        (match.captured(1) == u"<" ? m_query.shorterThan : m_query.longerThan) = time;
        return true;
    }

    bool takeFilter(const QString& key, const QString& said, bool negated)
    {
        const QStringList values = said.split(u',', Qt::SkipEmptyParts);
        const auto isKey = [&](QStringView one, QStringView many) { return key == one || key == many; };
        if (isKey(u"phase", u"phases"))
            takeSet(m_query.phases, phaseTerms(), key, values, negated);
        else if (isKey(u"position", u"positions"))
            takeSet(m_query.positions, positionTerms(), key, values, negated);
        else if (isKey(u"muscle", u"muscles"))
            takeSet(m_query.muscles, muscleTerms(), key, values, negated);
        else if (isKey(u"source", u"sources"))
            takeSet(m_query.sources, sourceTerms(), key, values, negated);
        else if (isKey(u"equipment", u"needs"))
            takeEquipment(values, negated);
        else if (key == u"have")
            takeHave(values);
        else if (isKey(u"side", u"sides"))
            takeSide(said, negated);
        else if (key == u"partner")
            takePartner(said, negated);
        else if (isKey(u"rated", u"rating"))
            takeRated(said, negated);
        else if (key == u"suits")
            waitFor(u"suits"_s, said, u"me"_s);
        else
            return false;
        return true;
    }

    /// "rated:>3", "rated:>=3", "rated:4", "rated:none"; "-rated:none" is whatever was rated.
    void takeRated(const QString& said, bool negated)
    {
        using Compare = SearchQuery::Rated::Compare;
        static const QRegularExpression kRating(uR"(^(>=|<=|>|<|=)?(\d(?:[.,]\d)?)?$)"_s);
        static const QHash<QString, Compare> kSigns{{u">"_s, Compare::Above},
                                                    {u">="_s, Compare::AtLeast},
                                                    {u"<"_s, Compare::Below},
                                                    {u"<="_s, Compare::AtMost}};
        if (said.compare(u"none"_s, Qt::CaseInsensitive) == 0) {
            m_query.rated.push_back({negated ? Compare::AtLeast : Compare::None, 0});
            return;
        }
        const QRegularExpressionMatch match = kRating.match(said);
        if (!match.hasMatch())
            return u"none"_s.startsWith(said, Qt::CaseInsensitive) ? void() : notUnderstood(u"rating"_s, said);
        if (match.captured(2).isEmpty())
            return; // more is to come
        const double rating = match.captured(2).replace(u',', u'.').toDouble();
        m_query.rated.push_back({kSigns.value(match.captured(1), Compare::Exactly), rating});
    }

    Set setOf(const Terms& terms, const QString& key, const QStringList& values)
    {
        Set set;
        for (const QString& value : values) {
            const Set found = matching(terms, value);
            if (found.none())
                notUnderstood(key, value);
            set |= found;
        }
        return set;
    }

    /// Several filters of one kind narrow each other down; a half-typed one ("phase:") does nothing.
    void takeSet(std::optional<Set>& filter, const Terms& terms, const QString& key, const QStringList& values,
                 bool negated)
    {
        if (values.isEmpty())
            return;
        Set all;
        for (size_t value = 0; value < terms.count; ++value)
            all.set(value);
        const Set set = setOf(terms, key, values);
        filter = filter.value_or(all) & (negated ? all & ~set : set);
    }

    void takeEquipment(QStringList values, bool negated)
    {
        const bool none = values.removeIf([](const QString& value) { return value.toLower() == u"none"; }) > 0;
        if (negated) {
            m_query.without |= setOf(equipmentTerms(), u"equipment"_s, values);
            return;
        }
        m_query.usesNone = m_query.usesNone || none;
        if (!values.isEmpty())
            m_query.uses = m_query.uses.value_or(Set()) | setOf(equipmentTerms(), u"equipment"_s, values);
    }

    /// A value that is still being typed.
    void waitFor(const QString& key, const QString& said, const QString& whole)
    {
        if (!whole.startsWith(said.toLower()))
            notUnderstood(key, said);
    }

    void takeHave(QStringList values)
    {
        const auto isHome = [](const QString& value) {
            return value.size() > 1 && QStringView(u"home").startsWith(value.toLower());
        };
        if (values.removeIf(isHome) > 0)
            m_query.atHome = true;
        if (values.removeIf([](const QString& value) { return value.toLower() == u"none"; }) > 0)
            m_query.have = m_query.have.value_or(Set());
        if (!values.isEmpty())
            m_query.have = m_query.have.value_or(Set()) | setOf(equipmentTerms(), u"have"_s, values);
    }

    void takeSide(const QString& said, bool negated)
    {
        static const QStringList kEach{u"each"_s, u"one"_s, u"unilateral"_s, u"sided"_s};
        static const QStringList kBoth{u"both"_s, u"none"_s, u"bilateral"_s};
        takeChoice(m_query.sided, u"side"_s, said, kEach, kBoth, negated);
    }

    void takePartner(const QString& said, bool negated)
    {
        takeChoice(m_query.partner, u"partner"_s, said, {u"yes"_s, u"with"_s}, {u"no"_s, u"none"_s, u"without"_s},
                   negated);
    }

    void takeChoice(std::optional<bool>& choice, const QString& key, const QString& said, const QStringList& yes,
                    const QStringList& no, bool negated)
    {
        const auto begins = [&](const QString& word) { return word.startsWith(said, Qt::CaseInsensitive); };
        if (said.isEmpty())
            return;
        if (std::any_of(yes.begin(), yes.end(), begins))
            choice = !negated;
        else if (std::any_of(no.begin(), no.end(), begins))
            choice = negated;
        else
            notUnderstood(key, said);
    }

    void notUnderstood(const QString& key, const QString& said)
    {
        m_query.problems.append(u"There is no %1 “%2”."_s.arg(key, said));
    }

    SearchQuery m_query;
};

QString ratedText(const SearchQuery::Rated& rated)
{
    static const QStringList kSigns{u">"_s, u">="_s, u""_s, u"<="_s, u"<"_s};
    if (rated.compare == SearchQuery::Rated::Compare::None)
        return u"rated:none"_s;
    return u"rated:"_s + kSigns[static_cast<qsizetype>(rated.compare)] + QString::number(rated.rating);
}

QString timeText(Millis time)
{
    return time % 1min == 0ms ? u"%1min"_s.arg(time / 1min) : u"%1s"_s.arg(time / 1s);
}

} // namespace

bool SearchQuery::Rated::admits(const std::optional<double>& given) const
{
    if (!given)
        return compare == Compare::None;
    switch (compare) {
    case Compare::Above:
        return *given > rating;
    case Compare::AtLeast:
        return *given >= rating;
    case Compare::Exactly: // the mean of two sides has halves
        return *given >= rating - 0.25 && *given < rating + 0.25;
    case Compare::AtMost:
        return *given <= rating;
    case Compare::Below:
        return *given < rating;
    case Compare::None:
        return false;
    }
    Q_UNREACHABLE();
}

SearchQuery SearchQuery::parse(const QString& text)
{
    return QueryParser().parse(text);
}

bool SearchQuery::filters() const
{
    SearchQuery onlyWords;
    onlyWords.words = words;
    onlyWords.withoutWords = withoutWords;
    return *this != onlyWords;
}

QString SearchQuery::text() const
{
    QStringList parts = words;
    for (const QString& word : withoutWords)
        parts.append(u'-' + word);
    const auto add = [&](const QString& key, const Terms& terms, const std::optional<Set>& set) {
        if (set && set->any())
            parts.append(key + u':' + wordsOf(terms, *set).join(u','));
    };
    add(u"phase"_s, phaseTerms(), phases);
    add(u"position"_s, positionTerms(), positions);
    add(u"muscle"_s, muscleTerms(), muscles);
    QStringList equipment = usesNone ? QStringList{u"none"_s} : QStringList();
    if (uses)
        equipment += wordsOf(equipmentTerms(), *uses);
    if (!equipment.isEmpty())
        parts.append(u"equipment:"_s + equipment.join(u','));
    if (without.any())
        parts.append(u"-equipment:"_s + wordsOf(equipmentTerms(), without).join(u','));
    if (have)
        parts.append(u"have:"_s + (have->any() ? wordsOf(equipmentTerms(), *have).join(u',') : u"none"_s));
    if (atHome)
        parts.append(u"have:home"_s);
    const auto addFlag = [&](const QString& word, const std::optional<bool>& flag) {
        if (flag)
            parts.append(*flag ? word : u'-' + word);
    };
    addFlag(u"suits:me"_s, suited);
    addFlag(u"starred"_s, starred);
    addFlag(u"own"_s, own);
    addFlag(u"archived"_s, archived);
    if (sided)
        parts.append(*sided ? u"side:each"_s : u"side:both"_s);
    if (partner)
        parts.append(*partner ? u"partner:yes"_s : u"-partner"_s);
    add(u"source"_s, sourceTerms(), sources);
    for (const Rated& one : rated)
        parts.append(ratedText(one));
    if (shorterThan)
        parts.append(u'<' + timeText(*shorterThan));
    if (longerThan)
        parts.append(u'>' + timeText(*longerThan));
    return parts.join(u' ');
}

Millis workTime(const Exercise& exercise)
{
    constexpr Millis kPace = 4s;
    const Dose& dose = firstDose(exercise);
    const Millis one = dose.isHeld() ? dose.holdPlayed() : dose.pace.value_or(kPace);
    return one * dose.sets * dose.repsPlayed() * (exercise.sided ? 2 : 1);
}

} // namespace limber
