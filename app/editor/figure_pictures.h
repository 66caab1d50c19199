// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"
#include "core/base/id.h"

#include <QtCore/QCache>
#include <QtCore/QRectF>
#include <QtCore/QSize>
#include <QtGui/QPixmap>

class QPainter;

namespace limber::figure
{
class FigureLibrary;
}

namespace limber
{

class PhotoSource;

/// The small still pictures of exercises on cards and rows, each painted once per size, scale and theme and then kept.
class FigurePictures
{
public:
    /// The library must outlive the pictures.
    explicit FigurePictures(const figure::FigureLibrary& figures);

    /// Paints the figure of an exercise into the rectangle: `at` 0 is the start, 1 the end position; `ground` is what
    /// it stands on. Paints nothing for an exercise without a figure.
    void paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, double at, bool mirrored,
               const Tokens& tokens, const QColor& ground);

    /// Whether there is anything to paint.
    bool shows(const ExerciseId& exercise) const;

    const figure::FigureLibrary& figures() const { return m_figures; }

    /// Own pictures, which stand in place of figures; must outlive this. Null: none.
    void setPhotos(const PhotoSource* photos);
    /// Paints everything anew: figures or photos have changed.
    void forget() { m_kept.clear(); }

private:
    struct Key {
        QString exercise;
        QSize pixels;
        int percent;
        bool mirrored;
        QRgb ground;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.exercise, key.pixels.width(), key.pixels.height(), key.percent, key.mirrored,
                              key.ground);
        }
    };
    bool paintInto(QPixmap& picture, const QRectF& rect, const Key& key, const QColor& ground,
                   const Tokens& tokens) const;

    const figure::FigureLibrary& m_figures;
    const PhotoSource* m_photos = nullptr;
    QCache<Key, QPixmap> m_kept; ///< cost in kB
};

} // namespace limber
