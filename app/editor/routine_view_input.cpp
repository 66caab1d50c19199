// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in the list.
#include "app/editor/routine_delegate.h"
#include "app/editor/routine_view.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace limber
{

namespace
{

/// "3x30s", "l 3x30s r 2x30s", "@4s"; other letters go to the row of that name, as in any list.
bool beginsADose(QChar letter)
{
    return letter.isDigit() || QStringLiteral("lrLR@").contains(letter);
}

} // namespace

bool RoutineView::onChevron(const QModelIndex& index, const QPoint& point) const
{
    return index.isValid() && m_model.row(index).kind == RoutineRow::Kind::Section &&
           point.x() < pageRect(visualRect(index), width()).left();
}

void RoutineView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    EntryPart part = EntryPart::Row;
    if (index.isValid() && m_model.entryAt(index))
        part = partAt(m_delegate->geometryOf(index, visualRect(index)), event->position());
    m_delegate->setHoveredPart(index, part);
    const bool clickable = (part != EntryPart::Row && m_model.document() && !m_model.document()->isReadOnly()) ||
                           onChevron(index, event->pos());
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index.isValid())
        update(index);
}

void RoutineView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressed = QPersistentModelIndex();
    if (event->button() == Qt::LeftButton && onChevron(index, event->pos())) {
        const SectionId section(m_model.row(index).id);
        m_model.setCollapsed(section, !m_model.isCollapsed(section));
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && m_model.entryAt(index)) {
        m_pressed = index;
        m_pressedPart = partAt(m_delegate->geometryOf(index, visualRect(index)), event->position());
    }
    QListView::mousePressEvent(event);
}

void RoutineView::mouseReleaseEvent(QMouseEvent* event)
{
    const QPersistentModelIndex pressed = std::exchange(m_pressed, {});
    const QItemSelection before = selectionModel()->selection();
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!pressed.isValid() || pressed != index || !m_model.entryAt(index) || m_pressedPart == EntryPart::Row)
        return;
    if (partAt(m_delegate->geometryOf(index, visualRect(index)), event->position()) != m_pressedPart)
        return;
    // A click on the dose or a side of one of several is meant for all of them: the selection stays.
    if (before.contains(index) && before != selectionModel()->selection())
        selectionModel()->select(before, QItemSelectionModel::ClearAndSelect);
    clickPart(index, m_pressedPart);
}

void RoutineView::clickPart(const QModelIndex& index, EntryPart part)
{
    RoutineDocument& document = *m_model.document();
    if (document.isReadOnly())
        return;
    const Entry& entry = *m_model.entryAt(index);
    std::vector<EntryId> all = selectedEntries();
    if (std::find(all.begin(), all.end(), entry.id) == all.end())
        all = {entry.id};
    const Sides sides = entry.sides;
    switch (part) {
    case EntryPart::Dose:
        editDose();
        return;
    case EntryPart::LeftBadge: // the last side that is left stays: an entry does something
        document.push(edits::setSides(document.routine(), all, sides == Sides::Each ? Sides::RightOnly : Sides::Each));
        return;
    case EntryPart::RightBadge:
        document.push(edits::setSides(document.routine(), all, sides == Sides::Each ? Sides::LeftOnly : Sides::Each));
        return;
    case EntryPart::Row:
        return;
    }
}

void RoutineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressed = QPersistentModelIndex();
    if (!index.isValid() || onChevron(index, event->pos()))
        return;
    if (m_model.row(index).kind == RoutineRow::Kind::Section)
        renameCurrentSection();
    else if (m_model.entryAt(index) &&
             partAt(m_delegate->geometryOf(index, visualRect(index)), event->position()) == EntryPart::Row)
        editDose();
}

void RoutineView::leaveEvent(QEvent* event)
{
    m_delegate->setHoveredPart({}, EntryPart::Row);
    QListView::leaveEvent(event);
}

bool RoutineView::keyOnRow(const QModelIndex& current, const QKeyEvent& event)
{
    const bool heading = m_model.row(current).kind == RoutineRow::Kind::Section;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        heading ? renameCurrentSection() : editDose();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!heading)
            return false;
        m_model.setCollapsed(SectionId(m_model.row(current).id), event.key() == Qt::Key_Left);
        return true;
    default:
        if (heading || event.text().size() != 1 || !beginsADose(event.text().at(0)))
            return false;
        editDose(event.text());
        return true;
    }
}

void RoutineView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    // The Return that ends typing a dose comes by here too.
    if (plain && state() != EditingState && current.isValid() && m_model.document() && keyOnRow(current, *event))
        return;
    if (event->key() == Qt::Key_Escape && state() != EditingState) {
        clearSelection(); // the inspector shows the routine itself again
        return;
    }
    QListView::keyPressEvent(event);
}

void RoutineView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    Q_EMIT contextMenuRequested(at);
}

} // namespace limber
