// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_model.h"

#include "app/editor/drag_payload.h"
#include "app/editor/exercise_shelf.h"
#include "app/editor/labels.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr qsizetype kTipLength = 200;
constexpr size_t kRowsAtOnce = 200;

} // namespace

void LibraryModel::setCatalogue(const Catalogue& catalogue)
{
    beginResetModel();
    m_catalogue = &catalogue;
    m_index = SearchIndex(catalogue.exercises());
    takePerson();
    m_found = m_index.find(m_query);
    showFirstRows();
    endResetModel();
}

void LibraryModel::setShelf(const ExerciseShelf* shelf)
{
    m_shelf = shelf;
    refreshPerson();
}

void LibraryModel::takePerson()
{
    if (!m_shelf)
        return;
    m_index.setPerson(m_shelf->marks());
    m_index.setRatings(m_shelf->ratings());
}

void LibraryModel::refreshPerson()
{
    takePerson();
    setQuery(m_query);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool LibraryModel::isStarred(int row) const
{
    return m_shelf && m_shelf->isStarred(exercise(row).id);
}

QString LibraryModel::whyNotSuited(int row) const
{
    return m_shelf ? m_shelf->whyNotSuited(exercise(row), Sides::Each) : QString();
}

void LibraryModel::setQuery(const SearchQuery& query)
{
    m_query = query;
    std::vector<int> found = m_index.find(query);
    if (found == m_found)
        return;
    beginResetModel();
    m_found = std::move(found);
    showFirstRows();
    endResetModel();
}

std::optional<double> LibraryModel::rating(const ExerciseId& id) const
{
    if (!m_shelf)
        return std::nullopt;
    const auto found = m_shelf->ratings().constFind(id);
    return found == m_shelf->ratings().constEnd() ? std::nullopt : std::optional(*found);
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

void LibraryModel::showFirstRows()
{
    m_rows = std::min(m_found.size(), kRowsAtOnce);
}

bool LibraryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_rows < m_found.size();
}

void LibraryModel::fetchMore(const QModelIndex&)
{
    const size_t more = std::min(m_found.size(), m_rows + kRowsAtOnce);
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(more) - 1);
    m_rows = more;
    endInsertRows();
}

const Exercise& LibraryModel::exercise(int row) const
{
    return m_catalogue->exercises()[static_cast<size_t>(m_found[static_cast<size_t>(row)])];
}

QModelIndex LibraryModel::indexOf(const ExerciseId& id)
{
    for (size_t place = 0; place < m_found.size(); ++place) {
        if (m_catalogue->exercises()[static_cast<size_t>(m_found[place])].id != id)
            continue;
        while (place >= m_rows)
            fetchMore({});
        return index(static_cast<int>(place));
    }
    return {};
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Exercise& shown = exercise(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.name, label(shown.phase), needsText(shown), firstDoseText(shown)};
        if (isStarred(index.row()))
            parts << tr("starred");
        parts << whyNotSuited(index.row());
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QString LibraryModel::toolTip(int row) const
{
    const Exercise& shown = exercise(row);
    const QString name = shown.name.size() > kTipLength ? shown.name.left(kTipLength) + QChar(0x2026) : shown.name;
    const QString tip = name + QLatin1Char('\n') + label(shown.phase) + QStringLiteral(" · ") + needsText(shown);
    const QString why = whyNotSuited(row);
    return why.isEmpty() ? tip : tip + QLatin1Char('\n') + tr("Does not suit you. %1").arg(why);
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QStringList LibraryModel::mimeTypes() const
{
    return {kDragMime};
}

QMimeData* LibraryModel::mimeData(const QModelIndexList& indexes) const
{
    QModelIndexList ordered = indexes;
    std::sort(ordered.begin(), ordered.end());
    DragPayload payload{DragPayload::Kind::Exercises, dragOrigin(), {}, {}};
    for (const QModelIndex& index : std::as_const(ordered))
        payload.ids << exercise(index.row()).id.text();
    return payload.ids.isEmpty() ? nullptr : mimeOf(payload).release();
}

QString firstDoseText(const Exercise& exercise)
{
    const QString sides = sidesText(&exercise, Sides::Each);
    const QString dose = doseText(firstDose(exercise));
    return sides.isEmpty() ? dose : dose + QLatin1Char(' ') + sides;
}

} // namespace limber
