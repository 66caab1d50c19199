// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_model.h"

#include "app/editor/drag_payload.h"
#include "app/editor/labels.h"
#include "core/base/text.h"
#include "core/base/text_set.h"

#include <algorithm>
#include <array>

namespace limber
{

namespace
{

/// Which rows there are; ids are looked up as they are, because putting keys together takes longer than looking.
class RowSet
{
public:
    explicit RowSet(const std::vector<RoutineRow>& rows)
    {
        idsOf(RoutineRow::Kind::Entry) = TextSet(rows.size());
        for (const RoutineRow& row : rows)
            idsOf(row.kind).insert(row.id);
    }
    bool contains(const RoutineRow& row) const { return m_ids[static_cast<size_t>(row.kind)].contains(row.id); }

private:
    TextSet& idsOf(RoutineRow::Kind kind) { return m_ids[static_cast<size_t>(kind)]; }

    std::array<TextSet, 3> m_ids;
};

} // namespace

RoutineModel::RoutineModel(QObject* parent) : QAbstractListModel(parent) {}

void RoutineModel::setDocument(RoutineDocument* document)
{
    if (document == m_document)
        return;
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_collapsed.clear();
    m_rows = rowsOfRoutine();
    if (m_document) {
        connect(m_document, &RoutineDocument::edited, this, &RoutineModel::followEdit);
        connect(m_document, &RoutineDocument::closing, this, [this] { setDocument(nullptr); });
    }
    endResetModel();
}

QString RoutineModel::keyOf(const RoutineRow& row)
{
    return QChar(u'0' + static_cast<int>(row.kind)) + row.id;
}

int RoutineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RoutineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_document)
        return {};
    const RoutineRow& shown = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (const Entry* entry = entryAt(index)) {
            const Exercise* exercise = m_document->exercise(entry->exercise);
            return exercise ? exercise->name : entry->exercise.text();
        }
        return shown.kind == RoutineRow::Kind::Section ? sectionAt(index)->title : QString();
    case Qt::AccessibleTextRole:
        return describe(shown);
    default:
        return {};
    }
}

bool RoutineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_document || m_document->isReadOnly())
        return false;
    const Section* section = sectionAt(index);
    if (!section || row(index).kind != RoutineRow::Kind::Section)
        return false;
    return m_document->push(edits::renameSection(m_document->routine(), section->id, value.toString().trimmed()));
}

Qt::ItemFlags RoutineModel::flags(const QModelIndex& index) const
{
    if (!m_document)
        return Qt::NoItemFlags;
    const bool readOnly = m_document->isReadOnly();
    if (!index.isValid())
        return readOnly ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    if (row(index).kind == RoutineRow::Kind::Empty)
        return flags;
    flags |= Qt::ItemIsSelectable;
    if (!readOnly)
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsEditable;
    return flags;
}

const Section* RoutineModel::sectionAt(const QModelIndex& index) const
{
    if (!index.isValid() || !m_document)
        return nullptr;
    const auto& sections = m_document->routine().sections;
    const auto place = static_cast<size_t>(row(index).section);
    return place < sections.size() ? &sections[place] : nullptr;
}

const Entry* RoutineModel::entryAt(const QModelIndex& index) const
{
    const Section* section = sectionAt(index);
    if (!section || row(index).kind != RoutineRow::Kind::Entry)
        return nullptr;
    const auto place = static_cast<size_t>(row(index).entry);
    return place < section->entries.size() ? &section->entries[place] : nullptr;
}

QModelIndex RoutineModel::indexOf(const EntryId& entry) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind == RoutineRow::Kind::Entry && m_rows[i].id == entry.text())
            return index(static_cast<int>(i));
    }
    return {};
}

QModelIndex RoutineModel::indexOf(const SectionId& section) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind == RoutineRow::Kind::Section && m_rows[i].id == section.text())
            return index(static_cast<int>(i));
    }
    return {};
}

InsertPlace RoutineModel::placeBefore(int row) const
{
    if (m_rows.empty() || !m_document)
        return {};
    const auto& sections = m_document->routine().sections;
    const auto endOf = [&sections](int section) {
        return InsertPlace{section, static_cast<int>(sections[static_cast<size_t>(section)].entries.size())};
    };
    if (row < 0 || row >= rowCount())
        return endOf(static_cast<int>(sections.size()) - 1);
    const RoutineRow& next = this->row(row);
    if (next.kind == RoutineRow::Kind::Section)
        return next.section == 0 ? InsertPlace{0, 0} : endOf(next.section - 1);
    return {next.section, next.entry};
}

void RoutineModel::setCollapsed(const SectionId& section, bool collapsed)
{
    if (collapsed == isCollapsed(section))
        return;
    if (collapsed)
        m_collapsed.insert(section.text());
    else
        m_collapsed.remove(section.text());
    follow();
}

std::vector<RoutineRow> RoutineModel::rowsOfRoutine() const
{
    std::vector<RoutineRow> rows;
    if (!m_document)
        return rows;
    const Routine& routine = m_document->routine();
    rows.reserve(static_cast<size_t>(entryCount(routine)) + routine.sections.size());
    int number = 0;
    for (size_t s = 0; s < routine.sections.size(); ++s) {
        const Section& section = routine.sections[s];
        const int sectionIndex = static_cast<int>(s);
        rows.push_back({RoutineRow::Kind::Section, section.id.text(), sectionIndex, 0, 0});
        const bool collapsed = isCollapsed(section.id);
        if (section.entries.empty() && !collapsed)
            rows.push_back({RoutineRow::Kind::Empty, section.id.text(), sectionIndex, 0, 0});
        for (size_t e = 0; e < section.entries.size(); ++e) {
            ++number;
            if (!collapsed)
                rows.push_back(
                    {RoutineRow::Kind::Entry, section.entries[e].id.text(), sectionIndex, static_cast<int>(e), number});
        }
    }
    return rows;
}

void RoutineModel::followEdit(const Touched& touched)
{
    if (touched.structure)
        return follow();
    // Every row stays where it is; only what the rows say may be different.
    Q_EMIT aboutToFollow();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    m_lastInserted.clear();
    Q_EMIT followed({});
}

void RoutineModel::follow()
{
    Q_EMIT aboutToFollow();
    const std::vector<RoutineRow> wanted = rowsOfRoutine();
    removeMissing(wanted);
    moveIntoOrder(wanted);
    const QStringList inserted = insertNew(wanted);
    Q_ASSERT(m_rows.size() == wanted.size());
    m_rows = wanted; // numbers and places may have changed everywhere
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    m_lastInserted = idsAs<EntryId>(inserted);
    Q_EMIT followed(inserted);
}

void RoutineModel::removeMissing(const std::vector<RoutineRow>& wanted)
{
    const RowSet kept(wanted);
    int last = rowCount() - 1;
    while (last >= 0) {
        if (kept.contains(row(last))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !kept.contains(row(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first - 1;
    }
}

void RoutineModel::moveIntoOrder(const std::vector<RoutineRow>& wanted)
{
    const RowSet here(m_rows);
    std::vector<RoutineRow> target;
    target.reserve(m_rows.size());
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(target),
                 [&here](const RoutineRow& row) { return here.contains(row); });
    for (size_t to = 0; to < target.size(); ++to) {
        if (m_rows[to].isSameThing(target[to]))
            continue;
        size_t from = to + 1;
        while (!m_rows[from].isSameThing(target[to]))
            ++from;
        size_t count = 1;
        while (from + count < m_rows.size() && m_rows[from + count].isSameThing(target[to + count]))
            ++count;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from + count - 1), {}, static_cast<int>(to));
        const auto begin = m_rows.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(to), begin + static_cast<std::ptrdiff_t>(from),
                    begin + static_cast<std::ptrdiff_t>(from + count));
        endMoveRows();
    }
}

QStringList RoutineModel::insertNew(const std::vector<RoutineRow>& wanted)
{
    QStringList entries;
    size_t at = 0;
    while (at < wanted.size()) {
        if (at < m_rows.size() && m_rows[at].isSameThing(wanted[at])) {
            ++at;
            continue;
        }
        // Everything that stays is in order, so what differs here is new up to the next row that was there.
        size_t end = at;
        while (end < wanted.size() && (at >= m_rows.size() || !m_rows[at].isSameThing(wanted[end]))) {
            if (wanted[end].kind == RoutineRow::Kind::Entry)
                entries << wanted[end].id;
            ++end;
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                      wanted.begin() + static_cast<std::ptrdiff_t>(at),
                      wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        at = end;
    }
    return entries;
}

QString RoutineModel::whyNotSuited(const Entry& entry) const
{
    const Exercise* exercise = m_whyNotSuited ? m_document->exercise(entry.exercise) : nullptr;
    return exercise ? m_whyNotSuited(*exercise, exercise->sided ? entry.sides : Sides::Each) : QString();
}

QString RoutineModel::describe(const RoutineRow& row) const
{
    if (row.kind == RoutineRow::Kind::Empty)
        return tr("Empty section: add exercises from the library");
    // Between two row signals of one edit a row may still say where it was before.
    const auto& sections = m_document->routine().sections;
    if (static_cast<size_t>(row.section) >= sections.size())
        return {};
    const Section& section = sections[static_cast<size_t>(row.section)];
    if (row.kind == RoutineRow::Kind::Section) {
        QString text =
            tr("Section %1, %2, %3")
                .arg(section.title, label(section.phase), durationText(m_document->sectionTime(row.section)));
        return section.rounds > 1 ? text + tr(", %1 rounds").arg(section.rounds) : text;
    }
    if (static_cast<size_t>(row.entry) >= section.entries.size())
        return {};
    const Entry& entry = section.entries[static_cast<size_t>(row.entry)];
    const Exercise* exercise = m_document->exercise(entry.exercise);
    QStringList parts{tr("%1. %2").arg(row.number).arg(exercise ? exercise->name : entry.exercise.text()),
                      doseLabel(entry)};
    if (const QString sides = sidesText(exercise, entry.sides); !sides.isEmpty())
        parts << sides;
    parts << durationText(m_document->entryTime(entry.id));
    if (!entry.note.isEmpty())
        parts << entry.note;
    if (const QString why = whyNotSuited(entry); !why.isEmpty())
        parts << tr("does not suit you: %1").arg(why);
    return parts.join(QStringLiteral(", "));
}

} // namespace limber
