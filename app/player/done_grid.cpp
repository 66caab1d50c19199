// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/done_grid.h"

#include "app/render/figure_painter.h"
#include "app/render/figure_style.h"
#include "app/render/photo_source.h"
#include "app/render/type.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QHash>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kMostTiles = 20;
constexpr double kPaleTile = 0.35;
constexpr double kTileAspect = 1.2;

} // namespace

DoneGrid::DoneGrid(QWidget* parent) : QWidget(parent) {}

void DoneGrid::setRecord(const SessionRecord& record, const figure::FigureLibrary& figures, const PhotoSource* photos)
{
    m_tiles.clear();
    QHash<ExerciseId, size_t> placeOf;
    QStringList doneNames;
    QStringList leftNames;
    for (const PerformedStep& step : record.steps) {
        if (!isWork(step.kind))
            continue;
        if (!placeOf.contains(step.exercise)) {
            placeOf.insert(step.exercise, m_tiles.size());
            Tile tile;
            tile.exercise = step.exercise;
            tile.name = step.exerciseName;
            tile.figure = figures.find(step.exercise.text());
            tile.photo = photos != nullptr ? photos->photo(step.exercise, true) : QImage();
            m_tiles.push_back(tile);
        }
        Tile& tile = m_tiles[placeOf.value(step.exercise)];
        ++tile.planned;
        tile.finished += step.outcome == StepOutcome::Done ? 1 : 0;
        tile.done = tile.finished > 0;
        tile.extended += step.extended;
        if (step.rating)
            (step.side == Side::Right ? tile.right : tile.left) = step.rating;
    }
    for (const Tile& tile : m_tiles) {
        const QString far = howFar(tile);
        (tile.done ? doneNames : leftNames) << (far.isEmpty() ? tile.name : tile.name + QStringLiteral(" ") + far);
    }
    setAccessibleName(leftNames.isEmpty()
                          ? tr("Done: %1").arg(doneNames.join(QStringLiteral(", ")))
                          : tr("Done: %1. Left out: %2")
                                .arg(doneNames.join(QStringLiteral(", ")), leftNames.join(QStringLiteral(", "))));
    update();
}

void DoneGrid::setColours(const PlayerColours& colours)
{
    m_colours = colours;
    update();
}

void DoneGrid::setScale(double scale)
{
    m_scale = scale;
    update();
}

int DoneGrid::pictureCount() const
{
    return static_cast<int>(std::count_if(m_tiles.begin(), m_tiles.end(),
                                          [](const Tile& tile) { return tile.figure || !tile.photo.isNull(); }));
}

int DoneGrid::doneCount() const
{
    return static_cast<int>(std::count_if(m_tiles.begin(), m_tiles.end(), [](const Tile& tile) { return tile.done; }));
}

/// What is worth saying beside the tick: "2 of 3", "+15 s", "felt 4 of 5".
QString DoneGrid::howFar(const Tile& tile)
{
    QStringList parts;
    if (tile.done && tile.finished < tile.planned)
        parts << tr("%1 of %2").arg(tile.finished).arg(tile.planned);
    const auto seconds = std::chrono::round<std::chrono::seconds>(tile.extended).count();
    if (seconds != 0)
        parts << (seconds > 0 ? tr("+%1 s").arg(seconds) : tr("−%1 s").arg(-seconds));
    if (tile.left && tile.right && tile.left != tile.right)
        parts << tr("felt L %1, R %2").arg(*tile.left).arg(*tile.right);
    else if (tile.isRated())
        parts << tr("felt %1 of 5").arg(tile.left ? *tile.left : *tile.right);
    return parts.join(QStringLiteral(" · "));
}

std::optional<DoneGrid::Unrated> DoneGrid::nextToRate() const
{
    for (const Tile& tile : m_tiles) {
        if (tile.done && !tile.isRated())
            return Unrated{tile.exercise, tile.name};
    }
    return std::nullopt;
}

void DoneGrid::setAskedAbout(const ExerciseId& exercise)
{
    m_askedAbout = exercise;
    update();
}

void DoneGrid::paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const
{
    const double text = std::max(11.0, 13 * m_scale);
    const double words = text * 4; // two lines, and one for how far it went
    const QRectF well = rect.adjusted(0, 0, 0, -words);
    const bool asked = !m_askedAbout.isEmpty() && tile.exercise == m_askedAbout;
    paintPanel(painter, well, 12 * m_scale, m_colours.well, asked ? tokensOf(this).work : QColor(), 3 * m_scale);
    painter.setOpacity(tile.done ? 1 : kPaleTile);
    const double edge = 7 * m_scale;
    const QRectF picture = well.adjusted(edge, edge, -edge, -edge);
    if (!tile.photo.isNull()) {
        paintPhoto(painter, picture, tile.photo, 7 * m_scale);
    } else if (tile.figure != nullptr) {
        auto style = m_colours.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
        style.arrow = false;
        render::paintFigure(painter, picture, *tile.figure, 1, false, style.onGround(m_colours.well));
    } else {
        const int icon = qRound(std::min(picture.width(), picture.height()) * 0.4);
        painter.drawPixmap(
            picture.center() - QPointF(icon / 2.0, icon / 2.0),
            iconPixmap(QStringLiteral("person-standing"), tokensOf(this).faint, icon, devicePixelRatioF()));
    }
    painter.setOpacity(1);
    painter.setFont(fontOf(text, QFont::Medium));
    painter.setPen(tile.done ? m_colours.ink : m_colours.soft);
    constexpr int kCentred = static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap;
    const QRectF below(rect.left(), well.bottom() + 0.2 * text, rect.width(), words);
    QRectF named;
    painter.drawText(below, kCentred, tile.name, &named);
    if (const QString far = howFar(tile); !far.isEmpty()) {
        painter.setFont(fontOf(std::max(10.0, 0.88 * text), QFont::Normal));
        painter.setPen(m_colours.soft);
        painter.drawText(
            QRectF(below.left(), std::min(named.bottom(), well.bottom() + 2.75 * text), below.width(), 1.3 * text),
            kCentred, far);
    }
    if (!tile.done)
        return;
    const int side = qRound(std::max(15.0, 20 * m_scale));
    const QRectF disc(well.right() - side - 5 * m_scale, well.top() + 5 * m_scale, side, side);
    paintPanel(painter, disc, side / 2.0, tokensOf(this).go, QColor());
    const int icon = qRound(side * 0.66);
    painter.drawPixmap(disc.center() - QPointF(icon / 2.0, icon / 2.0),
                       iconPixmap(QStringLiteral("check"), tokensOf(this).onGo, icon, devicePixelRatioF()));
}

void DoneGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, QRectF(rect()), 22 * m_scale, m_colours.panel, QColor());
    const int count = std::min(static_cast<int>(m_tiles.size()), kMostTiles);
    if (count == 0)
        return;
    const double inset = 20 * m_scale;
    const double gap = 12 * m_scale;
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    // The number of columns that makes the tiles largest.
    int best = 1;
    double bestWide = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double wide = std::min((room.width() - gap * (columns - 1)) / columns,
                                     (room.height() - gap * (rows - 1)) / rows * kTileAspect);
        if (wide > bestWide) {
            bestWide = wide;
            best = columns;
        }
    }
    const int rows = (count + best - 1) / best;
    const double wide = (room.width() - gap * (best - 1)) / best;
    const double high = std::min((room.height() - gap * (rows - 1)) / rows, wide / 0.9);
    const double top = room.top() + (room.height() - high * rows - gap * (rows - 1)) / 2;
    for (int i = 0; i < count; ++i)
        paintTile(painter, QRectF(room.left() + (i % best) * (wide + gap), top + (i / best) * (high + gap), wide, high),
                  m_tiles[static_cast<size_t>(i)]);
}

} // namespace limber
