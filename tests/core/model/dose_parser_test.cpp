// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose_parser.h"
#include "tests/support/random_routine.h"

#include <gtest/gtest.h>

namespace limber
{

namespace
{

using testing_support::Random;

/// Everything that was typed, in one line: "3 × 30 s | right 2 × 30 s | each | self-paced", or "! the sentence".
QString read(const QString& text, const Dose& present = {})
{
    const auto typed = parseDose(text, present, present);
    if (!typed)
        return QStringLiteral("! ") + typed.error().sentence;
    QStringList parts;
    const auto described = [](const Dose& dose) {
        QString line = doseText(dose);
        if (dose.relax)
            line += QStringLiteral(" relax ") + doseTimeText(*dose.relax);
        if (dose.rest)
            line += QStringLiteral(" rest ") + doseTimeText(*dose.rest);
        return dose.load.isEmpty() ? line : line + QStringLiteral(" load ") + dose.load;
    };
    if (typed->dose)
        parts << described(*typed->dose);
    if (typed->rightDose)
        parts << QStringLiteral("right ") + described(*typed->rightDose);
    if (typed->sides)
        parts << word(*typed->sides);
    if (typed->selfPaced)
        parts << (*typed->selfPaced ? QStringLiteral("self-paced") : QStringLiteral("paced"));
    return parts.join(QStringLiteral(" | "));
}

QString read(const char* text)
{
    return read(QString::fromUtf8(text));
}

Dose held(Millis hold)
{
    Dose dose;
    dose.hold = hold;
    return dose;
}

} // namespace

TEST(ParseDose, readsDosesTheWayTheyAreSaid)
{
    EXPECT_EQ(read("3x30s"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("2 x 10"), QStringLiteral("2 × 10"));
    EXPECT_EQ(read("10x5s"), QStringLiteral("10 × 5 s"));
    EXPECT_EQ(read("3x12 @4s"), QStringLiteral("3 × 12 @ 4 s | paced"));
    EXPECT_EQ(read("3x12@4"), QStringLiteral("3 × 12 @ 4 s | paced"));
    EXPECT_EQ(read("2x10x5s rest 30s"), QStringLiteral("2 × 10 × 5 s rest 30 s"));
    EXPECT_EQ(read("2x10x5"), QStringLiteral("2 × 10 × 5 s"));
    EXPECT_EQ(read("1m30"), QStringLiteral("1 × 1 min 30 s"));
    EXPECT_EQ(read("1:30"), QStringLiteral("1 × 1 min 30 s"));
    EXPECT_EQ(read("2 x 1 min 30 s"), QStringLiteral("2 × 1 min 30 s"));
    EXPECT_EQ(read("45s"), QStringLiteral("1 × 45 s"));
    EXPECT_EQ(read("12"), QStringLiteral("1 × 12"));
    EXPECT_EQ(read("2x8-10"), QStringLiteral("2 × 8–10"));
    EXPECT_EQ(read("3 × 10 × 5–10 s"), QStringLiteral("3 × 10 × 5–10 s"));
    EXPECT_EQ(read("1 × 2–3 min"), QStringLiteral("1 × 2–3 min"));
    EXPECT_EQ(read("30s - 1min"), QStringLiteral("1 × 30–60 s"));
    EXPECT_EQ(read("30s x 3"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("30sx3"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("2*10"), QStringLiteral("2 × 10"));
    EXPECT_EQ(read("3X30S"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("3×30\""), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("2x2'"), QStringLiteral("2 × 2 min"));
    EXPECT_EQ(read("10x2.5s"), QStringLiteral("10 × 2.5 s"));
    EXPECT_EQ(read("10x2,5s"), QStringLiteral("10 × 2.5 s"));
    EXPECT_EQ(read("1h"), QStringLiteral("1 × 60 min"));
}

TEST(ParseDose, readsWordsToo)
{
    EXPECT_EQ(read("3 sets of 12"), QStringLiteral("3 × 12"));
    EXPECT_EQ(read("3 sets x 12 reps"), QStringLiteral("3 × 12"));
    EXPECT_EQ(read("hold 30 s 3 times"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("10 reps x 30s"), QStringLiteral("1 × 10 × 30 s"));
    EXPECT_EQ(read("3 sets of 10s"), QStringLiteral("3 × 1 × 10 s"));
    EXPECT_EQ(read("3 x 30 s, relax 5 s, rest 20"), QStringLiteral("3 × 30 s relax 5 s rest 20 s"));
    EXPECT_EQ(read("3x12 load 2 kg, red"), QStringLiteral("3 × 12 load 2 kg, red"));
    EXPECT_EQ(read("3x12 load \"2 kg\" rest 1m"), QStringLiteral("3 × 12 rest 1 min load 2 kg"));
    EXPECT_EQ(read("2x10 self-paced"), QStringLiteral("2 × 10 | self-paced"));
    EXPECT_EQ(read("at 5s"), QStringLiteral("1 × 1 @ 5 s | paced"));
}

TEST(ParseDose, readsSides)
{
    EXPECT_EQ(read("each"), QStringLiteral("each"));
    EXPECT_EQ(read("both sides"), QStringLiteral("each"));
    EXPECT_EQ(read("left"), QStringLiteral("left"));
    EXPECT_EQ(read("right side only"), QStringLiteral("right"));
    EXPECT_EQ(read("3x30s left"), QStringLiteral("3 × 30 s | left"));
    EXPECT_EQ(read("r 2x10"), QStringLiteral("2 × 10 | right"));
    EXPECT_EQ(read("3x30s/side"), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read("3x30s each side"), QStringLiteral("3 × 30 s | each"));
    EXPECT_EQ(read("l 3x30s r 2x30s"), QStringLiteral("3 × 30 s | right 2 × 30 s | each"));
    EXPECT_EQ(read("l3x30s r2x30s"), QStringLiteral("3 × 30 s | right 2 × 30 s | each"));
    EXPECT_EQ(read("left: 3x30s, right: 3x30s"), QStringLiteral("3 × 30 s | each"));
}

TEST(ParseDose, takesABareNumberAsSecondsWhereSomethingIsHeld)
{
    EXPECT_EQ(read(QStringLiteral("45"), held(30s)), QStringLiteral("1 × 45 s"));
    EXPECT_EQ(read(QStringLiteral("3 sets"), held(30s)), QStringLiteral("3 × 30 s"));
    EXPECT_EQ(read(QStringLiteral("2x12"), held(30s)), QStringLiteral("2 × 12"));
}

TEST(ParseDose, keepsRestRelaxAndLoadThatWereNotTyped)
{
    Dose present = held(30s);
    present.rest = 20s;
    present.load = QStringLiteral("red band");
    EXPECT_EQ(read(QStringLiteral("2x45s"), present), QStringLiteral("2 × 45 s rest 20 s load red band"));
    EXPECT_EQ(read(QStringLiteral("rest 50"), present), QStringLiteral("1 × 30 s rest 50 s load red band"));
}

TEST(ParseDose, saysWhatItDidNotUnderstand)
{
    EXPECT_EQ(read("banana"), QStringLiteral("! \"banana\" is not understood here: write a dose like 3 × 30 s, 2 × 10 "
                                             "or 10 × 5 s."));
    EXPECT_TRUE(read("").startsWith(u"! Write a dose like"));
    EXPECT_TRUE(read(" , ").startsWith(u"! Write a dose like"));
    EXPECT_TRUE(read("3x").startsWith(u"! "));
    EXPECT_TRUE(read("x3").startsWith(u"! "));
    EXPECT_TRUE(read("3xx30s").startsWith(u"3 ×")); // a doubled key changes nothing
    EXPECT_TRUE(read("1x2x3x4").startsWith(u"! That is more numbers"));
    EXPECT_TRUE(read("30s 40s").startsWith(u"! That is more numbers"));
    EXPECT_TRUE(read("2-3x8x5s").startsWith(u"! The number of sets"));
    EXPECT_TRUE(read("2.5x10").startsWith(u"! Sets and repetitions are whole"));
    EXPECT_TRUE(read("3x30s @4s").startsWith(u"! A hold has no pace"));
    EXPECT_TRUE(read("3x30s rest").startsWith(u"! After \"rest\""));
    EXPECT_TRUE(read("0x30s").startsWith(u"! 0 sets"));
    EXPECT_TRUE(read("-5s").startsWith(u"! A hold of -5 s"));
    EXPECT_TRUE(read("1x1000000000").contains(u"1000000000"));
    EXPECT_TRUE(read("1x99999999999999999999999").startsWith(u"! "));
    EXPECT_TRUE(read("10-8").startsWith(u"! "));
    EXPECT_TRUE(read(QString(5'000'000, QLatin1Char('3'))).startsWith(u"! That is too long"));
    EXPECT_TRUE(read("👍 3x30s").startsWith(u"! "));
}

TEST(ParseDose, readsEverythingThatDoseTextWrites)
{
    Random random(11);
    for (int i = 0; i < 5000; ++i) {
        Dose dose = testing_support::randomDose(random);
        dose.relax.reset();
        dose.rest.reset();
        dose.load.clear();
        if (dose.isHeld())
            dose.pace.reset();
        if (random.oneIn(5) && dose.isHeld())
            dose.hold = Millis(1min) * random.number(1, 180);
        const auto typed = parseDose(doseText(dose));
        ASSERT_TRUE(typed.ok()) << qPrintable(doseText(dose)) << qPrintable(typed.error().sentence);
        EXPECT_EQ(typed->dose, dose) << qPrintable(doseText(dose));
    }
}

TEST(TypedText, typedAgainChangesNothing)
{
    Random random(12);
    const auto shelf = testing_support::randomShelf(random, 3);
    for (int i = 0; i < 5000; ++i) {
        Entry entry = testing_support::randomEntry(random, shelf);
        if (entry.dose.isHeld())
            entry.dose.pace.reset();
        if (entry.rightDose && entry.rightDose->isHeld())
            entry.rightDose->pace.reset();
        if (entry.rightDose == entry.dose)
            entry.rightDose.reset();
        if (entry.dose.pace || (entry.rightDose && entry.rightDose->pace))
            entry.selfPaced = false; // a pace and one's own pace exclude each other when typed
        const QString text = typedText(entry, true);
        const auto again = withTypedDose(entry, text);
        ASSERT_TRUE(again.ok()) << qPrintable(text) << qPrintable(again.error().sentence);
        EXPECT_EQ(*again, entry) << qPrintable(text);
    }
}

TEST(WithTypedDose, aSideThatIsLeftOutKeepsItsDose)
{
    Entry entry;
    entry.dose = held(30s);
    const auto left = withTypedDose(entry, QStringLiteral("3x20s left"));
    ASSERT_TRUE(left.ok());
    EXPECT_EQ(left->sides, Sides::LeftOnly);
    EXPECT_EQ(doseOf(*left, Side::Left).sets, 3);
    EXPECT_EQ(doseOf(*left, Side::Right).sets, 1);
    const auto both = withTypedDose(*left, QStringLiteral("2x40s each"));
    EXPECT_EQ(both->rightDose, std::nullopt);
    EXPECT_EQ(both->sides, Sides::Each);
}

TEST(ParseDose, survivesAnyText)
{
    Random random(13);
    const QString alphabet = QStringLiteral("0123456789xs m@:-–×lr.,\"'hreston ");
    for (int i = 0; i < 20000; ++i) {
        QString text;
        for (int length = random.number(0, 14); length > 0; --length)
            text += alphabet[random.number(0, static_cast<int>(alphabet.size()) - 1)];
        const auto typed = parseDose(text);
        if (typed && typed->dose) {
            EXPECT_EQ(doseProblem(*typed->dose), std::nullopt) << qPrintable(text);
        }
    }
}

} // namespace limber
