// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/card_paint.h"

#include "app/shell/icons.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QStringList>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPaintDevice>
#include <QtGui/QPixmapCache>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr qsizetype kMostShaped = 600; ///< no line on a card is longer; a name may be

/// The text broken at words into lines of the width; the last of `mostLines` takes the rest and is cut.
QStringList brokenInto(const QString& whole, const QFont& font, double width, int mostLines)
{
    const QString text = whole.left(kMostShaped);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == mostLines - 1) {
            lines << QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

constexpr double kCardHalo = 3; ///< of a selected card, around its surface

/// The colours of a card; without a halo it stays inside its rectangle.
struct CardColours {
    QColor halo;
    QColor edge;
    QColor surface;
    double edgeWidth = 1;
};

CardColours cardColours(const CardState& state, const Tokens& tokens)
{
    if (state.selected)
        return {tokens.workTint, tokens.work, tokens.surface, state.focused ? 2.0 : 1.0};
    if (state.focused)
        return {tokens.goTint, tokens.go, tokens.surface, 2};
    return {{}, state.hovered ? blend(tokens.line, tokens.faint, 0.4) : tokens.line, tokens.surface, 1};
}

void drawCard(QPainter& painter, const QRectF& rect, double radius, const CardColours& colours)
{
    if (colours.halo.isValid())
        paintPanel(painter, rect.adjusted(-kCardHalo, -kCardHalo, kCardHalo, kCardHalo), radius + kCardHalo,
                   colours.halo, {});
    const double half = colours.edgeWidth / 2;
    paintPanel(painter, rect, radius + half, colours.surface, colours.edge, colours.edgeWidth);
}

/// Whether a picture drawn there keeps its pixels.
bool onWholePixels(const QPainter& painter, const QRectF& rect)
{
    if (painter.worldTransform().type() > QTransform::TxTranslate)
        return false;
    const QRectF placed = painter.worldTransform().mapRect(rect);
    const double scale = painter.device()->devicePixelRatioF();
    const auto whole = [scale](double at) { return at * scale == std::round(at * scale); };
    return whole(placed.left()) && whole(placed.top()) && whole(placed.width()) && whole(placed.height());
}

/// A card with its halo; all rows of a list look up the same few.
QPixmap cardPixmap(const QSizeF& size, double radius, const CardColours& colours, double scale)
{
    const QString key = QStringLiteral("card/%1/%2/%3/%4/%5/%6/%7/%8")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(radius)
                            .arg(scale)
                            .arg(colours.edgeWidth)
                            .arg(colours.halo.isValid() ? colours.halo.rgba() : 0)
                            .arg(colours.edge.rgba())
                            .arg(colours.surface.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QSizeF whole = size + QSizeF(2 * kCardHalo, 2 * kCardHalo);
    pixmap = QPixmap((whole * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawCard(painter, QRectF(QPointF(kCardHalo, kCardHalo), size), radius, colours);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintCard(QPainter& painter, const QRectF& rect, double radius, const CardState& state, const Tokens& tokens)
{
    painter.save();
    if (state.dimmed)
        painter.setOpacity(0.45);
    const CardColours colours = cardColours(state, tokens);
    if (onWholePixels(painter, rect))
        painter.drawPixmap(rect.topLeft() - QPointF(kCardHalo, kCardHalo),
                           cardPixmap(rect.size(), radius, colours, painter.device()->devicePixelRatioF()));
    else
        drawCard(painter, rect, radius, colours);
    painter.restore();
}

void paintFloatingCard(QPainter& painter, const QRectF& rect, double radius, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Faint layers add up to a soft edge, lower than the card as from a light above.
    constexpr int kLayers = 16;
    QColor layer = tokens.shadow;
    layer.setAlphaF(layer.alphaF() / 12.0F);
    painter.setBrush(layer);
    for (int i = kLayers; i > 0; --i) {
        const double spread = 1.25 * i;
        painter.drawRoundedRect(rect.translated(0, 8).adjusted(-spread, -spread, spread, spread), radius + spread,
                                radius + spread);
    }
    painter.setBrush(tokens.surface);
    painter.setPen(QPen(tokens.work, 1));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void paintPill(QPainter& painter, const QRectF& rect, double radius, const QString& text, const QFont& font,
               const QColor& back, const QColor& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void paintDot(QPainter& painter, const QPointF& centre, double diameter, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
    painter.restore();
}

double paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
                 Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text.left(kMostShaped), Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

int paintLines(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
               int mostLines, double lineHeight)
{
    const QStringList lines = brokenInto(text, font, rect.width(), mostLines);
    painter.setFont(font);
    painter.setPen(ink);
    double y = rect.top();
    for (const QString& line : lines) {
        painter.drawText(QRectF(rect.left(), y, rect.width() + 2, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += lineHeight;
    }
    return static_cast<int>(lines.size());
}

int lineCount(const QString& text, const QFont& font, double width, int mostLines)
{
    if (QFontMetricsF(font).horizontalAdvance(text.left(kMostShaped)) <= width)
        return text.isEmpty() ? 0 : 1;
    return static_cast<int>(brokenInto(text, font, width, mostLines).size());
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour, int pixels)
{
    const double scale = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, colour.name()).arg(pixels).arg(scale);
    QPixmap pixmap; // rows paint the same few icons again and again
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = iconPixmap(name, colour, pixels, scale);
        QPixmapCache::insert(key, pixmap);
    }
    const QPointF corner(rect.center().x() - pixels / 2.0, rect.center().y() - pixels / 2.0);
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())), pixmap);
}

void paintStar(QPainter& painter, const QRectF& rect, bool set, const Tokens& tokens)
{
    constexpr int kPoints = 10;
    constexpr double kInner = 0.47;
    const double radius = std::min(rect.width(), rect.height()) / 2 - 1;
    QPolygonF star;
    for (int i = 0; i < kPoints; ++i) {
        const double r = i % 2 == 0 ? radius : radius * kInner;
        const double angle = M_PI * (2.0 * i / kPoints - 0.5);
        star << rect.center() + QPointF(r * std::cos(angle), r * std::sin(angle) + 0.5);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(set ? tokens.work : tokens.faint, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(set ? tokens.work : QColor(Qt::transparent));
    painter.drawPolygon(star);
    painter.restore();
}

void paintDropMark(QPainter& painter, double left, double right, double y, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.work, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left + 12, y), QPointF(right - 2, y));
    painter.setBrush(tokens.surface);
    painter.drawEllipse(QPointF(left + 4, y), 7, 7);
    painter.restore();
}

} // namespace limber
