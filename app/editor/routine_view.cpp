// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_view.h"

#include "app/editor/card_paint.h"
#include "app/editor/drag_card.h"
#include "app/editor/drag_payload.h"
#include "app/editor/labels.h"
#include "app/editor/routine_delegate.h"
#include "app/shell/theme.h"

#include <QtGui/QDrag>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kScrollStep = 24;
constexpr int kEdgeThatScrolls = 48; // pixels from the upper and lower end, while dragging

} // namespace

RoutineView::RoutineView(FigurePictures& pictures, QWidget* parent)
    : QListView(parent), m_delegate(new RoutineDelegate(pictures, m_motion, this))
{
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionRectVisible(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(kScrollStep);
    setEditTriggers(NoEditTriggers); // opened by editDose() and renameCurrentSection()
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setAutoScrollMargin(kEdgeThatScrolls);
    setMouseTracking(true);
    setAccessibleName(tr("Exercises of the routine"));
    connect(&m_model, &RoutineModel::aboutToFollow, this, &RoutineView::rememberPlaces);
    connect(&m_model, &RoutineModel::followed, this, &RoutineView::glideToPlaces);
    connect(&m_motion, &RowMotion::moved, viewport(), qOverload<>(&QWidget::update));
    connect(m_delegate, &RoutineDelegate::doseTyped, this,
            [this](const QModelIndex&, const QString& text) { Q_EMIT doseTyped(text); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RoutineView::selectionMoved);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_drop)
            viewport()->update();
    });
}

void RoutineView::setDocument(RoutineDocument* document)
{
    m_motion.start({}, 0);
    m_model.setDocument(document);
    scrollToTop();
}

std::vector<EntryId> RoutineView::selectedEntries() const
{
    QModelIndexList selected = selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    std::vector<EntryId> entries;
    for (const QModelIndex& index : std::as_const(selected)) {
        if (m_model.row(index).kind == RoutineRow::Kind::Entry)
            entries.push_back(EntryId(m_model.row(index).id));
    }
    return entries;
}

std::optional<SectionId> RoutineView::selectedSection() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.size() != 1 || m_model.row(selected.first()).kind != RoutineRow::Kind::Section)
        return std::nullopt;
    return SectionId(m_model.row(selected.first()).id);
}

void RoutineView::selectEntries(const std::vector<EntryId>& entries)
{
    QSet<QString> wanted;
    for (const EntryId& entry : entries)
        wanted.insert(entry.text());
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).kind != RoutineRow::Kind::Entry || !wanted.contains(m_model.row(row).id))
            continue;
        const QModelIndex index = m_model.index(row);
        if (!first.isValid())
            first = index;
        // Neighbours make one range: a thousand of them one by one would be slow.
        if (!selection.isEmpty() && selection.last().bottom() == row - 1)
            selection.last() = QItemSelectionRange(selection.last().topLeft(), index);
        else
            selection.select(index, index);
    }
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        scrollTo(first);
}

void RoutineView::selectNear(int row)
{
    for (int near = std::min(row, m_model.rowCount() - 1); near >= 0; --near) {
        if (m_model.row(near).kind != RoutineRow::Kind::Entry)
            continue;
        selectionModel()->setCurrentIndex(m_model.index(near), QItemSelectionModel::ClearAndSelect);
        return;
    }
}

void RoutineView::selectSection(const SectionId& section)
{
    const QModelIndex index = m_model.indexOf(section);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

InsertPlace RoutineView::placeAfterSelection() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return m_model.placeBefore(-1);
    const RoutineRow& last = m_model.row(*std::max_element(selected.begin(), selected.end()));
    if (last.kind == RoutineRow::Kind::Entry)
        return {last.section, last.entry + 1};
    const auto& sections = m_model.document()->routine().sections;
    return {last.section, static_cast<int>(sections[static_cast<size_t>(last.section)].entries.size())};
}

void RoutineView::editDose(const QString& firstText)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model.document()->isReadOnly() || m_model.row(current).kind != RoutineRow::Kind::Entry)
        return;
    if (!selectionModel()->isSelected(current))
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
    m_delegate->setFirstText(firstText);
    edit(current);
}

void RoutineView::renameCurrentSection()
{
    QModelIndex current = currentIndex();
    if (!current.isValid() || m_model.document()->isReadOnly())
        return;
    if (m_model.row(current).kind != RoutineRow::Kind::Section)
        current = m_model.indexOf(m_model.sectionAt(current)->id);
    scrollTo(current);
    edit(current);
}

QModelIndex RoutineView::indexAt(const QPoint& point) const
{
    const QModelIndex index = QListView::indexAt(point);
    if (!index.isValid())
        return index;
    // Between and beside the cards is empty ground: a press there clears the selection or draws a rubber band.
    QRectF area = pageRect(visualRect(index), width());
    if (m_model.row(index).kind == RoutineRow::Kind::Section)
        area.adjust(-28, 14, 8, -4);
    else
        area.setHeight(kRowHeight);
    return area.contains(point) ? index : QModelIndex();
}

int RoutineView::rowNear(int y) const
{
    int low = 0;
    int high = m_model.rowCount();
    while (low < high) { // the first row whose end is below y
        const int middle = (low + high) / 2;
        if (rowAt(middle).bottom() < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

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

// --- dragging -------------------------------------------------------------------------------------------------------

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
    if (point.y() < kEdgeThatScrolls || point.y() > viewport()->height() - kEdgeThatScrolls)
        startAutoScroll();
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

void RoutineView::endDrop()
{
    stopAutoScroll();
    if (!m_drop)
        return;
    m_drop.reset();
    m_delegate->setDropRow(-1);
    viewport()->update();
}

// --- moving rows ----------------------------------------------------------------------------------------------------

void RoutineView::rememberPlaces()
{
    m_places.clear();
    if (!isVisible() || motionMillis(this) == 0)
        return;
    const int height = viewport()->height();
    for (int row = rowNear(0); row < m_model.rowCount(); ++row) {
        const QRect rect = rowAt(row);
        if (rect.top() > height)
            break;
        const QString key = RoutineModel::keyOf(m_model.row(row));
        m_places.insert(key, rect.top() + m_motion.distance(key));
    }
}

void RoutineView::glideToPlaces(const QStringList& inserted)
{
    executeDelayedItemsLayout();
    QHash<QString, double> distances;
    QSet<QString> appearing;
    const int height = viewport()->height();
    for (int row = m_places.isEmpty() ? m_model.rowCount() : rowNear(0); row < m_model.rowCount(); ++row) {
        const QRect rect = rowAt(row);
        if (rect.top() > height)
            break;
        const QString key = RoutineModel::keyOf(m_model.row(row));
        const auto before = m_places.constFind(key);
        if (before != m_places.cend() && std::abs(*before - rect.top()) > 0.5)
            distances.insert(key, *before - rect.top());
        else if (before == m_places.cend() && inserted.contains(m_model.row(row).id))
            appearing.insert(key);
    }
    m_motion.setAppearing(std::move(appearing));
    m_motion.start(std::move(distances), motionMillis(this));
    // The places of selected rows may be others now, with what depends on them.
    Q_EMIT selectionMoved();
}

// --- painting -------------------------------------------------------------------------------------------------------

void RoutineView::paintEvent(QPaintEvent* event)
{
    {
        QPainter ground(viewport());
        ground.fillRect(event->rect(), tokensOf(this).ground);
    }
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_model.rowCount() == 0)
        paintNothing(painter);
    if (!m_drop || m_drop->inEmpty)
        return;
    const QRectF page = pageRect(QRectF(0, 0, viewport()->width(), 1), width());
    paintDropMark(painter, page.left() - 2, page.right(), m_drop->y, tokensOf(this));
}

void RoutineView::paintNothing(QPainter& painter)
{
    if (!m_model.document())
        return;
    const Tokens& tokens = tokensOf(this);
    const QRectF page = pageRect(viewport()->rect(), width());
    const QRectF box(page.left(), 8, page.width(), 190);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_drop ? tokens.work : tokens.line, m_drop ? 2 : 1.5, Qt::DashLine));
    painter.setBrush(m_drop ? tokens.workTint : QColor(Qt::transparent));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12, 12);
    paintIcon(painter, QRectF(box.left(), box.top() + 40, box.width(), 32), QStringLiteral("hand"), tokens.faint, 28);
    paintLine(painter, QRectF(box.left() + 20, box.top() + 84, box.width() - 40, 26), tr("Drag exercises here"),
              roleFont(TextRole::Name), tokens.ink, Qt::AlignCenter);
    paintLine(painter, QRectF(box.left() + 20, box.top() + 112, box.width() - 40, 22),
              tr("or choose one in the library and press Enter"), roleFont(TextRole::Text), tokens.soft,
              Qt::AlignCenter);
}

void RoutineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows are as wide as the view
}

// --- mouse and keys -------------------------------------------------------------------------------------------------

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
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!pressed.isValid() || pressed != index || !m_model.entryAt(index))
        return;
    if (partAt(m_delegate->geometryOf(index, visualRect(index)), event->position()) == m_pressedPart)
        clickPart(index, m_pressedPart);
}

void RoutineView::clickPart(const QModelIndex& index, EntryPart part)
{
    RoutineDocument& document = *m_model.document();
    if (document.isReadOnly())
        return;
    const Entry& entry = *m_model.entryAt(index);
    switch (part) {
    case EntryPart::Dose:
        editDose();
        return;
    case EntryPart::LeftBadge: // the last side that is left stays: an entry does something
        document.push(edits::setSides(document.routine(), {entry.id},
                                      entry.sides == Sides::Each ? Sides::RightOnly : Sides::Each));
        return;
    case EntryPart::RightBadge:
        document.push(edits::setSides(document.routine(), {entry.id},
                                      entry.sides == Sides::Each ? Sides::LeftOnly : Sides::Each));
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

void RoutineView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && current.isValid() && m_model.document()) {
        const bool heading = m_model.row(current).kind == RoutineRow::Kind::Section;
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2) {
            heading ? renameCurrentSection() : editDose();
            return;
        }
        if (heading && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
            m_model.setCollapsed(SectionId(m_model.row(current).id), event->key() == Qt::Key_Left);
            return;
        }
        // A digit begins a dose: "3x30s".
        if (!heading && event->text().size() == 1 && event->text().at(0).isDigit()) {
            editDose(event->text());
            return;
        }
    }
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

void RoutineView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RoutineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
}

} // namespace limber
