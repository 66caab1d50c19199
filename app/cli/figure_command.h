// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_library.h"

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <optional>

namespace limber
{

/// What `limber figure` was asked for.
struct FigureOrder {
    QString exercise; // an id, or the path of a pose file that is being drawn
    bool all = false;
    QString output; // a file ending in .svg or .png; with `all` a folder
    Side side = Side::Left;
    double phase = 1.0; // 0 start … 1 end
    QSize size{400, 400};
    QString style = QStringLiteral("light"); // light, dark or paper
    bool watch = false;
};

/// Reads the arguments after `limber figure`; a sentence says what is wrong with them (exit code 2).
Result<FigureOrder> readFigureOrder(const QStringList& arguments);

/// Draws what was ordered into its file or folder; a sentence says why not (exit code 1). Needs a QGuiApplication, on
/// any platform. With `watch` it draws again whenever the pose file is saved, until the process is ended.
Outcome drawFigure(const FigureOrder& order, const figure::FigureLibrary& library);

} // namespace limber
