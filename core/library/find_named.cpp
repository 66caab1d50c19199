// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/find_named.h"

#include "core/library/nearest_names.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kNearest = 3;

/// The nearest of all, each by its id or its name, whichever is more like what was asked for.
QStringList nearestOf(const QString& wanted, const std::vector<Named>& all)
{
    QStringList names;
    QHash<QString, QString> idOf;
    for (const Named& one : all) {
        for (const QString& name : {one.id, one.name}) {
            names << name;
            idOf.insert(name, one.id);
        }
    }
    QStringList nearest;
    QSet<QString> seen;
    for (const QString& name : nearestNames(wanted, names, 2 * kNearest)) {
        if (!seen.contains(idOf.value(name)) && nearest.size() < kNearest)
            nearest << u"“%1”"_s.arg(name);
        seen.insert(idOf.value(name));
    }
    return nearest;
}

} // namespace

Error noneNamed(const QString& kind, const QString& wanted, const std::vector<Named>& all)
{
    QStringList nearest = nearestOf(wanted, all);
    if (nearest.isEmpty())
        return Error{u"There is no %1 “%2”; limber list %1s shows what there is."_s.arg(kind, wanted)};
    const QString last = nearest.takeLast();
    const QString list = nearest.isEmpty() ? u"is "_s + last : u"are %1 and %2"_s.arg(nearest.join(u", "_s), last);
    return Error{u"There is no %1 “%2”; the nearest %3."_s.arg(kind, wanted, list)};
}

Result<QString> idMeant(const QString& kind, const QString& wanted, const std::vector<Named>& all)
{
    QStringList named;
    for (const Named& one : all) {
        if (one.id == wanted)
            return one.id;
        if (one.name == wanted)
            named << one.id;
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty())
        return noneNamed(kind, wanted, all);
    return Error{u"%1 %2s are called “%3”; give one of their ids: %4."_s.arg(named.size())
                     .arg(kind, wanted, named.join(u", "_s))};
}

} // namespace limber
