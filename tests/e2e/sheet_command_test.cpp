// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of routines that are not in the database, in other countries, in the real program.
#include "core/exchange/routine_file.h"
#include "core/library/catalogue.h"
#include "tests/e2e/support/ran.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

class SheetCommandTest : public testing::Test
{
protected:
    void writeSheet(const QStringList& arguments, const QString& locale = u"C.UTF-8"_s)
    {
        const Ran ran = runLimber(m_home.path(), QStringList{u"sheet"_s} + arguments, u"/usr/bin:/bin"_s, locale);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        EXPECT_EQ(ran.err, "");
    }
    QByteArray output(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_home.path());
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(30'000)) << qPrintable(program);
        return process.readAllStandardOutput();
    }
    QByteArray textOf(const QString& pdf) const { return output(u"pdftotext"_s, {pdf, u"-"_s}); }

    QTemporaryDir m_home;
};

QByteArray photograph()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

} // namespace

TEST_F(SheetCommandTest, photographsOfARoutineFileStandOnItsSheet)
{
    Exercise own;
    own.id = ExerciseId(u"5e7d7b1e-0000-4000-8000-000000000001"_s);
    own.name = u"Wall slide"_s;
    own.steps = {u"Slide down."_s};
    Entry entry;
    entry.id = EntryId(u"e"_s);
    entry.exercise = own.id;
    Routine routine;
    routine.id = RoutineId(u"5e7d7b1e-0000-4000-8000-000000000002"_s);
    routine.title = u"Mine"_s;
    routine.sections.resize(1);
    routine.sections[0].id = SectionId(u"s"_s);
    routine.sections[0].entries = {entry};
    const RoutineFile file{routine, {own}, {{own.id, Picture::Moment::Start, u"image/png"_s, photograph(), {}}}, {}};
    ASSERT_TRUE(saveRoutineFile(file, m_home.filePath(u"mine.limber"_s)).ok());
    writeSheet({u"mine.limber"_s, u"-o"_s, u"s.pdf"_s});
    EXPECT_EQ(output(u"pdfimages"_s, {u"-list"_s, u"s.pdf"_s}).count("\n"), 3) << "two lines of head and one image";
    EXPECT_FALSE(QFile::exists(m_home.filePath(u".local/share/limber/limber.db"_s))) << "a sheet imports nothing";
}

TEST_F(SheetCommandTest, aWebPageIsPrintedOnFourPages)
{
    writeSheet({u"tight-hips"_s, u"-o"_s, u"s.html"_s, u"--paper"_s, u"a4"_s});
    output(u"chromium"_s, {u"--headless"_s, u"--no-sandbox"_s, u"--no-pdf-header-footer"_s,
                           u"--user-data-dir="_s + m_home.filePath(u"browser"_s),
                           u"--print-to-pdf="_s + m_home.filePath(u"s.pdf"_s), m_home.filePath(u"s.html"_s)});
    const QByteArray info = output(u"pdfinfo"_s, {u"s.pdf"_s});
    EXPECT_TRUE(info.contains("Pages:           4") || info.contains("Pages:           3")) << info.constData();
}

TEST_F(SheetCommandTest, followsTheCountry)
{
    writeSheet({u"ten-for-balance"_s, u"-o"_s, u"de.pdf"_s}, u"de_DE.UTF-8"_s);
    writeSheet({u"ten-for-balance"_s, u"-o"_s, u"us.pdf"_s}, u"en_US.UTF-8"_s);
    EXPECT_TRUE(output(u"pdfinfo"_s, {u"de.pdf"_s}).contains("(A4)"));
    EXPECT_TRUE(output(u"pdfinfo"_s, {u"us.pdf"_s}).contains("(letter)"));
    const QDate today = QDate::currentDate();
    EXPECT_TRUE(textOf(u"de.pdf"_s)
                    .contains(today.toString(u"d. "_s).toUtf8() +
                              QLocale(QLocale::German).standaloneMonthName(today.month()).toUtf8()));
    EXPECT_TRUE(textOf(u"us.pdf"_s)
                    .contains(QLocale(QLocale::English).standaloneMonthName(today.month()).toUtf8() +
                              today.toString(u" d, yyyy"_s).toUtf8()));
    EXPECT_TRUE(textOf(u"de.pdf"_s).contains("Di")) << "Dienstag";
}
