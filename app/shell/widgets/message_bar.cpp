// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/message_bar.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace limber
{

namespace
{

QString iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Done:
        return QStringLiteral("circle-check");
    case MessageKind::Info:
        return QStringLiteral("info");
    case MessageKind::Warning:
        return QStringLiteral("triangle-alert");
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_text(new TextLabel({}, TextRole::Text)),
      m_action(new Button(ButtonKind::Secondary, QString())), m_close(new IconButton(QStringLiteral("x"), tr("Close")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(44, 6, 8, 6);
    row->setSpacing(8);
    m_text->setWrapped();
    m_action->setSmall(true);
    m_close->setSmall(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setMinimumHeight(46);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::leaveLater);
    connect(m_action, &QAbstractButton::clicked, this, &MessageBar::act);
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(const Message& message)
{
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.text);
    m_timer.stop();
    if (message.stays.count() > 0)
        m_timer.start(message.stays);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    m_timer.stop();
    hide();
}

void MessageBar::act()
{
    const std::function<void()> run = m_message.run;
    dismiss();
    if (run)
        run();
}

void MessageBar::leaveLater()
{
    const bool inUse = underMouse() || isAncestorOf(QApplication::focusWidget());
    inUse ? m_timer.start(m_message.stays) : dismiss();
}

void MessageBar::enterEvent(QEnterEvent*)
{
    m_timer.stop();
}

void MessageBar::leaveEvent(QEvent*)
{
    if (m_message.stays.count() > 0)
        m_timer.start(m_message.stays);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const bool warning = m_message.kind == MessageKind::Warning;
    const QColor ink = warning ? t.warn : t.go;
    QPainter painter(this);
    paintPanel(painter, rect(), kControlRadius, warning ? t.warnTint : t.goTint,
               blend(warning ? t.warnTint : t.goTint, ink, 0.35));
    painter.drawPixmap(14, (height() - 18) / 2, iconPixmap(iconOf(m_message.kind), ink, 18, devicePixelRatioF()));
}

} // namespace limber
