// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/drag_card.h"

#include "app/editor/card_paint.h"
#include "app/editor/figure_pictures.h"
#include "app/shell/theme.h"

#include <QtGui/QCursor>
#include <QtGui/QDrag>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <chrono>

namespace limber
{

namespace
{

constexpr QSizeF kCard(250, 76);
constexpr double kShadowRoom = 30;
constexpr double kTilt = -2.0; // degrees
constexpr std::chrono::milliseconds kFrameOfMotion(16);

void paintContent(QPainter& painter, const QRectF& card, const DragCardContent& content, FigurePictures& pictures,
                  const Tokens& tokens)
{
    paintFloatingCard(painter, card, 12, tokens);
    const QRectF well(card.left() + 9, card.top() + 9, 76, card.height() - 18);
    paintPill(painter, well, 8, {}, {}, tokens.sunken, tokens.ink);
    pictures.paint(painter, well.adjusted(4, 3, -4, -3), content.exercise, 1.0, false, tokens, tokens.sunken);
    const double left = well.right() + 12;
    const QRectF text(left, card.top() + 10, card.right() - 12 - left, card.height() - 20);
    const QFont nameFont = roleFont(TextRole::Row);
    const int lines = lineCount(content.name, nameFont, text.width(), 2);
    const double top = text.center().y() - (lines * 18 + 18) / 2.0;
    paintLines(painter, QRectF(text.left(), top, text.width(), 36), content.name, nameFont, tokens.ink, 2, 18);
    paintLine(painter, QRectF(text.left(), top + lines * 18, text.width(), 18), content.dose,
              roleFont(TextRole::Secondary), tokens.soft);
    if (content.count < 2)
        return;
    const QString count = QString::number(content.count);
    const double width = std::max(24.0, QFontMetricsF(roleFont(TextRole::Text)).horizontalAdvance(count) + 14);
    paintPill(painter, QRectF(card.right() - width + 8, card.top() - 10, width, 24), 12, count, roleFont(TextRole::Row),
              tokens.work, tokens.onWork);
}

} // namespace

QPixmap dragCardPicture(const DragCardContent& content, FigurePictures& pictures, const Tokens& tokens,
                        double scaleFactor, QPoint& hotSpot)
{
    const QSizeF size = kCard + QSizeF(2 * kShadowRoom, 2 * kShadowRoom);
    QPixmap picture((size * scaleFactor).toSize());
    picture.setDevicePixelRatio(scaleFactor);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    painter.translate(size.width() / 2, size.height() / 2);
    painter.rotate(kTilt);
    paintContent(painter, QRectF(QPointF(-kCard.width() / 2, -kCard.height() / 2), kCard), content, pictures, tokens);
    hotSpot = QPoint(static_cast<int>(kShadowRoom + 40), static_cast<int>(size.height() / 2));
    return picture;
}

DragCard::DragCard(QWidget* window, QDrag* drag, const QPixmap& picture, const QPoint& hotSpot)
    : QWidget(window), m_picture(picture), m_hotSpot(hotSpot)
{
    if (QGuiApplication::platformName() != QStringLiteral("xcb")) {
        drag->setPixmap(picture);
        drag->setHotSpot(hotSpot);
        hide();
        return;
    }
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag->setPixmap(nothing);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    resize(picture.deviceIndependentSize().toSize());
    follow();
    show();
    raise();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DragCard::follow);
    m_timer.start(kFrameOfMotion);
}

void DragCard::follow()
{
    move(parentWidget()->mapFromGlobal(QCursor::pos()) - m_hotSpot);
}

void DragCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace limber
