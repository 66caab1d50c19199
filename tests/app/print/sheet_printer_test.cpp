// SPDX-License-Identifier: GPL-3.0-or-later
// What a printer puts on paper, seen in the file of one that writes files.
#include "app/print/sheet_printer.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrinter>

#include <gtest/gtest.h>

namespace limber::test
{

class SheetPrinter : public testing::Test
{
protected:
    /// Where words stand on the printed pages, in points, and how large the pages are.
    struct Printed {
        QSizeF paper;
        QRectF words;
    };

    /// Printed where so many points all round stay white.
    Printed printed(const SheetOptions& options, double margin)
    {
        const Result<Sheet> sheet = world.sheet(world.starter(u"tight-hips"), options);
        const QString path = folder.filePath(QStringLiteral("paper.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        preparePrinter(printer, options, QStringLiteral("A sheet"));
        QPageLayout layout = printer.pageLayout();
        layout.setMinimumMargins({margin, margin, margin, margin});
        printer.setPageLayout(layout);
        EXPECT_EQ(printer.pageLayout().minimumMargins().left(), margin) << "the printer of this test has no margins";
        EXPECT_TRUE(printSheet(printer, *sheet, &world.pictures, [](const QPrinter&) { return std::nullopt; }).ok());
        return wordsOf(path);
    }

    static Printed wordsOf(const QString& path)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
        EXPECT_TRUE(process.waitForFinished(30'000));
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        static const QRegularExpression page(QStringLiteral("<page width=\"([^\"]*)\" height=\"([^\"]*)\""));
        static const QRegularExpression word(
            QStringLiteral("<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" xMax=\"([^\"]*)\" yMax=\"([^\"]*)\""));
        const QRegularExpressionMatch paper = page.match(text);
        Printed printed{{paper.captured(1).toDouble(), paper.captured(2).toDouble()}, {}};
        for (auto found = word.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const auto number = [&match](int i) { return match.captured(i).toDouble(); };
            printed.words |= QRectF(QPointF(number(1), number(2)), QPointF(number(3), number(4)));
        }
        return printed;
    }

    SheetWorld world;
    QTemporaryDir folder;
};

TEST_F(SheetPrinter, keepsToTheMarginsOfThePrinter)
{
    SheetOptions options;
    options.date = QDate(2026, 11, 21);
    for (const bool landscape : {false, true}) {
        options.landscape = landscape;
        for (const double margin : {0.0, 20.0, 45.0, 70.0}) {
            const Printed paper = printed(options, margin);
            EXPECT_GT(paper.words.width(), 0.6 * paper.paper.width());
            const double white = margin - 0.5; // what is told is the room of a line, a little more than its ink
            const QRectF room = QRectF(QPointF(), paper.paper).adjusted(white, white, -white, -white);
            EXPECT_TRUE(room.contains(paper.words))
                << landscape << " with " << margin << ": " << paper.words.left() << "," << paper.words.top() << " to "
                << paper.words.right() << "," << paper.words.bottom();
        }
    }
}

TEST_F(SheetPrinter, printsInTheSizeOfThePaperWhereItsMarginsAllowThat)
{
    SheetOptions options;
    options.paper = SheetPaper::A5;
    const Printed none = printed(options, 0);
    const Printed usual = printed(options, 14);
    EXPECT_NEAR(none.words.width(), usual.words.width(), 0.5);
    EXPECT_NEAR(usual.paper.width(), 420, 1);
    EXPECT_LT(printed(options, 40).words.width(), usual.words.width() - 10);
}

} // namespace limber::test
