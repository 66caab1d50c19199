// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"
#include "app/shell/sheet_memory.h"

#include <QtTest/QSignalSpy>

#include <gtest/gtest.h>

namespace limber
{

TEST(Settings, everyChangeIsOnDiskAtOnce)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    QSignalSpy appearance(&settings, &Settings::appearanceChanged);
    QSignalSpy timing(&settings, &Settings::timingChanged);
    settings.change([](Preferences& p) { p.largeText = true; });
    EXPECT_EQ(appearance.count(), 1);
    settings.change([](Preferences& p) { p.timing.prepare = 20s; });
    EXPECT_EQ(timing.count(), 1);
    const Settings again(*store);
    EXPECT_TRUE(again.all().largeText);
    EXPECT_EQ(again.timing().prepare, 20s);
    EXPECT_GT(again.appearance().textScale, 1.0);
}

TEST(Settings, leavesAloneWhatAnotherProcessChangedMeanwhile)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    ASSERT_TRUE(store->setPreference(QStringLiteral("theme"), QStringLiteral("dark")));
    settings.change([](Preferences& p) { p.reducedMotion = true; });
    Settings again(*store);
    EXPECT_EQ(again.all().theme, ThemeChoice::Dark);
    EXPECT_TRUE(again.all().reducedMotion);
    QSignalSpy appearance(&settings, &Settings::appearanceChanged);
    settings.reread();
    EXPECT_EQ(appearance.count(), 1);
    EXPECT_EQ(settings.appearance().mode, ThemeMode::Dark);
}

TEST(Settings, theWindowComesBackWhereItWas)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    const WindowPlace place{"geometry", "panes", RoutineId(QStringLiteral("five-minutes"))};
    Settings(*store).setWindowPlace(place);
    EXPECT_EQ(Settings(*store).windowPlace(), place);
}

TEST(Settings, theHealthNoticeIsReadOnce)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    EXPECT_FALSE(settings.healthNoticeRead());
    settings.setHealthNoticeRead();
    EXPECT_TRUE(Settings(*store).healthNoticeRead());
}

TEST(SheetMemory, theSecondPrintBeginsWhereTheFirstEnded)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    const RoutineId mine(QStringLiteral("mine"));
    SheetOptions options;
    options.paper = SheetPaper::Letter;
    options.layout = SheetLayout::Large;
    options.days = 14;
    settings.setSheetChoices(mine, sheetChoices(options));
    const QDate today(2026, 3, 14);
    for (const RoutineId& routine : {mine, RoutineId(QStringLiteral("another"))}) {
        const SheetOptions again =
            sheetOptionsFor(settings.sheetChoices(routine), settings.all(), today, QLocale(QLocale::German));
        EXPECT_EQ(again.paper, SheetPaper::Letter);
        EXPECT_EQ(again.layout, SheetLayout::Large);
        EXPECT_EQ(again.days, 14);
        EXPECT_EQ(again.date, today);
    }
}

} // namespace limber
