// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/drag_payload.h"
#include "app/editor/library_filters.h"
#include "app/editor/library_model.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

class Button;
class Chip;
class EmptyState;
class ExerciseShelf;
class FigurePictures;
class FlowLayout;
class LibraryList;
class SearchField;
class TakeBackVeil;

/// The library beside a routine: a search field, filters, and the exercises that are found. Entries of the routine that
/// are dropped here are taken out of it.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    LibraryPanel(const Catalogue& catalogue, FigurePictures& pictures, QWidget* parent = nullptr);

    /// Stars, limits, what is at home, own exercises; must outlive the panel. Null: nothing of these.
    void setShelf(ExerciseShelf* shelf);
    /// Call when the exercises of the catalogue have changed.
    void refresh();
    /// How well the exercises were felt, 0–5: shown on the cards, found by `rated:>3`.
    /// The exercise that the keyboard or the pointer chose last; empty when none is.
    ExerciseId currentExercise() const;
    std::vector<ExerciseId> selectedExercises() const;
    void clearSelection();
    void focusSearch();
    void search(const QString& text);
    /// Switches "Only what I have at home".
    void setOnlyAtHome(bool only);
    bool isOnlyAtHome() const;
    /// Looks at this exercise, when it is among those that are found.
    void showExercise(const ExerciseId& exercise);
    SearchField& searchField() { return *m_search; }
    LibraryList& list() { return *m_list; }

Q_SIGNALS:
    void addRequested(const std::vector<limber::ExerciseId>& exercises);
    void removeRequested(const std::vector<limber::EntryId>& entries);
    void currentChanged();
    void newExerciseRequested();
    void menuRequested(const QPoint& globalPosition);
    /// "Only what I have at home" was switched, by chip or by word.
    void onlyAtHomeChanged(bool only);
    /// It was switched on, but nobody has said yet what is there.
    void homeUnknown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildChips();
    void openFilterMenu();
    void toggle(size_t filter, bool on);
    void runQuery();
    bool moveByKey(const QKeyEvent& event);
    void addByKey();
    void selectWords();
    void describeCurrent();

    const Catalogue& m_catalogue;
    LibraryModel m_model;
    ExerciseShelf* m_shelf = nullptr;
    std::vector<LibraryFilter> m_filters;
    std::vector<Chip*> m_chips; ///< beside m_filters
    SearchField* m_search;
    FlowLayout* m_chipRow;
    Chip* m_more;
    LibraryList* m_list;
    EmptyState* m_nothing;
    Button* m_new;
    TakeBackVeil* m_veil; ///< over all of it while a drag is here that would remove entries
    bool m_onlyAtHome = false;
};

} // namespace limber
