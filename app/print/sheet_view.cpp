// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_view.h"

#include "app/render/sheet_painter.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kAroundPages = 28; // pixels between the pages and around them
constexpr double kZoomStep = 1.2;
constexpr double kLeastZoom = 0.2;
constexpr double kMostZoom = 4;
constexpr double kSideBySide = 0.72; // pages come side by side while they keep so much of their size

} // namespace

SheetView::SheetView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    viewport()->setCursor(Qt::OpenHandCursor);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
}

void SheetView::outdate()
{
    m_outdated.insert(m_rendered);
    m_rendered.clear();
}

void SheetView::setSheet(Sheet sheet, const SheetPictures* pictures)
{
    m_sheet = std::move(sheet);
    m_pictures = pictures;
    outdate();
    m_outdated.removeIf([this](const std::pair<const int&, QPixmap&>& kept) { return kept.first >= pageCount(); });
    setAccessibleDescription(tr("%1 page(s)").arg(pageCount()));
    arrange();
    viewport()->update();
}

double SheetView::fittingScale(int columns) const
{
    const double width = (viewport()->width() - (columns + 1) * kAroundPages) / (columns * m_sheet.paper.width());
    const double height = (viewport()->height() - 2 * kAroundPages) / m_sheet.paper.height();
    return std::max(kLeastZoom * kActualPixelsPerMm, std::min(width, height));
}

int SheetView::columnsThatFit() const
{
    const double single = fittingScale(1);
    int columns = 1;
    while (columns < pageCount() && fittingScale(columns + 1) >= kSideBySide * single)
        ++columns;
    return columns;
}

void SheetView::arrange()
{
    m_pages.clear();
    if (m_sheet.pages.empty())
        return;
    if (m_fit)
        setScale(fittingScale(columnsThatFit()));
    const QSizeF page = m_sheet.paper * m_pixelsPerMm;
    const double room = viewport()->width();
    const int most = std::max(1, static_cast<int>((room - kAroundPages) / (page.width() + kAroundPages) + 1e-6));
    const int columns = std::min(most, pageCount());
    const int rows = (pageCount() + columns - 1) / columns;
    m_extent = {columns * page.width() + (columns + 1) * kAroundPages,
                rows * page.height() + (rows + 1) * kAroundPages};
    const double left = std::max(0.0, (room - m_extent.width()) / 2);
    const double top = std::max(0.0, (viewport()->height() - m_extent.height()) / 2);
    for (int i = 0; i < pageCount(); ++i) {
        const QPointF corner(left + kAroundPages + (i % columns) * (page.width() + kAroundPages),
                             top + kAroundPages + (i / columns) * (page.height() + kAroundPages));
        m_pages.emplace_back(corner, page);
    }
    const auto range = [](QScrollBar* bar, double extent, int visible) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(extent - 0.5)) - visible));
        bar->setPageStep(visible);
        bar->setSingleStep(40);
    };
    range(horizontalScrollBar(), m_extent.width(), viewport()->width());
    range(verticalScrollBar(), m_extent.height(), viewport()->height());
}

void SheetView::setScale(double pixelsPerMm)
{
    if (qFuzzyCompare(pixelsPerMm, m_pixelsPerMm))
        return;
    m_pixelsPerMm = pixelsPerMm;
    outdate();
    Q_EMIT zoomChanged();
}

void SheetView::setZoom(double zoom)
{
    zoomAround(QRectF(viewport()->rect()).center(), zoom * kActualPixelsPerMm);
}

void SheetView::zoomBy(int steps)
{
    setZoom(zoom() * std::pow(kZoomStep, steps));
}

void SheetView::fit()
{
    m_fit = true;
    arrange();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void SheetView::zoomAround(const QPointF& place, double pixelsPerMm)
{
    const double wanted = std::clamp(pixelsPerMm, kLeastZoom * kActualPixelsPerMm, kMostZoom * kActualPixelsPerMm);
    const double grows = wanted / m_pixelsPerMm;
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    m_fit = false;
    setScale(wanted);
    arrange();
    const QPointF now = (scrolled + place) * grows - place;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(now.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(now.y())));
    viewport()->update();
    Q_EMIT zoomChanged();
}

const QPixmap& SheetView::rendered(int page)
{
    const auto found = m_rendered.constFind(page);
    if (found != m_rendered.cend())
        return *found;
    const double ratio = devicePixelRatioF();
    const QSizeF size = m_sheet.paper * m_pixelsPerMm * ratio;
    QPixmap pixmap(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
    pixmap.fill(Qt::white);
    {
        QPainter painter(&pixmap);
        paintPage(painter, m_sheet, page, QRectF(QPointF(), size), m_pictures);
    }
    pixmap.setDevicePixelRatio(ratio);
    m_outdated.remove(page);
    return *m_rendered.insert(page, pixmap);
}

void SheetView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Tokens& tokens = tokensOf(this);
    painter.fillRect(event->rect(), tokens.ground);
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    bool paintedOne = false;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QRectF page = m_pages[i].translated(-scrolled);
        if (!page.adjusted(-kShadowReach, -kShadowReach, kShadowReach, kShadowReach).intersects(event->rect()))
            continue;
        paintShadow(painter, page, 2, tokens);
        const int index = static_cast<int>(i);
        const bool known = m_rendered.contains(index);
        if (known || !paintedOne) {
            painter.drawPixmap(page.topLeft().toPoint(), rendered(index));
            paintedOne = paintedOne || !known;
        } else { // nobody waits for the second page to see the first
            paintOutdated(painter, index, page);
            m_rest.start(0);
        }
    }
}

void SheetView::paintOutdated(QPainter& painter, int page, const QRectF& where) const
{
    painter.fillRect(where, Qt::white);
    const auto found = m_outdated.constFind(page);
    if (found != m_outdated.cend())
        painter.drawPixmap(where.toRect(), *found);
}

void SheetView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void SheetView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void SheetView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomAround(event->position(), m_pixelsPerMm * std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return;
    case Qt::Key_Minus:
        zoomBy(-1);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    m_dragFrom = event->position().toPoint();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void SheetView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    const QPoint moved = event->position().toPoint() - m_dragFrom;
    m_dragFrom = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    viewport()->update();
}

void SheetView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    viewport()->setCursor(Qt::OpenHandCursor);
}

} // namespace limber
