// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/day_field.h"

#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace limber
{

DayField::DayField(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void DayField::setDays(const std::vector<DayTotal>& days, Millis usual, QDate today, Qt::DayOfWeek firstDay)
{
    m_days.clear();
    for (const DayTotal& day : days)
        m_days.insert(day.day.toJulianDay(), day);
    m_usual = usual;
    m_today = today;
    m_firstDay = firstDay;
    setChosen(m_chosen.isValid() ? m_chosen : today);
}

void DayField::setChosen(QDate day)
{
    m_chosen = day;
    layOut();
    setAccessibleName(accessibleTitle() + words(day));
    update();
}

void DayField::choose(QDate day)
{
    if (!day.isValid() || std::min(day, m_today) == m_chosen)
        return;
    setChosen(std::min(day, m_today));
    Q_EMIT dayChosen(m_chosen);
}

const DayTotal* DayField::total(QDate day) const
{
    const auto found = m_days.constFind(day.toJulianDay());
    return found == m_days.constEnd() ? nullptr : &*found;
}

int DayField::heat(QDate day) const
{
    const DayTotal* found = total(day);
    return found ? heatOf(*found, m_usual) : 0;
}

QString DayField::words(QDate day) const
{
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    const DayTotal* found = total(day);
    if (found == nullptr || found->sessions == 0)
        return tr("%1: nothing").arg(date);
    return tr("%1: %2, %3").arg(date, counted(found->sessions, tr("session")), durationText(found->active));
}

bool DayField::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QDate day = dayAt(help->pos());
    if (day.isValid())
        QToolTip::showText(help->globalPos(), words(day), this, place(day).toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

void DayField::keyPressEvent(QKeyEvent* event)
{
    const QDate day = dayAfter(event->key());
    if (day.isValid())
        choose(day);
    else
        QWidget::keyPressEvent(event);
}

void DayField::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(dayAt(event->position()));
}

} // namespace limber
