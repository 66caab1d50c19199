// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/picture.h"

#include <QtGui/QImage>

namespace limber
{

/// Own pictures are kept in this form: 4 : 3, and no larger than a sheet of paper shows.
constexpr QSize kPictureSize(1200, 900);
constexpr int kLongestSide = 12'000; ///< pixels; anything larger is refused by its header, before it is decoded
constexpr qint64 kMostPixels = 80'000'000;
constexpr int kWorkingSide = 3000; ///< pixels; more is not needed to cut kPictureSize out of

/// Reads a picture file of a kind that Qt knows, the right way up, scaled down to `longest` pixels. `name` is what a
/// sentence calls it; empty: "The picture". Fails with one sentence for what is no picture, damaged or too large.
Result<QImage> readPicture(const QByteArray& data, const QString& name, int longest = kWorkingSide);
Result<QImage> readPictureFile(const QString& path);

/// The part of a picture as it is stored: kPictureSize or smaller, JPEG, or PNG where it is see-through.
Picture pictureFrom(const QImage& image, const QRectF& part, const ExerciseId& exercise, Picture::Moment moment);

/// The largest 4 : 3 part in the middle.
QRectF middlePart(const QSize& size);

/// For choosing a file: "Pictures (*.png …)".
QString pictureFileFilter();

} // namespace limber
