// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/kept_photos.h"

#include "app/render/picture_reader.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr qsizetype kMostPhotoKilobytes = 128 * 1024; // a sheet of fourteen exercises with two photographs each

} // namespace

KeptPhotos::KeptPhotos(Pictures pictures) : m_pictures(std::move(pictures)), m_kept(kMostPhotoKilobytes) {}

KeptPhotos::Pair KeptPhotos::read(const ExerciseId& exercise) const
{
    Pair pair;
    for (const Picture& picture : m_pictures(exercise)) {
        // One that cannot be shown (it came with a file) is as good as none; the figure or the words stay.
        if (auto image = readPicture(picture.data, {}, std::max(kPictureSize.width(), kPictureSize.height())))
            (picture.moment == Picture::Moment::Start ? pair.start : pair.end) = std::move(*image);
    }
    if (pair.start.isNull())
        pair.start = pair.end;
    if (pair.end.isNull())
        pair.end = pair.start;
    return pair;
}

QImage KeptPhotos::photo(const ExerciseId& exercise, bool end) const
{
    if (const Pair* kept = m_kept.object(exercise))
        return end ? kept->end : kept->start;
    const Pair pair = read(exercise);
    const qsizetype cost = (pair.start.sizeInBytes() + pair.end.sizeInBytes()) / 1024;
    m_kept.insert(exercise, new Pair(pair), std::clamp<qsizetype>(cost, 1, kMostPhotoKilobytes));
    return end ? pair.end : pair.start;
}

} // namespace limber
