// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_query.h"

#include "core/library/search_terms.h"

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Set = SearchQuery::Set;

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
    const auto add = [&](const QString& key, const SearchTerms& terms, const std::optional<Set>& set) {
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
    return one * dose.sets * dose.repsPlayed();
}

} // namespace limber
