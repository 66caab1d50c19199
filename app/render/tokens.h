// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QtGui/QColor>

namespace limber
{

/// The colours of one theme. The only place in the program with colour literals besides the figure's palette;
/// colour is used where it means something and never alone (a phase is also named, a side is also L or R).
struct Tokens {
    bool dark = false;
    QColor ground;   ///< behind everything
    QColor surface;  ///< panels, cards, rows
    QColor sunken;   ///< picture wells, dose pills
    QColor line;     ///< hairlines
    QColor ink;      ///< text
    QColor soft;     ///< secondary text
    QColor faint;    ///< hints
    QColor work;     ///< the working side of the body, drop mark, selection ring
    QColor workTint; ///< behind what is selected or at work
    QColor onTint;   ///< text in the working colour, on a surface or on workTint
    QColor onWork;   ///< text on the working colour itself
    QColor go;       ///< the one primary action, links, active filter
    QColor goTint;   ///< behind an active filter
    QColor onGo;     ///< text on the primary action
    QColor warn;     ///< a notice that wants attention
    QColor warnTint;
    QColor phases[4]; ///< warm-up, release, stretch, strengthen
    QColor shadow;    ///< of what floats

    const QColor& phase(Phase phase) const { return phases[static_cast<int>(phase)]; }
};

const Tokens& lightTokens();
const Tokens& darkTokens();
inline const Tokens& tokensFor(bool dark)
{
    return dark ? darkTokens() : lightTokens();
}

/// The inks of a printed sheet: text is black or soft, both at least 7:1 on white, in colour and in grey.
struct PaperTokens {
    QColor black; ///< text
    QColor soft;  ///< secondary text, outlines
    QColor line;  ///< hairlines
    QColor faint; ///< behind pictures
};
const PaperTokens& paperTokens();

} // namespace limber
