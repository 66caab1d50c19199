// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_job.h"
#include "app/shell/logo.h"
#include "app/shell/settings.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/sheet_memory.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

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

TEST(SheetMemory, everyChoiceComesBack)
{
    SheetOptions options;
    options.layout = SheetLayout::Pocket;
    options.paper = SheetPaper::A5;
    options.landscape = true;
    options.days = 14;
    options.pictures = false;
    options.ink = SheetInk::Colour;
    options.sources = true;
    options.code = true;
    options.validWeeks = 8;
    options.textPoints = 12;
    Preferences preferences;
    preferences.pain = {2, 5};
    const SheetOptions back = sheetOptionsFor(sheetChoices(options), preferences, QDate(2026, 11, 21), QLocale::c());
    EXPECT_EQ(back.painStop, 5);
    EXPECT_EQ(back.painCareful, 2);
    SheetOptions expected = options;
    expected.painCareful = 2;
    expected.painStop = 5;
    expected.date = QDate(2026, 11, 21);
    expected.locale = QLocale::c();
    EXPECT_EQ(back, expected);
    // What was remembered before there were three inks.
    EXPECT_EQ(sheetOptionsFor({{QStringLiteral("inkSaving"), true}}, {}, {}, QLocale::c()).ink, SheetInk::Saving);
}

TEST(SheetMemory, theLogoComesFromThePreferencesAndDamageIsNone)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("logo.png"));
    ASSERT_TRUE(QImage(2000, 300, QImage::Format_RGB32).save(path));
    const Result<QByteArray> logo = logoFrom(path);
    ASSERT_TRUE(logo.ok());
    EXPECT_LE(QImage::fromData(*logo).width(), 720);
    Preferences preferences;
    preferences.writer.logo = *logo;
    EXPECT_EQ(preferencesFrom(preferenceValues(preferences)).writer.logo, *logo);
    EXPECT_FALSE(sheetOptionsFor({}, preferences, {}, QLocale::c()).from.logo.isNull());
    preferences.writer.logo = "damaged";
    EXPECT_TRUE(sheetOptionsFor({}, preferences, {}, QLocale::c()).from.logo.isNull());
}

TEST(Logo, whatIsNoPictureIsSaidInOneSentence)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.png"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear Mrs Berg");
    file.close();
    EXPECT_EQ(logoFrom(path).error().sentence, u"letter.png is no picture; choose a PNG, JPEG or SVG file.");
    EXPECT_EQ(logoFrom(folder.filePath(QStringLiteral("none.png"))).error().sentence,
              u"none.png cannot be read; choose another picture.");
}

TEST(SettingsDialog, aLogoThatIsNoPictureLeavesTheOldOneAndSaysSo)
{
    QTemporaryDir folder;
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    SettingsDialog dialog(settings);
    const QString good = folder.filePath(QStringLiteral("logo.png"));
    const QString bad = folder.filePath(QStringLiteral("bad.png"));
    ASSERT_TRUE(QImage(60, 20, QImage::Format_RGB32).save(good));
    ASSERT_TRUE(QImage(60, 20, QImage::Format_RGB32).save(bad, "BMP"));
    ASSERT_TRUE(QFile::resize(bad, 20));
    const auto press = [&dialog](const char16_t* name) {
        for (QAbstractButton* button : dialog.findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == QString::fromUtf16(name))
                button->click();
        }
    };
    dialog.askForPicture = [&] { return good; };
    press(u"Choose a logo");
    const QByteArray kept = settings.all().writer.logo;
    EXPECT_FALSE(kept.isEmpty());
    dialog.askForPicture = [&] { return bad; };
    press(u"Choose a logo");
    EXPECT_EQ(settings.all().writer.logo, kept);
    press(u"Remove the logo");
    EXPECT_TRUE(settings.all().writer.logo.isEmpty());
}

TEST(SettingsDialog, theWheelScrollsItAndChangesNoSetting)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    SettingsDialog dialog(settings);
    const Preferences before = settings.all();
    int turned = 0;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        if (qobject_cast<QComboBox*>(widget) == nullptr && qobject_cast<QAbstractSpinBox*>(widget) == nullptr)
            continue;
        QWheelEvent wheel({5, 5}, widget->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
        ++turned;
    }
    EXPECT_GT(turned, 5);
    EXPECT_EQ(settings.all(), before);
}

TEST(Settings, rememberWhereTheLastSheetWent)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    EXPECT_FALSE(Settings(*store).printTarget());
    const PrintTarget target{QStringLiteral("office"), {}, QDate(2026, 11, 21)};
    Settings(*store).setPrintTarget(target);
    EXPECT_EQ(Settings(*store).printTarget(), target);
}

} // namespace limber
