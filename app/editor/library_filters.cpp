// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_filters.h"

#include "app/editor/labels.h"

#include <QtCore/QCoreApplication>

namespace limber
{

namespace
{

using Set = SearchQuery::Set;

struct LibraryFiltersText {
    Q_DECLARE_TR_FUNCTIONS(LibraryFilters)
};

template <typename Value>
size_t bitOf(Value value)
{
    return static_cast<size_t>(value);
}

/// On when everything in `bits` is asked for.
LibraryFilter setFilter(const QString& name, std::optional<Set> SearchQuery::*set, const Set& bits, bool always)
{
    LibraryFilter filter;
    filter.name = name;
    filter.always = always;
    filter.isOn = [set, bits](const SearchQuery& query) { return query.*set && (*(query.*set) & bits) == bits; };
    filter.set = [set, bits](SearchQuery& query, bool on) {
        const Set others = (query.*set).value_or(Set()) & ~bits;
        const Set now = on ? others | bits : others;
        query.*set = now.any() ? std::optional<Set>(now) : std::nullopt;
    };
    return filter;
}

LibraryFilter flagFilter(const QString& name, std::optional<bool> SearchQuery::*flag, bool value, bool always = false)
{
    LibraryFilter filter;
    filter.name = name;
    filter.always = always;
    filter.isOn = [flag, value](const SearchQuery& query) { return query.*flag == value; };
    filter.set = [flag, value](SearchQuery& query, bool on) {
        query.*flag = on ? std::optional<bool>(value) : std::nullopt;
    };
    return filter;
}

Set only(size_t bit)
{
    return Set().set(bit);
}

Set floorPositions()
{
    Set floor;
    for (const Position position : allPositions())
        floor.set(bitOf(position), isOnFloor(position));
    return floor;
}

void addPerson(std::vector<LibraryFilter>& filters)
{
    filters.push_back(flagFilter(LibraryFiltersText::tr("Starred"), &SearchQuery::starred, true, true));
    LibraryFilter home;
    home.name = LibraryFiltersText::tr("Only what I have at home");
    home.always = true;
    home.aboutThePerson = true;
    home.isOn = [](const SearchQuery& query) { return query.atHome; };
    home.set = [](SearchQuery& query, bool on) { query.atHome = on; };
    filters.push_back(std::move(home));
    filters.push_back(flagFilter(LibraryFiltersText::tr("Suits me"), &SearchQuery::suited, true));
    filters.push_back(flagFilter(LibraryFiltersText::tr("My own"), &SearchQuery::own, true));
    filters.push_back(flagFilter(LibraryFiltersText::tr("Archived"), &SearchQuery::archived, true));
}

void addEquipment(std::vector<LibraryFilter>& filters)
{
    LibraryFilter none;
    none.name = LibraryFiltersText::tr("No equipment");
    none.beginsGroup = true;
    none.isOn = [](const SearchQuery& query) { return query.usesNone; };
    none.set = [](SearchQuery& query, bool on) { query.usesNone = on; };
    filters.push_back(std::move(none));
    for (const Equipment item : allEquipment()) {
        QString name = label(item);
        name[0] = name.at(0).toUpper();
        filters.push_back(setFilter(name, &SearchQuery::uses, only(bitOf(item)), false));
    }
}

} // namespace

std::vector<LibraryFilter> libraryFilters()
{
    std::vector<LibraryFilter> filters;
    for (const Phase phase : {Phase::Stretch, Phase::Strengthen, Phase::Release, Phase::WarmUp})
        filters.push_back(setFilter(label(phase), &SearchQuery::phases, only(bitOf(phase)), true));
    filters.push_back(flagFilter(LibraryFiltersText::tr("No partner"), &SearchQuery::partner, false, true));
    addPerson(filters);
    const size_t positions = filters.size();
    filters.push_back(
        setFilter(LibraryFiltersText::tr("Standing"), &SearchQuery::positions, only(bitOf(Position::Standing)), false));
    filters.push_back(
        setFilter(LibraryFiltersText::tr("Sitting"), &SearchQuery::positions, only(bitOf(Position::Sitting)), false));
    filters.push_back(setFilter(LibraryFiltersText::tr("Floor"), &SearchQuery::positions, floorPositions(), false));
    filters[positions].beginsGroup = true;
    addEquipment(filters);
    const size_t sides = filters.size();
    filters.push_back(flagFilter(LibraryFiltersText::tr("Each side"), &SearchQuery::sided, true));
    filters.push_back(flagFilter(LibraryFiltersText::tr("Both sides at once"), &SearchQuery::sided, false));
    filters[sides].beginsGroup = true;
    return filters;
}

} // namespace limber
