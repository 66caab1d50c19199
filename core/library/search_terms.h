// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/search_query.h"

#include <functional>

namespace limber
{

/// A vocabulary as filters need it: how many values, what is said for each, the word that is written.
struct SearchTerms {
    size_t count;
    std::function<const QStringList&(size_t)> said;

    QString word(size_t value) const { return said(value).front(); }
};

const SearchTerms& phaseTerms();
const SearchTerms& positionTerms();
const SearchTerms& equipmentTerms();
const SearchTerms& muscleTerms();
const SearchTerms& sourceTerms();

/// Hyphens and spaces are the same here, so that a value needs no quotes.
QString spaced(const QString& text);
/// The values that are called so; else those of which a name begins so.
SearchQuery::Set valuesCalled(const SearchTerms& terms, const QString& said);
/// The words that stand for the values of a set.
QStringList wordsOf(const SearchTerms& terms, const SearchQuery::Set& set);

} // namespace limber
