// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/health_notice.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/icon_label.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kNoticeWidth = 520;

} // namespace

HealthNotice::HealthNotice(QWidget* window, bool firstTime) : QWidget(window), m_card(new Card)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* around = new QVBoxLayout(this);
    around->addStretch();
    around->addWidget(m_card, 0, Qt::AlignHCenter);
    around->addStretch();
    m_card->setFloating(true);
    m_card->setFixedWidth(static_cast<int>(kNoticeWidth * textScale()) + 2 * kShadowReach);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(14);
    const QString title = firstTime ? tr("Before you begin") : tr("Your health");
    column->addWidget(new TextLabel(title, TextRole::Title));
    auto* first = new TextLabel(
        tr("Limber shows exercises and keeps the time. It does not know you, and it is not medical advice."),
        TextRole::Text);
    first->setWrapped();
    column->addWidget(first);
    addPoint(QStringLiteral("hand"), tr("Stop when something hurts. A stretch may pull; it must not be painful."));
    addPoint(QStringLiteral("heart-pulse"),
             tr("Ask a doctor or physiotherapist about pain that persists, and before you start if you are unwell, "
                "recovering from an injury or operation, pregnant, or unsure."));
    addPoint(QStringLiteral("waves"), tr("Warm up first, move slowly, keep breathing."));
    column->addSpacing(8);
    m_button = new Button(ButtonKind::Primary, firstTime ? tr("I understand") : tr("Close"));
    connect(m_button, &QAbstractButton::clicked, this, &HealthNotice::finish);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    setAccessibleName(title);
    m_card->setAccessibleName(title);
    m_card->setFixedHeight(m_card->layout()->totalHeightForWidth(m_card->width()));
    window->installEventFilter(this);
    setGeometry(window->rect());
    show();
    raise();
    m_button->setFocus();
    // What comes up behind it meanwhile (a file that was opened with the program) asks for the keyboard in vain.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && now != m_button && now->window() == this->window() && !isHidden())
            m_button->setFocus();
    });
}

void HealthNotice::addPoint(const QString& icon, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new IconLabel(icon, 18, Tone::Go), 0, Qt::AlignTop);
    auto* label = new TextLabel(text, TextRole::Text, Tone::Soft);
    label->setWrapped();
    row->addWidget(label, 1);
    static_cast<QVBoxLayout*>(m_card->layout())->addLayout(row);
}

void HealthNotice::finish()
{
    close();
    Q_EMIT read(); // it is out of the way of what waited for it
}

bool HealthNotice::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // nor do the window's shortcuts reach what lies behind
        return true;
    }
    return QWidget::event(event);
}

bool HealthNotice::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool HealthNotice::focusNextPrevChild(bool)
{
    m_button->setFocus(Qt::TabFocusReason); // what lies behind the notice is out of reach
    return true;
}

void HealthNotice::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return finish();
    event->accept();
}

void HealthNotice::paintEvent(QPaintEvent*)
{
    QColor veil = tokensOf(this).ground;
    veil.setAlpha(225);
    QPainter(this).fillRect(rect(), veil);
}

} // namespace limber
