// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_options.h"

#include <array>
#include <utility>

namespace limber
{

namespace
{

constexpr std::array kPapers{std::pair{SheetPaper::A4, u"a4"}, std::pair{SheetPaper::Letter, u"letter"},
                             std::pair{SheetPaper::A5, u"a5"}};
constexpr std::array kLayouts{std::pair{SheetLayout::Cards, u"cards"}, std::pair{SheetLayout::List, u"list"},
                              std::pair{SheetLayout::Large, u"large"}, std::pair{SheetLayout::Log, u"log"},
                              std::pair{SheetLayout::Pocket, u"pocket"}};
constexpr std::array kInks{std::pair{SheetInk::Grey, u"grey"}, std::pair{SheetInk::Colour, u"colour"},
                           std::pair{SheetInk::Saving, u"saving"}};

template <typename Table, typename Value>
QString wordIn(const Table& table, Value value)
{
    for (const auto& [candidate, name] : table) {
        if (candidate == value)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
}

template <typename Table>
auto valueIn(const Table& table, const QString& word) -> std::optional<decltype(table[0].first)>
{
    for (const auto& [candidate, name] : table) {
        if (word.compare(QString::fromUtf16(name), Qt::CaseInsensitive) == 0)
            return candidate;
    }
    return std::nullopt;
}

} // namespace

bool isLandscape(const SheetOptions& options)
{
    return options.landscape || options.layout == SheetLayout::Pocket;
}

QSizeF paperSize(const SheetOptions& options)
{
    QSizeF size(210, 297);
    if (options.paper == SheetPaper::Letter)
        size = QSizeF(215.9, 279.4);
    if (options.paper == SheetPaper::A5)
        size = QSizeF(148, 210);
    return isLandscape(options) ? size.transposed() : size;
}

QString word(SheetPaper paper)
{
    return wordIn(kPapers, paper);
}

QString word(SheetLayout layout)
{
    return wordIn(kLayouts, layout);
}

QString word(SheetInk ink)
{
    return wordIn(kInks, ink);
}

std::optional<SheetInk> sheetInkOf(const QString& word)
{
    return valueIn(kInks, word);
}

std::optional<SheetPaper> sheetPaperOf(const QString& word)
{
    return valueIn(kPapers, word);
}

std::optional<SheetLayout> sheetLayoutOf(const QString& word)
{
    return valueIn(kLayouts, word);
}

SheetPaper usualPaper(const QLocale& locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Colombia:
    case QLocale::Chile:
    case QLocale::Venezuela:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
    case QLocale::DominicanRepublic:
        // The C locale also reports a territory; a machine without a language setting is no sign of Letter paper.
        return locale.language() == QLocale::C ? SheetPaper::A4 : SheetPaper::Letter;
    default:
        return SheetPaper::A4;
    }
}

} // namespace limber
