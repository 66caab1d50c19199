// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/about.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

struct AboutText {
    Q_DECLARE_TR_FUNCTIONS(About)
};

QString fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString licences()
{
    const QString own = AboutText::tr(
        "Limber is free software: you may use, study, share and change it under the terms of the GNU General Public "
        "License, version 3 or (at your option) any later version. It comes without any warranty, as far as the law "
        "allows. The whole text: https://www.gnu.org/licenses/gpl-3.0.html");
    const QString parts =
        AboutText::tr("It stands on Qt 6 (LGPL-3.0), SQLite (public domain), eSpeak NG (GPL-3.0-or-later), "
                      "libsndfile (LGPL-2.1-or-later), libqrencode (LGPL-2.1-or-later).");
    return QStringLiteral("%1\n\n%2\n\n%3\n\n%4\n\n%5\n\n%6")
        .arg(own, parts, AboutText::tr("Icons: Lucide"), fileText(QStringLiteral(":/icons/LICENSE-ISC.txt")).trimmed(),
             AboutText::tr("Letters: Inter"), fileText(QStringLiteral(":/fonts/LICENSE-OFL.txt")).trimmed());
}

} // namespace

void showAbout(QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(AboutText::tr("About Limber"));
    dialog.resize(560, 480);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(6);
    column->addWidget(new TextLabel(QStringLiteral("Limber"), TextRole::Title));
    column->addWidget(
        new TextLabel(AboutText::tr("Version %1").arg(QStringLiteral(LIMBER_VERSION)), TextRole::Text, Tone::Soft));
    auto* what = new TextLabel(
        AboutText::tr("Build a routine of stretches and exercises, play it, print it. Offline, without an "
                      "account."),
        TextRole::Text);
    what->setWrapped();
    column->addSpacing(6);
    column->addWidget(what);
    column->addSpacing(10);
    column->addWidget(new TextLabel(AboutText::tr("Licences"), TextRole::Row));
    auto* text = new QPlainTextEdit(licences());
    text->setReadOnly(true);
    text->setAccessibleName(AboutText::tr("Licences"));
    text->setTabChangesFocus(true);
    column->addWidget(text, 1);
    column->addSpacing(10);
    auto* close = new Button(ButtonKind::Primary, AboutText::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
    dialog.exec();
}

} // namespace limber
