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

constexpr QSize kLargestLogo(720, 240); // 45 × 15 mm at 400 dots per inch

struct LogoText {
    Q_DECLARE_TR_FUNCTIONS(Logo)
};

} // namespace

Result<QByteArray> logoFrom(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > kLargestLogo.width() || size.height() > kLargestLogo.height()))
        reader.setScaledSize(size.scaled(kLargestLogo, Qt::KeepAspectRatio));
    QImage image = reader.read();
    const QString name = QFileInfo(path).fileName();
    if (image.isNull() && !QFileInfo(path).isReadable())
        return Error{LogoText::tr("%1 cannot be read; choose another picture.").arg(name)};
    if (image.isNull())
        return Error{LogoText::tr("%1 is no picture; choose a PNG, JPEG or SVG file.").arg(name)};
    if (image.width() > kLargestLogo.width() || image.height() > kLargestLogo.height())
        image = image.scaled(kLargestLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{LogoText::tr("%1 cannot be used; choose another picture.").arg(name)};
    return bytes;
}

} // namespace limber
