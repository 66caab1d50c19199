// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/model/exercise.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <bitset>
#include <optional>
#include <vector>

namespace limber
{

/// What is looked for in the library: plain words, all of which must be found, and filters. It is written and read back
/// as one line of text, so that a search field and a row of filter buttons can stand for the same thing.
///
///     hip phase:stretch,release side:each equipment:none position:standing <60s -partner
///
/// Keys: phase, position, muscle (all of these also by what people say for them, and by their beginning:
/// position:lying, phase:str), equipment (one that is used, or none), have (all that is needed is among these), side
/// (each, both), partner (yes, no), source (A … E). `,` means "or"; `-` in front takes something out: -equipment:band,
/// -knee.
/// `<60s` and `>2min` compare workTime(); `rated:>3`, `rated:4` and `rated:none` how well it was felt, 0–5.
/// About the person, as far as SearchIndex::setPerson() was told: starred, have:home, suits:me, own, archived (which
/// are left out unless asked for); each with `-` its opposite.
struct SearchQuery {
    using Set = std::bitset<16>; ///< by the number of an enumeration, or of allMuscles()

    QStringList words;
    QStringList withoutWords;
    std::optional<Set> phases;
    std::optional<Set> positions;
    std::optional<Set> muscles;
    std::optional<Set> uses;     ///< equipment, needed or optional
    bool usesNone = false;       ///< also, or only, what needs no equipment
    Set without;                 ///< equipment that must not be needed
    std::optional<Set> have;     ///< equipment at hand
    std::optional<bool> sided;   ///< side:each, side:both
    std::optional<bool> partner; ///< partner:yes, -partner
    std::optional<Set> sources;  ///< A is 0
    /// How well an exercise was felt where it should be. Nothing that was never rated passes, but for None.
    struct Rated {
        enum class Compare { Above, AtLeast, Exactly, AtMost, Below, None };
        Compare compare = Compare::AtLeast;
        double rating = 0;
        bool admits(const std::optional<double>& given) const;
        friend bool operator==(const Rated&, const Rated&) = default;
    };
    std::vector<Rated> rated; ///< all of them hold

    std::optional<bool> starred;
    std::optional<bool> own;      ///< made by the person
    std::optional<bool> archived; ///< nothing: not archived
    std::optional<bool> suited;   ///< goes against no limit of the person
    bool atHome = false;          ///< everything and everybody that it needs is there
    std::optional<Millis> shorterThan;
    std::optional<Millis> longerThan;

    /// What could not be understood, a sentence each; a filter of this kind finds nothing.
    QStringList problems;

    /// Never fails: an unknown word is a word to look for, a half-typed filter counts as far as it goes.
    static SearchQuery parse(const QString& text);
    /// The query as text: words first, then the filters in a fixed order. parse(text()) gives the same
    /// query, unless it has problems.
    QString text() const;

    /// Whether anything but words narrows the search.
    bool filters() const;
    bool isEmpty() const { return *this == SearchQuery(); }
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// The time at work that an exercise takes with its first dose, as its card says it: of one side, without rests; 4 s
/// for a repetition that has no pace.
Millis workTime(const Exercise& exercise);

} // namespace limber
