// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/sheet_memory.h"

namespace limber
{

using namespace Qt::StringLiterals;

QJsonObject sheetChoices(const SheetOptions& options)
{
    return {{u"paper"_s, word(options.paper)},   {u"layout"_s, word(options.layout)},
            {u"landscape"_s, options.landscape}, {u"days"_s, options.days},
            {u"pictures"_s, options.pictures},   {u"ink"_s, word(options.ink)},
            {u"sources"_s, options.sources},     {u"textPoints"_s, options.textPoints},
            {u"code"_s, options.code},           {u"validWeeks"_s, options.validWeeks}};
}

SheetOptions sheetOptionsFor(const QJsonObject& choices, const Preferences& preferences, const QDate& today,
                             const QLocale& locale)
{
    SheetOptions options;
    options.paper = sheetPaperOf(choices.value(u"paper"_s).toString()).value_or(usualPaper(locale));
    options.layout = sheetLayoutOf(choices.value(u"layout"_s).toString()).value_or(options.layout);
    options.landscape = choices.value(u"landscape"_s).toBool(options.landscape);
    options.days = std::clamp(choices.value(u"days"_s).toInt(options.days), 0, 28);
    options.pictures = choices.value(u"pictures"_s).toBool(options.pictures);
    options.ink = sheetInkOf(choices.value(u"ink"_s).toString())
                      .value_or(choices.value(u"inkSaving"_s).toBool() ? SheetInk::Saving : options.ink);
    options.sources = choices.value(u"sources"_s).toBool(options.sources);
    options.code = choices.value(u"code"_s).toBool(options.code);
    options.validWeeks = std::clamp(choices.value(u"validWeeks"_s).toInt(0), 0, 104);
    const double points = choices.value(u"textPoints"_s).toDouble(0);
    options.textPoints = points >= 9 && points <= 20 ? points : 0;
    options.from = {preferences.writer.name, preferences.writer.clinic, preferences.writer.phone,
                    QImage::fromData(preferences.writer.logo)};
    options.painCareful = preferences.pain.careful;
    options.painStop = preferences.pain.stop;
    options.date = today;
    options.locale = locale;
    return options;
}

} // namespace limber
