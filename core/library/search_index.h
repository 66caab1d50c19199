// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/search_query.h"
#include "core/model/exercise.h"

#include <QtCore/QHash>
#include <QtCore/QStringView>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace limber
{

/// What the search knows about the person, in the order of the exercises; nothing known passes every filter but those
/// that ask for it.
struct PersonMarks {
    std::vector<bool> starred;
    std::vector<bool> unsuited;  ///< against a limit
    std::vector<bool> notAtHome; ///< something or somebody is missing
};

/// Finds exercises by what a person types, fast enough for every keystroke. Prepared once for a list of exercises;
/// prepare a new one when they change (10,000 exercises take about a tenth of a second).
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(const std::vector<Exercise>& exercises);

    /// The places, in the list that the index was prepared for, of all exercises that match, best first. Every word
    /// must be found as the beginning of a word: in the name (best), in another name, in muscles, position, equipment
    /// or phase, or in the instructions. A word of five letters or more that is found nowhere may have one mistake.
    /// Equal ones come by name; without words all that pass the filters come in the order of the list.
    std::vector<int> find(const SearchQuery& query) const;

    /// How well the exercises were felt (by their id); an index without knows none. May be given anew at any time.
    void setRatings(const QHash<ExerciseId, double>& ratings);
    /// What changes more often than the exercises; cheap. Equally good ones come starred first.
    void setPerson(const PersonMarks& marks);

private:
    using Set = SearchQuery::Set;

    /// Where a word stands in an exercise, as a score.
    struct Posting {
        int exercise = 0;
        uint8_t score = 0;
    };
    /// What the filters look at; sets as bits, small because all of them are looked at on every keystroke.
    struct Facts {
        Millis work{};
        uint16_t muscles = 0;
        uint16_t needed = 0;
        uint16_t used = 0;
        uint16_t sources = 0;
        uint8_t phase = 0;
        uint8_t position = 0;
        bool sided = false;
        bool partner = false;
        int8_t ratedTenths = -1; ///< the rating in tenths; -1: none
        bool own = false;
        bool archived = false;
        bool starred = false;
        bool unsuited = false;
        bool notAtHome = false;
    };
    struct Word {
        std::u16string text;
        std::vector<Posting> postings;
    };
    using Scores = std::vector<uint8_t>; ///< by exercise; 0: not found
    using Words = std::pair<size_t, size_t>;

    class Builder;

    static Facts factsOf(const Exercise& exercise);
    static bool passesPerson(const Facts& facts, const SearchQuery& query);
    static bool passes(const Facts& facts, const SearchQuery& query);
    Words wordsBeginning(QStringView beginning) const;
    bool addBeginnings(QStringView beginning, int penalty, Scores& scores) const;
    void addWithOneMistake(QStringView wanted, Scores& scores) const;
    Scores scoresOf(const QString& word) const;
    std::vector<uint16_t> totalsOf(const SearchQuery& query) const;

    std::vector<Word> m_words; ///< sorted by text
    std::vector<Facts> m_facts;
    std::vector<ExerciseId> m_ids;
    std::vector<int> m_byName; ///< places in the order of the names
};

/// Whether the beginning of `word` is `wanted` but for one letter left out, added, changed, or two swapped.
bool beginsWithOneMistake(QStringView word, QStringView wanted);

} // namespace limber
