// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_painter.h"

#include "app/render/sheet_drawing.h"
#include "app/render/sheet_text.h"
#include "app/render/sheet_thin.h"
#include "app/render/tokens.h"

#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace limber
{

namespace
{

constexpr double kThinning = 4; // units: 0.04 mm, a dot of a good printer

/// Paints the items of a page; one font is kept for each style.
class PagePainter
{
public:
    PagePainter(QPainter& painter, const SheetPictures* pictures, KeptDrawings* kept)
        : m_painter(painter), m_pictures(pictures), m_kept(kept), m_ink(paperTokens())
    {
    }

    void operator()(const TextItem& item)
    {
        if (item.shape) {
            QPainterPath outline;
            outline.addText(item.at * kUnitsPerMm, sheetFont(item.style), item.text);
            if (item.turned)
                outline = turnedAbout(item.at * kUnitsPerMm).map(outline);
            m_painter.fillPath(outline, colour(item.style.ink));
            return;
        }
        if (!(item.style == m_style) || !m_hasFont) {
            m_style = item.style;
            m_hasFont = true;
            m_painter.setFont(sheetFont(item.style));
        }
        m_painter.setLayoutDirection(item.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_painter.setPen(colour(item.style.ink));
        if (!item.turned)
            return m_painter.drawText(item.at * kUnitsPerMm, item.text);
        const QTransform upright = m_painter.transform();
        turnAbout(item.at * kUnitsPerMm);
        m_painter.drawText(item.at * kUnitsPerMm, item.text);
        m_painter.setTransform(upright);
    }

    void operator()(const RuleItem& item)
    {
        QPen pen(colour(item.ink), item.thickness * kUnitsPerMm, Qt::SolidLine, Qt::FlatCap);
        if (item.dash > 0)
            pen.setDashPattern({item.dash / item.thickness, item.dash / item.thickness});
        m_painter.setPen(pen);
        m_painter.drawLine(QLineF(item.line.p1() * kUnitsPerMm, item.line.p2() * kUnitsPerMm));
    }

    void operator()(const BoxItem& item)
    {
        const double radius = item.radius * kUnitsPerMm;
        m_painter.setPen(item.thickness > 0 ? QPen(colour(item.outline), item.thickness * kUnitsPerMm) : Qt::NoPen);
        m_painter.setBrush(item.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(colour(item.fill)));
        m_painter.drawRoundedRect(inUnits(item.rect), radius, radius);
    }

    void operator()(const PictureItem& item)
    {
        if (m_pictures == nullptr)
            return;
        m_painter.save();
        if (item.turned)
            turnAbout(item.rect.center() * kUnitsPerMm);
        if (m_painter.paintEngine()->type() == QPaintEngine::Pdf) {
            paintThinned(item);
        } else {
            m_pictures->paint(m_painter, inUnits(item.rect), item.request);
        }
        m_painter.restore();
    }

    void operator()(const ImageItem& item)
    {
        m_painter.save();
        if (item.turned)
            turnAbout(item.rect.center() * kUnitsPerMm);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(inUnits(item.rect), item.image);
        m_painter.restore();
    }

    /// The dark fields of each row in runs, all of them one shape: no hair of white between them.
    void operator()(const CodeItem& item)
    {
        const CodeGrid& grid = *item.grid;
        const double field = item.rect.width() * kUnitsPerMm / grid.size;
        QPainterPath fields;
        for (int y = 0; y < grid.size; ++y) {
            for (int x = 0; x < grid.size; ++x) {
                const int first = x;
                while (x < grid.size && grid.at(x, y))
                    ++x;
                if (x > first)
                    fields.addRect(first * field, y * field, (x - first) * field, field);
            }
        }
        fields.translate(item.rect.topLeft() * kUnitsPerMm);
        fields.setFillRule(Qt::WindingFill);
        m_painter.fillPath(fields, m_ink.black);
    }

private:
    void paintThinned(const PictureItem& item)
    {
        const QRectF box = inUnits(item.rect);
        const KeptDrawing* before = m_kept != nullptr ? m_kept->find(item.request, box.size()) : nullptr;
        if (before != nullptr)
            return before->paint(m_painter, box.topLeft());
        KeptDrawing drawing;
        drawing.corner = box.topLeft();
        {
            ThinningDevice thin(m_painter, kThinning, m_kept != nullptr ? &drawing : nullptr);
            QPainter painter(&thin);
            m_pictures->paint(painter, box, item.request);
        }
        if (m_kept != nullptr)
            m_kept->keep(item.request, box.size(), std::move(drawing));
    }

    static QTransform turnedAbout(const QPointF& centre)
    {
        return QTransform(-1, 0, 0, -1, 2 * centre.x(), 2 * centre.y());
    }
    void turnAbout(const QPointF& centre) { m_painter.setTransform(turnedAbout(centre), true); }

    static QRectF inUnits(const QRectF& rect) { return {rect.topLeft() * kUnitsPerMm, rect.size() * kUnitsPerMm}; }

    QColor colour(Ink ink) const
    {
        switch (ink) {
        case Ink::Black:
            return m_ink.black;
        case Ink::Soft:
            return m_ink.soft;
        case Ink::Line:
            return m_ink.line;
        case Ink::Faint:
            return m_ink.faint;
        case Ink::None:
            return Qt::transparent;
        }
        Q_UNREACHABLE();
    }

    QPainter& m_painter;
    const SheetPictures* m_pictures;
    KeptDrawings* m_kept;
    const PaperTokens& m_ink;
    TextStyle m_style;
    bool m_hasFont = false;
};

} // namespace

void paintPage(QPainter& painter, const Sheet& sheet, int page, const QRectF& target, const SheetPictures* pictures,
               KeptDrawings* kept)
{
    Q_ASSERT(page >= 0 && static_cast<size_t>(page) < sheet.pages.size());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / (sheet.paper.width() * kUnitsPerMm),
                  target.height() / (sheet.paper.height() * kUnitsPerMm));
    PagePainter pagePainter(painter, pictures, kept);
    for (const SheetItem& item : sheet.pages[static_cast<size_t>(page)].items)
        std::visit(pagePainter, item);
    painter.restore();
}

} // namespace limber
