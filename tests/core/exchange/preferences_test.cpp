// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/preferences.h"

#include <QtCore/QJsonArray>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

Preferences chosen()
{
    Preferences chosen;
    chosen.timing.prepare = 7500ms;
    chosen.timing.pace = 3s;
    chosen.timing.order = SideOrder::PerExercise;
    chosen.timing.firstSide = Side::Right;
    chosen.sound.cues.tick = false;
    chosen.sound.cues.countReps = true;
    chosen.sound.toneSet = u"wood"_s;
    chosen.sound.cueVolume = 0;
    chosen.sound.wordsPerMinute = 120;
    chosen.theme = ThemeChoice::Dark;
    chosen.reducedMotion = true;
    chosen.largeText = true;
    chosen.firstTime = true;
    chosen.playerFullScreen = true;
    chosen.timing.moreTime = true;
    chosen.language = u"de_DE"_s;
    chosen.healthNoticeSeen = true;
    chosen.writer = {u"A. Ruiz"_s, u"Hip clinic"_s, u"+34 1"_s, QByteArray("\x89PNG", 4)};
    chosen.pain = {3, 5};
    chosen.equipmentAtHome = {{Equipment::Mat, Equipment::Chair}};
    chosen.partner = false;
    chosen.limits = {BodyLimit::Kneeling, BodyLimit::LeftSide};
    chosen.onlyAtHome = true;
    chosen.windowGeometry = QByteArray("\0\xff", 2);
    chosen.windowLayout = "abc";
    return chosen;
}

} // namespace

TEST(Preferences, comeBackEqual)
{
    EXPECT_EQ(preferencesFrom(preferenceValues(chosen())), chosen());
    EXPECT_EQ(preferencesFrom(preferenceValues(Preferences())), Preferences());
    EXPECT_EQ(preferencesFrom({}), Preferences());
}

TEST(Preferences, equipmentSaidToBeNoneIsNotTheSameAsNeverSaid)
{
    Preferences none;
    none.equipmentAtHome.emplace();
    EXPECT_EQ(preferencesFrom(preferenceValues(none)).equipmentAtHome, std::vector<Equipment>());
    EXPECT_EQ(preferencesFrom(preferenceValues(Preferences(), preferenceValues(none))), Preferences());
}

TEST(Preferences, limitsAndHelpersOfANewerVersionAreLeftOut)
{
    QJsonObject values = preferenceValues(chosen());
    values["limits"_L1] = QJsonArray{u"no-wrists"_s, u"no-gravity"_s, 4};
    values["partner"_L1] = u"perhaps"_s;
    EXPECT_EQ(preferencesFrom(values).limits, std::vector<BodyLimit>{BodyLimit::Wrists});
    EXPECT_EQ(preferencesFrom(values).partner, std::nullopt);
    EXPECT_EQ(preferencesFrom(preferenceValues(Preferences(), preferenceValues(chosen()))).partner, std::nullopt);
}

TEST(Preferences, everyLimitHasAWordOfItsOwn)
{
    for (const BodyLimit limit : allBodyLimits())
        EXPECT_EQ(bodyLimitOf(word(limit)), limit);
    EXPECT_EQ(allBodyLimits().size(), 7u);
}

TEST(Preferences, whatIsNotUnderstoodHasItsDefaultAndTheRestIsKept)
{
    QJsonObject values = preferenceValues(chosen());
    values["theme"_L1] = u"sepia"_s;
    values["reducedMotion"_L1] = u"yes"_s;
    values["timing"_L1] =
        QJsonObject{{"prepare"_L1, -5}, {"rest"_L1, 1e300}, {"relax"_L1, 4}, {"pace"_L1, 0}, {"order"_L1, 7}};
    values["sound"_L1] = QJsonArray{1};
    values["equipmentAtHome"_L1] = QJsonArray{u"mat"_s, u"hammock"_s, 3};
    const Preferences read = preferencesFrom(values);
    EXPECT_EQ(read.theme, ThemeChoice::System);
    EXPECT_FALSE(read.reducedMotion);
    EXPECT_EQ(read.timing.prepare, TimingDefaults().prepare);
    EXPECT_EQ(read.timing.rest, TimingDefaults().rest);
    EXPECT_EQ(read.timing.relax, 4s);
    EXPECT_EQ(read.timing.pace, TimingDefaults().pace);
    EXPECT_EQ(read.sound, SoundSettings());
    EXPECT_EQ(read.equipmentAtHome, std::vector<Equipment>{Equipment::Mat});
    EXPECT_EQ(read.writer.clinic, u"Hip clinic");
}

TEST(Preferences, whatANewerVersionWroteStays)
{
    QJsonObject before = preferenceValues(Preferences());
    before["hologram"_L1] = true;
    QJsonObject sound = before["sound"_L1].toObject();
    sound["reverb"_L1] = 0.5;
    before["sound"_L1] = sound;
    const QJsonObject after = preferenceValues(chosen(), before);
    EXPECT_EQ(after["hologram"_L1], true);
    EXPECT_EQ(after["sound"_L1]["reverb"_L1], 0.5);
    EXPECT_EQ(preferencesFrom(after), chosen());
}
