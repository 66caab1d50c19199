// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/month_calendar.h"

#include "app/history/heat_colour.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/paint.h"
#include "core/history/plan.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kRows = 6;

} // namespace

MonthCalendar::MonthCalendar(QWidget* parent)
    : DayField(parent), m_back(new IconButton(QStringLiteral("chevron-left"), tr("Month before"), this)),
      m_forward(new IconButton(QStringLiteral("chevron-right"), tr("Month after"), this))
{
    for (IconButton* button : {m_back, m_forward})
        button->setSmall(true);
    connect(m_back, &QAbstractButton::clicked, this, [this] { choose(chosen().addMonths(-1)); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { choose(chosen().addMonths(1)); });
}

std::pair<QDate, QDate> MonthCalendar::daysShownWith(QDate day, Qt::DayOfWeek firstDay)
{
    const QDate corner = weekStartOf(QDate(day.year(), day.month(), 1), firstDay);
    return {corner, corner.addDays(kRows * 7 - 1)};
}

void MonthCalendar::layOut()
{
    m_corner = daysShownWith(chosen(), firstDay()).first;
    m_forward->setEnabled(QDate(chosen().year(), chosen().month(), 1).addMonths(1) <= today());
}

double MonthCalendar::headHeight() const
{
    return m_back->sizeHint().height() + 6 + QFontMetricsF(roleFont(TextRole::Label)).height() + 4;
}

QRectF MonthCalendar::place(QDate day) const
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
    return day <= today() ? day : QDate();
}

QDate MonthCalendar::dayAfter(int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return chosen().addDays(-1);
    case Qt::Key_Right:
        return chosen().addDays(1);
    case Qt::Key_Up:
        return chosen().addDays(-7);
    case Qt::Key_Down:
        return chosen().addDays(7);
    case Qt::Key_PageUp:
        return chosen().addMonths(-1);
    case Qt::Key_PageDown:
        return chosen().addMonths(1);
    case Qt::Key_Home:
        return QDate(chosen().year(), chosen().month(), 1);
    case Qt::Key_End:
        return QDate(chosen().year(), chosen().month(), chosen().daysInMonth());
    default:
        return {};
    }
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
    const bool inMonth = day.month() == chosen().month();
    const QRectF box = place(day).adjusted(2, 2, -2, -2);
    const bool marked = day == chosen();
    if (marked || day == today())
        paintPanel(painter, box, 6, marked ? t.workTint : QColor(), marked ? t.work : t.line, marked ? 1.5 : 1);
    painter.setFont(roleFont(day == today() ? TextRole::Row : TextRole::Text));
    painter.setPen(marked ? t.onTint : inMonth && day <= today() ? t.ink : t.faint);
    const double line = painter.fontMetrics().height();
    const double top = box.center().y() - line * 0.75;
    painter.drawText(QRectF(box.left(), top, box.width(), line), Qt::AlignCenter, QString::number(day.day()));
    const DayTotal* done = total(day);
    if (done == nullptr)
        return;
    const double side = std::min(9.0, box.height() * 0.2);
    const int marks = std::min(done->sessions, 3);
    double x = box.center().x() - (marks * (side + 3) - 3) / 2;
    for (int i = 0; i < marks; ++i, x += side + 3)
        paintPanel(painter, QRectF(x, top + line + 1, side, side), 2, heatColour(heat(day), t), QColor());
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
                     QStringLiteral("%1 %2").arg(locale.standaloneMonthName(chosen().month())).arg(chosen().year()));
    painter.setFont(roleFont(TextRole::Label));
    painter.setPen(t.soft);
    for (int column = 0; column < 7; ++column) {
        const int day = (firstDay() - 1 + column) % 7 + 1;
        painter.drawText(QRectF(column * width() / 7.0, m_back->height() + 6, width() / 7.0, 16), Qt::AlignCenter,
                         locale.standaloneDayName(day, QLocale::ShortFormat));
    }
    for (int i = 0; i < kRows * 7; ++i)
        paintDay(painter, m_corner.addDays(i));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(0, headHeight() - 2, 0, 0), kControlRadius, t);
}

} // namespace limber
