// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// One line of the routine as it is shown: a section's heading, one of its entries, or the hint in an empty section.
struct RoutineRow {
    enum class Kind { Section, Entry, Empty };
    Kind kind = Kind::Section;
    QString id;      ///< of the section (Section, Empty) or of the entry
    int section = 0; ///< index in the routine
    int entry = 0;   ///< index in the section; 0 for a heading
    int number = 0;  ///< of the entry, counted through the routine from 1

    bool isSameThing(const RoutineRow& other) const { return kind == other.kind && id == other.id; }
    friend bool operator==(const RoutineRow&, const RoutineRow&) = default;
};

/// A place between two entries (or in an empty section) that something can be put at.
struct InsertPlace {
    int section = 0;
    int index = 0;
    friend bool operator==(const InsertPlace&, const InsertPlace&) = default;
};

/// The routine of a document as a flat list of rows. Every edit arrives as the fewest rows inserted, removed and moved,
/// so that selection and scroll position survive it. Changes nothing itself: setData() and drops push edits.
class RoutineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit RoutineModel(QObject* parent = nullptr);

    /// What is shown; nothing when null. The document must outlive its being shown.
    void setDocument(RoutineDocument* document);
    RoutineDocument* document() const { return m_document; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Puts the exercises, entries or sections of a drag before a row (-1: at the end).
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// What tells a row from all others, through every edit.
    static QString keyOf(const RoutineRow& row);
    const RoutineRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const RoutineRow& row(const QModelIndex& index) const { return row(index.row()); }
    const Section* sectionAt(const QModelIndex& index) const;
    const Entry* entryAt(const QModelIndex& index) const;
    QModelIndex indexOf(const EntryId& entry) const;
    QModelIndex indexOf(const SectionId& section) const;

    /// How it is found out why an exercise does not suit the person; nothing is marked without it.
    void setSuitability(std::function<QString(const Exercise&, Sides)> whyNot) { m_whyNotSuited = std::move(whyNot); }
    /// Why the entry does not suit the person; empty when it does.
    QString whyNotSuited(const Entry& entry) const;

    /// The place before a row; before a heading it is the end of the section above. Row −1 or the count: the very end.
    InsertPlace placeBefore(int row) const;

    /// The entries that came in with the last edit.
    std::vector<EntryId> lastInserted() const { return m_lastInserted; }

    bool isCollapsed(const SectionId& section) const { return m_collapsed.contains(section.text()); }
    void setCollapsed(const SectionId& section, bool collapsed);

Q_SIGNALS:
    /// Around the row signals of one edit; `entries` are the ids of those that came in with it.
    void aboutToFollow();
    void followed(const QStringList& entries);

private:
    void followEdit(const Touched& touched);
    void follow();
    std::vector<RoutineRow> rowsOfRoutine() const;
    void removeMissing(const std::vector<RoutineRow>& wanted);
    void moveIntoOrder(const std::vector<RoutineRow>& wanted);
    QStringList insertNew(const std::vector<RoutineRow>& wanted);
    bool dropEntries(const std::vector<EntryId>& wanted, const InsertPlace& place, bool copies);
    QString describe(const RoutineRow& row) const;

    RoutineDocument* m_document = nullptr;
    std::vector<RoutineRow> m_rows;
    QSet<QString> m_collapsed;
    std::vector<EntryId> m_lastInserted;
    std::function<QString(const Exercise&, Sides)> m_whyNotSuited;
};

} // namespace limber
