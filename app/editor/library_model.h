// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/catalogue.h"
#include "core/library/search_index.h"
#include "core/library/search_query.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace limber
{

class ExerciseShelf;

/// The exercises of the catalogue that match a query, best first.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit LibraryModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    /// Prepares the search anew; call again when the catalogue's exercises have changed. It must outlive the model.
    void setCatalogue(const Catalogue& catalogue);
    void setQuery(const SearchQuery& query);
    /// How well the exercises were felt, 0–5: for `rated:>3` and for the cards.
    std::optional<double> rating(const ExerciseId& id) const;
    /// Stars and what suits the person are asked of the shelf, now and at refreshPerson(). Null: nothing is known.
    void setShelf(const ExerciseShelf* shelf);
    void refreshPerson();
    const ExerciseShelf* shelf() const { return m_shelf; }
    bool isStarred(int row) const;
    /// Why it does not suit the person; empty when it does.
    QString whyNotSuited(int row) const;

    /// The rows that the view has asked for so far; it asks for more when it is scrolled to their end.
    int rowCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// All that were found.
    int foundCount() const { return static_cast<int>(m_found.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    const Exercise& exercise(int row) const;
    /// Where it is among what was found; brings it among the rows.
    QModelIndex indexOf(const ExerciseId& id);
    int exerciseCount() const { return m_catalogue ? static_cast<int>(m_catalogue->exercises().size()) : 0; }

private:
    void showFirstRows();
    QString toolTip(int row) const;
    void takePerson();

    const Catalogue* m_catalogue = nullptr;
    const ExerciseShelf* m_shelf = nullptr;
    SearchIndex m_index;
    SearchQuery m_query;
    std::vector<int> m_found;
    size_t m_rows = 0; ///< of them; a view that lays out all of 100,000 rows would be late for the next keystroke
};

/// "3 × 30 s each side": the dose that an exercise gets when it is added.
QString firstDoseText(const Exercise& exercise);

} // namespace limber
