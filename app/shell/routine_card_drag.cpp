// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse on a routine's card: choosing several, and dragging it onto another one.
#include "app/editor/drag_payload.h"
#include "app/shell/routine_card.h"

#include <QtGui/QDrag>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QApplication>

namespace limber
{

namespace
{

constexpr int kShownHeight = 192; // picture and title

} // namespace

void RoutineCard::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    m_pressTaken = m_kind == CardKind::Own && event->button() == Qt::LeftButton &&
                   (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier) || markRect().contains(m_pressedAt));
    if (!m_pressTaken)
        return QAbstractButton::mousePressEvent(event);
    event->accept();
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT selectionExtended();
    else
        Q_EMIT selectionToggled();
}

void RoutineCard::mouseMoveEvent(QMouseEvent* event)
{
    const int distance = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (m_pressTaken || m_kind == CardKind::Binned || !event->buttons().testFlag(Qt::LeftButton) ||
        distance < QApplication::startDragDistance())
        return QAbstractButton::mouseMoveEvent(event);
    setDown(false); // the drag takes the release
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeOf({DragPayload::Kind::Routine, dragOrigin(), m_facts.id, {m_facts.id.text()}}).release());
    drag->setPixmap(
        grab(QRect(0, 0, width(), kShownHeight))
            .scaledToWidth(static_cast<int>(width() * 0.6 * devicePixelRatioF()), Qt::SmoothTransformation));
    drag->setHotSpot(m_pressedAt * 0.6);
    drag->exec(Qt::CopyAction);
}

std::optional<RoutineId> RoutineCard::appendable(const QMimeData* dragged) const
{
    const auto payload = payloadOf(dragged);
    if (m_kind != CardKind::Own || !payload || payload->kind != DragPayload::Kind::Routine || !payload->startedHere() ||
        payload->routine == m_facts.id)
        return std::nullopt;
    return payload->routine;
}

void RoutineCard::dragEnterEvent(QDragEnterEvent* event)
{
    if (!appendable(event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_dropped = true;
    update();
}

void RoutineCard::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropped = false;
    update();
}

void RoutineCard::dropEvent(QDropEvent* event)
{
    m_dropped = false;
    update();
    if (const auto other = appendable(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT appendRequested(*other);
    }
}

} // namespace limber
