// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/inspector.h"
#include "app/editor/suit_box.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/search_field.h"
#include "tests/app/editor/exercise_fixture.h"

#include <QtTest/QSignalSpy>

namespace limber
{

class LibrarySearch : public ExerciseTest
{
protected:
    Chip& chip(const QString& name)
    {
        for (Chip* chip : page.library().findChildren<Chip*>()) {
            if (chip->text() == name)
                return *chip;
        }
        ADD_FAILURE() << "no chip " << qPrintable(name);
        return *page.library().findChild<Chip*>();
    }
    SearchField& field() { return page.library().searchField(); }
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    void press(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        QApplication::processEvents();
    }
    SuitBox& suits() { return *page.inspector().findChild<SuitBox*>(); }
};

TEST_F(LibrarySearch, wordsLightChipsAndChipsWriteWords)
{
    page.library().focusSearch();
    type(QStringLiteral("hip phase:stretch"));
    EXPECT_TRUE(chip(QStringLiteral("Stretch")).isChecked());
    EXPECT_FALSE(chip(QStringLiteral("Strengthen")).isChecked());
    const int stretches = static_cast<int>(shown().size());
    chip(QStringLiteral("No partner")).click();
    EXPECT_EQ(field().text(), QStringLiteral("hip phase:stretch -partner"));
    EXPECT_LE(shown().size(), stretches);
    chip(QStringLiteral("Stretch")).click();
    EXPECT_EQ(field().text(), QStringLiteral("hip -partner"));
    chip(QStringLiteral("Starred")).click();
    EXPECT_EQ(field().text(), QStringLiteral("hip starred -partner"));
    EXPECT_TRUE(shown().isEmpty());
}

TEST_F(LibrarySearch, everyFilterWritesItsWordAndTakesItBack)
{
    for (const LibraryFilter& filter : libraryFilters()) {
        SearchQuery query = SearchQuery::parse(QStringLiteral("hip"));
        EXPECT_FALSE(filter.isOn(query)) << qPrintable(filter.name);
        filter.set(query, true);
        const SearchQuery read = SearchQuery::parse(query.text());
        EXPECT_EQ(read, query) << qPrintable(filter.name);
        EXPECT_TRUE(filter.isOn(read)) << qPrintable(filter.name);
        filter.set(query, false);
        EXPECT_EQ(query.text(), QStringLiteral("hip")) << qPrintable(filter.name);
    }
}

TEST_F(LibrarySearch, aFilterOfTheMenuHasItsChipWhileItIsOn)
{
    EXPECT_FALSE(chip(QStringLiteral("Standing")).isVisibleTo(&page));
    page.library().search(QStringLiteral("position:standing equipment:band"));
    EXPECT_TRUE(chip(QStringLiteral("Standing")).isVisibleTo(&page));
    EXPECT_TRUE(chip(QStringLiteral("Band")).isChecked());
}

TEST_F(LibrarySearch, theKeyboardStaysInTheFieldWhileThingsAreAdded)
{
    page.view().clearSelection();
    page.library().focusSearch();
    type(QStringLiteral("figure"));
    const QStringList found = shown();
    ASSERT_GE(found.size(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_TRUE(field().hasFocus());
    EXPECT_TRUE(field().accessibleDescription().contains(found[1]));
    const size_t before = document->routine().sections[1].entries.size();
    press(Qt::Key_Return);
    EXPECT_TRUE(field().hasFocus());
    EXPECT_EQ(document->routine().sections[1].entries.size(), before + 1);
    type(QStringLiteral("pigeon"));
    EXPECT_EQ(field().text(), QStringLiteral("pigeon")) << "what is typed next takes the place of the words";
    press(Qt::Key_Return);
    EXPECT_EQ(document->routine().sections[1].entries.size(), before + 2) << "Enter alone takes the best";
    EXPECT_TRUE(field().hasFocus());
}

TEST_F(LibrarySearch, newWordsKeepTheFilters)
{
    page.library().search(QStringLiteral("hip phase:stretch -partner"));
    page.library().focusSearch();
    type(QStringLiteral("pigeon"));
    EXPECT_EQ(field().text(), QStringLiteral("pigeon phase:stretch -partner"));
}

TEST_F(LibrarySearch, aHalfTypedOrUnknownFilterSaysSo)
{
    page.library().search(QStringLiteral("phase:zigzag"));
    EXPECT_TRUE(shown().isEmpty());
    page.library().search(QStringLiteral("phase:"));
    EXPECT_EQ(shown().size(), 43);
}

TEST_F(LibrarySearch, aLongListIsShownAsFarAsItIsLookedAt)
{
    for (int i = 0; i < 1000; ++i) {
        Exercise exercise = mine(QStringLiteral("Own %1").arg(i, 4, 10, QLatin1Char('0')));
        ASSERT_TRUE(store->saveExercise(exercise, clock.wallNow()));
    }
    shelf.reread();
    page.library().search(QStringLiteral("own"));
    EXPECT_LT(shown().size(), 1000);
    EXPECT_EQ(shown().first(), QStringLiteral("Own 0000"));
    EXPECT_TRUE(field().accessibleDescription().contains(QStringLiteral("1000")));
    QAbstractItemModel& rows = *page.library().list().model();
    while (rows.canFetchMore({}))
        rows.fetchMore({});
    EXPECT_EQ(shown().size(), 1000);
    EXPECT_EQ(shown().last(), QStringLiteral("Own 0999"));
    page.library().search({});
    page.library().search(QStringLiteral("own"));
    ExerciseId late;
    for (const Exercise& exercise : catalogue.exercises()) {
        if (exercise.name == QStringLiteral("Own 0900"))
            late = exercise.id;
    }
    page.library().showExercise(late);
    EXPECT_EQ(page.library().currentExercise(), late) << "what is asked for by name is brought among the rows";
}

TEST_F(LibrarySearch, onlyWhatIsAtHome)
{
    QSignalSpy unknown(&page.library(), &LibraryPanel::homeUnknown);
    QSignalSpy changed(&page.library(), &LibraryPanel::onlyAtHomeChanged);
    chip(QStringLiteral("Only what I have at home")).click();
    EXPECT_EQ(unknown.count(), 1) << "nobody has said yet what is there";
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(field().text(), QStringLiteral("have:home"));
    EXPECT_EQ(shown().size(), 43);
    Person person;
    person.atHome.emplace();
    person.partner = false;
    shelf.setPerson(person);
    EXPECT_LT(shown().size(), 43);
    const int nothing = static_cast<int>(shown().size());
    person.atHome = {{Equipment::Mat, Equipment::Chair}};
    shelf.setPerson(person);
    EXPECT_GT(shown().size(), nothing);
    page.library().setOnlyAtHome(false);
    EXPECT_EQ(shown().size(), 43);
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(field().text(), QString());
}

TEST_F(LibrarySearch, aStarIsSetByKeyAndByClick)
{
    page.library().search(QStringLiteral("clam"));
    page.library().focusSearch();
    press(Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_B, Qt::ControlModifier);
    const ExerciseId clam(QStringLiteral("clam"));
    EXPECT_TRUE(shelf.isStarred(clam));
    LibraryList& list = page.library().list();
    const QRect row = list.visualRect(list.model()->index(0, 0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(list.width() - 14 - 14, row.top() + 15));
    EXPECT_FALSE(shelf.isStarred(clam));
    undo();
    EXPECT_TRUE(shelf.isStarred(clam));
    EXPECT_TRUE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("starred")));
}

TEST_F(LibrarySearch, whatGoesAgainstALimitIsMarkedEverywhereAndSwappedInOneClick)
{
    Person person;
    person.limits = {BodyLimit::Floor};
    shelf.setPerson(person);
    page.library().search(QStringLiteral("clam"));
    const QModelIndex card = page.library().list().model()->index(0, 0);
    const QString why = QStringLiteral("You get down to the floor.");
    EXPECT_TRUE(card.data(Qt::ToolTipRole).toString().contains(why));
    EXPECT_TRUE(card.data(Qt::AccessibleTextRole).toString().contains(why));
    const EntryId clam = document->routine().sections[2].entries[0].id;
    const QModelIndex row = page.view().rows().indexOf(clam);
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(why));
    page.view().selectEntries({clam});
    ASSERT_TRUE(suits().isVisibleTo(&page.inspector()));
    EXPECT_TRUE(suits().accessibleName().contains(why));
    const auto buttons = suits().findChildren<Button*>();
    ASSERT_FALSE(buttons.isEmpty());
    buttons.first()->click();
    const Entry* swapped = findEntry(document->routine(), clam);
    ASSERT_TRUE(swapped);
    EXPECT_NE(swapped->exercise.text(), QStringLiteral("clam"));
    EXPECT_TRUE(shelf.whyNotSuited(*catalogue.exercise(swapped->exercise), Sides::Each).isEmpty());
    EXPECT_FALSE(suits().isVisibleTo(&page.inspector()));
    undo();
    EXPECT_EQ(findEntry(document->routine(), clam)->exercise.text(), QStringLiteral("clam"));
    EXPECT_TRUE(suits().isVisibleTo(&page.inspector()));
}

TEST_F(LibrarySearch, oneSideAloneMaySuit)
{
    Person person;
    person.limits = {BodyLimit::RightSide};
    shelf.setPerson(person);
    const EntryId clam = document->routine().sections[2].entries[0].id;
    page.view().selectEntries({clam});
    EXPECT_TRUE(suits().isVisibleTo(&page.inspector()));
    document->push(edits::setSides(document->routine(), {clam}, Sides::RightOnly));
    EXPECT_FALSE(suits().isVisibleTo(&page.inspector())) << "for the right hip one lies on the left side";
}

TEST_F(LibrarySearch, theExerciseMenuFitsWhatIsLookedAt)
{
    ExerciseDesk& desk = *page.exercises();
    page.library().search(QStringLiteral("clam"));
    page.library().showExercise(ExerciseId(QStringLiteral("clam")));
    EXPECT_TRUE(desk.copy->isEnabled());
    EXPECT_FALSE(desk.edit->isEnabled()) << "a built-in exercise is copied first";
    EXPECT_FALSE(desk.remove->isEnabled());
    const Exercise frog = mine(QStringLiteral("Frog"));
    ASSERT_TRUE(shelf.add(frog, {}));
    page.library().showExercise(frog.id);
    EXPECT_TRUE(desk.edit->isEnabled());
    desk.remove->trigger();
    EXPECT_EQ(catalogue.exercise(frog.id), nullptr);
    EXPECT_FALSE(desk.restore->isVisible());
}

} // namespace limber
