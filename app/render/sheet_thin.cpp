// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_thin.h"

#include "app/render/sheet_drawing.h"

#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include <cmath>
#include <utility>
#include <vector>

namespace limber
{

namespace
{

double squaredLength(const QPointF& vector)
{
    return QPointF::dotProduct(vector, vector);
}

/// Marks the points of the run from first to last that have to stay.
void keepFarPoints(const std::vector<QPointF>& points, size_t first, size_t last, double tolerance,
                   std::vector<bool>& keep)
{
    std::vector<std::pair<size_t, size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        // The distance of a point from the line a–b is |ab × ap| / |ab|; compared without the division and the root.
        const QPointF along = points[to] - points[from];
        const double length = squaredLength(along);
        const bool isPoint = length < 1e-9;
        double farthest = tolerance * tolerance * (isPoint ? 1 : length);
        size_t at = 0;
        for (size_t i = from + 1; i < to; ++i) {
            const QPointF there = points[i] - points[from];
            const double across = along.x() * there.y() - along.y() * there.x();
            const double away = isPoint ? squaredLength(there) : across * across;
            if (away > farthest) {
                farthest = away;
                at = i;
            }
        }
        if (at == 0)
            continue;
        keep[at] = true;
        open.emplace_back(from, at);
        open.emplace_back(at, to);
    }
}

QPointF whole(const QPointF& point)
{
    return {std::round(point.x()), std::round(point.y())};
}

/// Adds one outline; a closed one is cut at its first point and at the point farthest from it.
void addThinned(QPainterPath& out, const std::vector<QPointF>& points, double tolerance)
{
    if (points.empty())
        return;
    std::vector<bool> keep(points.size(), false);
    const size_t last = points.size() - 1;
    keep.front() = true;
    keep[last] = true;
    size_t middle = 0;
    double farthest = 0;
    for (size_t i = 1; i < last; ++i) {
        const double away = squaredLength(points[i] - points[0]);
        if (away > farthest) {
            farthest = away;
            middle = i;
        }
    }
    if (middle > 0) {
        keep[middle] = true;
        keepFarPoints(points, 0, middle, tolerance, keep);
        keepFarPoints(points, middle, last, tolerance, keep);
    }
    QPointF before = whole(points[0]);
    out.moveTo(before);
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF point = whole(points[i]);
        if (keep[i] && point != before) {
            out.lineTo(point);
            before = point;
        }
    }
}

bool hasCurves(const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        if (path.elementAt(i).isCurveTo())
            return true;
    }
    return false;
}

} // namespace

QPainterPath thinned(const QPainterPath& path, double tolerance)
{
    if (hasCurves(path))
        return path;
    QPainterPath out;
    out.setFillRule(path.fillRule());
    std::vector<QPointF> points;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            addThinned(out, points, tolerance);
            points.clear();
        }
        points.push_back(element);
    }
    addThinned(out, points, tolerance);
    return out;
}

namespace
{

/// Overlapping outlines as one: what is inside is not written.
QPainterPath merged(const QPainterPath& path, double tolerance)
{
    int outlines = 0;
    for (int i = 0; i < path.elementCount(); ++i)
        outlines += path.elementAt(i).isMoveTo() ? 1 : 0;
    if (outlines < 2 || path.fillRule() != Qt::WindingFill)
        return path;
    return thinned(path.simplified(), tolerance);
}

} // namespace

/// Keeps the state of the painter on the device and repeats each drawing on the target.
class ThinningDevice::Engine : public QPaintEngine
{
public:
    Engine(QPainter& target, double tolerance, KeptDrawing* kept)
        : QPaintEngine(QPaintEngine::AllFeatures), m_target(target), m_tolerance(tolerance), m_kept(kept)
    {
    }

    bool begin(QPaintDevice*) override
    {
        setActive(true);
        return true;
    }
    bool end() override
    {
        setActive(false);
        return true;
    }
    Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState& now) override
    {
        if (now.state() & DirtyTransform)
            m_transform = now.transform();
        if (now.state() & DirtyPen)
            m_pen = now.pen();
        if (now.state() & DirtyBrush)
            m_brush = now.brush();
        if (now.state() & DirtyOpacity)
            m_opacity = now.opacity();
    }

    void drawPath(const QPainterPath& path) override
    {
        const bool filled = m_pen.style() == Qt::NoPen;
        const bool inPlace = filled || m_transform.isIdentity(); // else the pen has a size of its own
        m_target.setPen(m_pen);
        m_target.setOpacity(m_opacity);
        if (inPlace && m_brush.gradient() == nullptr) {
            pass(merged(thinned(m_transform.map(path), m_tolerance), m_tolerance), m_brush);
        } else if (filled && m_brush.style() == Qt::RadialGradientPattern) {
            drawGlow(m_transform.map(path));
        } else {
            m_target.save();
            m_target.setTransform(m_transform, true);
            pass(path, m_brush, m_transform);
            m_target.restore();
        }
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        if (mode != PolylineMode)
            path.closeSubpath();
        drawPath(path);
    }

    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& part) override
    {
        m_target.save();
        m_target.setTransform(m_transform, true);
        m_target.drawPixmap(rect, pixmap, part);
        passImage();
        m_target.restore();
    }

    void drawImage(const QRectF& rect, const QImage& image, const QRectF& part, Qt::ImageConversionFlags flags) override
    {
        m_target.save();
        m_target.setTransform(m_transform, true);
        m_target.drawImage(rect, image, part, flags);
        passImage();
        m_target.restore();
    }

private:
    /// A glow that fades out becomes two discs: a transparent gradient costs a kilobyte in a file.
    void drawGlow(const QPainterPath& path)
    {
        const QPointF centre = path.boundingRect().center();
        QColor colour = m_brush.gradient()->stops().constFirst().second;
        const float strength = colour.alphaF();
        for (const auto& [size, share] : {std::pair{0.95, 0.5F}, std::pair{0.75, 1.0F}}) {
            colour.setAlphaF(strength * share);
            const QTransform smaller = QTransform::fromTranslate(-centre.x(), -centre.y()) *
                                       QTransform::fromScale(size, size) *
                                       QTransform::fromTranslate(centre.x(), centre.y());
            pass(smaller.map(path), colour);
        }
    }

    void pass(const QPainterPath& path, const QBrush& brush, const QTransform& transform = {})
    {
        if (m_target.brush() != brush) // each setting costs some fifty bytes, also of the same colour
            m_target.setBrush(brush);
        m_target.drawPath(path);
        if (m_kept != nullptr)
            m_kept->shapes.push_back({path, m_pen, brush, m_opacity, transform});
    }

    /// A picture of dots is not kept: it is large, and there is only one of each.
    void passImage()
    {
        if (m_kept != nullptr)
            m_kept->whole = false;
    }

    QPainter& m_target;
    double m_tolerance;
    KeptDrawing* m_kept;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
};

ThinningDevice::ThinningDevice(QPainter& painter, double tolerance, KeptDrawing* kept)
    : m_engine(std::make_unique<Engine>(painter, tolerance, kept))
{
}

ThinningDevice::~ThinningDevice() = default;

QPaintEngine* ThinningDevice::paintEngine() const
{
    return m_engine.get();
}

int ThinningDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
    case PdmHeight:
        return 100'000;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 2540;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace limber
