// SPDX-License-Identifier: GPL-3.0-or-later
// A language that does not exist: every translatable text in brackets and half as long again. What stands on a sheet
// without brackets could not be translated; what does not fit would not fit in German.
#include "app/print/sheet_html.h"
#include "app/render/sheet_plain_text.h"
#include "app/render/sheet_text.h"
#include "tests/app/render/sheet_fixture.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>

#include <gtest/gtest.h>

namespace limber::test
{

namespace
{

class PseudoLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text == u"en")
            return QStringLiteral("art-wide"); // the tag of a made-up language
        return QStringLiteral("⟦") + text + QString(text.size() / 2, u'ø') + QStringLiteral("⟧");
    }
};

/// Letters outside of all brackets, those of the routine and the catalogue taken out.
QString untranslated(const QString& said, const QStringList& own)
{
    static const QRegularExpression space(QStringLiteral("\\s+")); // lines are broken anywhere
    QString text = QString(said).remove(space);
    for (const QString& part : own)
        text.replace(QString(part).remove(space), QStringLiteral(" "), Qt::CaseInsensitive);
    int depth = 0;
    QString left;
    for (const QChar c : text) {
        depth += c == u'⟦' ? 1 : c == u'⟧' ? -1 : 0;
        if (depth == 0 && c != u'⟧')
            left += c;
    }
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{2,}[^\\n]*"));
    QStringList found;
    for (auto match = words.globalMatch(left); match.hasNext();)
        found << match.next().captured();
    return found.join(u'|');
}

} // namespace

class SheetInAnotherLanguage : public testing::Test
{
protected:
    SheetInAnotherLanguage()
    {
        QCoreApplication::installTranslator(&language);
        options.date = QDate(2026, 11, 21);
        options.validWeeks = 6;
        options.sources = true;
        options.code = true;
        options.locale = QLocale(QLocale::German, QLocale::Germany);
        routine = world.starter(u"massage-stretch-strengthen");
        routine.frequency.timesADay = 2;
        routine.frequency.weekdays = 0b0010101;
        routine.sections.back().rounds = 2;
        routine.sections.back().roundRest = 60s;
        Entry& uneven = routine.sections.front().entries.front();
        uneven.rightDose = uneven.dose;
        uneven.rightDose->sets += 1;
        uneven.rightDose->reps = 7;
        uneven.selfPaced = true;
    }
    ~SheetInAnotherLanguage() override { QCoreApplication::removeTranslator(&language); }

    /// The texts that the routine and the catalogue bring along, and what the locale says; the longest first.
    QStringList own(const SheetContent& content) const
    {
        QStringList texts{routine.title, routine.note, content.date, content.validUntil};
        texts << content.days << QStringLiteral("Limber");
        for (const char16_t* day : {u"Mo", u"Mi", u"Fr", u"Di", u"Do", u"Sa", u"So"})
            texts << QString::fromUtf16(day);
        for (const SheetSection& section : content.sections) {
            texts << section.title;
            for (const SheetExercise& e : section.exercises)
                texts << e.name << e.start << e.steps << e.cue << e.feel << e.avoid << e.note << e.source;
        }
        texts.removeAll(QString());
        std::sort(texts.begin(), texts.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        return texts;
    }

    PseudoLanguage language;
    SheetWorld world;
    Routine routine;
    SheetOptions options;
};

TEST_F(SheetInAnotherLanguage, everythingThatIsNotThePersonsOrTheCataloguesIsTranslated)
{
    const SheetContent content = world.content(routine, options);
    EXPECT_EQ(untranslated(sheetPlainText(content), own(content)), QString());
    EXPECT_EQ(content.language, u"art-wide");
    static const QRegularExpression code(QStringLiteral("<style>.*</style>|<[^>]*>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QString page = QString::fromUtf8(sheetHtml(content, options, nullptr)).remove(code);
    EXPECT_EQ(untranslated(page, own(content)), QString());
}

TEST_F(SheetInAnotherLanguage, everyLayoutIsTranslatedAndStillFits)
{
    for (const SheetLayout layout :
         {SheetLayout::Cards, SheetLayout::List, SheetLayout::Large, SheetLayout::Log, SheetLayout::Pocket}) {
        SCOPED_TRACE(qPrintable(word(layout)));
        options.layout = layout;
        const SheetContent content = world.content(routine, options);
        const Result<Sheet> sheet = layoutSheet(content, options);
        ASSERT_TRUE(sheet.ok()) << qPrintable(sheet.error().sentence);
        EXPECT_EQ(untranslated(textOf(*sheet), own(content)), QString());
        for (const SheetPage& page : sheet->pages) {
            for (const SheetItem& item : page.items)
                EXPECT_TRUE(QRectF(QPointF(), sheet->paper).adjusted(5, 5, -5, -5).contains(boundsOf(item)));
        }
    }
}

} // namespace limber::test
