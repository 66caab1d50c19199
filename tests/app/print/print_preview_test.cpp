// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_preview.h"
#include "app/print/sheet_view.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/segmented_switch.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

#include <gtest/gtest.h>

namespace limber::test
{

class Preview : public testing::Test
{
protected:
    PrintJob job(const char16_t* routine = u"tight-hips") const
    {
        return {world.starter(routine), world.lookup, &world.pictures, {}, QDate(2026, 11, 21)};
    }
    static QAbstractButton* button(const QWidget& inside, const QString& text)
    {
        for (QAbstractButton* candidate : inside.findChildren<QAbstractButton*>()) {
            if (candidate->text() == text || candidate->accessibleName() == text)
                return candidate;
        }
        return nullptr;
    }

    SheetWorld world;
    QTemporaryDir folder;
};

TEST_F(Preview, followsEveryOptionAtOnceAndTells)
{
    PrintPreview preview(job(), {});
    const int before = preview.pageCount();
    ASSERT_GT(before, 1);
    QSignalSpy told(&preview, &PrintPreview::optionsChanged);
    QAbstractButton* paper = button(preview, QStringLiteral("A5"));
    ASSERT_NE(paper, nullptr);
    paper->click();
    QTRY_VERIFY_WITH_TIMEOUT(preview.pageCount() > before, 2000);
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(preview.options().paper, SheetPaper::A5);
}

TEST_F(Preview, whatIsTypedStandsInThePdf)
{
    PrintPreview preview(job(u"five-minutes"), {});
    for (QLineEdit* field : preview.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == u"For whom")
            field->setText(QStringLiteral("Anna Berg"));
    }
    EXPECT_EQ(preview.options().forWhom, u"Anna Berg");
    const QString path = folder.filePath(QStringLiteral("x.pdf"));
    ASSERT_TRUE(preview.savePdf(path).ok());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    EXPECT_TRUE(preview.findChild<MessageBar*>()->text().contains(u"x.pdf"));
}

TEST_F(Preview, savingAsksForAFileAndAddsTheEnding)
{
    PrintPreview preview(job(u"five-minutes"), {});
    QString offered;
    preview.askForFile = [&](const QString& suggested) {
        offered = suggested;
        return folder.filePath(QStringLiteral("mine"));
    };
    button(preview, QStringLiteral("Save as PDF…"))->click();
    EXPECT_TRUE(offered.endsWith(u"Five minutes when time is short.pdf")) << qPrintable(offered);
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("mine.pdf"))));
    preview.askForFile = [](const QString&) { return QString(); };
    button(preview, QStringLiteral("Save as PDF…"))->click();
}

TEST_F(Preview, aTargetThatCannotBeWrittenIsSaid)
{
    PrintPreview preview(job(u"five-minutes"), {});
    EXPECT_FALSE(preview.savePdf(QStringLiteral("/proc/none.pdf")).ok());
    EXPECT_TRUE(preview.findChild<MessageBar*>()->text().contains(u"/proc/none.pdf"));
}

TEST_F(Preview, escapeCloses)
{
    PrintPreview preview(job(u"five-minutes"), {});
    preview.show();
    QSignalSpy closed(&preview, &PrintPreview::closeRequested);
    QTest::keyClick(&preview, Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(Preview, zoomsAndFits)
{
    PrintPreview preview(job(), {});
    preview.resize(1200, 760);
    preview.show();
    auto* view = preview.findChild<SheetView*>();
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(view->fits());
    const double fitting = view->zoom();
    QTest::keyClick(view, Qt::Key_Plus);
    EXPECT_GT(view->zoom(), fitting);
    EXPECT_FALSE(view->fits());
    for (int i = 0; i < 40; ++i)
        view->zoomBy(1);
    EXPECT_LE(view->zoom(), 4.0 + 1e-9);
    QTest::keyClick(view, Qt::Key_0);
    EXPECT_NEAR(view->zoom(), fitting, 1e-6);
}

TEST_F(Preview, everythingThatTakesTheKeyboardHasAName)
{
    PrintPreview preview(job(), {});
    int reachable = 0;
    for (const QWidget* widget : preview.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&preview))
            continue;
        ++reachable;
        const auto* asButton = qobject_cast<const QAbstractButton*>(widget);
        const QString name =
            !widget->accessibleName().isEmpty() || asButton == nullptr ? widget->accessibleName() : asButton->text();
        EXPECT_FALSE(name.isEmpty()) << widget->metaObject()->className();
    }
    EXPECT_GT(reachable, 15);
}

TEST_F(Preview, aRoutineThatFitsOnNoPageDisablesPrinting)
{
    PrintJob impossible = job(u"five-minutes");
    impossible.routine.sections[0].entries[0].ownSteps = QStringList(500, QStringLiteral("Once more."));
    PrintPreview preview(impossible, {});
    EXPECT_EQ(preview.pageCount(), 0);
    EXPECT_FALSE(button(preview, QStringLiteral("Print…"))->isEnabled());
    EXPECT_FALSE(preview.savePdf(folder.filePath(QStringLiteral("x.pdf"))).ok());
}

} // namespace limber::test
