// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/drag_card.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/routine_model.h"

#include <QtWidgets/QStyledItemDelegate>

namespace limber
{

class FigurePictures;
class RowMotion;

/// Paints the rows of a routine and brings the editors that open in them: the title of a section, the dose of an entry.
class RoutineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RoutineDelegate(FigurePictures& pictures, RowMotion& motion, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where the parts of an entry's row stand; the row must be an entry.
    EntryGeometry geometryOf(const QModelIndex& index, const QRect& row) const;

    /// What the floating card shows when these rows are dragged: the first of them.
    DragCardContent dragContent(const QModelIndexList& indexes) const;
    FigurePictures& pictures() const { return m_pictures; }

    /// The part under the pointer, which looks ready to be clicked.
    void setHoveredPart(const QModelIndex& index, EntryPart part);
    /// Rows on their way out by a drag.
    void setDragged(QSet<QString> ids) { m_dragged = std::move(ids); }
    /// A dose editor begins with this text instead of the entry's dose (the key that opened it).
    void setFirstText(const QString& text) { m_firstText = text; }
    /// The mark in the empty section that a drag stands over.
    void setDropRow(int row) { m_dropRow = row; }

Q_SIGNALS:
    /// A dose was typed in the row; it is not understood yet.
    void doseTyped(const QModelIndex& index, const QString& text) const;

private:
    static const RoutineModel& modelOf(const QModelIndex& index);
    /// The page's column in a row of the view.
    static QRectF pageOf(const QRect& row, const QWidget* view);
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBadges(QPainter& painter, const EntryGeometry& geometry, const Entry& entry, const Exercise* exercise,
                     bool hoverable, const Tokens& tokens) const;
    void paintEmpty(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    FigurePictures& m_pictures;
    RowMotion& m_motion;
    QPersistentModelIndex m_hovered;
    EntryPart m_hoveredPart = EntryPart::Row;
    QSet<QString> m_dragged;
    mutable QString m_firstText;
    int m_dropRow = -1;
};

} // namespace limber
