// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plot_view.h"

#include "app/history/plot_paint.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace limber
{

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
    layOutAnew();
    setAccessibleName(isEmpty() ? tr("%1: nothing yet").arg(m_content.title) : m_content.title);
}

void PlotView::layOutAnew()
{
    m_scale.reset();
    m_point = {};
    update();
}

const PlotScale& PlotView::scale() const
{
    if (!m_scale)
        m_scale = scaleOf(m_content, box(), m_firstDay);
    return *m_scale;
}

QRectF PlotView::box() const
{
    const QFontMetricsF label(roleFont(TextRole::Label));
    const QFontMetricsF title(roleFont(TextRole::Row));
    const double left = label.horizontalAdvance(QStringLiteral("000")) + 14;
    const double top = title.height() + 14;
    return {left, top, std::max(10.0, width() - left - 12), std::max(10.0, height() - top - label.height() - 12)};
}

QString PlotView::pointWords() const
{
    return limber::pointWords(m_content, scale(), m_point);
}

void PlotView::setPoint(PlotPlace place)
{
    if (m_point == place)
        return;
    m_point = place;
    setAccessibleName(place.isNone() ? m_content.title : m_content.title + QStringLiteral(". ") + pointWords());
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
    setPoint(pointNear(scale(), event->position()));
}

void PlotView::leaveEvent(QEvent*)
{
    setPoint({});
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    switch (const auto key = static_cast<Qt::Key>(event->key())) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!isEmpty())
            return setPoint(pointAfter(scale(), m_point, key));
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void PlotView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOutAnew();
}

void PlotView::resizeEvent(QResizeEvent*)
{
    layOutAnew();
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
        painter.drawText(box(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing noted yet"));
    } else {
        PlotPaint(painter, QSizeF(size()), m_content, scale(), t).paint(m_point);
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()), kControlRadius, t);
}

} // namespace limber
