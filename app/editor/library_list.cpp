// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_list.h"

#include "app/editor/card_paint.h"
#include "app/editor/drag_card.h"
#include "app/editor/figure_pictures.h"
#include "app/editor/labels.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QDrag>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kCardHeight = 80;
constexpr int kCardGap = 6;
constexpr int kSideMargin = 14;
constexpr int kLineHeight = 17;
constexpr int kStar = 20;

/// By the width of the whole list, so that cards end where the search field above them ends.
QRectF cardRect(const QRect& row, const QWidget* list)
{
    return QRectF(row.left() + kSideMargin, row.top(), (list ? list->width() : row.width()) - 2 * kSideMargin,
                  kCardHeight);
}

QRectF starRect(const QRectF& card)
{
    return QRectF(card.right() - kStar - 5, card.top() + 5, kStar, kStar);
}

} // namespace

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& model = *static_cast<const LibraryModel*>(index.model());
    const Exercise& exercise = model.exercise(index.row());
    const Tokens& tokens = tokensOf(option.widget);
    const QRectF card = cardRect(option.rect, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered || focused) {
        const QColor quiet = selected ? blend(tokens.workTint, tokens.work, 0.35) : tokens.line;
        const QColor edge = !focused ? quiet : selected ? tokens.work : tokens.go;
        const bool ring = focused && !selected;
        painter->setPen(QPen(edge, ring ? 2 : 1));
        painter->setBrush(selected ? blend(tokens.surface, tokens.workTint, 0.55) : QColor(Qt::transparent));
        const double half = ring ? 1.0 : 0.5;
        painter->drawRoundedRect(card.adjusted(half, half, -half, -half), 10, 10);
    }
    const QRectF well(card.left() + 8, card.top() + 8, 76, card.height() - 16);
    paintPill(*painter, well, 8, {}, {}, tokens.sunken, tokens.ink);
    if (!m_pictures.shows(exercise.id))
        paintIcon(*painter, well, QStringLiteral("person-standing"), tokens.faint, 24);
    m_pictures.paint(*painter, well.adjusted(3, 2, -3, -2), exercise.id, 1.0, false, tokens, tokens.sunken);

    const QString unsuited = model.whyNotSuited(index.row());
    double marks = 0; // at the upper right corner; the name leaves room for them
    if (model.shelf() && (model.isStarred(index.row()) || hovered || selected || focused)) {
        paintStar(*painter, starRect(card).adjusted(2, 2, -2, -2), model.isStarred(index.row()), tokens);
        marks = kStar;
    }
    if (!unsuited.isEmpty()) {
        paintIcon(*painter, starRect(card).translated(-marks, 0), QStringLiteral("triangle-alert"), tokens.warn, 15);
        marks += kStar;
    }
    const double left = well.right() + 12;
    const double width = card.right() - 8 - left;
    const double nameWidth = width - marks;
    const QFont nameFont = roleFont(TextRole::Row);
    const QFont smallFont = roleFont(TextRole::Secondary);
    const QString needs = label(exercise.phase) + QStringLiteral(" · ") + needsText(exercise);
    const int nameLines = lineCount(exercise.name, nameFont, nameWidth, 2);
    const int needLines = lineCount(needs, smallFont, width - 14, nameLines > 1 ? 1 : 2);
    const QColor secondary = selected ? tokens.ink : tokens.soft;
    double y = card.center().y() - (nameLines + needLines + 1) * kLineHeight / 2.0;
    paintLines(*painter, QRectF(left, y, nameWidth, 2 * kLineHeight), exercise.name, nameFont, tokens.ink, 2,
               kLineHeight);
    y += nameLines * kLineHeight;
    paintDot(*painter, QPointF(left + 4, y + kLineHeight / 2.0 + 0.5), 8, tokens.phase(exercise.phase));
    paintLines(*painter, QRectF(left + 14, y, width - 14, 2 * kLineHeight), needs, smallFont, secondary, needLines,
               kLineHeight);
    y += needLines * kLineHeight;
    const QString dose = doseText(firstDose(exercise));
    const double used =
        paintLine(*painter, QRectF(left, y, width, kLineHeight), dose, roleFont(TextRole::Secondary), tokens.ink);
    const QString sides = sidesText(&exercise, Sides::Each);
    double end = left + used + 4;
    if (!sides.isEmpty())
        end += paintLine(*painter, QRectF(end, y, left + width - end, kLineHeight), sides, smallFont, secondary) + 4;
    if (const auto rating = model.rating(exercise.id); rating && left + width - end > 40)
        paintLine(*painter, QRectF(end, y, left + width - end, kLineHeight),
                  QCoreApplication::translate("LibraryDelegate", "felt %1").arg(QLocale().toString(*rating, 'g', 2)),
                  smallFont, secondary, Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, kCardHeight + kCardGap};
}

LibraryList::LibraryList(LibraryModel& model, FigurePictures& pictures, QWidget* parent)
    : QListView(parent), m_model(model), m_pictures(pictures)
{
    setModel(&model);
    setItemDelegate(new LibraryDelegate(pictures, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(24);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setAccessibleName(tr("Exercises in the library"));
}

std::vector<ExerciseId> LibraryList::selectedExercises() const
{
    QModelIndexList selected = selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    std::vector<ExerciseId> exercises;
    for (const QModelIndex& index : std::as_const(selected))
        exercises.push_back(m_model.exercise(index.row()).id);
    return exercises;
}

void LibraryList::startDrag(Qt::DropActions)
{
    QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    std::sort(selected.begin(), selected.end());
    const Exercise& first = m_model.exercise(selected.first().row());
    DragCardContent content{first.id, first.name, firstDoseText(first), static_cast<int>(selected.size())};
    QPoint hotSpot;
    const QPixmap picture = dragCardPicture(content, m_pictures, tokensOf(this), devicePixelRatioF(), hotSpot);
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(selected));
    QPointer<DragCard> card(new DragCard(window(), drag, picture, hotSpot));
    drag->exec(Qt::CopyAction, Qt::CopyAction);
    delete card.data();
}

void LibraryList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ||
                       event->modifiers() == Qt::ShiftModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT addRequested();
        return;
    }
    if (plain && (event->key() == Qt::Key_Escape || (event->key() == Qt::Key_Up && currentIndex().row() <= 0))) {
        Q_EMIT leftUpward();
        return;
    }
    if (plain && (event->key() == Qt::Key_Backspace ||
                  (event->text().size() == 1 && event->text().at(0).isPrint() && event->key() != Qt::Key_Space))) {
        Q_EMIT typed(event->key() == Qt::Key_Backspace ? QString() : event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

QModelIndex LibraryList::starAt(const QPoint& point) const
{
    const QModelIndex index = indexAt(point);
    const bool on = index.isValid() && m_model.shelf() && starRect(cardRect(visualRect(index), this)).contains(point);
    return on ? index : QModelIndex();
}

void LibraryList::mousePressEvent(QMouseEvent* event)
{
    m_pressedStar = event->button() == Qt::LeftButton ? starAt(event->pos()) : QModelIndex();
    if (m_pressedStar.isValid())
        return; // neither a choice nor the beginning of a drag
    QListView::mousePressEvent(event);
}

void LibraryList::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressedStar.isValid() && starAt(event->pos()) == m_pressedStar)
        Q_EMIT starClicked(m_model.exercise(m_pressedStar.row()).id);
    else if (!m_pressedStar.isValid())
        QListView::mouseReleaseEvent(event);
    m_pressedStar = QModelIndex();
}

void LibraryList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse
                             ? event->globalPos()
                             : viewport()->mapToGlobal(visualRect(index).center()));
}

void LibraryList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (starAt(event->pos()).isValid())
        return mousePressEvent(event); // clicked twice: on and off
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT addRequested();
}

void LibraryList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

} // namespace limber
