// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/card.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

Card::Card(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setFloating(bool floating)
{
    m_floating = floating;
    const int margin = floating ? kShadowReach : 0;
    setContentsMargins(margin, margin, margin, margin);
    update();
}

QVBoxLayout* Card::rows()
{
    if (m_rows == nullptr) {
        m_rows = new QVBoxLayout(this);
        m_rows->setContentsMargins(20, 16, 20, 16);
        m_rows->setSpacing(10);
    }
    return m_rows;
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    const QRectF panel = contentsRect();
    if (m_floating)
        paintShadow(painter, panel, kCardRadius, t);
    paintPanel(painter, panel, kCardRadius, t.surface, t.line);
}

} // namespace limber
