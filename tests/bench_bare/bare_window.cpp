// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program does: what the start of Limber is held against.
#include "app/shell/first_exposure.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 820);
    window.show();
    limber::FirstExposure exposure(window);
    return QApplication::exec();
}
