// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QApplication;

namespace limber
{

/// What the command line says about the window.
struct WindowOptions {
    QString dataFolder; ///< empty: the XDG data folder
    QStringList files;  ///< routine files to import and open
    QString play;       ///< the routine to be played at once: an id or an exact title; empty: none
};

/// Opens the window and runs until it is closed: 0, or 1 when it could not be opened. When another window has the same
/// data, that one comes to the front instead.
int runWindow(QApplication& application, const WindowOptions& options);

} // namespace limber
