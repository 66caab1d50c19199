// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/sound_settings.h"
#include "core/model/body_limit.h"
#include "core/model/timing.h"
#include "core/model/vocabulary.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace limber
{

enum class ThemeChoice { System, Light, Dark };

/// Who writes the sheets: printed at their head. Empty parts are left out.
struct Writer {
    QString name;
    QString clinic;
    QString phone;
    QByteArray logo; ///< a small PNG picture
    friend bool operator==(const Writer&, const Writer&) = default;
};

/// From which pain on (0–10) one is careful, and from which one stops.
struct PainLimits {
    int careful = 4;
    int stop = 6;
    friend bool operator==(const PainLimits&, const PainLimits&) = default;
};

/// What the person has chosen for the whole program. Everything has a default; the database keeps it as JSON by key, so
/// a version that knows more or less reads what it knows.
struct Preferences {
    TimingDefaults timing;
    SoundSettings sound;
    ThemeChoice theme = ThemeChoice::System;
    bool reducedMotion = false;
    bool largeText = false;
    bool firstTime = false;        ///< sessions read each exercise aloud and wait before it
    bool playerFullScreen = false; ///< how the player was left
    QString language;              ///< a locale's name ("de_DE"); empty: the system's
    bool healthNoticeSeen = false;
    Writer writer;
    PainLimits pain;
    std::optional<std::vector<Equipment>> equipmentAtHome; ///< nothing: never said
    std::optional<bool> partner;                           ///< somebody helps; nothing: never said
    std::vector<BodyLimit> limits;
    bool onlyAtHome = false;   ///< the library shows only what can be done at home
    QByteArray windowGeometry; ///< as the window writes it
    QByteArray windowLayout;   ///< sizes of the panes, as the window writes them

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Takes from `values` what is understood and within its range; everything else has its default.
Preferences preferencesFrom(const QJsonObject& values);

/// The values to be kept: those of `preferences`, put over `before`, so that what a newer version wrote stays.
QJsonObject preferenceValues(const Preferences& preferences, const QJsonObject& before = {});

} // namespace limber
