// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/figure_style.h"
#include "core/figure/pose.h"

#include <QtCore/QCache>
#include <QtCore/QSize>
#include <QtGui/QImage>

namespace limber::render
{

/// Keeps figures that were painted before, so that a list of a thousand cards scrolls without painting them again.
class FigureCache
{
public:
    /// `kibibytes` of pictures are kept; the ones not asked for the longest go first.
    explicit FigureCache(int kibibytes = 64 * 1024) : m_images(kibibytes) {}

    /// The figure on a transparent ground, `size` in device-independent pixels. Phases are kept in steps of 1/120.
    QImage image(const figure::Figure& figure, QSize size, double devicePixelRatio, double phase, bool mirrored,
                 const FigureStyle& style);

private:
    QCache<QString, QImage> m_images;
};

} // namespace limber::render
