// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>
#include <QtCore/QUuid>

#include <compare>

namespace limber
{

/// A typed identifier: a slug for what is built in ("pigeon-pose"), a UUID for everything else. The tag keeps
/// the id of an entry from being passed where the id of a routine is wanted.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    /// A fresh random id (UUID without braces).
    static Id fresh() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

    const QString& text() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using ExerciseId = Id<struct ExerciseTag>;
using RoutineId = Id<struct RoutineTag>;
using SectionId = Id<struct SectionTag>;
using EntryId = Id<struct EntryTag>;
using SessionId = Id<struct SessionTag>;

} // namespace limber
