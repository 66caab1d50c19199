// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/selection_bar.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace limber
{

namespace
{

constexpr int kAboveTheEdge = 20;

QString plain(const QAction& action)
{
    return QString(action.text()).remove(QLatin1Char('&'));
}

} // namespace

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent), m_text(new TextLabel({}, TextRole::Row)), m_buttons(new QWidget)
{
    setAccessibleName(tr("Selected routines"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18 + kShadowReach, 8 + kShadowReach, 8 + kShadowReach, 8 + kShadowReach);
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addSpacing(14);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    row->addWidget(m_buttons);
    auto* more = new IconButton(QStringLiteral("ellipsis"), tr("More for the selected routines"));
    auto* clear = new IconButton(QStringLiteral("x"), tr("Select nothing (Esc)"));
    for (IconButton* button : {more, clear}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { Q_EMIT moreRequested(more->mapToGlobal(QPoint(0, -4))); });
    connect(clear, &QAbstractButton::clicked, this, &SelectionBar::clearRequested);
    hide();
}

void SelectionBar::setActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new Button(ButtonKind::Ghost, plain(*action));
        button->setSmall(true);
        m_buttons->layout()->addWidget(button);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [this, button, action] {
            if (button->text() == plain(*action))
                return;
            button->setText(plain(*action));
            place();
        });
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(keys.isEmpty() ? plain(*action) : tr("%1 (%2)").arg(plain(*action), keys));
    }
}

void SelectionBar::setText(const QString& text)
{
    m_text->setText(text);
    place();
}

void SelectionBar::place()
{
    const QSize size = sizeHint();
    const QWidget& around = *parentWidget();
    setGeometry((around.width() - size.width()) / 2, around.height() - size.height() - kAboveTheEdge + kShadowReach,
                size.width(), size.height());
    raise();
}

void SelectionBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const QRectF bar = QRectF(rect()).adjusted(kShadowReach, kShadowReach, -kShadowReach, -kShadowReach);
    QPainter painter(this);
    paintShadow(painter, bar, kCardRadius, t);
    paintPanel(painter, bar, kCardRadius, t.surface, t.line);
}

} // namespace limber
