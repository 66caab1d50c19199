// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPainterPath>

#include <memory>

class QPainter;

namespace limber
{

struct KeptDrawing;

/// The path with its straight runs thinned out and its points on whole units: no point moves by more than about
/// `tolerance`. Curves are left alone. (Ramer–Douglas–Peucker)
QPainterPath thinned(const QPainterPath& path, double tolerance);

/// Passes on to a painter what is painted on it, with thinned paths: for files, where every point costs bytes. A
/// drawing of many small polygons becomes a fraction of its size without a visible difference.
class ThinningDevice : public QPaintDevice
{
public:
    /// Tolerance in the painter's units; the painter must be active for as long as this lives. What is passed on is
    /// kept as well where somebody wants it.
    ThinningDevice(QPainter& painter, double tolerance, KeptDrawing* kept = nullptr);
    ~ThinningDevice() override;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace limber
