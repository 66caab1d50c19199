// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/run_window.h"

#include <QtWidgets/QApplication>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Limber"));
    limber::WindowOptions options;
    const QStringList arguments = application.arguments().mid(1);
    for (int i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--data" && i + 1 < arguments.size())
            options.dataFolder = arguments[++i];
        else
            options.files << arguments[i];
    }
    const int result = limber::runWindow(application, options);
    // Everything is closed and stopped. About one exit in sixty with a live sound connection aborts inside libpulse's
    // exit handlers; they have nothing left to do.
    std::fflush(nullptr);
    std::_Exit(result);
}
