// SPDX-License-Identifier: GPL-3.0-or-later
// Tab through the dialogs of the window: there and back, in the order in which one reads, and seen on every stop.
#include "app/editor/proposal_dialog.h"
#include "app/shell/command_palette.h"
#include "app/shell/settings.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/tag_dialog.h"
#include "app/shell/widgets/search_field.h"
#include "core/library/catalogue.h"
#include "core/storage/store.h"
#include "tests/support/tab_walk.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

namespace limber
{

namespace
{

class DialogKeys : public testing::Test
{
protected:
    DialogKeys()
    {
        Routine routine = *catalogue.starter(RoutineId(QStringLiteral("tight-hips")));
        routine.starter = false;
        document = std::make_unique<RoutineDocument>(routine, catalogue, TimingDefaults(),
                                                     [](const Routine&) -> Outcome { return Done{}; });
    }

    static void open(QDialog& dialog)
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        QApplication::processEvents();
        ASSERT_TRUE(QApplication::focusWidget()) << "the keyboard is somewhere from the beginning";
        ASSERT_TRUE(dialog.isAncestorOf(QApplication::focusWidget()));
    }

    Catalogue catalogue = Catalogue::load().value();
    std::unique_ptr<RoutineDocument> document;
};

} // namespace

TEST_F(DialogKeys, fitToTime)
{
    FitDialog dialog(*document, {}, nullptr);
    open(dialog);
    EXPECT_TRUE(dialog.minutes().hasFocus()) << "the minutes are what is asked";
    test::expectNaturalDialog(dialog, dialog);
}

TEST_F(DialogKeys, flowOrder)
{
    FlowDialog dialog(*document, nullptr);
    open(dialog);
    test::expectNaturalDialog(dialog, dialog);
}

TEST_F(DialogKeys, thePaletteKeepsTheKeyboardInItsField)
{
    CommandPalette palette(
        [](const QString&) {
            return std::vector<PaletteItem>{{QStringLiteral("Play"), {}, QStringLiteral("play"), {}, {}}};
        },
        nullptr);
    open(palette);
    EXPECT_TRUE(palette.field().hasFocus());
    QTest::keyClick(&palette.field(), Qt::Key_Tab);
    EXPECT_TRUE(palette.field().hasFocus());
    QTest::keyClick(&palette.field(), Qt::Key_Backtab);
    EXPECT_TRUE(palette.field().hasFocus());
    test::expectFocusSeen({&palette.field()});
}

TEST_F(DialogKeys, settings)
{
    const std::unique_ptr<Store> store = Store::inMemory();
    Settings settings(*store);
    SettingsDialog dialog(settings);
    open(dialog);
    test::expectNaturalDialog(dialog, *dialog.findChild<QScrollArea*>()->widget());
}

TEST_F(DialogKeys, tagsOfRoutines)
{
    TagDialog dialog(QStringLiteral("Tags"), 2, {{QStringLiteral("hip"), 1}, {QStringLiteral("knee"), 2}}, nullptr);
    open(dialog);
    EXPECT_TRUE(dialog.field().hasFocus());
    test::expectNaturalDialog(dialog, dialog);
}

} // namespace limber
