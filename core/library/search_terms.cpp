// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_terms.h"

#include "core/library/muscles.h"
#include "core/library/search_words.h"

#include <span>
#include <vector>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

template <typename T>
SearchTerms termsOf(std::span<const T> values)
{
    return {values.size(), [](size_t value) -> const QStringList& { return saidFor(static_cast<T>(value)); }};
}

} // namespace

const SearchTerms& phaseTerms()
{
    static const SearchTerms kTerms = termsOf(allPhases());
    return kTerms;
}

const SearchTerms& positionTerms()
{
    static const SearchTerms kTerms = termsOf(allPositions());
    return kTerms;
}

const SearchTerms& equipmentTerms()
{
    static const SearchTerms kTerms = termsOf(allEquipment());
    return kTerms;
}

const SearchTerms& muscleTerms()
{
    static const SearchTerms kTerms{static_cast<size_t>(allMuscles().size()), [](size_t value) -> const QStringList& {
                                        return saidForMuscle(static_cast<int>(value));
                                    }};
    return kTerms;
}

const SearchTerms& sourceTerms()
{
    static const std::vector<QStringList> kSources{{u"A"_s}, {u"B"_s}, {u"C"_s}, {u"D"_s}, {u"E"_s}};
    static const SearchTerms kTerms{kSources.size(),
                                    [](size_t value) -> const QStringList& { return kSources[value]; }};
    return kTerms;
}

QString spaced(const QString& text)
{
    return searchWords(text).join(u' ');
}

SearchQuery::Set valuesCalled(const SearchTerms& terms, const QString& said)
{
    SearchQuery::Set exact;
    SearchQuery::Set begun;
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

QStringList wordsOf(const SearchTerms& terms, const SearchQuery::Set& set)
{
    QStringList words;
    for (size_t value = 0; value < terms.count; ++value) {
        if (set[value])
            words.append(terms.word(value).replace(u' ', u'-'));
    }
    return words;
}

} // namespace limber
