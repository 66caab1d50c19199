// SPDX-License-Identifier: GPL-3.0-or-later
// The code on a sheet, read by a reader that knows nothing of Limber.
#include "app/print/sheet_pdf.h"
#include "app/render/sheet_painter.h"
#include "core/exchange/routine_code.h"
#include "core/storage/transfer.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace limber::test
{

class SheetCode : public testing::Test
{
protected:
    static QByteArray output(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(300'000)) << qPrintable(program);
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        return process.readAllStandardOutput();
    }

    /// What zbar reads from the pictures of all pages.
    QString decoded(const QStringList& pictures) const
    {
        // Its exit code only says that a page has no code on it.
        QProcess reader;
        reader.start(QStringLiteral("zbarimg"), QStringList{QStringLiteral("-q")} + pictures);
        EXPECT_TRUE(reader.waitForFinished(300'000)) << "zbar-tools has to be installed";
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    QStringList photographed(const Sheet& sheet, double dotsPerInch) const
    {
        QStringList pictures;
        for (int page = 0; page < static_cast<int>(sheet.pages.size()); ++page) {
            QImage image((sheet.paper * dotsPerInch / 25.4).toSize(), QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintPage(painter, sheet, page, image.rect(), nullptr);
            painter.end();
            pictures << folder.filePath(QStringLiteral("page-%1.png").arg(page));
            image.save(pictures.last());
        }
        return pictures;
    }

    SheetWorld world;
    QTemporaryDir folder;
    SheetOptions options = [] {
        SheetOptions chosen;
        chosen.code = true;
        return chosen;
    }();
};

TEST_F(SheetCode, bringsTheRoutineBackFromThePdfOfEveryLayout)
{
    const Routine& routine = world.starter(u"tight-hips");
    for (const SheetLayout layout :
         {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Log, SheetLayout::Pocket}) {
        SCOPED_TRACE(qPrintable(word(layout)));
        options.layout = layout;
        const Result<Sheet> sheet = world.sheet(routine, options);
        ASSERT_TRUE(sheet.ok());
        const QString pdf = folder.filePath(word(layout) + QStringLiteral(".pdf"));
        ASSERT_TRUE(writeSheetPdf(pdf, *sheet, &world.pictures).ok());
        const QString base = folder.filePath(word(layout));
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-gray"),
                                            QStringLiteral("-png"), pdf, base});
        QStringList pictures;
        for (const QString& file : QDir(folder.path()).entryList({word(layout) + QStringLiteral("-*.png")}))
            pictures << folder.filePath(file);
        const Result<RoutineFile> read = readRoutineCode(decoded(pictures));
        ASSERT_TRUE(read.ok()) << qPrintable(read.error().sentence);
        Routine expected = routine;
        expected.starter = false;
        Routine back = read->routine;
        for (Routine* each : {&expected, &back}) { // ids inside a routine are not in the code
            for (Section& section : each->sections) {
                section.id = {};
                for (Entry& entry : section.entries)
                    entry.id = {};
            }
        }
        EXPECT_EQ(back, expected);
    }
}

TEST_F(SheetCode, ofALongRoutineComesInPartsAndIsImported)
{
    Routine routine = world.routineOf(20);
    routine.id = RoutineId::fresh();
    for (Section& section : routine.sections) {
        for (Entry& entry : section.entries)
            entry.note = QStringLiteral("Own words for number %1: %2").arg(entry.id.text()).arg(qHash(entry.id.text()));
    }
    const Result<Sheet> sheet = world.sheet(routine, options);
    ASSERT_TRUE(sheet.ok());
    EXPECT_TRUE(textOf(*sheet).contains(u"in any order"));
    const QString text = decoded(photographed(*sheet, 200));
    EXPECT_GT(text.count(QStringLiteral("LIMBER1:")), 1);
    const Result<RoutineFile> file = readRoutineCode(text);
    ASSERT_TRUE(file.ok()) << qPrintable(file.error().sentence);
    const auto store = Store::inMemory();
    const auto imported = importFile(*file, world.catalogue, *store, QDateTime(QDate(2026, 11, 21), QTime(12, 0)));
    ASSERT_TRUE(imported.ok());
    EXPECT_EQ(imported->id, routine.id);
    const auto kept = store->routine(imported->id);
    ASSERT_TRUE(kept.ok() && kept->has_value());
    EXPECT_EQ(entryCount(**kept), 20);
    EXPECT_EQ((*kept)->sections[0].entries[3].note, routine.sections[0].entries[3].note);
}

TEST_F(SheetCode, carriesOwnExercisesAlong)
{
    Exercise own = *world.catalogue.exercise(ExerciseId(QStringLiteral("clam")));
    own.id = ExerciseId::fresh();
    own.name = QStringLiteral("Clam against the wall");
    own.builtIn = false;
    world.catalogue.put(own);
    Routine routine = world.routineOf(2);
    routine.id = RoutineId::fresh();
    routine.sections[0].entries[0].exercise = own.id;
    const SheetContent content = world.content(routine, options);
    const Result<RoutineFile> read = readRoutineCode(content.codes.join(u' '));
    ASSERT_TRUE(read.ok()) << qPrintable(read.error().sentence);
    ASSERT_EQ(read->exercises.size(), 1U);
    EXPECT_EQ(read->exercises[0].name, own.name);
    EXPECT_EQ(read->exercises[0].steps, own.steps);
}

} // namespace limber::test
