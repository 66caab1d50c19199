// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/figure_stage.h"

#include "app/render/figure_painter.h"
#include "app/render/figure_style.h"
#include "app/render/photo_source.h"
#include "app/render/type.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kRadius = 22;
constexpr double kInset = 24;
constexpr double kBadgeHeight = 57;
constexpr double kLeastBadge = 34;
constexpr double kPale = 0.5;
constexpr double kSmallestMove = 0.002; // of the phase; less is not seen

} // namespace

FigureStage::FigureStage(QWidget* parent) : QWidget(parent) {}

void FigureStage::setFigure(const figure::Figure* figure, bool mirrored)
{
    if (m_figure == figure && m_mirrored == mirrored)
        return;
    m_figure = figure;
    m_mirrored = mirrored;
    update();
}

void FigureStage::setPhotos(const QImage& start, const QImage& end)
{
    if (m_startPhoto.cacheKey() == start.cacheKey() && m_endPhoto.cacheKey() == end.cacheKey())
        return;
    m_startPhoto = start;
    m_endPhoto = end;
    update();
}

void FigureStage::setPhase(double phase)
{
    if (std::abs(m_phase - phase) < kSmallestMove)
        return;
    m_phase = phase;
    update(figureRect().toAlignedRect());
}

void FigureStage::setSide(const QString& text)
{
    if (m_side == text)
        return;
    m_side = text;
    update();
}

void FigureStage::setState(const QString& text, const QString& icon)
{
    if (m_state == text && m_stateIcon == icon)
        return;
    m_state = text;
    m_stateIcon = icon;
    update();
}

void FigureStage::setMood(Mood mood)
{
    if (m_mood == mood)
        return;
    m_mood = mood;
    update();
}

void FigureStage::setScale(double scale)
{
    m_scale = scale;
    update();
}

QRectF FigureStage::figureRect() const
{
    const double inset = kInset * m_scale;
    const double badge = std::max(kLeastBadge, kBadgeHeight * m_scale);
    const double top = m_side.isEmpty() && m_state.isEmpty() ? inset : inset + badge;
    return QRectF(rect()).adjusted(inset, top, -inset, -inset);
}

/// Returns where the next badge begins.
double FigureStage::paintBadge(QPainter& painter, double x, const Badge& badge) const
{
    const double height = std::max(kLeastBadge, kBadgeHeight * m_scale);
    const double pad = 0.36 * height;
    const double icon = badge.icon.isEmpty() ? 0 : std::round(0.52 * height);
    const double gap = icon > 0 ? 0.2 * height : 0;
    double pixels = height * 0.58;
    const double room = width() - x - kInset * m_scale - 2 * pad - icon - gap;
    const double wanted = QFontMetricsF(fontOf(pixels, QFont::Bold)).horizontalAdvance(badge.text);
    if (wanted > room)
        pixels *= std::max(0.4, room / wanted);
    painter.setFont(fontOf(pixels, QFont::Bold));
    const double text = QFontMetricsF(painter.font()).horizontalAdvance(badge.text);
    const QRectF rect(x, kInset * m_scale, text + icon + gap + 2 * pad, height);
    paintPanel(painter, rect, 14 * m_scale, badge.fill, QColor());
    if (icon > 0)
        painter.drawPixmap(QPointF(rect.left() + pad, rect.center().y() - icon / 2),
                           iconPixmap(badge.icon, badge.ink, static_cast<int>(icon), devicePixelRatioF()));
    painter.setPen(badge.ink);
    painter.drawText(rect.adjusted(pad + icon + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, badge.text);
    return rect.right() + 12 * m_scale;
}

void FigureStage::paintFigure(QPainter& painter, const PlayerColours& colours) const
{
    auto style = colours.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
    style.arrow = m_mood == Mood::Work;
    render::paintFigure(painter, figureRect(), *m_figure, m_phase, m_mirrored, style.onGround(colours.panel));
}

void FigureStage::paintEvent(QPaintEvent* event)
{
    const Tokens& tokens = tokensOf(this);
    const PlayerColours colours = playerColours(tokens, m_mood);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, QRectF(rect()), kRadius * m_scale, colours.panel, QColor());
    painter.setOpacity(m_mood == Mood::Work ? 1 : kPale);
    if (!m_endPhoto.isNull())
        paintPhoto(painter, figureRect(), m_phase < 0.5 ? m_startPhoto : m_endPhoto, 12 * m_scale);
    else if (m_figure != nullptr)
        paintFigure(painter, colours);
    painter.setOpacity(1);
    if (event->rect().top() > figureRect().top())
        return; // only the figure has moved
    double x = kInset * m_scale;
    const bool loud = m_mood == Mood::Work;
    if (!m_state.isEmpty())
        x = paintBadge(painter, x, {m_state, m_stateIcon, tokens.ink, colours.page});
    if (!m_side.isEmpty())
        paintBadge(painter, x,
                   {m_side, {}, loud ? tokens.work : tokens.workTint, loud ? tokens.onWork : tokens.onTint});
}

} // namespace limber
