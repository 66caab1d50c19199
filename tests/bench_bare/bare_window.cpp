// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program does: what the start of Limber is held against. An empty window, or with
// --hello one line of text, for which Qt has to list the system's fonts.
#include "app/shell/first_exposure.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 820);
    if (argc > 1)
        window.setCentralWidget(new QLabel(QStringLiteral("Hello")));
    window.show();
    limber::FirstExposure exposure(window);
    return QApplication::exec();
}
