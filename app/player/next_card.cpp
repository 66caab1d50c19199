// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/next_card.h"

#include "app/render/figure_painter.h"
#include "app/render/figure_style.h"
#include "app/render/photo_source.h"
#include "app/render/type.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kLeastCardText = 12;
constexpr double kPictureAspect = 1.4;

} // namespace

NextCard::NextCard(QWidget* parent) : QWidget(parent) {}

void NextCard::setNext(const QString& caption, const QString& name, const figure::Figure* figure, bool mirrored,
                       const QImage& photo)
{
    const bool samePhoto = m_photo.cacheKey() == photo.cacheKey();
    if (m_caption == caption && m_name == name && m_figure == figure && m_mirrored == mirrored && samePhoto)
        return;
    m_caption = caption;
    m_name = name;
    m_figure = figure;
    m_mirrored = mirrored;
    m_photo = photo;
    setAccessibleName(m_name.isEmpty() ? m_caption : m_caption + QStringLiteral(": ") + m_name);
    update();
}

void NextCard::setColours(const PlayerColours& colours)
{
    m_colours = colours;
    update();
}

void NextCard::setScale(double scale)
{
    m_scale = scale;
    update();
}

double NextCard::pixels(double size) const
{
    return std::max(kLeastCardText, size * m_scale);
}

/// The picture in its well; returns where the text begins.
double NextCard::paintPicture(QPainter& painter)
{
    const double inset = 12 * m_scale;
    if (m_figure == nullptr && m_photo.isNull())
        return 20 * m_scale;
    const double high = height() - 2 * inset;
    const QRectF well(inset + 4 * m_scale, inset, high * kPictureAspect, high);
    paintPanel(painter, well, 10 * m_scale, m_colours.well, QColor());
    if (!m_photo.isNull()) {
        paintPhoto(painter, well, m_photo, 10 * m_scale);
        return well.right() + 16 * m_scale;
    }
    const auto style = m_colours.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
    const double edge = 5 * m_scale;
    auto quiet = style.onGround(m_colours.well);
    quiet.arrow = false; // too small to be read
    render::paintFigure(painter, well.adjusted(edge, edge, -edge, -edge), *m_figure, 1, m_mirrored, quiet);
    return well.right() + 16 * m_scale;
}

void NextCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, QRectF(rect()), 16 * m_scale, m_colours.panel, QColor());
    const double x = paintPicture(painter);
    const double room = width() - x - 14 * m_scale;
    painter.setFont(fontOf(pixels(16), QFont::Normal));
    painter.setPen(m_colours.soft);
    const QFontMetricsF small(painter.font());
    if (m_name.isEmpty()) {
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
        return;
    }
    QFont font = fontOf(pixels(21), QFont::DemiBold);
    const double wide = QFontMetricsF(font).horizontalAdvance(m_name);
    if (wide > room)
        font = fontOf(std::max(kLeastCardText, pixels(21) * room / wide), QFont::DemiBold);
    const QFontMetricsF large(font);
    const double gap = 2 * m_scale;
    const double top = (height() - small.height() - gap - large.height()) / 2;
    painter.drawText(QRectF(x, top, room, small.height()), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
    painter.setFont(font);
    painter.setPen(m_colours.ink);
    painter.drawText(QRectF(x, top + small.height() + gap, room, large.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     large.elidedText(m_name, Qt::ElideRight, room + 1));
}

} // namespace limber
