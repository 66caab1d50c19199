// SPDX-License-Identifier: GPL-3.0-or-later
// Reads real PDF files back with poppler's tools.
#include "app/print/sheet_pdf.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace limber::test
{

class SheetPdf : public testing::Test
{
protected:
    QString path(const QString& name = QStringLiteral("sheet.pdf")) const { return folder.filePath(name); }

    static QString output(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(30'000)) << qPrintable(program);
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    void write(const Routine& routine, const SheetOptions& options = {})
    {
        const Result<Sheet> sheet = world.sheet(routine, options);
        ASSERT_TRUE(sheet.ok());
        pages = sheet->pages.size();
        const Outcome written = writeSheetPdf(path(), *sheet, &world.pictures);
        ASSERT_TRUE(written.ok()) << qPrintable(written.error().sentence);
    }

    SheetWorld world;
    QTemporaryDir folder;
    size_t pages = 0;
};

TEST_F(SheetPdf, holdsItsTextInReadingOrder)
{
    const Routine& routine = world.starter(u"tight-hips");
    write(routine);
    const QString text =
        output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path(), QStringLiteral("-")}).simplified();
    qsizetype at = text.indexOf(routine.title);
    EXPECT_GE(at, 0);
    for (const Section& section : routine.sections) {
        at = text.indexOf(section.title, at);
        EXPECT_GE(at, 0) << qPrintable(section.title);
        for (const Entry& entry : section.entries) {
            const Exercise& exercise = *world.catalogue.exercise(entry.exercise);
            for (const QString& part :
                 {exercise.name, QStringLiteral("each side"), exercise.start.left(25), exercise.steps.front().left(15),
                  exercise.steps.back().left(15), QStringLiteral("Feel it:"), QStringLiteral("Avoid:")}) {
                const qsizetype found = text.indexOf(part, at);
                EXPECT_GE(found, at) << qPrintable(part);
                at = std::max(at, found);
            }
        }
    }
}

TEST_F(SheetPdf, everyLayoutReadsInTheOrderOfTheRoutine)
{
    const Routine& routine = world.starter(u"tight-hips");
    for (const SheetLayout layout : {SheetLayout::List, SheetLayout::Large, SheetLayout::Log, SheetLayout::Pocket}) {
        SCOPED_TRACE(qPrintable(word(layout)));
        SheetOptions options;
        options.layout = layout;
        write(routine, options);
        QString text =
            output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path(), QStringLiteral("-")}).simplified();
        text.replace(QStringLiteral("- "), QStringLiteral("-")); // a name broken at its hyphen
        qsizetype at = text.indexOf(routine.title);
        EXPECT_GE(at, 0);
        for (const Section& section : routine.sections) {
            for (const Entry& entry : section.entries) {
                const qsizetype found = text.indexOf(world.catalogue.exercise(entry.exercise)->name, at);
                EXPECT_GE(found, at) << entry.exercise.text().toStdString();
                at = std::max(at, found);
            }
        }
        EXPECT_GE(text.indexOf(QStringLiteral("Stop at 6 of 10"), at), at) << "the foot comes last";
    }
}

TEST_F(SheetPdf, embedsSubsetsOfItsFonts)
{
    write(world.starter(u"five-minutes"));
    const QStringList fonts = output(QStringLiteral("pdffonts"), {path()}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_FALSE(fonts.isEmpty());
    for (const QString& font : fonts) {
        EXPECT_TRUE(font.contains(u"InterTabular")) << qPrintable(font);
        EXPECT_TRUE(font.simplified().contains(u"yes yes yes")) << "embedded, subset, Unicode: " << qPrintable(font);
    }
}

TEST_F(SheetPdf, saysWhatItIs)
{
    SheetOptions options;
    options.from = {QStringLiteral("Dr. Åsa Öberg"), QStringLiteral("Praxis am Park"), {}, {}};
    options.paper = SheetPaper::Letter;
    write(world.starter(u"tight-hips"), options);
    const QString info = output(QStringLiteral("pdfinfo"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path()});
    EXPECT_TRUE(info.contains(u"Tight hips: release and thirteen moves"));
    EXPECT_TRUE(info.contains(u"Dr. Åsa Öberg, Praxis am Park")) << qPrintable(info);
    EXPECT_TRUE(info.contains(u"612 x 792 pts (letter)")) << qPrintable(info);
    EXPECT_TRUE(info.contains(QStringLiteral("Pages:           %1").arg(pages))) << qPrintable(info);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("/Lang (en)"));
}

TEST_F(SheetPdf, isSmall)
{
    write(world.starter(u"tight-hips"));
    EXPECT_LT(QFileInfo(path()).size(), 300 * 1024);
    write(world.routineOf(40));
    EXPECT_LT(QFileInfo(path()).size(), 300 * 1024);
}

TEST_F(SheetPdf, anUnwritableTargetIsNamedAndNothingIsLeftBehind)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"five-minutes"), {});
    ASSERT_TRUE(sheet.ok());
    const QString missing = path(QStringLiteral("no/such/folder/x.pdf"));
    const Outcome nowhere = writeSheetPdf(missing, *sheet, nullptr);
    ASSERT_FALSE(nowhere.ok());
    EXPECT_TRUE(nowhere.error().sentence.contains(u"does not exist")) << qPrintable(nowhere.error().sentence);
    const Outcome onFolder = writeSheetPdf(folder.path(), *sheet, nullptr);
    ASSERT_FALSE(onFolder.ok());
    EXPECT_TRUE(onFolder.error().sentence.contains(u"is a folder"));
    // A folder in which nobody, root included, can make a file.
    const Outcome special = writeSheetPdf(QStringLiteral("/proc/limber-sheet.pdf"), *sheet, nullptr);
    ASSERT_FALSE(special.ok());
    EXPECT_TRUE(special.error().sentence.contains(u"/proc/limber-sheet.pdf"));
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST_F(SheetPdf, aFileThatStoodThereIsKeptWhenWritingFails)
{
    const Result<Sheet> sheet = world.sheet(world.starter(u"five-minutes"), {});
    ASSERT_TRUE(sheet.ok());
    ASSERT_TRUE(writeSheetPdf(path(), *sheet, nullptr).ok());
    const qint64 before = QFileInfo(path()).size();
    ASSERT_TRUE(writeSheetPdf(path(), *sheet, nullptr).ok()) << "an older sheet is replaced";
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(QFileInfo(path()).size(), before);
}

TEST_F(SheetPdf, oneCallLeadsFromTheRoutineToTheFile)
{
    ASSERT_TRUE(writeSheetPdf(path(), world.starter(u"five-minutes"), world.lookup, {}, nullptr, {}).ok());
    const QString text = output(QStringLiteral("pdftotext"), {path(), QStringLiteral("-")});
    EXPECT_TRUE(text.contains(u"Five minutes: when time is short"));
    EXPECT_TRUE(text.contains(u"about ")) << "the minutes come from the timeline";
}

TEST_F(SheetPdf, drawsAnExerciseOnceThatStandsInItOften)
{
    class Counting : public EveryPicture
    {
    public:
        void paint(QPainter& painter, const QRectF& box, const PictureRequest& request) const override
        {
            ++count;
            EveryPicture::paint(painter, box, request);
        }
        mutable int count = 0;
    } pictures;
    Routine routine = world.routineOf(1);
    for (int i = 0; i < 7; ++i)
        routine.sections[1].entries.push_back(routine.sections[1].entries.front());
    const SheetContent content = sheetContent(routine, world.lookup, &pictures, 21min, {});
    EXPECT_GT(sheetPdf(*layoutSheet(content, {}), &pictures).size(), 0);
    EXPECT_EQ(pictures.count, 2) << "its start and its end";
}

} // namespace limber::test
