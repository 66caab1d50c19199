// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets in other files than PDF, and where they go.
#include "app/print/print_job.h"
#include "app/print/sheet_html.h"
#include "app/print/sheet_pdf.h"
#include "app/print/write_whole.h"
#include "app/render/kept_photos.h"
#include "app/render/sheet_figures.h"
#include "app/render/sheet_plain_text.h"
#include "core/figure/figure_library.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace limber::test
{

namespace
{

/// While it lives, no file grows beyond so many bytes.
class NoRoomFor
{
public:
    explicit NoRoomFor(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~NoRoomFor()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class SheetFiles : public testing::Test
{
protected:
    PrintJob job(const char16_t* routine = u"tight-hips") const
    {
        return {world.starter(routine), world.lookup, &world.pictures, {}, QDate(2026, 11, 21)};
    }
    QString path(const QString& name) const { return folder.filePath(name); }
    QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        return file.readAll();
    }
    static QByteArray photograph(const QSize& size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) { // as busy as a photograph: bytes do not come for nothing
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb((x * 7 + y * 3) % 256, (x ^ y) % 256, (x * y / 16) % 256));
        }
        QByteArray data;
        QBuffer buffer(&data);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG", 85);
        return data;
    }

    SheetWorld world;
    QTemporaryDir folder;
    SheetOptions options;
};

TEST_F(SheetFiles, theEndingTellsTheKind)
{
    EXPECT_EQ(sheetKindOf(QStringLiteral("a.PDF")), SheetKind::Pdf);
    EXPECT_EQ(sheetKindOf(QStringLiteral("a.b.png")), SheetKind::Png);
    EXPECT_EQ(sheetKindOf(QStringLiteral("a.htm")), SheetKind::Html);
    EXPECT_EQ(sheetKindOf(QStringLiteral("a.txt")), SheetKind::Text);
    EXPECT_FALSE(sheetKindOf(QStringLiteral("a.doc")));
    EXPECT_FALSE(sheetKindOf(QStringLiteral("a")));
}

TEST_F(SheetFiles, everyPageIsAPictureOfItsOwn)
{
    QStringList written;
    ASSERT_TRUE(writeSheet(path(QStringLiteral("s.png")), SheetKind::Png, job(), options, &written).ok());
    ASSERT_EQ(written.size(), 3);
    EXPECT_TRUE(written[1].endsWith(u"/s-2.png"));
    const QImage image(written[0]);
    EXPECT_NEAR(image.width(), 1654, 2) << "A4 at 200 dots per inch";
    EXPECT_GT(image.height(), image.width());
    options.layout = SheetLayout::List;
    ASSERT_TRUE(writeSheet(path(QStringLiteral("one.png")), SheetKind::Png, job(), options, &written).ok());
    EXPECT_EQ(written, QStringList{path(QStringLiteral("one.png"))});
}

TEST_F(SheetFiles, ofSeveralPicturesAllAreWrittenOrNone)
{
    QDir(folder.path()).mkdir(QStringLiteral("s-2.png")); // in the way
    const Outcome outcome = writeSheet(path(QStringLiteral("s.png")), SheetKind::Png, job(), options);
    ASSERT_FALSE(outcome.ok());
    EXPECT_TRUE(outcome.error().sentence.contains(u"is a folder"));
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(SheetFiles, theWebPageHoldsEverythingAndFetchesNothing)
{
    const figure::FigureLibrary library;
    const SheetFigures figures(library);
    PrintJob withFigures = job();
    withFigures.pictures = &figures;
    withFigures.routine.note = QStringLiteral("<b>Not</b> & “this”");
    options.code = true;
    options.from.logo = QImage(40, 20, QImage::Format_RGB32);
    ASSERT_TRUE(writeSheet(path(QStringLiteral("s.html")), SheetKind::Html, withFigures, options).ok());
    const QString html = QString::fromUtf8(bytes(QStringLiteral("s.html")));
    EXPECT_TRUE(html.contains(u"<html lang=\"en\">"));
    EXPECT_TRUE(html.contains(u"&lt;b&gt;Not&lt;/b&gt; &amp; “this”"));
    EXPECT_EQ(html.count(QStringLiteral("<article>")), 14);
    EXPECT_EQ(html.count(QStringLiteral("role=\"img\"")), 29) << "two figures each, and the code";
    EXPECT_FALSE(html.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!data:)"))));
    EXPECT_FALSE(html.contains(u"url("));
    EXPECT_TRUE(html.contains(u"@media print"));
    EXPECT_LT(html.size(), 1'500'000);
    qsizetype at = 0;
    for (const Section& section : withFigures.routine.sections) {
        for (const Entry& entry : section.entries) {
            at = html.indexOf(world.catalogue.exercise(entry.exercise)->name.toHtmlEscaped(), at);
            ASSERT_GE(at, 0);
        }
    }
    // Every drawing is XML of its own that a strict reader takes, without names that another drawing has too.
    static const QRegularExpression drawing(QStringLiteral("<svg.*?</svg>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    for (auto found = drawing.globalMatch(html); found.hasNext();) {
        const QString svg = found.next().captured();
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        ASSERT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
        EXPECT_FALSE(svg.contains(u" id=\"")) << qPrintable(svg.left(200));
    }
}

TEST_F(SheetFiles, theTextForAnEMailReadsFromTopToBottom)
{
    options.forWhom = QStringLiteral("Anna Berg");
    options.date = QDate(2026, 11, 21);
    ASSERT_TRUE(writeSheet(path(QStringLiteral("s.txt")), SheetKind::Text, job(), options).ok());
    const QString text = QString::fromUtf8(bytes(QStringLiteral("s.txt")));
    qsizetype at = 0;
    for (const char16_t* part :
         {u"Tight hips: release and thirteen moves\n", u"For Anna Berg", u"You need", u"RELEASE", u"1. Ball release",
          u"Hold 2–3 min · once · each side", u"STRETCH", u"2. Standing side bend", u"– ", u"Feel it:", u"STRENGTHEN",
          u"14. Side plank hip drop", u"Stop at 6 of 10", u"not medical advice"}) {
        const qsizetype found = text.indexOf(QString::fromUtf16(part), at);
        EXPECT_GE(found, at) << qPrintable(QString::fromUtf16(part));
        at = std::max(at, found);
    }
    EXPECT_FALSE(text.contains(u"\n Hold: stay")) << "a line begins with a stray space";
}

TEST_F(SheetFiles, aFullDiskIsSaidAndLeavesNothing)
{
    ASSERT_TRUE(writeWhole(path(QStringLiteral("a.pdf")), "the old one").ok());
    {
        const NoRoomFor more(10'000); // bytes in one file: what a full disk looks like from inside
        const Outcome outcome = writeWhole(path(QStringLiteral("a.pdf")), QByteArray(100'000, 'x'));
        ASSERT_FALSE(outcome.ok());
        EXPECT_TRUE(outcome.error().sentence.contains(u"a.pdf")) << qPrintable(outcome.error().sentence);
    }
    EXPECT_EQ(bytes(QStringLiteral("a.pdf")), "the old one");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(SheetFiles, aDeviceIsWrittenToNotReplaced)
{
    const Outcome full = writeWhole(QStringLiteral("/dev/full"), "x");
    ASSERT_FALSE(full.ok());
    EXPECT_TRUE(full.error().sentence.contains(u"/dev/full"));
    EXPECT_TRUE(writeWhole(QStringLiteral("/dev/null"), "x").ok());
    for (const char16_t* device : {u"/dev/full", u"/dev/null"})
        EXPECT_FALSE(QFileInfo(QString::fromUtf16(device)).isFile());
}

TEST_F(SheetFiles, namesOfFilesSayForWhomAndKeepToWhatDisksTake)
{
    Routine routine;
    routine.title = QStringLiteral("Knee: up/down?");
    EXPECT_EQ(fileNameOf(routine, options), u"Knee up down");
    routine.forWhom = QStringLiteral("Anna");
    EXPECT_EQ(fileNameOf(routine, options), u"Anna – Knee up down");
    options.forWhom = QStringLiteral("../Bob");
    EXPECT_EQ(fileNameOf(routine, options), u"Bob – Knee up down");
    options.forWhom.clear();
    routine.forWhom = QStringLiteral("Mrs Berg");
    routine.title = QStringLiteral("Evening hips – Mrs Berg");
    EXPECT_EQ(fileNameOf(routine, options), u"Mrs Berg – Evening hips") << "named once";
    EXPECT_EQ(fileNameOf({}, SheetOptions()), u"Exercises");
    QFile taken(path(QStringLiteral("a.pdf")));
    ASSERT_TRUE(taken.open(QIODevice::WriteOnly));
    EXPECT_EQ(freePath(folder.path(), QStringLiteral("a"), QStringLiteral(".pdf")), path(QStringLiteral("a (2).pdf")));
}

TEST_F(SheetFiles, theNextSheetGoesWhereTheLastOneWent)
{
    const PrintTarget target{{}, folder.path(), QDate(2026, 11, 21)};
    const Result<QString> first = printAgain(job(u"five-minutes"), options, target);
    ASSERT_TRUE(first.ok());
    EXPECT_TRUE(first->contains(u"Five minutes when time is short.pdf"));
    ASSERT_TRUE(printAgain(job(u"five-minutes"), options, target).ok());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 2) << "nothing is written over";
    const Result<QString> gone = printAgain(job(), options, {{}, path(QStringLiteral("gone")), {}});
    ASSERT_FALSE(gone.ok());
    EXPECT_TRUE(gone.error().sentence.contains(u"does not exist"));
}

TEST_F(SheetFiles, aPrinterThatVanishedIsSaid)
{
    const Result<QString> outcome = printAgain(job(), options, {QStringLiteral("no-such-printer"), {}, {}});
    ASSERT_FALSE(outcome.ok());
    EXPECT_TRUE(outcome.error().sentence.contains(u"no-such-printer")) << qPrintable(outcome.error().sentence);
}

TEST_F(SheetFiles, everyLayoutIsSmallWithItsFiguresInEveryInk)
{
    const figure::FigureLibrary library;
    const SheetFigures figures(library);
    PrintJob withFigures = job();
    withFigures.pictures = &figures;
    for (const SheetLayout layout : {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Pocket}) {
        for (const SheetInk ink : {SheetInk::Grey, SheetInk::Colour, SheetInk::Saving}) {
            options.layout = layout;
            options.ink = ink;
            const Result<Sheet> sheet = sheetOf(withFigures, options);
            ASSERT_TRUE(sheet.ok());
            EXPECT_LE(sheetPdf(*sheet, &figures).size(), 300 * 1024) << qPrintable(word(layout) + word(ink));
        }
    }
}

TEST_F(SheetFiles, fortyExercisesWithTheirFiguresAreStillSmall)
{
    const figure::FigureLibrary library;
    const SheetFigures figures(library);
    const Result<Sheet> sheet =
        layoutSheet(sheetContent(world.routineOf(40), world.lookup, &figures, 21min, options), options);
    ASSERT_TRUE(sheet.ok());
    EXPECT_LE(sheetPdf(*sheet, &figures).size(), 300 * 1024);
}

TEST_F(SheetFiles, photographsStandOnTheSheetUnmirroredAndSmall)
{
    const figure::FigureLibrary library;
    const QByteArray photo = photograph({3000, 2000});
    int asked = 0;
    const KeptPhotos photos([&](const ExerciseId& id) {
        ++asked;
        return std::vector<Picture>{{id, Picture::Moment::Start, QStringLiteral("image/jpeg"), photo, {}},
                                    {id, Picture::Moment::End, QStringLiteral("image/jpeg"), photo, {}}};
    });
    const SheetFigures pictures(library, &photos);
    PrintJob own = job();
    own.pictures = &pictures;
    ASSERT_TRUE(writeSheet(path(QStringLiteral("s.pdf")), SheetKind::Pdf, own, options).ok());
    EXPECT_EQ(asked, 14) << "each is read once";
    RecordProperty("bytes", static_cast<int>(QFileInfo(path(QStringLiteral("s.pdf"))).size()));
    EXPECT_LT(QFileInfo(path(QStringLiteral("s.pdf"))).size(), 1'000'000);

    const auto painted = [&](Side side) {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pictures.paint(painter, image.rect(), {ExerciseId(QStringLiteral("clam")), side, false, SheetInk::Colour});
        painter.end();
        return image;
    };
    EXPECT_EQ(painted(Side::Left), painted(Side::Right));
}

TEST_F(SheetFiles, aPhotographThatIsNoneGivesWayToTheFigure)
{
    const figure::FigureLibrary library;
    const KeptPhotos none([](const ExerciseId& id) {
        return std::vector<Picture>{{id, Picture::Moment::Start, QStringLiteral("image/png"), "no picture", {}}};
    });
    const SheetFigures pictures(library, &none);
    EXPECT_TRUE(pictures.has(ExerciseId(QStringLiteral("clam"))));
    EXPECT_TRUE(pictures.hasEnd(ExerciseId(QStringLiteral("clam"))));
    EXPECT_FALSE(pictures.has(ExerciseId(QStringLiteral("mine"))));
    const KeptPhotos single([](const ExerciseId& id) {
        return std::vector<Picture>{{id, Picture::Moment::End, QStringLiteral("image/jpeg"), photograph({40, 30}), {}}};
    });
    const SheetFigures end(library, &single);
    EXPECT_TRUE(end.has(ExerciseId(QStringLiteral("mine"))));
    EXPECT_FALSE(end.hasEnd(ExerciseId(QStringLiteral("mine")))) << "a single one stands as the first";
}

} // namespace limber::test
