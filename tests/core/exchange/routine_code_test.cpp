// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_numbers.h"
#include "core/exchange/routine_code.h"
#include "core/library/catalogue.h"
#include "tests/support/every_field.h"
#include "tests/support/random_routine.h"

#include <QtCore/QSet>

#include <gtest/gtest.h>

using namespace limber;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPart = 600;

/// What a code does not keep: the ids inside the routine, which it counts out anew, and pictures.
RoutineFile asKept(RoutineFile file)
{
    for (size_t s = 0; s < file.routine.sections.size(); ++s) {
        Section& section = file.routine.sections[s];
        section.id = SectionId(u"%1-%2"_s.arg(file.routine.id.text()).arg(s + 1));
        for (size_t e = 0; e < section.entries.size(); ++e)
            section.entries[e].id = EntryId(u"%1-%2"_s.arg(section.id.text()).arg(e + 1));
    }
    file.routine.starter = false;
    file.pictures.clear();
    return file;
}

void expectComesBack(const RoutineFile& file, int longest)
{
    const Result<QStringList> parts = routineCode(file, longest);
    ASSERT_TRUE(parts.ok()) << parts.error().sentence.toStdString();
    for (const QString& part : *parts)
        EXPECT_LE(part.size(), longest + 4);
    const Result<RoutineFile> back = readRoutineCode(parts->join(u'\n'));
    ASSERT_TRUE(back.ok()) << back.error().sentence.toStdString();
    ASSERT_EQ(*back, asKept(file));
}

QString codeRefusal(const QString& text)
{
    const Result<RoutineFile> read = readRoutineCode(text);
    return read.ok() ? u"was read"_s : read.error().sentence;
}

RoutineFile sample()
{
    test::RandomValues random(7);
    return {random.routine(2, 3), {random.exercise()}, {}, {}};
}

} // namespace

TEST(RoutineCode, bringsEveryFieldBack)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        test::RandomValues random(seed);
        RoutineFile file;
        file.routine = random.routine(2, 3);
        file.exercises = {random.exercise(), random.exercise()};
        file.pictures = {{file.exercises[0].id, Picture::Moment::Start, u"image/png"_s, QByteArray("x"), {}}};
        expectComesBack(file, seed % 2 == 0 ? kPart : 120);
    }
}

TEST(RoutineCode, bringsRandomRoutinesBack)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        testing_support::Random random(seed);
        const testing_support::ExerciseShelf shelf = testing_support::randomShelf(random, 5);
        expectComesBack({testing_support::randomRoutine(random, shelf), {}, {}, {}}, kPart);
    }
}

TEST(RoutineCode, holdsEveryStarterInOneQrCode)
{
    const Catalogue catalogue = std::move(Catalogue::load()).value();
    for (const Routine& routine : catalogue.starters()) {
        const Result<QStringList> parts = routineCode({routine, {}, {}, {}}, 100'000);
        ASSERT_TRUE(parts.ok());
        EXPECT_LE(parts->front().size(), kPart + 250) << routine.id.text().toStdString();
        expectComesBack({routine, {}, {}, {}}, kPart);
    }
}

TEST(RoutineCode, isWrittenInTheCompactCharactersOfQrCodes)
{
    const QString all = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"_s;
    const QStringList parts = *routineCode(sample(), kPart);
    for (const QString& part : parts) {
        for (const QChar c : part)
            ASSERT_TRUE(all.contains(c)) << QString(c).toStdString();
    }
}

TEST(RoutineCode, isReadFromPartsInAnyOrderWithWhateverIsAround)
{
    const RoutineFile file = sample();
    QStringList parts = *routineCode(file, 200);
    ASSERT_GT(parts.size(), 3);
    std::reverse(parts.begin(), parts.end());
    parts << parts.first(); // photographed twice
    const QString text = u"Hello,\nQR-Code:"_s + parts.join(u"\nQR-Code:"_s) + u"\nscanned 5 symbols"_s;
    ASSERT_TRUE(readRoutineCode(text).ok()) << codeRefusal(text).toStdString();
    EXPECT_EQ(*readRoutineCode(text), asKept(file));
}

TEST(RoutineCode, isReadAsPeopleTypeIt)
{
    const RoutineFile file = sample();
    const QString code = routineCode(file, 100'000)->front().toLower();
    QString typed;
    for (qsizetype i = 0; i < code.size(); ++i) {
        typed += code[i] == u'0' && i > 20 ? QChar(u'o') : code[i] == u'1' && i > 20 ? QChar(u'l') : code[i];
        if (i % 40 == 39)
            typed += u" \n"_s;
    }
    ASSERT_TRUE(readRoutineCode(typed).ok()) << codeRefusal(typed).toStdString();
    EXPECT_EQ(readRoutineCode(typed)->routine, asKept(file).routine);
}

TEST(RoutineCode, noticesEveryChangedCharacter)
{
    const QString code = routineCode(sample(), 100'000)->front();
    for (qsizetype i = 0; i < code.size(); ++i) {
        QString changed = code;
        changed[i] = code[i] == u'7' ? QChar(u'8') : QChar(u'7');
        const QString said = codeRefusal(changed);
        EXPECT_NE(said, u"was read") << i;
        EXPECT_TRUE(said.endsWith(u'.')) << said.toStdString();
    }
}

TEST(RoutineCode, noticesWhatIsMissingDoubledOrMixed)
{
    const QString code = routineCode(sample(), 100'000)->front();
    EXPECT_TRUE(codeRefusal(code.chopped(1)).contains(u"cut off"));
    EXPECT_TRUE(codeRefusal(code.left(12)).contains(u"cut off"));
    EXPECT_TRUE(codeRefusal(QString(code).remove(60, 1)).contains(u"damaged"));
    EXPECT_TRUE(codeRefusal(QString(code).insert(60, u'A')).contains(u"damaged"));
    EXPECT_TRUE(codeRefusal(u"hello"_s).contains(u"no code"));
    EXPECT_TRUE(codeRefusal(QString()).contains(u"no code"));
    EXPECT_TRUE(codeRefusal(QString(600'000, u'A')).contains(u"too long"));
    QStringList parts = *routineCode(sample(), 200);
    parts.removeAt(1);
    EXPECT_TRUE(codeRefusal(parts.join(u' ')).contains(u"part 2 is missing"));
    test::RandomValues other(8);
    parts << routineCode({other.routine(2, 3), {}, {}, {}}, 200)->at(1);
    EXPECT_TRUE(codeRefusal(parts.join(u' ')).contains(u"different codes"));
}

TEST(RoutineCode, saysWhenANewerLimberMadeIt)
{
    QString code = routineCode(sample(), 100'000)->front();
    code.replace(u"LIMBER1:"_s, u"LIMBER2:"_s);
    EXPECT_TRUE(codeRefusal(code).contains(u"newer Limber"));
}

TEST(RoutineCode, keepsWhatAnIntactCodeSaysWrongToOneSentence)
{
    // The checks are right, the content is not.
    for (const QByteArray& json : {QByteArray("{}"), QByteArray("[]"), QByteArray("{\"R\":3}"), QByteArray("x"),
                                   QByteArray(R"({"R":{"i":"a","t":"b","s":[{"h":"dance","e":[[1,2]]}]}})"),
                                   QByteArray(R"({"R":{"i":"a","t":"b","s":[{"h":"stretch","e":[[1,0,0,0]]}]}})")}) {
        const QString said = codeRefusal(codeParts(qCompress(json), kPart).join(u' '));
        EXPECT_NE(said, u"was read") << json.constData();
        EXPECT_TRUE(said.endsWith(u'.')) << said.toStdString();
    }
    EXPECT_NE(codeRefusal(codeParts("abc", kPart).join(u' ')), u"was read");
    EXPECT_NE(codeRefusal(codeParts(QByteArray(40, '\xff'), kPart).join(u' ')), u"was read");
}

TEST(RoutineCode, keepsANumberItDoesNotKnowAsAnUnknownExercise)
{
    const QByteArray json = R"({"R":{"i":"a","t":"b","s":[{"h":"stretch","e":[[9999,1,1,30]]}]}})";
    const Result<RoutineFile> read = readRoutineCode(codeParts(qCompress(json), kPart).join(u' '));
    ASSERT_TRUE(read.ok()) << read.error().sentence.toStdString();
    EXPECT_EQ(read->routine.sections[0].entries[0].exercise.text(), u"built-in-9999");
}

TEST(ExerciseNumbers, nameExercisesOfTheCatalogueOnceEach)
{
    const Catalogue catalogue = std::move(Catalogue::load()).value();
    QSet<QString> seen;
    int number = 0;
    for (const char* id : numberedExercises()) {
        const QString text = QString::fromLatin1(id);
        EXPECT_NE(catalogue.exercise(ExerciseId(text)), nullptr) << id;
        EXPECT_FALSE(seen.contains(text)) << id;
        seen.insert(text);
        EXPECT_EQ(exerciseNumber(text), number);
        EXPECT_EQ(exerciseOfNumber(number), text);
        ++number;
    }
    EXPECT_EQ(exerciseOfNumber(number), QString());
    EXPECT_EQ(exerciseOfNumber(-1), QString());
    EXPECT_EQ(exerciseNumber(u"mine"_s), std::nullopt);
}

TEST(ExerciseNumbers, neverChange)
{
    // Samples of what is printed already. Do not adapt them to the table: repair the table.
    EXPECT_EQ(exerciseOfNumber(0), u"ball-release");
    EXPECT_EQ(exerciseOfNumber(20), u"pigeon-pose");
    EXPECT_EQ(exerciseOfNumber(42), u"wall-cross-over-lean");
}

TEST(RoutineCode, isReadInYears)
{
    // Printed by the first version that could; must be readable for ever.
    const QString printed =
        u"LIMBER1:1/1:1EM1:000011BRV8JRSERA0CGH0HBZCPCQN17HP55Y41W4THMWBGKNRXM9B83PWAZMEJ3KW0EBGXY01"
        "FP800GPHRJ2Y5BM2JVV06V19RK723WT0Q2XAP972FV1640TB0VR05WX4BA2GMCK8XVT0GJ993F27S7NTSXEA7QK3BT"
        "6BKZJDMRFTQRYKYXFBK2VNBJQMCYCZ41K5F14SW:1SGR"_s;
    const Result<RoutineFile> read = readRoutineCode(printed);
    ASSERT_TRUE(read.ok()) << read.error().sentence.toStdString();
    EXPECT_EQ(read->routine.title, u"For the fridge");
    ASSERT_EQ(read->routine.sections.size(), 1U);
    ASSERT_EQ(read->routine.sections[0].entries.size(), 2U);
    EXPECT_EQ(read->routine.sections[0].entries[1].exercise.text(), u"clam");
    EXPECT_EQ(read->routine.sections[0].entries[1].dose.reps, 10);
}
