// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace limber
{

/// Whether a word is made of it; an emoji is found like a word.
bool isWordLetter(QChar c);

/// The text as it is compared in a search: lower case, accents and apostrophes left out.
QString foldedForSearch(const QString& text);

/// The words of a text, folded: runs of letters and digits.
QStringList searchWords(const QString& text);

/// What people say for a word of the vocabulary, itself first: "four-point kneeling", "all fours", … A word may stand
/// for several values ("floor", "lying").
const QStringList& saidFor(Phase phase);
const QStringList& saidFor(Position position);
const QStringList& saidFor(Equipment equipment);
/// `muscle` is its place in allMuscles().
const QStringList& saidForMuscle(int muscle);

} // namespace limber
