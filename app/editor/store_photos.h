// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/photo_source.h"
#include "core/model/picture.h"

#include <QtCore/QCache>

namespace limber
{

class Store;

/// The own pictures in the database, decoded when they are first shown.
class StorePhotos final : public PhotoSource
{
public:
    /// The store must outlive the photos; null for a person who has none.
    explicit StorePhotos(Store* store);

    QImage photo(const ExerciseId& exercise, bool end) const override;
    /// Reads anew what may have changed.
    void forget() { m_kept.clear(); }

private:
    struct Pair {
        QImage start;
        QImage end;
    };
    Pair read(const ExerciseId& exercise) const;

    Store* m_store;
    mutable QCache<ExerciseId, Pair> m_kept; ///< cost in kB
};

} // namespace limber
