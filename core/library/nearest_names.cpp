// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/nearest_names.h"

#include "core/library/search_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace limber
{

namespace
{

constexpr qsizetype kLongestCompared =
    64; // what differs beyond hardly tells names apart, and the work grows with the square

/// Optimal string alignment distance.
int distance(QStringView a, QStringView b)
{
    a = a.left(kLongestCompared);
    b = b.left(kLongestCompared);
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

/// The part of a name may be meant ("pigeon"); every word that is asked for looks for its best one in the name.
int distanceByWords(const QStringList& wanted, const QStringList& name)
{
    int sum = 1; // the whole name is the better match
    for (const QString& word : wanted) {
        int best = static_cast<int>(word.size());
        for (const QString& candidate : name)
            best = std::min(best, distance(word, candidate));
        sum += best;
    }
    return sum;
}

} // namespace

QStringList nearestNames(const QString& wanted, const QStringList& names, int count)
{
    const QStringList wantedWords = searchWords(wanted.left(kLongestCompared));
    const QString wantedText = wantedWords.join(u' ');
    std::vector<std::pair<int, QString>> ranked;
    for (const QString& name : names) {
        const QStringList words = searchWords(name);
        int cost = distance(wantedText, words.join(u' '));
        if (!wantedWords.isEmpty())
            cost = std::min(cost, distanceByWords(wantedWords, words));
        ranked.emplace_back(cost, name);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList nearest;
    for (size_t i = 0; i < ranked.size() && static_cast<int>(i) < count; ++i)
        nearest.append(ranked[i].second);
    return nearest;
}

} // namespace limber
