// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path on the real catalogue: open a starter, copy it, drag, undo, redo, close, open again, print.
#include "app/editor/document_keeper.h"
#include "app/editor/editor_page.h"
#include "app/editor/entry_geometry.h"
#include "app/editor/library_list.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_header.h"
#include "app/editor/routine_view.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/health_notice.h"
#include "app/shell/main_window.h"
#include "tests/support/pointer.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

#include <gtest/gtest.h>

using namespace limber;

namespace
{

/// One start of the program over a data folder, in this process, so that the test can see where things are.
struct Sitting {
    SystemClock clock;
    AppContext context;
    MainWindow window;

    explicit Sitting(const QString& folder)
        : context(clock, Store::open(Store::pathIn(folder), clock.wallNow()).value().store, Catalogue::load().value()),
          window(context)
    {
        loadFonts();
        window.restoreLast();
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        window.finishStarting();
        window.showHealthNoticeOnce();
        QTest::qWait(300);
    }

    EditorPage& editor() { return *window.findChild<EditorPage*>(); }
    const Routine& routine() { return editor().document()->routine(); }
    bool asksForHealth() { return window.findChild<HealthNotice*>() != nullptr; }

    QAbstractButton* button(const QString& text)
    {
        for (QAbstractButton* each : editor().findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    QPoint topOf(const EntryId& entry)
    {
        RoutineView& view = editor().view();
        const QModelIndex row = view.rows().indexOf(entry);
        view.scrollTo(row);
        return view.viewport()->mapToGlobal(view.visualRect(row).topLeft() + QPoint(250, 6));
    }
    QPoint firstCard()
    {
        LibraryList& list = editor().library().list();
        return list.viewport()->mapToGlobal(list.visualRect(list.model()->index(0, 0)).center());
    }
};

QStringList exercisesOf(const Routine& routine)
{
    QStringList ids;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries)
            ids << entry.exercise.text();
    }
    return ids;
}

std::string inOneLine(const QStringList& ids)
{
    return ids.join(QLatin1Char(' ')).toStdString();
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(30'000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

} // namespace

TEST(Walk, aStarterIsCopiedChangedClosedOpenedAgainAndPrinted)
{
    const QTemporaryDir folder;
    Routine left;
    {
        Sitting sitting(folder.path());
        ASSERT_TRUE(sitting.asksForHealth());
        test::press({QStringLiteral("Return")});
        EXPECT_FALSE(sitting.asksForHealth());

        sitting.window.openRoutine(RoutineId(QStringLiteral("tight-hips")));
        QTest::qWait(200);
        QAbstractButton* use = sitting.button(QStringLiteral("Use this one"));
        ASSERT_NE(use, nullptr);
        test::click(use->mapToGlobal(use->rect().center()));
        const Routine copy = sitting.routine();
        ASSERT_FALSE(copy.starter);

        sitting.editor().library().search(QStringLiteral("fire hydrant"));
        QTest::qWait(100);
        const Section& second = copy.sections.at(1);
        test::drag(sitting.firstCard(), sitting.topOf(second.entries.at(1).id));
        const Routine dragged = sitting.routine();
        QStringList wanted = exercisesOf(copy);
        wanted.insert(static_cast<qsizetype>(copy.sections.front().entries.size()) + 1, QStringLiteral("fire-hydrant"));
        EXPECT_EQ(inOneLine(exercisesOf(dragged)), inOneLine(wanted));

        sitting.editor().view().setFocus();
        test::press({QStringLiteral("ctrl+z")});
        EXPECT_EQ(sitting.routine(), copy);
        test::press({QStringLiteral("ctrl+shift+z")});
        EXPECT_EQ(sitting.routine(), dragged);
        left = dragged;
        sitting.window.close();
    }
    Sitting again(folder.path());
    EXPECT_FALSE(again.asksForHealth()); // once and never again
    ASSERT_NE(again.editor().document(), nullptr) << "it comes back with the routine it was left with";
    EXPECT_EQ(again.routine(), left);

    const QString pdf = folder.filePath(QStringLiteral("sheet.pdf"));
    outputOf(QStringLiteral(LIMBER_PROGRAM), {QStringLiteral("sheet"), left.id.text(), QStringLiteral("-o"), pdf,
                                              QStringLiteral("--data"), folder.path()});
    const QString text =
        QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    const Catalogue& catalogue = again.context.catalogue();
    static const QRegularExpression wordEnd(QStringLiteral("[ -]"));
    for (const QString& id : exercisesOf(left)) {
        const QString name = catalogue.exercise(ExerciseId(id))->name;
        EXPECT_TRUE(text.contains(name.left(name.indexOf(wordEnd)))) << qPrintable(name);
    }
}

TEST(Walk, whatIsBeingTypedWhenTheWindowClosesIsThereAtTheNextStart)
{
    const QTemporaryDir folder;
    {
        Sitting sitting(folder.path());
        test::press({QStringLiteral("Return")});
        sitting.window.openRoutine(*sitting.context.shelf().copy(RoutineId(QStringLiteral("five-minutes"))));
        QTest::qWait(200);
        auto* title = sitting.editor().header().findChild<QLineEdit*>();
        ASSERT_NE(title, nullptr);
        title->setFocus();
        title->selectAll();
        test::type(QStringLiteral("Before breakfast"));
        sitting.window.close();
    }
    Sitting again(folder.path());
    EXPECT_EQ(again.routine().title, QStringLiteral("Before breakfast"));
}
