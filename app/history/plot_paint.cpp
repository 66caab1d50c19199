// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plot_paint.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace limber
{

namespace
{

QColor seriesColour(const Tokens& tokens, size_t series)
{
    return series == 0 ? tokens.work : tokens.go;
}

} // namespace

PlotPaint::PlotPaint(QPainter& painter, QSizeF size, const PlotContent& content, const PlotScale& scale,
                     const Tokens& tokens)
    : m_painter(painter), m_size(size), m_content(content), m_scale(scale), m_tokens(tokens)
{
}

void PlotPaint::paint(PlotPlace point)
{
    paintAxes();
    paintDates();
    if (m_content.isBars())
        paintBars();
    else
        for (size_t series = 0; series < m_scale.lines.size(); ++series)
            paintLine(series);
    paintLegend();
    if (!point.isNone())
        paintPoint(point);
}

void PlotPaint::paintAxes()
{
    const QRectF& box = m_scale.box;
    const QLocale locale;
    m_painter.setFont(roleFont(TextRole::Label));
    for (double value = 0; value <= m_scale.top + m_scale.step / 2; value += m_scale.step) {
        const double height = m_scale.y(value);
        m_painter.setPen(m_tokens.line);
        m_painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height));
        m_painter.setPen(m_tokens.soft);
        m_painter.drawText(QRectF(0, height - 8, box.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                           locale.toString(value, 'f', m_scale.step < 1 ? 1 : 0));
    }
}

void PlotPaint::paintDates()
{
    const QRectF& box = m_scale.box;
    const QLocale locale;
    const auto days = m_scale.from.daysTo(m_scale.to);
    const auto name = [&](QDate day) {
        return days > 300 ? QStringLiteral("%1 %2")
                                .arg(locale.standaloneMonthName(day.month(), QLocale::ShortFormat))
                                .arg(day.year())
                          : locale.toString(day, QStringLiteral("d MMM"));
    };
    m_painter.setPen(m_tokens.soft);
    const auto room = static_cast<qint64>(box.width() / 110);
    const qint64 marks = std::min<qint64>(std::clamp<qint64>(room, 2, 6), days + 1);
    for (qint64 i = 0; i < marks; ++i) {
        const QDate day = m_scale.from.addDays(marks == 1 ? 0 : days * i / (marks - 1));
        const QRectF under(m_scale.x(day) - 45, box.bottom() + 6, 90, 16);
        const double push = std::max(0.0, under.right() - m_size.width());
        m_painter.drawText(under.translated(-push, 0), push > 0 ? Qt::AlignRight : Qt::AlignHCenter, name(day));
    }
}

void PlotPaint::paintBars()
{
    const QRectF& box = m_scale.box;
    for (size_t series = 0; series < m_scale.lines.size(); ++series) {
        const PlotLine& line = m_scale.lines[series];
        const double room = (box.width() - 20) / std::max<double>(1, static_cast<double>(line.size()));
        const double wide = std::clamp(room * 0.6, 2.0, 18.0);
        for (const PlotPoint& point : line) {
            const double top = std::min(m_scale.y(point.value), box.bottom() - 1);
            m_painter.fillRect(QRectF(m_scale.x(point.day) - wide / 2, top, wide, box.bottom() - top),
                               seriesColour(m_tokens, series));
        }
    }
}

void PlotPaint::paintMark(size_t series, const QRectF& box)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(seriesColour(m_tokens, series));
    series == 0 ? m_painter.drawEllipse(box) : m_painter.drawRect(box);
}

void PlotPaint::paintLine(size_t series)
{
    const PlotLine& line = m_scale.lines[series];
    QPainterPath path;
    for (size_t i = 0; i < line.size(); ++i) {
        const QPointF at(m_scale.x(line[i].day), m_scale.y(line[i].value));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(seriesColour(m_tokens, series), 2));
    m_painter.drawPath(path);
    for (const PlotPoint& point : line)
        paintMark(series, QRectF(m_scale.x(point.day) - 3.5, m_scale.y(point.value) - 3.5, 7, 7));
}

void PlotPaint::paintLegend()
{
    if (m_content.series.size() < 2)
        return;
    const QFontMetricsF metrics(roleFont(TextRole::Secondary));
    double right = m_size.width() - 12;
    m_painter.setFont(roleFont(TextRole::Secondary));
    for (size_t series = m_content.series.size(); series-- > 0;) {
        const QString& name = m_content.series[series].name;
        const double wide = metrics.horizontalAdvance(name);
        m_painter.setPen(m_tokens.soft);
        m_painter.drawText(QPointF(right - wide, 2 + metrics.ascent()), name);
        paintMark(series, QRectF(right - wide - 14, 2 + metrics.height() / 2 - 4, 8, 8));
        right -= wide + 28;
    }
}

void PlotPaint::paintPoint(PlotPlace place)
{
    const PlotPoint& point = m_scale.lines[static_cast<size_t>(place.series)][static_cast<size_t>(place.index)];
    const QPointF at(m_scale.x(point.day), m_scale.y(point.value));
    m_painter.setPen(QPen(m_tokens.ink, 2));
    m_painter.setBrush(m_tokens.surface);
    m_painter.drawEllipse(at, 5, 5);
    m_painter.setFont(roleFont(TextRole::Secondary));
    const QString words = pointWords(m_content, m_scale, place);
    const QSizeF size(m_painter.fontMetrics().horizontalAdvance(words) + 20, m_painter.fontMetrics().height() + 10);
    QRectF box(at.x() - size.width() / 2, at.y() - size.height() - 12, size.width(), size.height());
    box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, m_size.width() - size.width() - 2)));
    if (box.top() < 2)
        box.moveTop(at.y() + 12);
    paintPanel(m_painter, box, 6, m_tokens.ink, QColor());
    m_painter.setPen(m_tokens.surface);
    m_painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace limber
