// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/photo_source.h"
#include "core/model/picture.h"

#include <QtCore/QCache>

#include <functional>
#include <vector>

namespace limber
{

/// A person's own pictures, decoded when they are first shown and kept as long as there is room.
class KeptPhotos final : public PhotoSource
{
public:
    /// The pictures of an exercise as they are stored; none for most.
    using Pictures = std::function<std::vector<Picture>(const ExerciseId&)>;

    explicit KeptPhotos(Pictures pictures);

    QImage photo(const ExerciseId& exercise, bool end) const override;
    /// Reads anew what may have changed.
    void forget() { m_kept.clear(); }

private:
    struct Pair {
        QImage start; ///< that of the end where it is the only one
        QImage end;
    };
    Pair read(const ExerciseId& exercise) const;

    Pictures m_pictures;
    mutable QCache<ExerciseId, Pair> m_kept; ///< cost in kB
};

} // namespace limber
