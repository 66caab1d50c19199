// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/entry_geometry.h"
#include "app/editor/routine_model.h"
#include "app/editor/row_motion.h"

#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QListView>

namespace limber
{

class FigurePictures;
class RoutineDelegate;

/// Where a drag would put what it carries.
struct DropSpot {
    int row = -1;         ///< before this row; the row count is the end
    double y = 0;         ///< of the mark, in the viewport
    bool inEmpty = false; ///< the row is the hint of an empty section, which is marked itself
    friend bool operator==(const DropSpot&, const DropSpot&) = default;
};

/// The list of a routine's sections and entries: selecting, editing in place, dragging to and fro, all by mouse and by
/// keyboard. What it is asked for goes to the document; it keeps nothing itself but what is selected.
class RoutineView : public QListView
{
    Q_OBJECT

public:
    RoutineView(FigurePictures& pictures, QWidget* parent = nullptr);

    void setDocument(RoutineDocument* document);
    RoutineModel& rows() { return m_model; }
    const RoutineModel& rows() const { return m_model; }

    /// In the order of the routine.
    std::vector<EntryId> selectedEntries() const;
    /// The section whose heading is selected, alone.
    std::optional<SectionId> selectedSection() const;
    void selectEntries(const std::vector<EntryId>& entries);
    /// Selects the entry at a row, or the nearest one above it; for after something was removed there.
    void selectNear(int row);
    void selectSection(const SectionId& section);

    /// Where something new goes when no place is pointed at: after the last selected entry, at the end of the selected
    /// section, else at the end of the routine.
    InsertPlace placeAfterSelection() const;

    /// Opens the dose of the current entry for typing.
    void editDose(const QString& firstText = {});
    void renameCurrentSection();
    /// Hides the entries of the section that the keyboard is in, or shows them again.
    void foldCurrentSection();

    QModelIndex indexAt(const QPoint& point) const override;
    DropSpot dropSpotAt(const QPoint& point, const QMimeData* dragged) const;

Q_SIGNALS:
    void selectionMoved();
    void doseTyped(const QString& text);
    void noteRequested();
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlaces();
    void glideToPlaces(const QStringList& inserted);
    void showDrop(const DropSpot& spot);
    void endDrop();
    void scrollAtEdge();
    void clickPart(const QModelIndex& index, EntryPart part);
    bool keyOnRow(const QModelIndex& current, const QKeyEvent& event);
    bool onChevron(const QModelIndex& index, const QPoint& point) const;
    QRect rowAt(int row) const { return visualRect(m_model.index(row)); }
    int rowNear(int y) const;
    void paintNothing(QPainter& painter);

    RoutineModel m_model;
    RowMotion m_motion;
    RoutineDelegate* m_delegate;
    QHash<QString, double> m_places; ///< of the rows in sight, before an edit
    std::optional<DropSpot> m_drop;
    QTimer m_edgeScroll; ///< while something is held near the upper or lower end
    qreal m_edgePace = 0;
    QPointer<const QMimeData> m_dragged;
    QPoint m_lastDragPoint;
    QPersistentModelIndex m_pressed;
    EntryPart m_pressedPart = EntryPart::Row;
};

} // namespace limber
