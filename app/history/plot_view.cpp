// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plot_view.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kPointRoom = 9; // pixels for one point
constexpr double kReach = 24;    // pixels from the pointer to the point it means

} // namespace

double plotStep(double highest)
{
    if (highest <= 0)
        return 1;
    const double rough = highest / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (rough <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

PlotView::PlotView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PlotView::setContent(PlotContent content, Qt::DayOfWeek firstDay)
{
    m_content = std::move(content);
    m_firstDay = firstDay;
    m_series = m_index = -1;
    thinOut();
    setAccessibleName(isEmpty() ? tr("%1: nothing yet").arg(m_content.title) : m_content.title);
    update();
}

bool PlotView::isEmpty() const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [](const PlotLine& line) { return line.empty(); });
}

void PlotView::thinOut()
{
    m_lines.clear();
    m_from = m_to = QDate();
    double highest = 0;
    const int most = std::max(8, static_cast<int>(field().width() / kPointRoom));
    for (const PlotSeries& series : m_content.series) {
        m_lines.push_back(thinned(series.line, m_content.measure, most, m_firstDay));
        for (const PlotPoint& point : m_lines.back()) {
            m_from = m_from.isValid() ? std::min(m_from, point.day) : point.day;
            m_to = m_to.isValid() ? std::max(m_to, point.day) : point.day;
            highest = std::max(highest, point.value);
        }
    }
    const bool fixed = m_content.measure == Measure::Rating || m_content.measure == Measure::Pain;
    if (fixed)
        highest = m_content.measure == Measure::Rating ? 5 : 10;
    m_step = m_content.measure == Measure::Rating ? 1 : m_content.measure == Measure::Pain ? 2 : plotStep(highest);
    if (m_content.measure == Measure::Times || m_content.measure == Measure::Reps)
        m_step = std::max(1.0, std::ceil(m_step));
    m_top = std::max(m_step, std::ceil(highest / m_step - 1e-9) * m_step);
}

QRectF PlotView::field() const
{
    const QFontMetricsF label(roleFont(TextRole::Label));
    const QFontMetricsF title(roleFont(TextRole::Row));
    const double left = label.horizontalAdvance(QStringLiteral("000")) + 14;
    const double top = title.height() + 14;
    return {left, top, std::max(10.0, width() - left - 12), std::max(10.0, height() - top - label.height() - 12)};
}

double PlotView::x(QDate day) const
{
    const QRectF box = field();
    const double inset = std::min(14.0, box.width() / 10);
    const auto days = static_cast<double>(m_from.daysTo(m_to));
    if (days == 0)
        return box.center().x();
    return box.left() + inset + (box.width() - 2 * inset) * static_cast<double>(m_from.daysTo(day)) / days;
}

double PlotView::y(double value) const
{
    const QRectF box = field();
    return box.bottom() - box.height() * value / m_top;
}

QString PlotView::valueWords(double value) const
{
    const QLocale locale;
    const auto number = [&](int decimals) {
        const bool whole = std::abs(value - std::round(value)) < 0.05;
        return locale.toString(value, 'f', whole ? 0 : decimals);
    };
    switch (m_content.measure) {
    case Measure::Minutes:
        return durationText(Millis(std::llround(value * 60'000)));
    case Measure::Times:
        return value == 1 ? tr("once") : tr("%1 times").arg(number(0));
    case Measure::Hold:
        return tr("%1 s").arg(number(1));
    case Measure::Reps:
        return tr("%1 repetitions").arg(number(1));
    case Measure::Rating:
        return tr("felt %1 of 5").arg(number(1));
    case Measure::Pain:
        return tr("pain %1 of 10").arg(number(1));
    }
    Q_UNREACHABLE();
}

QString PlotView::pointWords() const
{
    if (m_series < 0 || m_index < 0)
        return {};
    const auto series = static_cast<size_t>(m_series);
    const PlotPoint& point = m_lines[series][static_cast<size_t>(m_index)];
    const bool thin = m_lines[series].size() < m_content.series[series].line.size();
    const QString date = QLocale().toString(point.day, QLocale::ShortFormat);
    const QString when = thin ? tr("from %1").arg(date) : date;
    const QString name = m_content.series.size() > 1 ? m_content.series[series].name + QStringLiteral(", ") : QString();
    return QStringLiteral("%1%2: %3").arg(name, when, valueWords(point.value));
}

void PlotView::setPoint(int series, int index)
{
    if (m_series == series && m_index == index)
        return;
    m_series = series;
    m_index = index;
    setAccessibleName(series < 0 ? m_content.title : m_content.title + QStringLiteral(". ") + pointWords());
    update();
}

bool PlotView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return true; // the point under the pointer says its words in the plot
    return QWidget::event(event);
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    int bestSeries = -1;
    int bestIndex = -1;
    double best = kReach;
    for (size_t series = 0; series < m_lines.size(); ++series) {
        for (size_t i = 0; i < m_lines[series].size(); ++i) {
            const double across = std::abs(x(m_lines[series][i].day) - event->position().x());
            const double down = std::abs(y(m_lines[series][i].value) - event->position().y());
            const double distance = across + down * 0.05; // the column counts, the height only between lines
            if (distance < best) {
                best = distance;
                bestSeries = static_cast<int>(series);
                bestIndex = static_cast<int>(i);
            }
        }
    }
    setPoint(bestSeries, bestIndex);
}

void PlotView::leaveEvent(QEvent*)
{
    setPoint(-1, -1);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    const bool down = key == Qt::Key_Up || key == Qt::Key_Down;
    if (isEmpty() || (!across && !down))
        return QWidget::keyPressEvent(event);
    int series = std::max(0, m_series);
    if (down || m_lines[static_cast<size_t>(series)].empty())
        series = (series + 1) % static_cast<int>(m_lines.size());
    const int last = static_cast<int>(m_lines[static_cast<size_t>(series)].size()) - 1;
    if (last < 0)
        return;
    int index = m_index < 0 ? last : m_index;
    if (m_index >= 0 && across)
        index += key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    index = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? last : std::clamp(index, 0, last);
    setPoint(series, index);
}

void PlotView::resizeEvent(QResizeEvent*)
{
    m_series = m_index = -1;
    thinOut();
}

QColor PlotView::colourOf(int series) const
{
    return series == 0 ? tokensOf(this).work : tokensOf(this).go;
}

void PlotView::paintAxes(QPainter& painter) const
{
    const Tokens& t = tokensOf(this);
    const QRectF box = field();
    const QLocale locale;
    painter.setFont(roleFont(TextRole::Label));
    for (double value = 0; value <= m_top + m_step / 2; value += m_step) {
        painter.setPen(t.line);
        painter.drawLine(QPointF(box.left(), y(value)), QPointF(box.right(), y(value)));
        painter.setPen(t.soft);
        painter.drawText(QRectF(0, y(value) - 8, box.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         locale.toString(value, 'f', m_step < 1 ? 1 : 0));
    }
    painter.setPen(t.soft);
    const bool years = m_from.daysTo(m_to) > 300;
    const auto name = [&](QDate day) {
        return years ? QStringLiteral("%1 %2")
                           .arg(locale.standaloneMonthName(day.month(), QLocale::ShortFormat))
                           .arg(day.year())
                     : locale.toString(day, QStringLiteral("d MMM"));
    };
    const int marks = m_from == m_to ? 1 : std::clamp(static_cast<int>(box.width() / 110), 2, 6);
    for (int i = 0; i < marks; ++i) {
        const QDate day = m_from.addDays(marks == 1 ? 0 : m_from.daysTo(m_to) * i / (marks - 1));
        const QRectF under(x(day) - 45, box.bottom() + 6, 90, 16);
        const double push = std::max(0.0, under.right() - width());
        painter.drawText(under.translated(-push, 0), push > 0 ? Qt::AlignRight : Qt::AlignHCenter, name(day));
    }
}

void PlotView::paintBars(QPainter& painter) const
{
    for (size_t series = 0; series < m_lines.size(); ++series) {
        const double room = (field().width() - 20) / std::max<double>(1, static_cast<double>(m_lines[series].size()));
        const double wide = std::clamp(room * 0.6, 2.0, 18.0);
        for (const PlotPoint& point : m_lines[series]) {
            const double top = std::min(y(point.value), field().bottom() - 1);
            painter.fillRect(QRectF(x(point.day) - wide / 2, top, wide, field().bottom() - top),
                             colourOf(static_cast<int>(series)));
        }
    }
}

void PlotView::paintLine(QPainter& painter, int series) const
{
    const PlotLine& line = m_lines[static_cast<size_t>(series)];
    QPainterPath path;
    for (size_t i = 0; i < line.size(); ++i) {
        const QPointF at(x(line[i].day), y(line[i].value));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colourOf(series), 2));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(series));
    for (const PlotPoint& point : line) {
        const QRectF mark(x(point.day) - 3.5, y(point.value) - 3.5, 7, 7);
        series == 0 ? painter.drawEllipse(mark) : painter.drawRect(mark);
    }
}

void PlotView::paintLegend(QPainter& painter) const
{
    if (m_content.series.size() < 2)
        return;
    const QFontMetricsF metrics(roleFont(TextRole::Secondary));
    double right = width() - 12;
    painter.setFont(roleFont(TextRole::Secondary));
    for (int i = static_cast<int>(m_content.series.size()) - 1; i >= 0; --i) {
        const QString& name = m_content.series[static_cast<size_t>(i)].name;
        const double wide = metrics.horizontalAdvance(name);
        painter.setPen(tokensOf(this).soft);
        painter.drawText(QPointF(right - wide, 2 + metrics.ascent()), name);
        const QRectF mark(right - wide - 14, 2 + metrics.height() / 2 - 4, 8, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(i));
        i == 0 ? painter.drawEllipse(mark) : painter.drawRect(mark);
        right -= wide + 28;
    }
}

void PlotView::paintPoint(QPainter& painter) const
{
    if (m_series < 0)
        return;
    const Tokens& t = tokensOf(this);
    const PlotPoint& point = m_lines[static_cast<size_t>(m_series)][static_cast<size_t>(m_index)];
    const QPointF at(x(point.day), y(point.value));
    painter.setPen(QPen(t.ink, 2));
    painter.setBrush(t.surface);
    painter.drawEllipse(at, 5, 5);
    painter.setFont(roleFont(TextRole::Secondary));
    const QString words = pointWords();
    const QSizeF size(painter.fontMetrics().horizontalAdvance(words) + 20, painter.fontMetrics().height() + 10);
    QRectF box(at.x() - size.width() / 2, at.y() - size.height() - 12, size.width(), size.height());
    box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, width() - size.width() - 2)));
    if (box.top() < 2)
        box.moveTop(at.y() + 12);
    paintPanel(painter, box, 6, t.ink, QColor());
    painter.setPen(t.surface);
    painter.drawText(box, Qt::AlignCenter, words);
}

void PlotView::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(roleFont(TextRole::Row));
    painter.setPen(t.ink);
    painter.drawText(QRectF(0, 0, width(), QFontMetricsF(roleFont(TextRole::Row)).height() + 4),
                     Qt::AlignLeft | Qt::AlignVCenter, m_content.title);
    if (isEmpty()) {
        painter.setFont(roleFont(TextRole::Secondary));
        painter.setPen(t.soft);
        painter.drawText(field(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing noted yet"));
    } else {
        paintAxes(painter);
        if (m_content.measure == Measure::Minutes || m_content.measure == Measure::Times)
            paintBars(painter);
        else
            for (size_t series = 0; series < m_lines.size(); ++series)
                paintLine(painter, static_cast<int>(series));
        paintLegend(painter);
        paintPoint(painter);
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()), kControlRadius, t);
}

} // namespace limber
