// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/write_whole.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace limber
{

namespace
{

struct SheetPdfText {
    Q_DECLARE_TR_FUNCTIONS(SheetPdf)
};

Error cannotWrite(const QString& path, const QString& reason)
{
    return {SheetPdfText::tr("The sheet could not be written to %1: %2.").arg(QDir::toNativeSeparators(path), reason)};
}

} // namespace

Outcome writeWhole(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo(path).isDir())
        return cannotWrite(path, SheetPdfText::tr("it is a folder"));
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists())
        return cannotWrite(
            path, SheetPdfText::tr("the folder %1 does not exist").arg(QDir::toNativeSeparators(folder.path())));
    const QFileInfo target(path);
    if (target.exists() && !target.isFile()) { // a device or a pipe: renaming a file over it would replace it
        QFile device(path);
        const bool written =
            device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(bytes) == bytes.size();
        return written ? Outcome(Done{}) : Outcome(cannotWrite(path, device.errorString()));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return cannotWrite(path, file.errorString());
    return Done{};
}

} // namespace limber
