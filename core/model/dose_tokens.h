// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace limber
{

/// A piece of a typed dose: a number, a word, a sign, or the free text after "load".
struct DoseToken {
    enum class Kind { Number, Word, Times, At, Dash, Colon, Load };
    Kind kind = Kind::Word;
    QString text; ///< lower case, but for a load
    double number = 0;

    bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
};

/// Cuts a typed dose into its pieces: "3x30s" is 3, ×, 30, s. Commas and dots between the pieces are left out.
std::vector<DoseToken> doseTokens(const QString& text);

} // namespace limber
