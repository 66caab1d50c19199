// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_painter.h"

#include "app/render/sheet_drawing.h"
#include "app/render/sheet_text.h"
#include "app/render/sheet_thin.h"
#include "app/render/tokens.h"

#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>

namespace limber
{

namespace
{

constexpr double kThinning = 6;        // units: 0.06 mm, half of the line of ink round a shape
constexpr double kThinningOfMany = 10; // of more pictures than this, so that the file stays small:
constexpr int kManyPictures = 60;

int picturesOn(const Sheet& sheet)
{
    int count = 0;
    for (const SheetPage& page : sheet.pages) {
        for (const SheetItem& item : page.items)
            count += std::holds_alternative<PictureItem>(item) ? 1 : 0;
    }
    return count;
}

/// Paints the items of a page; one font is kept for each style.
class PagePainter
{
public:
    PagePainter(QPainter& painter, const SheetPictures* pictures, KeptDrawings* kept, double thinning)
        : m_painter(painter), m_pictures(pictures), m_kept(kept), m_thinning(thinning), m_ink(paperTokens())
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
            QFont font = sheetFont(item.style);
            if (m_painter.paintEngine()->type() == QPaintEngine::Pdf) // letters in whole units: a good part of a file
                font.setHintingPreference(QFont::PreferFullHinting);
            m_painter.setFont(font);
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
        QPainterPath box;
        box.addRoundedRect(inUnits(item.rect), radius, radius);
        for (int i = 0; i < box.elementCount(); ++i) // whole units: hundreds of boxes to tick are a good part of a file
            box.setElementPositionAt(i, std::round(box.elementAt(i).x), std::round(box.elementAt(i).y));
        m_painter.drawPath(box);
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
            ThinningDevice thin(m_painter, m_thinning, m_kept != nullptr ? &drawing : nullptr);
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
    double m_thinning;
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
    const double thinning = picturesOn(sheet) > kManyPictures ? kThinningOfMany : kThinning;
    PagePainter pagePainter(painter, pictures, kept, thinning);
    for (const SheetItem& item : sheet.pages[static_cast<size_t>(page)].items)
        std::visit(pagePainter, item);
    painter.restore();
}

} // namespace limber
