// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_view.h"

#include "app/editor/card_paint.h"
#include "app/editor/dose_field.h"
#include "app/editor/labels.h"
#include "app/editor/routine_delegate.h"
#include "app/shell/theme.h"
#include "core/base/text_set.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr int kScrollStep = 24;
constexpr auto kFrame = std::chrono::milliseconds(16);

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
    m_edgeScroll.setInterval(kFrame);
    connect(&m_edgeScroll, &QTimer::timeout, this, &RoutineView::scrollAtEdge);
}

void RoutineView::setDocument(RoutineDocument* document)
{
    m_motion.start({}, 0);
    m_model.setDocument(document);
    scrollToTop();
}

std::vector<EntryId> RoutineView::selectedEntries() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.top() < b.top(); });
    std::vector<EntryId> entries;
    for (const QItemSelectionRange& range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_model.row(row).kind == RoutineRow::Kind::Entry)
                entries.push_back(EntryId(m_model.row(row).id));
        }
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
    const TextSet wanted = TextSet::of(entries);
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
    // A list selects all in what it opens; the next letter, which may be waiting already, must not replace the first.
    if (auto* field = qobject_cast<DoseField*>(indexWidget(current)); field && !firstText.isEmpty())
        field->end(false);
}

void RoutineView::foldCurrentSection()
{
    const Section* at = m_model.sectionAt(currentIndex());
    if (!at)
        return;
    const SectionId section = at->id;
    m_model.setCollapsed(section, !m_model.isCollapsed(section));
    selectSection(section);
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
