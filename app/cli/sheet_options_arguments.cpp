// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheet_options_arguments.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostDays = 28;
constexpr int kMostWeeks = 104;
constexpr int kLeastType = 9;
constexpr int kMostType = 20;

/// A whole number in its range into `to`, or the sentence about what was written instead.
template <typename Number>
std::optional<QString> takeNumber(const CommandArguments& given, const QString& option, const QString& what, int low,
                                  int high, Number& to)
{
    if (!given.has(option))
        return std::nullopt;
    bool isNumber = false;
    const int number = given.value(option).toInt(&isNumber);
    if (!isNumber || number < low || number > high)
        return u"“%1” is no number of %2; write %3 to %4."_s.arg(given.value(option), what).arg(low).arg(high);
    to = number;
    return std::nullopt;
}

std::optional<QString> takeWords(const CommandArguments& given, SheetOptions& options)
{
    if (given.has(u"--paper"_s)) {
        const auto paper = sheetPaperOf(given.value(u"--paper"_s));
        if (!paper)
            return u"There is no paper “%1”; use a4, letter or a5."_s.arg(given.value(u"--paper"_s));
        options.paper = *paper;
    }
    if (given.has(u"--layout"_s)) {
        const auto layout = sheetLayoutOf(given.value(u"--layout"_s));
        if (!layout)
            return u"There is no layout “%1”; use cards, list, large, log or pocket."_s.arg(given.value(u"--layout"_s));
        options.layout = *layout;
    }
    if (given.has(u"--ink"_s)) {
        const auto ink = sheetInkOf(given.value(u"--ink"_s));
        if (!ink)
            return u"There is no ink “%1”; use grey, colour or saving."_s.arg(given.value(u"--ink"_s));
        options.ink = *ink;
    }
    return std::nullopt;
}

} // namespace

std::vector<OptionSpec> sheetOptionSpecs()
{
    return {
        {u"--paper"_s, u"PAPER"_s, u"a4, letter or a5 (default: what is usual in your country)"_s},
        {u"--landscape"_s, {}, u"the long side at the top"_s},
        {u"--layout"_s, u"NAME"_s,
         u"cards, list, large (type for older eyes), log (days to tick) or pocket (to fold); default: cards"_s},
        {u"--points"_s, u"N"_s, u"size of type, 9 to 20 (default: as large as the fewest pages allow)"_s},
        {u"--days"_s, u"N"_s, u"days to tick, 0 to 28 (default: 7)"_s},
        {u"--ink"_s, u"INK"_s, u"grey, colour or saving (default: grey)"_s},
        {u"--no-pictures"_s, {}, u"words only"_s},
        {u"--for"_s, u"NAME"_s, u"for whom (default: what the routine says)"_s},
        {u"--valid-weeks"_s, u"N"_s, u"says until when the sheet is valid, 0 to 104 weeks from today"_s},
        {u"--sources"_s, {}, u"says where each dose comes from"_s},
        {u"--code"_s, {}, u"adds the routine itself as a QR code"_s},
    };
}

std::optional<QString> takeSheetOptions(const CommandArguments& given, SheetOptions& options)
{
    if (auto wrong = takeWords(given, options))
        return wrong;
    if (auto wrong = takeNumber(given, u"--days"_s, u"days"_s, 0, kMostDays, options.days))
        return wrong;
    if (auto wrong = takeNumber(given, u"--valid-weeks"_s, u"weeks"_s, 0, kMostWeeks, options.validWeeks))
        return wrong;
    if (auto wrong = takeNumber(given, u"--points"_s, u"points"_s, kLeastType, kMostType, options.textPoints))
        return wrong;
    options.landscape = given.has(u"--landscape"_s);
    options.pictures = !given.has(u"--no-pictures"_s);
    options.sources = given.has(u"--sources"_s);
    options.code = given.has(u"--code"_s);
    options.forWhom = given.value(u"--for"_s);
    return std::nullopt;
}

} // namespace limber
