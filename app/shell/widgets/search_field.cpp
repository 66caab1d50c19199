// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/search_field.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace limber
{

namespace
{

constexpr int kSearchIcon = 16;
constexpr int kIconLeft = 11;

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(kIconLeft + kSearchIcon - 5, 0, 20, 0); // the style adds 7
    m_clear = new IconButton(QStringLiteral("x"), tr("Clear the search"), this);
    m_clear->setSmall(true);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QAbstractButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT leftDownward();
        return event->accept();
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(kIconLeft, (height() - kSearchIcon) / 2,
                       iconPixmap(QStringLiteral("search"), tokensOf(this).soft, kSearchIcon, devicePixelRatioF()));
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const int side = std::min(m_clear->sizeHint().height(), height() - 6);
    m_clear->setGeometry(width() - side - 3, (height() - side) / 2, side, side);
}

} // namespace limber
