// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_preview.h"
#include "app/print/print_refusal.h"
#include "app/print/sheet_view.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/segmented_switch.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QWheelEvent>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
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

TEST_F(Preview, showsTheFirstPageBeforeItPaintsTheOthers)
{
    PrintPreview preview(job(), {});
    preview.resize(1280, 800);
    auto* view = preview.findChild<SheetView*>();
    ASSERT_GT(preview.pageCount(), 1);
    view->resize(1000, 700);
    view->grab();
    EXPECT_EQ(view->paintedPages(), 1);
    preview.show();
    QTRY_COMPARE(view->paintedPages(), preview.pageCount());
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
    for (const auto& [key, shift] : {std::pair(Qt::Key_Plus, true), std::pair(Qt::Key_Equal, false)}) {
        const Qt::KeyboardModifiers held = shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier;
        QTest::keyClick(&preview, key, held); // where the keyboard is elsewhere
        EXPECT_GT(view->zoom(), fitting) << key;
        QTest::keyClick(&preview, Qt::Key_Minus, Qt::ControlModifier);
        EXPECT_NEAR(view->zoom(), fitting, 1e-6) << key;
    }
    QTest::keyClick(&preview, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&preview, Qt::Key_0, Qt::ControlModifier);
    EXPECT_TRUE(view->fits());
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

TEST_F(Preview, savesPicturesAndAWebPageByTheirOwnEndings)
{
    PrintPreview preview(job(), {});
    ASSERT_TRUE(preview.saveAs(folder.filePath(QStringLiteral("s.png")), SheetKind::Png).ok());
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("s-3.png"))));
    EXPECT_EQ(preview.findChild<MessageBar*>()->text(), u"Saved 3 pictures");
    ASSERT_TRUE(preview.saveAs(folder.filePath(QStringLiteral("s.html")), SheetKind::Html).ok());
    EXPECT_EQ(preview.findChild<MessageBar*>()->text(), u"Saved s.html");
}

TEST_F(Preview, copiesTheRoutineAsText)
{
    PrintPreview preview(job(), {});
    QTest::keyClick(&preview, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"14. Side plank hip drop"));
    EXPECT_TRUE(preview.findChild<MessageBar*>()->text().startsWith(u"Copied"));
}

TEST_F(Preview, withoutAPrinterItSaysSoAndOffersThePdf)
{
    PrintPreview preview(job(u"five-minutes"), {});
    preview.printers = [] { return QStringList(); };
    preview.askForPrinter = [](QPrinter&) {
        ADD_FAILURE() << "there is nothing to choose from";
        return false;
    };
    preview.askForFile = [this](const QString&) { return folder.filePath(QStringLiteral("instead.pdf")); };
    QTest::keyClick(&preview, Qt::Key_Return); // one key prints
    auto* messages = preview.findChild<MessageBar*>();
    EXPECT_TRUE(messages->text().startsWith(u"No printer is set up")) << qPrintable(messages->text());
    QAbstractButton* instead = button(*messages, QStringLiteral("Save as PDF…"));
    ASSERT_NE(instead, nullptr);
    instead->click();
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("instead.pdf"))));
}

TEST_F(Preview, printsWhatThePreviewShowsOnTheChosenPrinter)
{
    SheetOptions options;
    options.layout = SheetLayout::Pocket;
    PrintPreview preview(job(u"five-minutes"), options);
    const QString paper = folder.filePath(QStringLiteral("paper.pdf"));
    preview.printers = [] { return QStringList{QStringLiteral("office")}; };
    preview.askForPrinter = [&](QPrinter& printer) {
        EXPECT_EQ(printer.pageLayout().orientation(), QPageLayout::Landscape);
        printer.setOutputFormat(QPrinter::PdfFormat); // stands for a printer
        printer.setOutputFileName(paper);
        return true;
    };
    QTest::keyClick(&preview, Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(preview.findChild<MessageBar*>()->text(), u"Sent to the printer");
    QFile file(paper);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
}

TEST_F(Preview, aJobThatThePrinterDidNotTakeIsNotCalledSent)
{
    PrintPreview preview(job(u"five-minutes"), {});
    preview.printers = [] { return QStringList{QStringLiteral("office")}; };
    int asked = 0;
    preview.askForPrinter = [&](QPrinter& printer) {
        printer.setOutputFormat(QPrinter::PdfFormat); // stands for a printer
        printer.setOutputFileName(folder.filePath(QStringLiteral("paper.pdf")));
        return ++asked == 1;
    };
    preview.refusal = [](const QPrinter&) {
        return refusalSentence(0x0406, QStringLiteral("The printer or class does not exist."),
                               QStringLiteral("office"));
    };
    QTest::keyClick(&preview, Qt::Key_P, Qt::ControlModifier);
    auto* messages = preview.findChild<MessageBar*>();
    EXPECT_EQ(messages->text(), u"The printer “office” is gone; the sheet was not printed.");
    EXPECT_NE(button(preview, QStringLiteral("Print…")), nullptr) << "the next one is asked for a printer";
    ASSERT_NE(button(*messages, QStringLiteral("Choose another…")), nullptr);
    button(*messages, QStringLiteral("Choose another…"))->click();
    EXPECT_EQ(asked, 2);
}

TEST(PrintRefusals, haveASentenceEach)
{
    const auto said = [](int status) {
        return refusalSentence(status, QStringLiteral("words"), QStringLiteral("office")).value_or(QString());
    };
    EXPECT_EQ(said(0), QString()) << "taken";
    EXPECT_EQ(said(1), QString()) << "taken, with an option that the printer does not know";
    EXPECT_TRUE(said(0x0506).contains(u"takes no jobs"));
    EXPECT_TRUE(said(0x0502).contains(u"does not answer"));
    EXPECT_TRUE(said(0x0500).endsWith(u": words"));
    EXPECT_TRUE(said(-1).endsWith(u": words"));
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nowhere/x.pdf"));
    EXPECT_FALSE(refusalOfLastJob(printer)) << "a file is no job";
}

TEST_F(Preview, theSecondPrintOfTheDayAsksNothing)
{
    PrintPreview preview(job(u"five-minutes"), {});
    preview.setTarget(PrintTarget{QStringLiteral("office"), {}, QDate(2026, 11, 21)});
    ASSERT_NE(button(preview, QStringLiteral("Print on office")), nullptr);
    preview.askForPrinter = [](QPrinter&) {
        ADD_FAILURE() << "it was chosen today";
        return false;
    };
    // There is no such printer here: it was switched off since. Said, and chosen anew.
    button(preview, QStringLiteral("Print on office"))->click();
    EXPECT_EQ(preview.findChild<MessageBar*>()->text(), u"The printer “office” is gone.");
    EXPECT_NE(button(preview, QStringLiteral("Print…")), nullptr);
    // Yesterday's is forgotten.
    preview.setTarget(PrintTarget{QStringLiteral("office"), {}, QDate(2026, 11, 20)});
    EXPECT_NE(button(preview, QStringLiteral("Print…")), nullptr);
}

TEST_F(Preview, savingAPdfTellsWhereTheNextOneGoes)
{
    PrintPreview preview(job(u"five-minutes"), {});
    std::optional<PrintTarget> told;
    QObject::connect(&preview, &PrintPreview::sent, &preview, [&](const PrintTarget& target) { told = target; });
    ASSERT_TRUE(preview.savePdf(folder.filePath(QStringLiteral("a.pdf"))).ok());
    ASSERT_TRUE(told);
    EXPECT_EQ(*told, (PrintTarget{{}, folder.path(), QDate(2026, 11, 21)}));
}

TEST_F(Preview, typeThatHadToShrinkIsSaid)
{
    SheetOptions options;
    options.textPoints = 20;
    options.paper = SheetPaper::A5;
    PrintPreview preview(job(), options);
    ASSERT_GT(preview.pageCount(), 0);
    bool said = false;
    for (const QWidget* label : preview.findChildren<QWidget*>())
        said = said || label->property("text").toString().contains(u"smaller than chosen");
    EXPECT_TRUE(said);
}

TEST_F(Preview, theSizesOfTypeFitTheLayout)
{
    PrintPreview preview(job(), {});
    QComboBox* sizes = nullptr;
    for (QComboBox* box : preview.findChildren<QComboBox*>())
        sizes = box->accessibleName() == u"Size of type" ? box : sizes;
    ASSERT_NE(sizes, nullptr);
    EXPECT_GE(sizes->findData(9), 0);
    button(preview, QStringLiteral("Large print"))->click();
    EXPECT_LT(sizes->findData(9), 0);
    EXPECT_GE(sizes->findData(14), 0);
    sizes->setCurrentIndex(sizes->findData(16));
    EXPECT_EQ(preview.options().textPoints, 16);
}

TEST_F(Preview, theWheelScrollsTheOptionsAndChangesNone)
{
    PrintPreview preview(job(), {});
    for (QComboBox* box : preview.findChildren<QComboBox*>()) {
        const int before = box->currentIndex();
        QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        EXPECT_EQ(box->currentIndex(), before) << qPrintable(box->accessibleName());
    }
}

} // namespace limber::test
