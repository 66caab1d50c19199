// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/text_area.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>

namespace limber
{

TextArea::TextArea(const QString& name, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this))
{
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(6, 5, 3, 5);
    inside->addWidget(m_edit);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setFixedHeight(72);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT edited(m_edit->toPlainText());
    });
}

QString TextArea::text() const
{
    return m_edit->toPlainText();
}

void TextArea::setText(const QString& text)
{
    if (text == m_edit->toPlainText())
        return;
    m_setting = true;
    m_edit->setPlainText(text);
    m_setting = false;
}

bool TextArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    return QWidget::eventFilter(watched, event);
}

void TextArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    const bool focused = m_edit->hasFocus();
    paintPanel(painter, rect(), kControlRadius, isEnabled() ? tokens.surface : tokens.ground,
               focused ? tokens.go : tokens.line, focused ? 2 : 1);
}

} // namespace limber
