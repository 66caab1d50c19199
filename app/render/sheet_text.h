// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"

#include <QtCore/QHash>
#include <QtGui/QFont>

#include <memory>
#include <vector>

class QTextLayout;

namespace limber
{

inline constexpr double kPointMm = 25.4 / 72.0;
/// The painter's unit: a hundredth of a millimetre, so that type sizes in whole units are exact enough.
inline constexpr double kUnitsPerMm = 100.0;

/// No text on paper is smaller than this.
inline constexpr double kLeastPoints = 9.0;

/// The font of a style in painter units.
QFont sheetFont(const TextStyle& style);

/// From one baseline to the next, and from the top of a line to its baseline, in millimetres.
double lineHeight(const TextStyle& style);
double baselineOf(const TextStyle& style);

struct TextLine {
    QString text;
    double width = 0;
    bool rightToLeft = false;
};

/// Measures and breaks text for paper, in millimetres. Every text is shaped once and kept for as long as this lives.
class SheetText
{
public:
    SheetText();
    ~SheetText();

    double width(const QString& text, const TextStyle& style);

    /// Breaks at words, a word wider than the line anywhere. `firstIndent` narrows the first line. A last line of
    /// one short word is avoided by setting the lines a little narrower.
    std::vector<TextLine> lines(const QString& text, const TextStyle& style, double width, double firstIndent = 0);

    /// The text if it fits in the width, else its beginning and "…".
    QString elided(const QString& text, const TextStyle& style, double width);

private:
    /// A stretch of text that is never broken, and where it stands in the text set as one line.
    struct Word {
        qsizetype start = 0;
        qsizetype end = 0; ///< without the space that follows
        double left = 0;
        double right = 0;
    };
    struct Shaped {
        std::unique_ptr<QTextLayout> layout;
        std::vector<Word> words; ///< empty when some of it runs from right to left
        double width = 0;
    };
    const Shaped& shaped(const QString& text, int weight);
    static std::vector<TextLine> breakAtWords(const Shaped& shaped, double width, double firstIndent);
    static std::vector<TextLine> breakAnywhere(const Shaped& shaped, double width, double firstIndent);
    static std::vector<TextLine> breakLines(const Shaped& shaped, double width, double firstIndent);

    QHash<std::pair<QString, int>, std::shared_ptr<const Shaped>> m_shaped;
};

} // namespace limber
