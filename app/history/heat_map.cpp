// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/heat_map.h"

#include "app/history/heat_colour.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"
#include "core/base/text.h"
#include "core/history/plan.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kWeeksOfAYear = 53;
constexpr double kLargest = 21; // a square with its gap
constexpr double kGapShare = 0.18;

} // namespace

QColor heatColour(int heat, const Tokens& tokens)
{
    static constexpr double kShares[] = {0, 0.28, 0.5, 0.75, 1};
    return blend(tokens.sunken, tokens.go, kShares[std::clamp(heat, 0, 4)]);
}

QString dayWords(QDate day, const DayTotal* total)
{
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    if (total == nullptr || total->sessions == 0)
        return HeatMap::tr("%1: nothing").arg(date);
    return HeatMap::tr("%1: %2, %3")
        .arg(date, counted(total->sessions, HeatMap::tr("session")), durationText(total->active));
}

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void HeatMap::setDays(const std::vector<DayTotal>& days, QDate last, Qt::DayOfWeek firstDay)
{
    m_days.clear();
    for (const DayTotal& day : days)
        m_days.insert(day.day.toJulianDay(), day);
    m_usual = usualWork(days);
    m_last = last;
    m_firstDay = firstDay;
    m_first = weekStartOf(last, firstDay).addDays(-7 * (kWeeksOfAYear - 1));
    if (!m_chosen.isValid())
        setChosen(last);
    update();
}

void HeatMap::setChosen(QDate day)
{
    m_chosen = day;
    setAccessibleName(tr("The last year. %1").arg(words(day)));
    update();
}

QString HeatMap::words(QDate day) const
{
    const auto found = m_days.constFind(day.toJulianDay());
    return dayWords(day, found == m_days.constEnd() ? nullptr : &*found);
}

double HeatMap::leftRoom() const
{
    return QFontMetricsF(roleFont(TextRole::Label)).horizontalAdvance(QStringLiteral("Wed ")) + 4;
}

double HeatMap::topRoom() const
{
    return QFontMetricsF(roleFont(TextRole::Label)).height() + 4;
}

double HeatMap::pitch(int width) const
{
    return std::clamp((width - leftRoom()) / kWeeksOfAYear, 6.0, kLargest);
}

int HeatMap::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(topRoom() + 7 * pitch(width)));
}

QSize HeatMap::sizeHint() const
{
    return {900, heightForWidth(900)};
}

QSize HeatMap::minimumSizeHint() const
{
    return {420, heightForWidth(420)};
}

QRectF HeatMap::square(QDate day) const
{
    const double step = pitch(width());
    const qint64 index = m_first.daysTo(day);
    const double side = step * (1 - kGapShare);
    return {leftRoom() + static_cast<double>(index / 7) * step, topRoom() + static_cast<double>(index % 7) * step, side,
            side};
}

QDate HeatMap::dayAt(const QPointF& position) const
{
    const double step = pitch(width());
    const int week = static_cast<int>(std::floor((position.x() - leftRoom()) / step));
    const int row = static_cast<int>(std::floor((position.y() - topRoom()) / step));
    if (week < 0 || week >= kWeeksOfAYear || row < 0 || row > 6 || !m_first.isValid())
        return {};
    const QDate day = m_first.addDays(week * 7 + row);
    return day <= m_last ? day : QDate();
}

void HeatMap::choose(QDate day)
{
    if (!day.isValid() || day < m_first || day > m_last || day == m_chosen)
        return;
    setChosen(day);
    Q_EMIT dayChosen(day);
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        if (day.isValid())
            QToolTip::showText(help->globalPos(), words(day), this, square(day).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen.addDays(-7));
    case Qt::Key_Right:
        return choose(std::min(m_chosen.addDays(7), m_last));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-1));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(1));
    case Qt::Key_Home:
        return choose(m_first);
    case Qt::Key_End:
        return choose(m_last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    choose(dayAt(event->position()));
}

void HeatMap::paintNames(QPainter& painter) const
{
    const QLocale locale;
    const double step = pitch(width());
    painter.setFont(roleFont(TextRole::Label));
    painter.setPen(tokensOf(this).soft);
    for (int row = 1; row < 7; row += 2) {
        const int day = (m_firstDay - 1 + row) % 7 + 1;
        painter.drawText(QRectF(0, topRoom() + row * step, leftRoom() - 6, step * (1 - kGapShare)),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         locale.standaloneDayName(day, QLocale::ShortFormat));
    }
    double free = 0;
    for (int week = 0; week < kWeeksOfAYear; ++week) {
        const QDate day = m_first.addDays(week * 7);
        if (week > 0 && day.month() == m_first.addDays(week * 7 - 7).month())
            continue;
        const QString name = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
        const double x = leftRoom() + week * step;
        const double wide = painter.fontMetrics().horizontalAdvance(name);
        if (x < free || x + wide > width())
            continue;
        painter.drawText(QPointF(x, topRoom() - 6), name);
        free = x + wide + 6;
    }
}

void HeatMap::paintEvent(QPaintEvent*)
{
    if (!m_first.isValid())
        return;
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintNames(painter);
    const double radius = pitch(width()) * 0.18;
    for (QDate day = m_first; day <= m_last; day = day.addDays(1)) {
        const auto total = m_days.constFind(day.toJulianDay());
        const int heat = total == m_days.constEnd() ? 0 : heatOf(*total, m_usual);
        paintPanel(painter, square(day), radius, heatColour(heat, t), heat == 0 ? t.line : QColor());
    }
    if (m_chosen >= m_first && m_chosen <= m_last) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? t.work : t.ink, 2));
        painter.drawRoundedRect(square(m_chosen).adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5);
    }
}

} // namespace limber
