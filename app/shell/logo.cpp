// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/logo.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtGui/QImageReader>

namespace limber
{

namespace
{

constexpr QSize kLargest(720, 240); // 45 × 15 mm at 400 dots per inch

QString tr(const char* text)
{
    return QCoreApplication::translate("Logo", text);
}

} // namespace

Result<QByteArray> logoFrom(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > kLargest.width() || size.height() > kLargest.height()))
        reader.setScaledSize(size.scaled(kLargest, Qt::KeepAspectRatio));
    QImage image = reader.read();
    const QString name = QFileInfo(path).fileName();
    if (image.isNull() && !QFileInfo(path).isReadable())
        return Error{tr("%1 cannot be read; choose another picture.").arg(name)};
    if (image.isNull())
        return Error{tr("%1 is no picture; choose a PNG, JPEG or SVG file.").arg(name)};
    if (image.width() > kLargest.width() || image.height() > kLargest.height())
        image = image.scaled(kLargest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{tr("%1 cannot be used; choose another picture.").arg(name)};
    return bytes;
}

} // namespace limber
