// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"

namespace limber
{

/// What the whole screen says before a word is read: at work it has the program's own ground, between the work it is
/// tinted, while paused it is flat.
enum class Mood { Work, Between, Paused };

/// The colours of the player in one mood. Text has 7:1 or more on all grounds here, to be read from three metres.
struct PlayerColours {
    QColor page;    ///< behind everything
    QColor panel;   ///< the stage and the card of what is next
    QColor well;    ///< behind the card's picture
    QColor control; ///< the round buttons
    QColor ink;
    QColor soft;
    bool dark = false;
};

PlayerColours playerColours(const Tokens& tokens, Mood mood);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrastOf(const QColor& a, const QColor& b);

} // namespace limber
