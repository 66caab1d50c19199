// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/palette.h"

namespace limber::render
{

/// How a figure is painted: its colours and which helps are drawn with it.
struct FigureStyle {
    FigurePalette palette;
    double line = 0.010;  // width of the line between shapes, metres of the figure
    double minLine = 0.9; // the same, at least, in device-independent pixels
    bool vector = false;  // for a file: coordinates are rounded to what can be seen, so that it stays small
    bool inkLine = false; // the line is drawn on the edge (paper), not as a gap around the shape (screen)
    bool arrow = true;    // the motion arrow, from half the way on
    bool patch = true;    // the target muscle
    bool modelled = true; // limbs get a lighter side
    int corners = 24;     // of an ellipse
    double thinnest = 0;  // metres; thinner parts get no lighter side, where it could not be seen

    static FigureStyle screenLight() { return {screenLightPalette(), 0.011, 0.9, false, false, true, true, true, 24}; }
    static FigureStyle screenDark() { return {screenDarkPalette(), 0.011, 0.9, false, false, true, true, true, 24}; }
    static FigureStyle paper() { return {paperPalette(), 0.0055, 0.4, true, true, true, true, false, 16}; }
    /// Paper when ink does not matter: the colours of the light screen on white, drawn with fewer corners.
    static FigureStyle paperInColour()
    {
        FigureStyle style{screenLightPalette(), 0.011, 0.5, true, false, true, true, false, 16};
        style.palette.outline = QColor(Qt::white);
        return style;
    }
    /// The same style on a ground of another colour: gaps between shapes show it.
    FigureStyle onGround(QColor ground) const
    {
        FigureStyle style = *this;
        if (!inkLine)
            style.palette.outline = ground;
        return style;
    }
};

} // namespace limber::render
