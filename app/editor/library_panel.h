// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/drag_payload.h"
#include "app/editor/library_model.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

namespace limber
{

class Chip;
class EmptyState;
class FigurePictures;
class FlowLayout;
class LibraryList;
class SearchField;

/// The library beside a routine: a search field, filters, and the exercises that are found. Entries of the routine that
/// are dropped here are taken out of it.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    LibraryPanel(const Catalogue& catalogue, FigurePictures& pictures, QWidget* parent = nullptr);

    /// Call when the exercises of the catalogue have changed.
    void refresh();
    /// How well the exercises were felt, 0–5: shown on the cards, found by `rated:>3`.
    void setRatings(const QHash<ExerciseId, double>& ratings) { m_model.setRatings(ratings); }
    /// The exercise that the keyboard or the pointer chose last; empty when none is.
    ExerciseId currentExercise() const;
    std::vector<ExerciseId> selectedExercises() const;
    void clearSelection();
    void focusSearch();
    void search(const QString& text);
    SearchField& searchField() { return *m_search; }
    LibraryList& list() { return *m_list; }

Q_SIGNALS:
    void addRequested(const std::vector<limber::ExerciseId>& exercises);
    void removeRequested(const std::vector<limber::EntryId>& entries);
    void currentChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// A filter as a chip: whether a query has it, and how it is put into or taken out of one.
    struct Filter {
        QString name;
        std::function<bool(const SearchQuery&)> isOn;
        std::function<void(SearchQuery&, bool)> set;
        bool always = false; ///< has its chip even while it is off
    };

    void buildFilters();
    void addSetFilter(const QString& name, std::optional<SearchQuery::Set> SearchQuery::*set, size_t bit, bool always);
    void buildChips();
    void openFilterMenu();
    void toggle(size_t filter, bool on);
    void runQuery();
    SearchQuery wanted() const;

    const Catalogue& m_catalogue;
    LibraryModel m_model;
    SearchQuery m_chosen; ///< by chips; the words stay in the field
    std::vector<Filter> m_filters;
    std::vector<Chip*> m_chips; ///< beside m_filters
    SearchField* m_search;
    FlowLayout* m_chipRow;
    Chip* m_more;
    LibraryList* m_list;
    EmptyState* m_nothing;
    bool m_takesBack = false; ///< a drag that would remove entries is over the panel
};

} // namespace limber
