// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_index.h"

#include <algorithm>
#include <utility>

namespace limber
{

namespace
{

constexpr int kWholeWord = 4;
constexpr int kSingular = 3;        // taken off when "hips" finds "hip"
constexpr int kOneMistake = 5;      // taken off; only used when a word is found nowhere
constexpr int kExcludingScore = 12; // instructions mention too much to exclude by
constexpr qsizetype kTypoLength = 5;
constexpr qsizetype kMostWords = 16;

QStringView viewOf(const std::u16string& text)
{
    return QStringView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void SearchIndex::setPerson(const PersonMarks& marks)
{
    const auto at = [](const std::vector<bool>& flags, size_t i) { return i < flags.size() && flags[i]; };
    for (size_t i = 0; i < m_facts.size(); ++i) {
        m_facts[i].starred = at(marks.starred, i);
        m_facts[i].unsuited = at(marks.unsuited, i);
        m_facts[i].notAtHome = at(marks.notAtHome, i);
    }
}

bool SearchIndex::passesPerson(const Facts& facts, const SearchQuery& query)
{
    return query.archived.value_or(false) == facts.archived && query.starred.value_or(facts.starred) == facts.starred &&
           query.own.value_or(facts.own) == facts.own && query.suited.value_or(!facts.unsuited) == !facts.unsuited &&
           !(query.atHome && facts.notAtHome);
}

bool SearchIndex::passes(const Facts& facts, const SearchQuery& query)
{
    const auto bits = [](const Set& set) { return static_cast<uint16_t>(set.to_ulong()); };
    const auto has = [](const std::optional<Set>& wanted, size_t value) { return !wanted || (*wanted)[value]; };
    const auto hasAny = [&](const std::optional<Set>& wanted, uint16_t values) {
        return !wanted || (bits(*wanted) & values) != 0;
    };
    if (!has(query.phases, facts.phase) || !has(query.positions, facts.position) ||
        !hasAny(query.muscles, facts.muscles) || !hasAny(query.sources, facts.sources))
        return false;
    if (query.usesNone || query.uses) {
        const bool needsNothing = query.usesNone && facts.needed == 0;
        const bool uses = query.uses && (bits(*query.uses) & facts.used) != 0;
        if (!needsNothing && !uses)
            return false;
    }
    if ((facts.needed & bits(query.without)) != 0 || (query.have && (facts.needed & ~bits(*query.have)) != 0))
        return false;
    return passesPerson(facts, query) && query.sided.value_or(facts.sided) == facts.sided &&
           query.partner.value_or(facts.partner) == facts.partner &&
           (!query.shorterThan || facts.work < *query.shorterThan) &&
           (!query.longerThan || facts.work > *query.longerThan) &&
           std::all_of(query.rated.begin(), query.rated.end(), [&facts](const SearchQuery::Rated& rated) {
               return rated.admits(facts.ratedTenths < 0 ? std::nullopt : std::optional(facts.ratedTenths / 10.0));
           });
}

void SearchIndex::setRatings(const QHash<ExerciseId, double>& ratings)
{
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const auto rating = ratings.constFind(m_ids[i]);
        m_facts[i].ratedTenths =
            rating == ratings.constEnd() ? int8_t(-1) : static_cast<int8_t>(std::clamp(*rating, 0.0, 5.0) * 10 + 0.5);
    }
}

SearchIndex::Words SearchIndex::wordsBeginning(QStringView beginning) const
{
    const auto before = [](const Word& word, QStringView text) { return viewOf(word.text) < text; };
    const auto begin = std::lower_bound(m_words.begin(), m_words.end(), beginning, before);
    const auto end = std::find_if_not(begin, m_words.end(),
                                      [&](const Word& word) { return viewOf(word.text).startsWith(beginning); });
    return {static_cast<size_t>(begin - m_words.begin()), static_cast<size_t>(end - m_words.begin())};
}

bool SearchIndex::addBeginnings(QStringView beginning, int penalty, Scores& scores) const
{
    const auto [begin, end] = wordsBeginning(beginning);
    for (size_t w = begin; w < end; ++w) {
        const int whole = static_cast<qsizetype>(m_words[w].text.size()) == beginning.size() ? kWholeWord : 0;
        for (const Posting& posting : m_words[w].postings) {
            uint8_t& best = scores[static_cast<size_t>(posting.exercise)];
            best = std::max(best, static_cast<uint8_t>(posting.score + whole - penalty));
        }
    }
    return begin < end;
}

void SearchIndex::addWithOneMistake(QStringView wanted, Scores& scores) const
{
    for (const Word& word : m_words) {
        if (!beginsWithOneMistake(viewOf(word.text), wanted))
            continue;
        for (const Posting& posting : word.postings) {
            uint8_t& best = scores[static_cast<size_t>(posting.exercise)];
            best = std::max(best, static_cast<uint8_t>(posting.score - kOneMistake));
        }
    }
}

SearchIndex::Scores SearchIndex::scoresOf(const QString& word) const
{
    Scores scores(m_facts.size());
    bool found = addBeginnings(word, 0, scores);
    if (word.size() >= 4 && word.endsWith(u's')) // "hips" means hip, "clams" the clam
        found = addBeginnings(QStringView(word).chopped(1), kSingular, scores) || found;
    if (!found && word.size() >= kTypoLength)
        addWithOneMistake(word, scores);
    return scores;
}

/// The sum of the scores of all words by exercise; 0 where one of them is not found or a filter says no.
std::vector<uint16_t> SearchIndex::totalsOf(const SearchQuery& query) const
{
    std::vector<uint16_t> totals(m_facts.size(), 1);
    for (const QString& word : query.words.mid(0, kMostWords)) {
        const Scores scores = scoresOf(word);
        for (size_t i = 0; i < totals.size(); ++i)
            totals[i] = totals[i] != 0 && scores[i] != 0 ? static_cast<uint16_t>(totals[i] + scores[i]) : uint16_t(0);
    }
    for (const QString& word : query.withoutWords.mid(0, kMostWords)) {
        const Scores scores = scoresOf(word);
        for (size_t i = 0; i < totals.size(); ++i)
            totals[i] = scores[i] < kExcludingScore ? totals[i] : uint16_t(0);
    }
    const bool filters = query.filters();
    for (size_t i = 0; i < totals.size(); ++i) {
        const bool in = filters ? passes(m_facts[i], query) : !m_facts[i].archived;
        totals[i] = totals[i] != 0 && in ? totals[i] : uint16_t(0);
        if (totals[i] != 0 && m_facts[i].starred && !query.words.isEmpty())
            ++totals[i]; // a favourite before others that are found as well
    }
    return totals;
}

std::vector<int> SearchIndex::find(const SearchQuery& query) const
{
    const std::vector<uint16_t> totals = totalsOf(query);
    // Few different totals, and an order by name that is ready: counting sorts without comparing.
    const size_t most = totals.empty() ? 0 : *std::max_element(totals.begin(), totals.end());
    std::vector<size_t> places(most + 1);
    for (const uint16_t total : totals)
        ++places[total];
    size_t count = 0;
    for (size_t total = most; total > 0; --total)
        count += std::exchange(places[total], count);
    std::vector<int> found(count);
    for (size_t i = 0; i < totals.size(); ++i) {
        const int exercise = query.words.isEmpty() ? static_cast<int>(i) : m_byName[i];
        const uint16_t total = totals[static_cast<size_t>(exercise)];
        if (total > 0)
            found[places[total]++] = exercise;
    }
    return found;
}

bool beginsWithOneMistake(QStringView word, QStringView wanted)
{
    qsizetype same = 0;
    while (same < wanted.size() && same < word.size() && word[same] == wanted[same])
        ++same;
    if (same == wanted.size())
        return true;
    const QStringView wordRest = word.mid(same);
    const QStringView wantedRest = wanted.mid(same);
    if (wordRest.startsWith(wantedRest.mid(1))) // one letter too many
        return true;
    if (wordRest.isEmpty())
        return false;
    if (wordRest.mid(1).startsWith(wantedRest.mid(1)) || wordRest.mid(1).startsWith(wantedRest)) // changed, left out
        return true;
    return wordRest.size() >= 2 && wantedRest.size() >= 2 && wordRest[0] == wantedRest[1] &&
           wordRest[1] == wantedRest[0] && wordRest.mid(2).startsWith(wantedRest.mid(2));
}

} // namespace limber
