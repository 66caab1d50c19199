// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/empty_state.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kEmptyIcon = 28;
constexpr int kTop = 24;

} // namespace

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_icon(icon)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, kTop + kEmptyIcon + 12, 24, 24);
    column->setSpacing(4);
    auto* head = new TextLabel(title, TextRole::Row);
    m_body = new TextLabel(text, TextRole::Text, Tone::Soft);
    head->setAlignment(Qt::AlignHCenter);
    m_body->setAlignment(Qt::AlignHCenter);
    head->setWrapped();
    m_body->setWrapped();
    column->addWidget(head);
    column->addWidget(m_body);
}

void EmptyState::setText(const QString& text)
{
    m_body->setText(text);
}

Button* EmptyState::addButton(const QString& text, const QString& icon)
{
    auto* button = new Button(ButtonKind::Secondary, text, icon);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blend(t.line, t.faint, 0.3), 1.5, Qt::CustomDashLine));
    QPen dashed = painter.pen();
    dashed.setDashPattern({4, 4});
    painter.setPen(dashed);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCardRadius, kCardRadius);
    painter.drawPixmap((width() - kEmptyIcon) / 2, kTop, iconPixmap(m_icon, t.faint, kEmptyIcon, devicePixelRatioF()));
}

} // namespace limber
