// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/picture_reader.h"

#include "core/exchange/limits.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

namespace limber
{

namespace
{

struct PictureReaderText {
    Q_DECLARE_TR_FUNCTIONS(PictureReader)
};

constexpr qint64 kFileBytes = 64LL << 20;
constexpr int kMegabytes = 512; // that decoding may take, whatever the header says

Error damaged(const QString& name)
{
    return Error{PictureReaderText::tr("%1 is damaged and cannot be shown; choose another one.").arg(name)};
}

Error notAPicture(const QString& name)
{
    return Error{PictureReaderText::tr("%1 is no picture that Limber can read; choose a PNG or JPEG file.").arg(name)};
}

} // namespace

Result<QImage> readPicture(const QByteArray& data, const QString& said, int longest)
{
    const QString name = said.isEmpty() ? PictureReaderText::tr("The picture") : said;
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(kMegabytes);
    if (!reader.canRead())
        return notAPicture(name);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return damaged(name);
    if (size.width() > kLongestSide || size.height() > kLongestSide ||
        qint64{size.width()} * size.height() > kMostPixels) {
        return Error{
            PictureReaderText::tr("%1 is too large (%2 × %3 pixels); make it smaller, at most %4 pixels wide or high.")
                .arg(name)
                .arg(size.width())
                .arg(size.height())
                .arg(kLongestSide)};
    }
    if (std::max(size.width(), size.height()) > longest)
        reader.setScaledSize(size.scaled(longest, longest, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return damaged(name);
    return image;
}

Result<QImage> readPictureFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = QStringLiteral("“%1”").arg(info.fileName().left(80));
    if (info.isDir())
        return Error{PictureReaderText::tr("%1 is a folder; choose a picture in it.").arg(name)};
    if (info.size() > kFileBytes)
        return Error{
            PictureReaderText::tr("%1 is too large a file; a picture may have %2 MB.").arg(name).arg(kFileBytes >> 20)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{PictureReaderText::tr("%1 cannot be opened: %2.").arg(name, file.errorString())};
    return readPicture(file.readAll(), name);
}

Picture pictureFrom(const QImage& image, const QRectF& part, const ExerciseId& exercise, Picture::Moment moment)
{
    const QRect inside = part.toAlignedRect().intersected(image.rect());
    QImage cut = image.copy(inside);
    if (cut.width() > kPictureSize.width() || cut.height() > kPictureSize.height())
        cut = cut.scaled(kPictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const bool seeThrough = cut.hasAlphaChannel();
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    // Metadata (where and when a photograph was taken) is not taken along.
    QImage plain = seeThrough ? cut.convertToFormat(QImage::Format_ARGB32) : cut.convertToFormat(QImage::Format_RGB32);
    for (const QString& key : plain.textKeys())
        plain.setText(key, {});
    plain.save(&buffer, seeThrough ? "PNG" : "JPEG", seeThrough ? -1 : 86);
    Q_ASSERT(data.size() <= limits::kPictureBytes);
    return {exercise, moment, seeThrough ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"), data, {}};
}

QRectF middlePart(const QSize& size)
{
    QRectF part(QPointF(), QSizeF(4, 3).scaled(size, Qt::KeepAspectRatio));
    part.moveCenter(QRectF(QPointF(), size).center());
    return part;
}

QString pictureFileFilter()
{
    return PictureReaderText::tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.svg)");
}

} // namespace limber
