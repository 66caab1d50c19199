// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

#include <functional>

class QPainter;

namespace limber::render
{

/// Paints with the painter's opacity what `paint` paints without it, inside `room` (the painter's own coordinates).
/// Each of its shapes made transparent would show those behind it; and Qt hands transparent shapes to other threads,
/// which to wake takes longer than to paint them.
void paintFaded(QPainter& painter, const QRectF& room, const std::function<void(QPainter&)>& paint);

} // namespace limber::render
