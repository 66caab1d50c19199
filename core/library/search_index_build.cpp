// SPDX-License-Identifier: GPL-3.0-or-later
// Preparing a search index: the words of all exercises, and what the filters look at.
#include "core/library/muscles.h"
#include "core/library/search_index.h"
#include "core/library/search_words.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// How much a word counts by where it stands; far enough apart that the extras of search_index.cpp never lift one above
// the next.
constexpr int kInName = 40;
constexpr int kInOtherName = 28;
constexpr int kInFacts = 16;
constexpr int kInInstructions = 6;
constexpr int kFirstWord = 2;

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
        addFacts(from);
        for (const QString& step : from.steps)
            addText(step, kInInstructions);
        for (const QString* text : {&from.start, &from.cue, &from.feel})
            addText(*text, kInInstructions);
    }

    void finish()
    {
        std::sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
    }

private:
    void addFacts(const Exercise& exercise)
    {
        addSaid(saidFor(exercise.phase));
        addSaid(saidFor(exercise.position));
        for (const EquipmentNeed& need : exercise.equipment)
            addSaid(saidFor(need.item));
        for (const QString& muscle : exercise.muscles) {
            const qsizetype place = allMuscles().indexOf(muscle);
            if (place < 0)
                addText(muscle, kInFacts);
            else
                addSaid(saidForMuscle(static_cast<int>(place)));
        }
        if (exercise.partner)
            addText(u"partner"_s, kInFacts);
    }

    /// The vocabulary's own lists are split once, not for every exercise; they live as long as the program.
    void addSaid(const QStringList& said)
    {
        auto known = m_said.find(&said);
        if (known == m_said.end()) {
            std::vector<size_t> places;
            for (const QString& text : said)
                forEachWord(text, [&](QStringView word, bool) { places.push_back(placeOf(word)); });
            known = m_said.emplace(&said, std::move(places)).first;
        }
        for (const size_t place : known->second)
            addPosting(place, kInFacts);
    }

    void addText(const QString& text, int score)
    {
        forEachWord(
            text, [&](QStringView word, bool first) { addPosting(placeOf(word), first ? score + kFirstWord : score); });
    }

    /// Calls `take(word, isFirst)`; "side-lying" gives side, lying and sidelying.
    template <typename Take>
    static void forEachWord(const QString& text, Take take)
    {
        const QString folded = foldedForSearch(text);
        qsizetype compound = 0; // where a word joined by hyphens begins
        bool first = true;
        for (qsizetype at = 0; at < folded.size();) {
            if (!isWordLetter(folded[at])) {
                ++at;
                continue;
            }
            const qsizetype begin = at;
            while (at < folded.size() && isWordLetter(folded[at]))
                ++at;
            take(QStringView(folded).mid(begin, at - begin), first);
            const bool joined = begin > 1 && folded[begin - 1] == u'-' && folded[begin - 2].isLetterOrNumber();
            compound = joined ? compound : begin;
            if (joined)
                take(folded.mid(compound, at - compound).remove(u'-'), false);
            first = false;
        }
    }

    size_t placeOf(QStringView text)
    {
        const std::u16string_view key(text.utf16(), static_cast<size_t>(text.size()));
        const auto known = m_places.find(key);
        if (known != m_places.end())
            return known->second;
        m_keys.emplace_back(key);
        m_words.push_back({m_keys.back(), {}});
        m_places.emplace(m_keys.back(), m_words.size() - 1);
        return m_words.size() - 1;
    }

    void addPosting(size_t place, int score)
    {
        auto& postings = m_words[place].postings;
        if (postings.empty() || postings.back().exercise != m_exercise)
            postings.push_back({m_exercise, 0});
        postings.back().score = std::max(postings.back().score, static_cast<uint8_t>(score));
    }

    std::vector<Word>& m_words;
    std::deque<std::u16string> m_keys;                        ///< keeps the characters that m_places refers to
    std::unordered_map<std::u16string_view, size_t> m_places; ///< several times faster here than QHash with its seed
    std::unordered_map<const QStringList*, std::vector<size_t>> m_said;
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
        m_ids.push_back(exercises[i].id);
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
    const auto add = [](uint16_t& set, auto place) { set = static_cast<uint16_t>(set | (1u << place)); };
    Facts facts;
    facts.phase = static_cast<uint8_t>(exercise.phase);
    facts.position = static_cast<uint8_t>(exercise.position);
    for (const EquipmentNeed& need : exercise.equipment) {
        add(facts.used, static_cast<int>(need.item));
        if (!need.optional)
            add(facts.needed, static_cast<int>(need.item));
    }
    for (const QString& muscle : exercise.muscles) {
        const qsizetype place = allMuscles().indexOf(muscle);
        if (place >= 0)
            add(facts.muscles, place);
    }
    for (const QString& source : exercise.sources) {
        if (source >= u"A" && source <= u"E" && source.size() == 1)
            add(facts.sources, source[0].unicode() - u'A');
    }
    facts.sided = exercise.sided;
    facts.partner = exercise.partner;
    facts.own = !exercise.builtIn;
    facts.archived = exercise.archived;
    facts.work = workTime(exercise);
    return facts;
}

} // namespace limber
