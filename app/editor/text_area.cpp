// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/text_area.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QTimer>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kLeast = 72;
constexpr int kTallest = 220; ///< then it scrolls
constexpr int kRoomAround = 12;

} // namespace

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
    setLeastHeight(kLeast);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextArea::grow);
    // While it is shown first, or made narrower, the field tells by its scroll bar alone that there is more,
    // in the middle of laying out.
    connect(m_edit->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TextArea::grow, Qt::QueuedConnection);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT edited(m_edit->toPlainText());
    });
}

void TextArea::setLeastHeight(int height)
{
    m_least = height;
    grow();
}

void TextArea::grow()
{
    // A plain text's layout counts its size in lines.
    const double lines = m_edit->document()->documentLayout()->documentSize().height();
    const QTextLayout* first = m_edit->document()->firstBlock().layout();
    const double line =
        first && first->lineCount() > 0 ? first->lineAt(0).height() : m_edit->fontMetrics().lineSpacing();
    const int text = static_cast<int>(std::ceil(lines * line + 2 * m_edit->document()->documentMargin())) + 2;
    const QMargins around = layout()->contentsMargins();
    const int whole = text + around.top() + around.bottom();
    const int most = std::max(m_least, kTallest);
    // A bar that comes and goes would break the lines anew each time.
    m_edit->setVerticalScrollBarPolicy(whole > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int wanted = std::clamp(whole, m_least, most);
    if (wanted == height() && minimumHeight() == wanted)
        return;
    setFixedHeight(wanted);
    if (m_edit->hasFocus())
        comeIntoView();
}

void TextArea::comeIntoView()
{
    // Once what is around it has been laid out.
    QTimer::singleShot(0, this, [this] {
        for (QWidget* around = parentWidget(); around; around = around->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(around))
                return area->ensureWidgetVisible(this, 0, kRoomAround);
        }
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
    if (event->type() == QEvent::FocusIn)
        comeIntoView();
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
