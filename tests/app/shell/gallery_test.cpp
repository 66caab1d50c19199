// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/drag_payload.h"
#include "app/shell/bin_page.h"
#include "app/shell/card_grid.h"
#include "app/shell/gallery_page.h"
#include "app/shell/health_notice.h"
#include "app/shell/routine_card.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/search_field.h"

#include <QtGui/QDragEnterEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <gtest/gtest.h>

namespace limber
{

namespace
{

struct NoPictures final : CardPictures {
    void paint(QPainter&, const QRectF&, const ExerciseId&, const Tokens&, const QColor&) override { ++painted; }
    double aspect(const ExerciseId&) const override { return there ? 1 : 0; }
    bool there = false;
    int painted = 0;
};

RoutineFacts facts(const char16_t* id, const char16_t* title)
{
    RoutineFacts facts;
    facts.id = RoutineId(QString::fromUtf16(id));
    facts.title = QString::fromUtf16(title);
    facts.time = 5min;
    facts.exercises = 3;
    return facts;
}

class GalleryTest : public testing::Test
{
protected:
    GalleryTest()
    {
        content.own = {facts(u"mine", u"Evening hips"), facts(u"other", u"Morning")};
        content.starters = {facts(u"tight-hips", u"Tight hips"), facts(u"five-minutes", u"Five minutes")};
        gallery.resize(1200, 800);
        gallery.setContent(content);
        gallery.show();
        gallery.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&gallery));
    }
    RoutineCard* card(const QString& title)
    {
        for (RoutineCard* found : gallery.findChildren<RoutineCard*>()) {
            if (found->accessibleName() == title && !found->isHidden())
                return found;
        }
        return nullptr;
    }

    NoPictures pictures;
    GalleryContent content;
    GalleryPage gallery{pictures};
};

} // namespace

TEST_F(GalleryTest, aClickOpensAndSoDoesEnter)
{
    QSignalSpy open(&gallery, &GalleryPage::openRequested);
    QTest::mouseClick(card(QStringLiteral("Tight hips")), Qt::LeftButton, {}, QPoint(30, 30));
    ASSERT_EQ(open.count(), 1);
    EXPECT_EQ(open[0][0].value<RoutineId>().text(), QStringLiteral("tight-hips"));
    card(QStringLiteral("Morning"))->setFocus();
    QTest::keyClick(card(QStringLiteral("Morning")), Qt::Key_Return);
    EXPECT_EQ(open.count(), 2);
}

TEST_F(GalleryTest, aStarterOffersToBeUsedAndAnOwnOneDoesNot)
{
    QSignalSpy use(&gallery, &GalleryPage::useRequested);
    const auto buttonOf = [this](const QString& title, const QString& text) -> QPushButton* {
        for (QPushButton* button : card(title)->findChildren<QPushButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    };
    EXPECT_EQ(buttonOf(QStringLiteral("Morning"), QStringLiteral("Use this one")), nullptr);
    QPushButton* button = buttonOf(QStringLiteral("Five minutes"), QStringLiteral("Use this one"));
    ASSERT_NE(button, nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(use.count(), 1);
}

TEST_F(GalleryTest, searchingShowsWhatFitsInBothLists)
{
    auto* field = gallery.findChild<SearchField*>();
    QTest::keyClicks(field, QStringLiteral("hips"));
    EXPECT_NE(card(QStringLiteral("Evening hips")), nullptr);
    EXPECT_NE(card(QStringLiteral("Tight hips")), nullptr);
    EXPECT_EQ(card(QStringLiteral("Morning")), nullptr);
    EXPECT_EQ(card(QStringLiteral("Five minutes")), nullptr);
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_TRUE(card(QStringLiteral("Evening hips"))->hasFocus());
}

TEST_F(GalleryTest, theArrowsGoFromCardToCardOverBothLists)
{
    card(QStringLiteral("Evening hips"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    EXPECT_TRUE(card(QStringLiteral("Morning"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_TRUE(card(QStringLiteral("Five minutes"))->hasFocus());
    EXPECT_TRUE(gallery.currentIsStarter());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    EXPECT_TRUE(card(QStringLiteral("Morning"))->hasFocus());
    EXPECT_EQ(gallery.current()->text(), QStringLiteral("other"));
}

TEST_F(GalleryTest, aTitleIsRenamedInPlace)
{
    QSignalSpy renamed(&gallery, &GalleryPage::renamed);
    gallery.setCurrent(RoutineId(QStringLiteral("mine")));
    gallery.renameCurrent();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Later"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(renamed.count(), 0);
    gallery.renameCurrent();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Later"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_EQ(renamed.count(), 1);
    EXPECT_EQ(renamed[0][1].toString(), QStringLiteral("Later"));
    EXPECT_TRUE(card(QStringLiteral("Evening hips"))->hasFocus());
}

TEST_F(GalleryTest, keepsTheKeyboardsPlaceWhenTheListChanges)
{
    gallery.setCurrent(RoutineId(QStringLiteral("other")));
    content.own.insert(content.own.begin(), facts(u"new", u"New routine"));
    gallery.setContent(content);
    EXPECT_TRUE(card(QStringLiteral("Morning"))->hasFocus());
}

TEST_F(GalleryTest, saysNothingOfRoutinesBeforeItKnowsThem)
{
    GalleryPage fresh(pictures);
    fresh.show();
    EXPECT_TRUE(fresh.findChildren<RoutineCard*>().isEmpty());
    EXPECT_FALSE(fresh.findChild<EmptyState*>()->isVisible()) << "there may be some";
    fresh.setContent({});
    EXPECT_TRUE(fresh.findChild<EmptyState*>()->isVisible());
}

TEST_F(GalleryTest, readsTheRestOfACardWhenItIsSeen)
{
    int read = 0;
    content.details = [&read](const RoutineId&) {
        ++read;
        return facts(u"mine", u"Evening hips");
    };
    std::vector<RoutineFacts> many;
    for (int i = 0; i < 400; ++i) {
        many.push_back(facts(u"mine", u"Evening hips"));
        many.back().id = RoutineId(QString::number(i));
    }
    content.own = many;
    gallery.setContent(content);
    QTest::qWait(50);
    EXPECT_GT(read, 0);
    EXPECT_LT(read, 40);
}

TEST(CardGrid, growsColumnsWithItsWidth)
{
    CardGrid grid;
    std::vector<QWidget*> cards;
    for (int i = 0; i < 7; ++i)
        cards.push_back(new QWidget);
    grid.setCards(cards);
    grid.resize(1180, 600);
    EXPECT_EQ(grid.columns(), 4);
    grid.resize(900, 600);
    EXPECT_EQ(grid.columns(), 3);
    grid.resize(200, 600);
    EXPECT_EQ(grid.columns(), 1);
}

TEST(HealthNotice, oneKeyAndItIsRead)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape}) {
        QWidget window;
        window.resize(1000, 700);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        auto* notice = new HealthNotice(&window, true);
        QSignalSpy read(notice, &HealthNotice::read);
        QTest::keyClick(QApplication::focusWidget(), key);
        EXPECT_EQ(read.count(), 1) << static_cast<int>(key);
    }
}

TEST(BinPage, offersToRestoreAndToDeleteForGood)
{
    NoPictures pictures;
    BinPage bin(pictures);
    bin.setContent({facts(u"mine", u"Evening hips")}, QDateTime(QDate(2026, 3, 14), QTime(9, 0)));
    bin.show();
    QSignalSpy restore(&bin, &BinPage::restoreRequested);
    QSignalSpy purge(&bin, &BinPage::purgeRequested);
    for (QPushButton* button : bin.findChild<RoutineCard*>()->findChildren<QPushButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(restore.count(), 1);
    EXPECT_EQ(purge.count(), 1);
}

TEST_F(GalleryTest, aThousandRoutinesGetCardsAsOneComesToThem)
{
    content.own.clear();
    for (int i = 0; i < 1000; ++i)
        content.own.push_back(facts(u"", u"Some"));
    for (size_t i = 0; i < content.own.size(); ++i) {
        content.own[i].id = RoutineId(QString::number(i));
        content.own[i].title = QStringLiteral("Routine %1").arg(i);
    }
    gallery.setContent(content);
    const auto cards = [this] { return gallery.findChildren<RoutineCard*>().size(); };
    EXPECT_LT(cards(), 150);
    EXPECT_FALSE(card(QStringLiteral("Routine 900")));
    auto* search = gallery.findChild<SearchField*>();
    search->setText(QStringLiteral("routine 900"));
    EXPECT_TRUE(card(QStringLiteral("Routine 900"))) << "found although it had no card";
    search->clear();
    gallery.setCurrent(RoutineId(QStringLiteral("500")));
    EXPECT_TRUE(card(QStringLiteral("Routine 500"))) << "the keyboard's place has one";
}

TEST_F(GalleryTest, tagsAreButtonsAboveTheRoutines)
{
    content.own[0].tags = {QStringLiteral("Knee")};
    content.own[1].forWhom = QStringLiteral("Mrs Ågren");
    gallery.setContent(content);
    QAbstractButton* tag = nullptr;
    for (QAbstractButton* button : gallery.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("Tag knee"))
            tag = button;
    }
    ASSERT_TRUE(tag);
    tag->click();
    EXPECT_TRUE(card(QStringLiteral("Evening hips")));
    EXPECT_FALSE(card(QStringLiteral("Morning")));
    for (QAbstractButton* button : gallery.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("Tag knee") && button->isChecked())
            tag = button;
    }
    tag->click();
    EXPECT_TRUE(card(QStringLiteral("Morning")));
    gallery.findChild<SearchField*>()->setText(QStringLiteral("ågren"));
    EXPECT_TRUE(card(QStringLiteral("Morning"))) << "found by for whom";
    EXPECT_FALSE(card(QStringLiteral("Evening hips")));
}

TEST_F(GalleryTest, aRoutineDroppedOnAnotherAsksToBeAppended)
{
    QSignalSpy append(&gallery, &GalleryPage::appendRequested);
    RoutineCard* target = card(QStringLiteral("Evening hips"));
    const auto drop = [&](RoutineCard* on, const RoutineId& id) {
        const auto mime = mimeOf({DragPayload::Kind::Routine, dragOrigin(), id, {id.text()}});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(on, &enter);
        QDropEvent event(QPoint(20, 20), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(on, &event);
    };
    drop(target, RoutineId(QStringLiteral("other")));
    ASSERT_EQ(append.size(), 1);
    EXPECT_EQ(append[0][0].value<RoutineId>(), RoutineId(QStringLiteral("mine")));
    EXPECT_EQ(append[0][1].value<RoutineId>(), RoutineId(QStringLiteral("other")));
    drop(target, RoutineId(QStringLiteral("mine")));
    drop(card(QStringLiteral("Tight hips")), RoutineId(QStringLiteral("mine")));
    EXPECT_EQ(append.size(), 1) << "not onto itself, not onto a starter";
}

} // namespace limber
