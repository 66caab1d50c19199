// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/library_model.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

namespace limber
{

class FigurePictures;

/// Paints an exercise of the library as a card: picture, name, phase and needs, first dose.
class LibraryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LibraryDelegate(FigurePictures& pictures, QObject* parent) : QStyledItemDelegate(parent), m_pictures(pictures) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    FigurePictures& m_pictures;
};

/// The list of found exercises: dragged from, or added by Enter and double-click.
class LibraryList : public QListView
{
    Q_OBJECT

public:
    LibraryList(LibraryModel& model, FigurePictures& pictures, QWidget* parent = nullptr);

    std::vector<ExerciseId> selectedExercises() const;

Q_SIGNALS:
    void addRequested();
    /// Keys that belong to the search field: letters, Escape, ↑ on the first card.
    void typed(const QString& text);
    void leftUpward();
    void currentMoved();
    void starClicked(const limber::ExerciseId& exercise);
    void menuRequested(const QPoint& globalPosition);

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    /// The card whose star is at this point.
    QModelIndex starAt(const QPoint& point) const;

    QPersistentModelIndex m_pressedStar;
    LibraryModel& m_model;
    FigurePictures& m_pictures;
};

} // namespace limber
