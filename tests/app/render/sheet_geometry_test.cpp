// SPDX-License-Identifier: GPL-3.0-or-later
// Every layout on every paper: nothing overlaps, nothing leaves the page, nothing is too small to read.
#include "app/render/sheet_text.h"
#include "tests/app/render/sheet_fixture.h"

#include <gtest/gtest.h>

namespace limber::test
{

namespace
{

constexpr double kUnprintable = 5; // mm that printers leave white

std::string said(const QString& text)
{
    return text.toStdString();
}

void expectInsideThePaper(const Sheet& sheet, const SheetPage& page)
{
    const QRectF printable =
        QRectF(QPointF(), sheet.paper).adjusted(kUnprintable, kUnprintable, -kUnprintable, -kUnprintable);
    for (const SheetItem& item : page.items) {
        const QRectF bounds = boundsOf(item);
        const auto* text = std::get_if<TextItem>(&item);
        EXPECT_TRUE(printable.contains(bounds))
            << (text != nullptr ? said(text->text) : "a shape") << " at " << bounds.x() << "," << bounds.y() << " "
            << bounds.width() << "×" << bounds.height();
    }
}

void expectNoTextOnText(const SheetPage& page)
{
    std::vector<const TextItem*> texts;
    for (const SheetItem& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item))
            texts.push_back(text);
    }
    for (size_t a = 0; a < texts.size(); ++a) {
        const QRectF bounds = texts[a]->bounds().adjusted(0.05, 0.05, -0.05, -0.05);
        for (size_t b = a + 1; b < texts.size(); ++b)
            EXPECT_FALSE(bounds.intersects(texts[b]->bounds()))
                << said(texts[a]->text) << " / " << said(texts[b]->text);
    }
}

void expectPicturesApart(const SheetPage& page)
{
    std::vector<QRectF> pictures;
    for (const SheetItem& item : page.items) {
        if (const auto* picture = std::get_if<PictureItem>(&item))
            pictures.push_back(picture->rect);
    }
    for (size_t a = 0; a < pictures.size(); ++a) {
        for (size_t b = a + 1; b < pictures.size(); ++b)
            EXPECT_FALSE(pictures[a].intersects(pictures[b]));
        for (const SheetItem& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && !text->shape) {
                EXPECT_FALSE(pictures[a].intersects(text->bounds())) << said(text->text);
            }
            if (const auto* code = std::get_if<CodeItem>(&item)) {
                EXPECT_FALSE(pictures[a].intersects(code->rect));
            }
        }
    }
}

/// Around a code as much white as readers want, and fields large enough for a telephone.
void expectCodesReadable(const SheetPage& page)
{
    for (const SheetItem& item : page.items) {
        const auto* code = std::get_if<CodeItem>(&item);
        if (code == nullptr)
            continue;
        const double field = code->rect.width() / code->grid->size;
        EXPECT_GE(field, 0.38);
        const QRectF quiet = code->rect.adjusted(-3.9 * field, -3.9 * field, 3.9 * field, 3.9 * field);
        for (const SheetItem& other : page.items) {
            if (&other != &item) {
                EXPECT_FALSE(quiet.intersects(boundsOf(other)));
            }
        }
    }
}

void expectBlocksApart(const SheetPage& page)
{
    for (size_t a = 0; a < page.blocks.size(); ++a) {
        for (size_t b = a + 1; b < page.blocks.size(); ++b)
            EXPECT_FALSE(page.blocks[a].adjusted(0.01, 0.01, -0.01, -0.01).intersects(page.blocks[b]));
    }
}

void expectReadable(const SheetPage& page, double leastPoints)
{
    for (const SheetItem& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr)
            continue;
        EXPECT_GE(text->style.points, leastPoints - 1e-9) << said(text->text);
        EXPECT_TRUE(text->style.ink == Ink::Black || text->style.ink == Ink::Soft) << said(text->text);
    }
}

void expectGoodGeometry(const Result<Sheet>& sheet, size_t exercises, const SheetOptions& options)
{
    if (!sheet.ok() && options.layout == SheetLayout::Large && options.paper == SheetPaper::A5) {
        // Large print never shrinks under 14 points: an exercise with much to say does not fit on the small paper.
        EXPECT_TRUE(sheet.error().sentence.contains(u"does not fit"));
        return;
    }
    if (!sheet.ok() && options.layout == SheetLayout::Pocket) {
        EXPECT_TRUE(sheet.error().sentence.contains(u"does not fit on eight panels"));
        return;
    }
    ASSERT_TRUE(sheet.ok()) << said(sheet.error().sentence);
    ASSERT_FALSE(sheet->pages.empty());
    size_t blocks = 0;
    for (const SheetPage& page : sheet->pages) {
        expectInsideThePaper(*sheet, page);
        expectNoTextOnText(page);
        expectPicturesApart(page);
        expectBlocksApart(page);
        expectCodesReadable(page);
        expectReadable(page, options.layout == SheetLayout::Large ? 14 : kLeastPoints);
        blocks += page.blocks.size();
    }
    EXPECT_EQ(blocks, exercises) << "every exercise stands on one page, once";
}

std::vector<SheetOptions> everyOption()
{
    return onEveryPaper(
        {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Log, SheetLayout::Pocket});
}

std::string nameOf(const testing::TestParamInfo<SheetOptions>& info)
{
    const QString turned = info.param.landscape ? QStringLiteral("_landscape") : QString();
    return said(word(info.param.layout) + QLatin1Char('_') + word(info.param.paper) + turned);
}

} // namespace

class SheetGeometry : public testing::TestWithParam<SheetOptions>
{
protected:
    SheetWorld world;
};

TEST_P(SheetGeometry, holdsForAnyNumberOfExercises)
{
    for (const size_t count : {0U, 1U, 2U, 5U, 14U, 40U}) {
        SCOPED_TRACE(count);
        const Result<Sheet> sheet = world.sheet(world.routineOf(count), GetParam());
        expectGoodGeometry(sheet, count, GetParam());
        EXPECT_TRUE(sheet.ok() ||
                    (GetParam().layout == SheetLayout::Pocket && (count > 14 || GetParam().paper == SheetPaper::A5)))
            << "only a booklet has an end";
        if (sheet) {
            EXPECT_FALSE(textOf(*sheet).contains(u'…')) << "a text of the program's own is cut";
        }
    }
}

TEST_P(SheetGeometry, holdsWithoutPicturesAndWithManyDays)
{
    SheetOptions options = GetParam();
    for (const int days : {0, 1, 10, 28}) {
        SCOPED_TRACE(days);
        options.days = days;
        Routine routine = world.routineOf(5);
        routine.frequency.timesADay = days % 5;
        expectGoodGeometry(world.sheet(routine, options, false), 5, options);
    }
}

TEST_P(SheetGeometry, holdsForTheLongestTexts)
{
    Routine routine = world.routineOf(5);
    routine.title = QStringLiteral("A title that somebody wrote with very much care and without ever coming to an end ")
                        .repeated(2);
    routine.forWhom = QStringLiteral("Maximiliane-Josephine von und zu Hohenstein-Wallmoden-Gimborn ").repeated(2);
    routine.note = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen").repeated(4);
    routine.sections[0].title =
        QStringLiteral("Everything that has to be done before anything else is done ").repeated(2);
    routine.sections[1].roundRest = 90s;
    for (Section& section : routine.sections) {
        for (Entry& entry : section.entries) {
            entry.note = QStringLiteral("Stop at once when the knee hurts, and call me the same day.");
            entry.rightDose = entry.dose;
            entry.rightDose->sets += 1;
            entry.rightDose->load = QStringLiteral("the thick red band, doubled");
        }
    }
    SheetOptions options = GetParam();
    options.from = {QStringLiteral("Dr. Anna-Lena Schmidt-Wetterstein"),
                    QStringLiteral("Praxis am Park, Haus 3"),
                    QStringLiteral("+49 30 1234567-89"),
                    {}};
    options.sources = true;
    expectGoodGeometry(world.sheet(routine, options), 5, options);
}

TEST_P(SheetGeometry, holdsForALongHead)
{
    Routine routine = world.routineOf(2);
    routine.title = QStringLiteral("A title that somebody wrote with very much care, and that goes on and on ")
                        .repeated(2)
                        .trimmed();
    for (const int sentences : {1, 3, 5, 7}) {
        SCOPED_TRACE(sentences);
        routine.note =
            QStringLiteral("Breathe calmly, never into sharp pain, and call me when in doubt. ").repeated(sentences);
        const Result<Sheet> sheet = world.sheet(routine, GetParam());
        expectGoodGeometry(sheet, 2, GetParam());
        if (!sheet)
            continue;
        double foot = 0;
        for (const SheetItem& item : sheet->pages.front().items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->text.startsWith(u"Pain from"))
                foot = text->bounds().top();
            if (text != nullptr && foot > 0 && GetParam().layout != SheetLayout::Pocket) {
                EXPECT_GE(text->bounds().bottom(), foot) << "the foot comes last";
            }
        }
        for (const SheetItem& item : sheet->pages.front().items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->text.contains(u"call me") && GetParam().layout != SheetLayout::Pocket) {
                EXPECT_LT(text->bounds().bottom(), foot);
            }
        }
    }
}

TEST_P(SheetGeometry, holdsForNamesFromRightToLeft)
{
    Routine routine = world.routineOf(5);
    routine.title = QStringLiteral("תרגילים לירך");
    routine.forWhom = QStringLiteral("محمد عبد الله");
    routine.sections[0].entries[0].ownSteps = {QStringLiteral("שכבו על הגב והרימו את הרגל. ").repeated(6)};
    expectGoodGeometry(world.sheet(routine, GetParam()), 5, GetParam());
}

TEST_P(SheetGeometry, holdsWithCodesAndALogo)
{
    SheetOptions options = GetParam();
    options.code = true;
    options.validWeeks = 6;
    options.from = {QStringLiteral("Anna Berg"), QStringLiteral("Praxis am Park"), QStringLiteral("030 123456"),
                    QImage(600, 150, QImage::Format_RGB32)};
    Routine routine = world.routineOf(5);
    expectGoodGeometry(world.sheet(routine, options), 5, options);
    options.from.logo = QImage(100, 300, QImage::Format_RGB32);
    for (Section& section : routine.sections) { // so much to say that one code is not enough
        for (Entry& entry : section.entries)
            entry.note =
                entry.exercise.text() +
                QStringLiteral(" when the hip allows it; call me if it does not. %1").arg(qHash(entry.id.text()));
    }
    expectGoodGeometry(world.sheet(routine, options), 5, options);
}

TEST_P(SheetGeometry, holdsForASinglePictureOfAnExercise)
{
    class OnlyStart : public EveryPicture
    {
        bool hasEnd(const ExerciseId&) const override { return false; }
    } photos;
    const SheetContent content = sheetContent(world.routineOf(5), world.lookup, &photos, 21min, GetParam());
    const Result<Sheet> sheet = layoutSheet(content, GetParam());
    expectGoodGeometry(sheet, 5, GetParam());
    if (!sheet)
        return;
    int pictures = 0;
    for (const SheetPage& page : sheet->pages) {
        for (const SheetItem& item : page.items)
            pictures += std::holds_alternative<PictureItem>(item) ? 1 : 0;
    }
    const bool mayGo = GetParam().layout == SheetLayout::Large && GetParam().paper == SheetPaper::A5;
    EXPECT_LE(pictures, GetParam().layout == SheetLayout::Log ? 0 : 5);
    EXPECT_GE(pictures, GetParam().layout == SheetLayout::Log || mayGo ? 0 : 5);
}

TEST_P(SheetGeometry, holdsAtEverySizeOfType)
{
    SheetOptions options = GetParam();
    for (const double points : {9.0, 12.0, 16.0, 20.0}) {
        SCOPED_TRACE(points);
        options.textPoints = points;
        const Result<Sheet> sheet = world.sheet(world.routineOf(5), options);
        expectGoodGeometry(sheet, 5, options);
        if (sheet && sheet->points < points) {
            EXPECT_TRUE(sheet->remark.contains(u"smaller than chosen"));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPaper, SheetGeometry, testing::ValuesIn(everyOption()), nameOf);

} // namespace limber::test
