// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging out of the list and dropping into it.
#include "app/editor/drag_card.h"
#include "app/editor/drag_payload.h"
#include "app/editor/routine_delegate.h"
#include "app/editor/routine_view.h"
#include "app/shell/theme.h"

#include <QtCore/QSet>
#include <QtGui/QDrag>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kEdgeThatScrolls = 48;    // pixels from the upper and lower end
constexpr qreal kFastest = 22;          // pixels a frame, at the very end
constexpr qreal kGainOfPace = 1 / 24.0; // a frame: slow at first, so that a drag that only begins there stays put

/// How far into the part that scrolls: −1 at the upper end, 1 at the lower, 0 between.
qreal depthInEdge(int y, int height)
{
    if (y < kEdgeThatScrolls)
        return -std::min(1.0, (kEdgeThatScrolls - y) / qreal(kEdgeThatScrolls));
    return std::clamp((y - height + kEdgeThatScrolls) / qreal(kEdgeThatScrolls), 0.0, 1.0);
}

} // namespace

DropSpot RoutineView::dropSpotAt(const QPoint& point, const QMimeData* dragged) const
{
    DropSpot spot;
    const int count = m_model.rowCount();
    const auto payload = payloadOf(dragged);
    const bool wholeSections = payload && payload->kind == DragPayload::Kind::Sections;
    int row = rowNear(point.y());
    if (wholeSections) { // only between sections
        while (row < count && m_model.row(row).kind != RoutineRow::Kind::Section)
            ++row;
    } else if (row < count) {
        const QRect rect = rowAt(row);
        const RoutineRow& under = m_model.row(row);
        const bool lower = point.y() >= rect.top() + (under.kind == RoutineRow::Kind::Section ? 18 : kRowHeight / 2);
        if (under.kind == RoutineRow::Kind::Empty)
            spot.inEmpty = true;
        else if (lower || row == 0)
            ++row;
        if (row < count && m_model.row(row).kind == RoutineRow::Kind::Empty)
            spot.inEmpty = true;
        if (row > 0 && row == count && m_model.row(row - 1).kind == RoutineRow::Kind::Empty) {
            spot.inEmpty = true;
            --row;
        }
    } else if (count > 0 && m_model.row(count - 1).kind == RoutineRow::Kind::Empty) {
        spot.inEmpty = true;
        row = count - 1;
    }
    spot.row = row;
    if (count == 0)
        spot.y = kRowGap;
    else if (row > 0 && (row == count || m_model.row(row).kind == RoutineRow::Kind::Section))
        spot.y = rowAt(row - 1).top() +
                 (m_model.row(row - 1).kind == RoutineRow::Kind::Section ? kHeadingHeight : kRowHeight + kRowGap / 2.0);
    else
        spot.y = rowAt(row).top() - kRowGap / 2.0;
    return spot;
}

void RoutineView::startDrag(Qt::DropActions)
{
    QModelIndexList dragged;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    std::copy_if(selected.begin(), selected.end(), std::back_inserter(dragged),
                 [this](const QModelIndex& index) { return m_model.flags(index).testFlag(Qt::ItemIsDragEnabled); });
    std::unique_ptr<QMimeData> carried(m_model.mimeData(dragged));
    const auto payload = payloadOf(carried.get());
    if (!payload)
        return;
    DragCardContent content = m_delegate->dragContent(dragged);
    content.count = static_cast<int>(payload->ids.size());
    m_delegate->setDragged(QSet<QString>(payload->ids.begin(), payload->ids.end()));
    viewport()->update();
    QPoint hotSpot;
    const QPixmap picture =
        dragCardPicture(content, m_delegate->pictures(), tokensOf(this), devicePixelRatioF(), hotSpot);
    QPointer<RoutineView> self(this);
    auto* drag = new QDrag(this);
    drag->setMimeData(carried.release());
    {
        QPointer<DragCard> card(new DragCard(window(), drag, picture, hotSpot));
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
        delete card.data();
    }
    if (!self)
        return;
    m_delegate->setDragged({});
    m_pressed = QPersistentModelIndex();
    endDrop();
}

void RoutineView::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void RoutineView::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint point = event->position().toPoint();
    m_lastDragPoint = point;
    if (!m_model.canDropMimeData(event->mimeData(), event->dropAction(), -1, -1, {})) {
        endDrop();
        event->ignore();
        return;
    }
    const auto payload = payloadOf(event->mimeData());
    const bool moves = payload->kind != DragPayload::Kind::Exercises && payload->startedHere() &&
                       !event->modifiers().testFlag(Qt::ControlModifier);
    event->setDropAction(moves ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    m_dragged = event->mimeData();
    if (!m_edgeScroll.isActive() && depthInEdge(point.y(), viewport()->height()) != 0) {
        m_edgePace = 0;
        m_edgeScroll.start();
    }
    showDrop(dropSpotAt(point, event->mimeData()));
}

void RoutineView::dragLeaveEvent(QDragLeaveEvent*)
{
    endDrop();
}

void RoutineView::dropEvent(QDropEvent* event)
{
    const DropSpot spot = dropSpotAt(event->position().toPoint(), event->mimeData());
    endDrop();
    const auto payload = payloadOf(event->mimeData());
    const bool copies =
        !payload || payload->kind == DragPayload::Kind::Exercises || event->modifiers().testFlag(Qt::ControlModifier);
    const Qt::DropAction action = copies ? Qt::CopyAction : Qt::MoveAction;
    if (!m_model.dropMimeData(event->mimeData(), action, spot.row, 0, {})) {
        event->ignore();
        return;
    }
    event->setDropAction(action);
    event->accept();
    if (payload->kind == DragPayload::Kind::Entries && action == Qt::MoveAction)
        selectEntries(idsAs<EntryId>(payload->ids));
    else if (payload->kind != DragPayload::Kind::Sections)
        selectEntries(m_model.lastInserted());
    setFocus(Qt::MouseFocusReason);
}

void RoutineView::showDrop(const DropSpot& spot)
{
    if (m_drop == spot)
        return;
    m_drop = spot;
    m_delegate->setDropRow(spot.inEmpty ? spot.row : -1);
    viewport()->update();
}

// The view's own way of scrolling goes by the last move of a pressed mouse, which a drag swallows.
void RoutineView::scrollAtEdge()
{
    const qreal depth = depthInEdge(m_lastDragPoint.y(), viewport()->height());
    const int before = verticalScrollBar()->value();
    if (depth != 0 && m_dragged) {
        m_edgePace = std::min(1.0, m_edgePace + kGainOfPace);
        const int step = static_cast<int>(std::ceil(std::abs(depth) * m_edgePace * kFastest));
        verticalScrollBar()->setValue(before + (depth < 0 ? -step : step));
    }
    if (verticalScrollBar()->value() == before)
        return m_edgeScroll.stop();
    showDrop(dropSpotAt(m_lastDragPoint, m_dragged));
}

void RoutineView::endDrop()
{
    m_edgeScroll.stop();
    if (!m_drop)
        return;
    m_drop.reset();
    m_delegate->setDropRow(-1);
    viewport()->update();
}

} // namespace limber
