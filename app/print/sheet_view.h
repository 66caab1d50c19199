// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"
#include "app/render/sheet_pictures.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <vector>

namespace limber
{

/// Shows the pages of a sheet side by side on the ground, at any zoom: Ctrl and wheel, + and −, 0 for as large as fits.
class SheetView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SheetView(QWidget* parent = nullptr);

    /// `pictures` may be null and must outlive the view. Keeps the zoom and, as far as it can, the place.
    void setSheet(Sheet sheet, const SheetPictures* pictures);
    int pageCount() const { return static_cast<int>(m_sheet.pages.size()); }
    /// How many pages stand there as they are now; the others of those that are seen follow one by one.
    int paintedPages() const { return static_cast<int>(m_rendered.size()); }

    /// 1 is the size of the paper on a screen of 96 dots per inch.
    double zoom() const { return m_pixelsPerMm / kActualPixelsPerMm; }
    bool fits() const { return m_fit; }
    void setZoom(double zoom); ///< 0.2–4
    void zoomBy(int steps);
    void fit();

    QSize sizeHint() const override { return {720, 640}; }

Q_SIGNALS:
    void zoomChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    static constexpr double kActualPixelsPerMm = 96 / 25.4;

    void arrange();
    double fittingScale(int columns) const;
    int columnsThatFit() const;
    void zoomAround(const QPointF& place, double pixelsPerMm);
    void setScale(double pixelsPerMm);
    const QPixmap& rendered(int page);
    void paintOutdated(QPainter& painter, int page, const QRectF& where) const;
    void outdate();

    Sheet m_sheet;
    const SheetPictures* m_pictures = nullptr;
    double m_pixelsPerMm = 1;
    bool m_fit = true;
    std::vector<QRectF> m_pages; ///< from the top left corner of all that can be scrolled over
    QSizeF m_extent;
    QHash<int, QPixmap> m_rendered;
    QHash<int, QPixmap> m_outdated; ///< shown until the page is painted anew
    QTimer m_rest;
    QPoint m_dragFrom;
    bool m_dragging = false;
};

} // namespace limber
