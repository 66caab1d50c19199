// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/preferences.h"

#include "core/exchange/json_reader.h"

#include <QtCore/QJsonArray>

#include <array>
#include <cmath>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

struct TimeField {
    QLatin1String key;
    Millis TimingDefaults::*member;
};
constexpr std::array kTimes{TimeField{"prepare"_L1, &TimingDefaults::prepare},
                            TimeField{"transition"_L1, &TimingDefaults::transition},
                            TimeField{"switch"_L1, &TimingDefaults::switchSides},
                            TimeField{"relax"_L1, &TimingDefaults::relax},
                            TimeField{"rest"_L1, &TimingDefaults::rest},
                            TimeField{"strengthenRest"_L1, &TimingDefaults::strengthenRest},
                            TimeField{"roundRest"_L1, &TimingDefaults::roundRest},
                            TimeField{"floorExtra"_L1, &TimingDefaults::floorExtra},
                            TimeField{"equipmentExtra"_L1, &TimingDefaults::equipmentExtra}};

struct CueField {
    QLatin1String key;
    bool CueSettings::*member;
};
constexpr std::array kCues{
    CueField{"countdown"_L1, &CueSettings::countdown}, CueField{"go"_L1, &CueSettings::go},
    CueField{"halfway"_L1, &CueSettings::halfway},     CueField{"end"_L1, &CueSettings::end},
    CueField{"tick"_L1, &CueSettings::tick},           CueField{"switch"_L1, &CueSettings::switchSides},
    CueField{"finish"_L1, &CueSettings::finish},       CueField{"say"_L1, &CueSettings::say},
    CueField{"countReps"_L1, &CueSettings::countReps}, CueField{"countLast"_L1, &CueSettings::countLast}};

constexpr std::array kThemes{"system"_L1, "light"_L1, "dark"_L1};

void take(bool& to, const QJsonValue& value)
{
    to = value.toBool(to);
}

void take(QString& to, const QJsonValue& value)
{
    to = value.toString(to);
}

void take(int& to, const QJsonValue& value, int low, int high)
{
    const double number = value.toDouble(low - 1.0);
    if (number >= low && number <= high && std::floor(number) == number)
        to = static_cast<int>(number);
}

void take(Millis& to, const QJsonValue& value, Millis low, Millis high)
{
    const double seconds = value.toDouble(-1.0);
    const Millis time = seconds >= 0 && seconds < 1e6 ? Millis(std::llround(seconds * 1000)) : Millis(-1);
    if (time >= low && time <= high)
        to = time;
}

void take(QByteArray& to, const QJsonValue& value)
{
    to = QByteArray::fromBase64(value.toString().toLatin1());
}

TimingDefaults timingFrom(const QJsonObject& values)
{
    TimingDefaults timing;
    for (const TimeField& field : kTimes)
        take(timing.*field.member, values.value(field.key), Millis(0), limits::kPause);
    take(timing.pace, values.value("pace"_L1), limits::kShortestPace, limits::kLongestPace);
    timing.order = sideOrderOf(values.value("order"_L1).toString()).value_or(timing.order);
    timing.firstSide = sideOf(values.value("firstSide"_L1).toString()).value_or(timing.firstSide);
    take(timing.moreTime, values.value("moreTime"_L1));
    return timing;
}

QJsonObject timingValues(const TimingDefaults& timing)
{
    QJsonObject values{{"pace"_L1, secondsJson(timing.pace)},
                       {"order"_L1, word(timing.order)},
                       {"firstSide"_L1, word(timing.firstSide)},
                       {"moreTime"_L1, timing.moreTime}};
    for (const TimeField& field : kTimes)
        values.insert(field.key, secondsJson(timing.*field.member));
    return values;
}

SoundSettings soundFrom(const QJsonObject& values)
{
    SoundSettings sound;
    const QJsonObject cues = values.value("cues"_L1).toObject();
    for (const CueField& field : kCues)
        take(sound.cues.*field.member, cues.value(field.key));
    take(sound.toneSet, values.value("toneSet"_L1));
    take(sound.cueVolume, values.value("cueVolume"_L1), 0, 100);
    take(sound.voiceVolume, values.value("voiceVolume"_L1), 0, 100);
    take(sound.voice, values.value("voice"_L1));
    take(sound.wordsPerMinute, values.value("wordsPerMinute"_L1), 80, 300);
    take(sound.device, values.value("device"_L1));
    return sound;
}

QJsonObject soundValues(const SoundSettings& sound)
{
    QJsonObject cues;
    for (const CueField& field : kCues)
        cues.insert(field.key, sound.cues.*field.member);
    return {{"cues"_L1, cues},
            {"toneSet"_L1, sound.toneSet},
            {"cueVolume"_L1, sound.cueVolume},
            {"voiceVolume"_L1, sound.voiceVolume},
            {"voice"_L1, sound.voice},
            {"wordsPerMinute"_L1, sound.wordsPerMinute},
            {"device"_L1, sound.device}};
}

ThemeChoice themeFrom(const QJsonValue& value)
{
    for (size_t i = 0; i < kThemes.size(); ++i) {
        if (value.toString() == kThemes[i])
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
}

std::optional<std::vector<Equipment>> equipmentFrom(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<Equipment> items;
    for (const QJsonValue& name : value.toArray()) {
        if (const auto item = equipmentOf(name.toString()))
            items.push_back(*item);
    }
    return items;
}

std::vector<BodyLimit> limitsFrom(const QJsonValue& value)
{
    std::vector<BodyLimit> limits;
    for (const QJsonValue& name : value.toArray()) {
        if (const auto limit = bodyLimitOf(name.toString()))
            limits.push_back(*limit);
    }
    return limits;
}

QString encoded(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

Preferences preferencesFrom(const QJsonObject& values)
{
    Preferences chosen;
    chosen.timing = timingFrom(values.value("timing"_L1).toObject());
    chosen.sound = soundFrom(values.value("sound"_L1).toObject());
    chosen.theme = themeFrom(values.value("theme"_L1));
    take(chosen.reducedMotion, values.value("reducedMotion"_L1));
    take(chosen.largeText, values.value("largeText"_L1));
    take(chosen.firstTime, values.value("firstTime"_L1));
    take(chosen.playerFullScreen, values.value("playerFullScreen"_L1));
    take(chosen.language, values.value("language"_L1));
    take(chosen.healthNoticeSeen, values.value("healthNoticeSeen"_L1));
    const QJsonObject writer = values.value("writer"_L1).toObject();
    take(chosen.writer.name, writer.value("name"_L1));
    take(chosen.writer.clinic, writer.value("clinic"_L1));
    take(chosen.writer.phone, writer.value("phone"_L1));
    take(chosen.writer.logo, writer.value("logo"_L1));
    const QJsonObject pain = values.value("pain"_L1).toObject();
    take(chosen.pain.careful, pain.value("careful"_L1), 0, 10);
    take(chosen.pain.stop, pain.value("stop"_L1), 0, 10);
    chosen.equipmentAtHome = equipmentFrom(values.value("equipmentAtHome"_L1));
    if (const QJsonValue partner = values.value("partner"_L1); partner.isBool())
        chosen.partner = partner.toBool();
    chosen.limits = limitsFrom(values.value("limits"_L1));
    take(chosen.onlyAtHome, values.value("onlyAtHome"_L1));
    take(chosen.windowGeometry, values.value("windowGeometry"_L1));
    take(chosen.windowLayout, values.value("windowLayout"_L1));
    return chosen;
}

QJsonObject preferenceValues(const Preferences& preferences, const QJsonObject& before)
{
    QJsonObject values{
        {"timing"_L1, timingValues(preferences.timing)},
        {"sound"_L1, soundValues(preferences.sound)},
        {"theme"_L1, kThemes[static_cast<size_t>(preferences.theme)]},
        {"reducedMotion"_L1, preferences.reducedMotion},
        {"largeText"_L1, preferences.largeText},
        {"firstTime"_L1, preferences.firstTime},
        {"playerFullScreen"_L1, preferences.playerFullScreen},
        {"language"_L1, preferences.language},
        {"healthNoticeSeen"_L1, preferences.healthNoticeSeen},
        {"writer"_L1, QJsonObject{{"name"_L1, preferences.writer.name},
                                  {"clinic"_L1, preferences.writer.clinic},
                                  {"phone"_L1, preferences.writer.phone},
                                  {"logo"_L1, encoded(preferences.writer.logo)}}},
        {"pain"_L1, QJsonObject{{"careful"_L1, preferences.pain.careful}, {"stop"_L1, preferences.pain.stop}}},
        {"windowGeometry"_L1, encoded(preferences.windowGeometry)},
        {"windowLayout"_L1, encoded(preferences.windowLayout)}};
    if (preferences.equipmentAtHome) {
        QJsonArray items;
        for (const Equipment item : *preferences.equipmentAtHome)
            items.append(word(item));
        values.insert("equipmentAtHome"_L1, items);
    }
    QJsonArray limits;
    for (const BodyLimit limit : preferences.limits)
        limits.append(word(limit));
    values.insert("limits"_L1, limits);
    values.insert("onlyAtHome"_L1, preferences.onlyAtHome);
    QJsonObject kept = before;
    if (preferences.partner)
        values.insert("partner"_L1, *preferences.partner);
    else
        kept.remove("partner"_L1);
    if (!preferences.equipmentAtHome)
        kept.remove("equipmentAtHome"_L1);
    addExtra(values, kept);
    return values;
}

} // namespace limber
