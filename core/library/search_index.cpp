// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_index.h"

#include "core/library/muscles.h"
#include "core/library/search_words.h"

#include <QtCore/QHash>

#include <algorithm>
#include <deque>
#include <numeric>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// How much a word counts by where it stands; far enough apart that the extras never lift one above the next.
constexpr int kInName = 40;
constexpr int kInOtherName = 28;
constexpr int kInFacts = 16;
constexpr int kInInstructions = 6;
constexpr int kFirstWord = 2;
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

/// Collects the words of all exercises.
class SearchIndex::Builder
{
public:
    explicit Builder(std::vector<Word>& words) : m_words(words) {}

    void add(int exercise, const Exercise& from)
    {
        m_exercise = exercise;
        addText(from.name, kInName);
        for (const QString& name : from.otherNames)
            addText(name, kInOtherName);
        for (const QString& fact : factsSaid(from))
            addText(fact, kInFacts);
        for (const QString& step : from.steps)
            addText(step, kInInstructions);
        for (const QString& text : {from.start, from.cue, from.feel})
            addText(text, kInInstructions);
    }

    void finish()
    {
        std::sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
    }

private:
    static QStringList factsSaid(const Exercise& exercise)
    {
        QStringList said = saidFor(exercise.phase) + saidFor(exercise.position);
        for (const EquipmentNeed& need : exercise.equipment)
            said += saidFor(need.item);
        for (const QString& muscle : exercise.muscles) {
            const qsizetype place = allMuscles().indexOf(muscle);
            said += place < 0 ? QStringList{muscle} : saidForMuscle(static_cast<int>(place));
        }
        if (exercise.partner)
            said.append(u"partner"_s);
        return said;
    }

    void addText(const QString& text, int score)
    {
        if (text.isEmpty())
            return;
        const QString folded = foldedForSearch(text);
        qsizetype compound = 0; // where a word joined by hyphens begins
        bool first = true;
        for (qsizetype at = 0; at < folded.size();) {
            if (!folded[at].isLetterOrNumber()) {
                ++at;
                continue;
            }
            const qsizetype begin = at;
            while (at < folded.size() && folded[at].isLetterOrNumber())
                ++at;
            addWord(QStringView(folded).mid(begin, at - begin), first ? score + kFirstWord : score);
            const bool joined = begin > 1 && folded[begin - 1] == u'-' && folded[begin - 2].isLetterOrNumber();
            compound = joined ? compound : begin;
            if (compound < begin) // "side-lying" is found as "sidelying" too
                addWord(folded.mid(compound, at - compound).remove(u'-'), score);
            first = false;
        }
    }

    void addWord(QStringView text, int score)
    {
        const auto known = m_places.constFind(text);
        size_t place = m_words.size();
        if (known == m_places.cend()) {
            m_words.push_back({text.toString().toStdU16String(), {}});
            m_keys.push_back(text.toString());
            m_places.insert(m_keys.back(), place);
        } else {
            place = *known;
        }
        auto& postings = m_words[place].postings;
        if (postings.empty() || postings.back().exercise != m_exercise)
            postings.push_back({m_exercise, 0});
        postings.back().score = std::max(postings.back().score, static_cast<uint8_t>(score));
    }

    std::vector<Word>& m_words;
    std::deque<QString> m_keys; ///< keeps the characters that m_places refers to
    QHash<QStringView, size_t> m_places;
    int m_exercise = 0;
};

SearchIndex::SearchIndex(const std::vector<Exercise>& exercises)
{
    Builder builder(m_words);
    m_facts.reserve(exercises.size());
    std::vector<QString> names;
    names.reserve(exercises.size());
    for (size_t i = 0; i < exercises.size(); ++i) {
        builder.add(static_cast<int>(i), exercises[i]);
        m_facts.push_back(factsOf(exercises[i]));
        names.push_back(foldedForSearch(exercises[i].name));
    }
    builder.finish();
    m_byName.resize(exercises.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    std::stable_sort(m_byName.begin(), m_byName.end(),
                     [&](int a, int b) { return names[static_cast<size_t>(a)] < names[static_cast<size_t>(b)]; });
}

SearchIndex::Facts SearchIndex::factsOf(const Exercise& exercise)
{
    Facts facts;
    facts.phase = static_cast<size_t>(exercise.phase);
    facts.position = static_cast<size_t>(exercise.position);
    for (const EquipmentNeed& need : exercise.equipment) {
        facts.used.set(static_cast<size_t>(need.item));
        if (!need.optional)
            facts.needed.set(static_cast<size_t>(need.item));
    }
    for (const QString& muscle : exercise.muscles) {
        const qsizetype place = allMuscles().indexOf(muscle);
        if (place >= 0)
            facts.muscles.set(static_cast<size_t>(place));
    }
    for (const QString& source : exercise.sources) {
        if (source >= u"A" && source <= u"E" && source.size() == 1)
            facts.sources.set(static_cast<size_t>(source[0].unicode() - u'A'));
    }
    facts.sided = exercise.sided;
    facts.partner = exercise.partner;
    facts.work = workTime(exercise);
    return facts;
}

bool SearchIndex::passes(const Facts& facts, const SearchQuery& query)
{
    const auto has = [](const std::optional<Set>& wanted, size_t value) { return !wanted || (*wanted)[value]; };
    const auto hasAny = [](const std::optional<Set>& wanted, const Set& values) {
        return !wanted || (*wanted & values).any();
    };
    if (!has(query.phases, facts.phase) || !has(query.positions, facts.position) ||
        !hasAny(query.muscles, facts.muscles) || !hasAny(query.sources, facts.sources))
        return false;
    if (query.usesNone || query.uses) {
        const bool needsNothing = query.usesNone && facts.needed.none();
        const bool uses = query.uses && (*query.uses & facts.used).any();
        if (!needsNothing && !uses)
            return false;
    }
    if ((facts.needed & query.without).any() || (query.have && (facts.needed & ~*query.have).any()))
        return false;
    return query.sided.value_or(facts.sided) == facts.sided && query.partner.value_or(facts.partner) == facts.partner &&
           (!query.shorterThan || facts.work < *query.shorterThan) &&
           (!query.longerThan || facts.work > *query.longerThan);
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

bool SearchIndex::isExcluded(const std::vector<Scores>& excluded, size_t exercise) const
{
    return std::any_of(excluded.begin(), excluded.end(),
                       [&](const Scores& scores) { return scores[exercise] >= kExcludingScore; });
}

std::vector<int> SearchIndex::find(const SearchQuery& query) const
{
    std::vector<Scores> wanted;
    for (const QString& word : query.words.mid(0, kMostWords))
        wanted.push_back(scoresOf(word));
    std::vector<Scores> excluded;
    for (const QString& word : query.withoutWords.mid(0, kMostWords))
        excluded.push_back(scoresOf(word));

    // Few different scores and an order by name that is ready: counting them into shelves sorts without comparing.
    std::vector<std::vector<int>> shelves(wanted.size() * 64 + 1);
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const size_t exercise = wanted.empty() ? i : static_cast<size_t>(m_byName[i]);
        const auto scoreOf = [&](const Scores& scores) { return scores[exercise]; };
        const bool all = std::all_of(wanted.begin(), wanted.end(), scoreOf);
        if (!all || !passes(m_facts[exercise], query) || isExcluded(excluded, exercise))
            continue;
        size_t total = 0;
        for (const Scores& scores : wanted)
            total += scores[exercise];
        shelves[total].push_back(static_cast<int>(exercise));
    }
    std::vector<int> found;
    for (auto shelf = shelves.rbegin(); shelf != shelves.rend(); ++shelf)
        found.insert(found.end(), shelf->begin(), shelf->end());
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
