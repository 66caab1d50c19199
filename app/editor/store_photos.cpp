// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/store_photos.h"

#include "app/editor/picture_reader.h"
#include "core/storage/store.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr qsizetype kMostPhotoKilobytes = 64 * 1024;

} // namespace

StorePhotos::StorePhotos(Store* store) : m_store(store), m_kept(kMostPhotoKilobytes) {}

StorePhotos::Pair StorePhotos::read(const ExerciseId& exercise) const
{
    Pair pair;
    const auto pictures = m_store ? m_store->pictures(exercise) : Result<std::vector<Picture>>(std::vector<Picture>());
    if (!pictures)
        return pair;
    for (const Picture& picture : *pictures) {
        // One that cannot be shown (it came with a file) is as good as none; the figure or the words stay.
        if (auto image = readPicture(picture.data, {}))
            (picture.moment == Picture::Moment::Start ? pair.start : pair.end) = std::move(*image);
    }
    return pair;
}

QImage StorePhotos::photo(const ExerciseId& exercise, bool end) const
{
    Pair* pair = m_kept.object(exercise);
    if (!pair) {
        pair = new Pair(read(exercise));
        const Pair shown = *pair;
        const qsizetype cost = std::max<qsizetype>(1, (pair->start.sizeInBytes() + pair->end.sizeInBytes()) / 1024);
        m_kept.insert(exercise, pair, std::min(cost, kMostPhotoKilobytes));
        return end ? (shown.end.isNull() ? shown.start : shown.end) : (shown.start.isNull() ? shown.end : shown.start);
    }
    const QImage& first = end ? pair->end : pair->start;
    return first.isNull() ? (end ? pair->start : pair->end) : first;
}

} // namespace limber
