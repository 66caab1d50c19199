// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player_colours.h"

#include "app/shell/widgets/paint.h"

#include <cmath>

namespace limber
{

namespace
{

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

PlayerColours playerColours(const Tokens& tokens, Mood mood)
{
    PlayerColours colours;
    colours.dark = tokens.dark;
    colours.ink = tokens.ink;
    colours.page = tokens.ground;
    colours.panel = tokens.surface;
    if (mood == Mood::Between) {
        colours.page = blend(tokens.goTint, tokens.ground, tokens.dark ? 0.15 : 0.0);
        colours.panel = blend(colours.page, tokens.surface, tokens.dark ? 0.4 : 0.55);
    } else if (mood == Mood::Paused) {
        colours.page = blend(tokens.sunken, tokens.ground, tokens.dark ? 0.35 : 0.0);
        colours.panel = blend(colours.page, tokens.surface, 0.4);
    }
    colours.well = blend(colours.panel, tokens.ink, 0.05);
    colours.control = blend(colours.page, tokens.ink, tokens.dark ? 0.09 : 0.075);
    colours.soft = blend(tokens.soft, tokens.ink, tokens.dark ? 0.5 : 0.55);
    return colours;
}

double contrastOf(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace limber
