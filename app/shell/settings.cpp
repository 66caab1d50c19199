// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"

#include "app/print/print_job.h"

namespace limber
{

namespace
{

const QString kLastRoutine = QStringLiteral("lastRoutine");
const QString kSystemDark = QStringLiteral("lastSystemDark");
const QString kSheets = QStringLiteral("sheets");
const QString kLastSheet = QStringLiteral("last");
const QString kPrintTarget = QStringLiteral("printTarget");
constexpr qsizetype kMostSheets = 200;
constexpr double kLargeText = 1.25;

ThemeMode modeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return ThemeMode::System;
    case ThemeChoice::Light:
        return ThemeMode::Light;
    case ThemeChoice::Dark:
        return ThemeMode::Dark;
    }
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(Store& store, QObject* parent) : QObject(parent), m_store(store)
{
    if (auto values = m_store.preferences())
        m_values = std::move(*values);
    m_preferences = preferencesFrom(m_values);
}

Appearance Settings::appearance() const
{
    return {.mode = modeOf(m_preferences.theme),
            .textScale = m_preferences.largeText ? kLargeText : 1.0,
            .reducedMotion = m_preferences.reducedMotion};
}

void Settings::change(const std::function<void(Preferences&)>& how)
{
    Preferences changed = m_preferences;
    how(changed);
    if (changed == m_preferences)
        return;
    m_values = preferenceValues(m_preferences, m_values); // a default that was never written is no change of ours
    write(preferenceValues(changed, m_values));
    takeOver(changed);
}

void Settings::takeOver(const Preferences& now)
{
    const Preferences before = std::exchange(m_preferences, now);
    const bool looks =
        before.theme != now.theme || before.largeText != now.largeText || before.reducedMotion != now.reducedMotion;
    if (looks)
        Q_EMIT appearanceChanged();
    if (before.timing != now.timing)
        Q_EMIT timingChanged();
    if (before.sound != now.sound)
        Q_EMIT soundChanged();
    if (before.limits != now.limits || before.equipmentAtHome != now.equipmentAtHome || before.partner != now.partner)
        Q_EMIT personChanged();
}

void Settings::write(const QJsonObject& values)
{
    // Only what differs: another process may have changed the rest.
    QJsonObject changed;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (m_values.value(value.key()) != value.value())
            changed.insert(value.key(), value.value());
    }
    m_values = values;
    if (changed.isEmpty())
        return;
    if (const Outcome written = m_store.setPreferences(changed); !written)
        Q_EMIT failed(written.error().sentence);
}

void Settings::setHealthNoticeRead()
{
    change([](Preferences& preferences) { preferences.healthNoticeSeen = true; });
}

WindowPlace Settings::windowPlace() const
{
    return {m_preferences.windowGeometry, m_preferences.windowLayout,
            RoutineId(m_values.value(kLastRoutine).toString())};
}

void Settings::setWindowPlace(const WindowPlace& place)
{
    change([&place](Preferences& preferences) {
        preferences.windowGeometry = place.geometry;
        if (!place.panes.isEmpty())
            preferences.windowLayout = place.panes;
    });
    QJsonObject values = m_values;
    values.insert(kLastRoutine, place.routine.text());
    write(values);
}

QJsonObject Settings::sheetChoices(const RoutineId& routine) const
{
    const QJsonObject sheets = m_values.value(kSheets).toObject();
    const QJsonValue own = sheets.value(routine.text());
    return (own.isObject() ? own : sheets.value(kLastSheet)).toObject();
}

void Settings::setSheetChoices(const RoutineId& routine, const QJsonObject& choices)
{
    QJsonObject values = m_values;
    QJsonObject sheets = values.value(kSheets).toObject();
    if (sheets.size() > kMostSheets)
        sheets = {};
    sheets.insert(routine.text(), choices);
    sheets.insert(kLastSheet, choices);
    values.insert(kSheets, sheets);
    write(values);
}

std::optional<PrintTarget> Settings::printTarget() const
{
    const QJsonObject kept = m_values.value(kPrintTarget).toObject();
    const PrintTarget target{kept.value(QStringLiteral("printer")).toString(),
                             kept.value(QStringLiteral("folder")).toString(),
                             QDate::fromString(kept.value(QStringLiteral("day")).toString(), Qt::ISODate)};
    const bool somewhere = !target.printer.isEmpty() || !target.folder.isEmpty();
    return somewhere && target.day.isValid() ? std::optional(target) : std::nullopt;
}

void Settings::setPrintTarget(const PrintTarget& target)
{
    QJsonObject values = m_values;
    values.insert(kPrintTarget, QJsonObject{{QStringLiteral("printer"), target.printer},
                                            {QStringLiteral("folder"), target.folder},
                                            {QStringLiteral("day"), target.day.toString(Qt::ISODate)}});
    write(values);
}

std::optional<bool> Settings::lastSystemDark() const
{
    const QJsonValue value = m_values.value(kSystemDark);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

void Settings::setLastSystemDark(bool dark)
{
    QJsonObject values = m_values;
    values.insert(kSystemDark, dark);
    write(values);
}

void Settings::reread()
{
    auto values = m_store.preferences();
    if (!values)
        return Q_EMIT failed(values.error().sentence);
    m_values = std::move(*values);
    takeOver(preferencesFrom(m_values));
}

} // namespace limber
