// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/heat_map.h"

#include "app/history/heat_colour.h"
#include "app/shell/theme.h"
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

constexpr int kWeeksOfAYear = 53;
constexpr double kLargest = 21; // a square with its gap
constexpr double kGapShare = 0.18;

} // namespace

QColor heatColour(int heat, const Tokens& tokens)
{
    static constexpr double kShares[] = {0, 0.28, 0.5, 0.75, 1};
    return blend(tokens.sunken, tokens.go, kShares[std::clamp(heat, 0, 4)]);
}

HeatMap::HeatMap(QWidget* parent) : DayField(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QDate HeatMap::firstOf(QDate today, Qt::DayOfWeek firstDay)
{
    return weekStartOf(today, firstDay).addDays(-7 * (kWeeksOfAYear - 1));
}

void HeatMap::layOut()
{
    m_first = firstOf(today(), firstDay());
}

QString HeatMap::accessibleTitle() const
{
    return tr("The last year. ");
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

QRectF HeatMap::place(QDate day) const
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
    return day <= today() ? day : QDate();
}

QDate HeatMap::dayAfter(int key) const
{
    // From a day before the map, which the calendar can choose, any key leads to its first.
    const auto by = [this](int days) {
        const QDate day = chosen().addDays(days);
        return day >= m_first ? day : std::max(chosen(), m_first);
    };
    switch (key) {
    case Qt::Key_Left:
        return by(-7);
    case Qt::Key_Right:
        return by(7);
    case Qt::Key_Up:
        return by(-1);
    case Qt::Key_Down:
        return by(1);
    case Qt::Key_Home:
        return m_first;
    case Qt::Key_End:
        return today();
    default:
        return {};
    }
}

void HeatMap::paintNames(QPainter& painter) const
{
    const QLocale locale;
    const double step = pitch(width());
    painter.setFont(roleFont(TextRole::Label));
    painter.setPen(tokensOf(this).soft);
    for (int row = 1; row < 7; row += 2) {
        const int day = (firstDay() - 1 + row) % 7 + 1;
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
    for (QDate day = m_first; day <= today(); day = day.addDays(1)) {
        const int hot = heat(day);
        paintPanel(painter, place(day), radius, heatColour(hot, t), hot == 0 ? t.line : QColor());
    }
    if (chosen() >= m_first && chosen() <= today()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? t.work : t.ink, 2));
        painter.drawRoundedRect(place(chosen()).adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5);
    }
}

} // namespace limber
