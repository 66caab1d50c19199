// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/month_calendar.h"

#include "app/history/heat_colour.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/paint.h"
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

constexpr int kRows = 6;

} // namespace

MonthCalendar::MonthCalendar(QWidget* parent)
    : QWidget(parent), m_back(new IconButton(QStringLiteral("chevron-left"), tr("Month before"), this)),
      m_forward(new IconButton(QStringLiteral("chevron-right"), tr("Month after"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    for (IconButton* button : {m_back, m_forward})
        button->setSmall(true);
    connect(m_back, &QAbstractButton::clicked, this, [this] { choose(m_chosen.addMonths(-1)); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { choose(m_chosen.addMonths(1)); });
}

void MonthCalendar::setDays(const std::vector<DayTotal>& days, QDate today, Qt::DayOfWeek firstDay)
{
    m_days.clear();
    for (const DayTotal& day : days)
        m_days.insert(day.day.toJulianDay(), day);
    m_usual = usualWork(days);
    m_today = today;
    m_firstDay = firstDay;
    setChosen(m_chosen.isValid() ? m_chosen : today);
}

void MonthCalendar::setChosen(QDate day)
{
    m_chosen = day;
    m_corner = weekStartOf(QDate(day.year(), day.month(), 1), m_firstDay);
    const auto found = m_days.constFind(day.toJulianDay());
    setAccessibleName(dayWords(day, found == m_days.constEnd() ? nullptr : &*found));
    m_forward->setEnabled(QDate(day.year(), day.month(), 1).addMonths(1) <= m_today);
    update();
}

void MonthCalendar::choose(QDate day)
{
    if (!day.isValid() || day == m_chosen)
        return;
    setChosen(std::min(day, m_today));
    Q_EMIT dayChosen(m_chosen);
}

double MonthCalendar::headHeight() const
{
    return m_back->sizeHint().height() + 6 + QFontMetricsF(roleFont(TextRole::Label)).height() + 4;
}

QRectF MonthCalendar::cell(QDate day) const
{
    const qint64 index = m_corner.daysTo(day);
    const double wide = width() / 7.0;
    const double high = (height() - headHeight()) / kRows;
    return {static_cast<double>(index % 7) * wide, headHeight() + static_cast<double>(index / 7) * high, wide, high};
}

QDate MonthCalendar::dayAt(const QPointF& position) const
{
    if (!m_corner.isValid() || position.y() < headHeight())
        return {};
    const int row = static_cast<int>((position.y() - headHeight()) / ((height() - headHeight()) / kRows));
    const int column = static_cast<int>(position.x() / (width() / 7.0));
    const QDate day = m_corner.addDays(row * 7 + column);
    return day <= m_today ? day : QDate();
}

bool MonthCalendar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        const auto found = m_days.constFind(day.isValid() ? day.toJulianDay() : 0);
        if (day.isValid())
            QToolTip::showText(help->globalPos(), dayWords(day, found == m_days.constEnd() ? nullptr : &*found), this);
        return true;
    }
    return QWidget::event(event);
}

void MonthCalendar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen.addDays(-1));
    case Qt::Key_Right:
        return choose(m_chosen.addDays(1));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-7));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(7));
    case Qt::Key_PageUp:
        return choose(m_chosen.addMonths(-1));
    case Qt::Key_PageDown:
        return choose(m_chosen.addMonths(1));
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthCalendar::mousePressEvent(QMouseEvent* event)
{
    choose(dayAt(event->position()));
}

void MonthCalendar::resizeEvent(QResizeEvent*)
{
    const QSize size = m_back->sizeHint();
    m_back->setGeometry(width() - 2 * size.width() - 4, 0, size.width(), size.height());
    m_forward->setGeometry(width() - size.width(), 0, size.width(), size.height());
}

void MonthCalendar::paintDay(QPainter& painter, QDate day) const
{
    const Tokens& t = tokensOf(this);
    const bool inMonth = day.month() == m_chosen.month();
    const auto total = m_days.constFind(day.toJulianDay());
    const QRectF box = cell(day).adjusted(2, 2, -2, -2);
    const bool chosen = day == m_chosen;
    if (chosen || day == m_today)
        paintPanel(painter, box, 6, chosen ? t.workTint : QColor(), chosen ? t.work : t.line, chosen ? 1.5 : 1);
    painter.setFont(roleFont(day == m_today ? TextRole::Row : TextRole::Text));
    painter.setPen(chosen ? t.onTint : inMonth && day <= m_today ? t.ink : t.faint);
    const double line = painter.fontMetrics().height();
    const double top = box.center().y() - line * 0.75;
    painter.drawText(QRectF(box.left(), top, box.width(), line), Qt::AlignCenter, QString::number(day.day()));
    if (total == m_days.constEnd())
        return;
    const double side = std::min(9.0, box.height() * 0.2);
    const int marks = std::min(total->sessions, 3);
    double x = box.center().x() - (marks * (side + 3) - 3) / 2;
    for (int i = 0; i < marks; ++i, x += side + 3)
        paintPanel(painter, QRectF(x, top + line + 1, side, side), 2, heatColour(heatOf(*total, m_usual), t), QColor());
}

void MonthCalendar::paintEvent(QPaintEvent*)
{
    if (!m_corner.isValid())
        return;
    const Tokens& t = tokensOf(this);
    const QLocale locale;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(roleFont(TextRole::Name));
    painter.setPen(t.ink);
    painter.drawText(QRectF(8, 0, width() - 90, m_back->height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1 %2").arg(locale.standaloneMonthName(m_chosen.month())).arg(m_chosen.year()));
    painter.setFont(roleFont(TextRole::Label));
    painter.setPen(t.soft);
    for (int column = 0; column < 7; ++column) {
        const int day = (m_firstDay - 1 + column) % 7 + 1;
        painter.drawText(QRectF(column * width() / 7.0, m_back->height() + 6, width() / 7.0, 16), Qt::AlignCenter,
                         locale.standaloneDayName(day, QLocale::ShortFormat));
    }
    for (int i = 0; i < kRows * 7; ++i)
        paintDay(painter, m_corner.addDays(i));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(0, headHeight() - 2, 0, 0), kControlRadius, t);
}

} // namespace limber
