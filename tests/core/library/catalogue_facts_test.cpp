// SPDX-License-Identifier: GPL-3.0-or-later
// What the five source articles say, typed here a second time, so that neither a slip in a file nor a change of the
// reader goes unseen.
#include "core/library/catalogue.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Facts {
    const char* id;
    const char* what;     ///< phase, position, sided or not, with a partner
    const char* needs;    ///< equipment; optional in brackets
    const char* doses;    ///< of every source: sets x reps x seconds, "/side", "n/day"; "-" without a figure
    const char* standard; ///< Limber's own: sets x reps x seconds, @ pace
};

constexpr Facts kFacts[] = {
    {"march-in-place", "warm-up, standing", "", "B -", "1x1x120"},
    {"jog-in-place", "warm-up, standing", "", "B -", "1x1x120"},
    {"jumping-jack", "warm-up, standing", "", "B -", "1x1x30"},
    {"standing-hip-circumduction", "warm-up, standing, sided", "(support)", "D -", "1x10x0 @ 4"},

    {"ball-release", "release, side-lying, sided", "ball", "A 1x1x120-180/side; C -; D -", "1x1x60"},
    {"foam-roll-glute", "release, floor sitting, sided", "roller", "B 3x10x0/side 1/day; D -", "1x1x60"},

    {"standing-side-bend", "stretch, standing, sided", "", "A 1x1x30/side", "2x1x30"},
    {"standing-hip-push", "stretch, standing, sided", "", "A 1x1x30/side", "2x1x30"},
    {"bent-over-hip-push", "stretch, standing, sided", "table", "A 1x1x30/side", "2x1x30"},
    {"lean-over", "stretch, standing, sided", "", "A 1x1x30/side", "2x1x30"},
    {"seated-floor-glute", "stretch, long sitting, sided", "", "A 1x1x30/side", "2x1x30"},
    {"chair-figure-four", "stretch, sitting, sided", "chair", "A 1x1x30/side", "2x1x30"},
    {"lying-cross-body", "stretch, supine, sided", "", "A 1x1x30/side", "2x1x30"},
    {"side-lying-leg-hang", "stretch, side-lying, sided", "bed", "A 1x1x30/side", "2x1x30"},
    {"wall-cross-over-lean", "stretch, standing, sided", "wall", "A 1x1x30/side", "2x1x30"},
    {"cross-over-side-lunge", "stretch, standing, sided", "", "A 1x1x30/side", "2x1x30"},
    {"four-point-hip-shift", "stretch, four-point kneeling, sided", "", "A 1x1x30/side", "2x1x30"},
    {"partner-side-lying", "stretch, side-lying, sided, with a partner", "", "A 1x1x30/side", "2x1x30"},
    {"pigeon-pose", "stretch, floor sitting, sided", "(mat)", "B 3x1x30/side; E -", "2x1x30"},
    {"chair-forward-lean", "stretch, sitting, sided", "chair", "B 1x8-10x3-5/side 3/day one side first; E -", "2x1x30"},
    {"supine-knee-hug", "stretch, supine, sided", "", "B 1x10x0/side 3/day", "2x1x30"},
    {"seated-spinal-twist", "stretch, long sitting, sided", "", "B 3x10x5-10/side 1/day", "2x1x30"},
    {"kneeling-side-bend", "stretch, kneeling, sided", "", "B 1x5x5-10/side 3/day", "2x1x30"},
    {"supine-figure-four", "stretch, supine, sided", "(mat)", "E -", "2x1x30"},
    {"side-bend-arm-reach", "stretch, standing, sided", "", "E -", "2x1x30"},
    {"ninety-ninety", "stretch, floor sitting, sided", "(mat)", "E -", "2x1x30"},

    {"side-plank-hip-drop", "strengthen, side plank, sided", "(mat)", "A 1x20x0/side", "2x10x0 @ 4"},
    {"single-leg-bridge", "strengthen, supine, sided", "(mat)", "C -", "2x10x0 @ 4"},
    {"fire-hydrant", "strengthen, four-point kneeling, sided", "(mat)", "C -", "2x10x0 @ 4"},
    {"clam", "strengthen, side-lying, sided", "(mat)", "D -", "2x10x0 @ 4"},
    {"bridge", "strengthen, supine", "(mat)", "D -", "2x10x0 @ 4"},
    {"prone-hip-extension", "strengthen, prone, sided", "(mat)", "D -", "2x10x0 @ 4"},
    {"side-lying-abduction", "strengthen, side-lying, sided", "(mat) (cushion)", "D -; E -", "2x10x0 @ 4"},
    {"side-lying-abduction-medial", "strengthen, side-lying, sided", "(mat)", "D -", "2x10x0 @ 4"},
    {"side-lying-abduction-external", "strengthen, side-lying, sided", "(mat)", "D -", "2x10x0 @ 4"},
    {"standing-abduction", "strengthen, standing, sided", "(counter) (table)", "D -; E -", "2x10x0 @ 4"},
    {"transverse-lunge", "strengthen, standing, sided", "", "D -", "2x10x0 @ 4"},
    {"single-leg-deadlift", "strengthen, standing, sided", "(weight)", "D -", "2x10x0 @ 4"},
    {"side-bridge", "strengthen, side plank, sided", "(mat)", "D -", "2x1x15"},
    {"side-bridge-abduction", "strengthen, side plank, sided", "(mat)", "D -", "2x10x0 @ 4"},
    {"banded-side-lying-raise", "strengthen, side-lying, sided", "band (mat) (cushion)", "E -", "2x10x0 @ 4"},
    {"single-leg-squat", "strengthen, standing, sided", "(chair) (wall) (counter) (table)", "E -", "2x10x0 @ 4"},
    {"lateral-wall-push", "strengthen, standing, sided", "wall pillow", "E -", "1x6x6"},
};

const Catalogue& builtIn()
{
    static const Catalogue kCatalogue = [] {
        auto loaded = Catalogue::load();
        EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().sentence.toStdString());
        return loaded ? *loaded : Catalogue();
    }();
    return kCatalogue;
}

QString ends(const Range<int>& range)
{
    return range.isSingle() ? QString::number(range.high) : u"%1-%2"_s.arg(range.low).arg(range.high);
}

QString numbers(const Dose& dose)
{
    const auto seconds = [](Millis time) { return static_cast<int>(time.count() / 1000); };
    QString text =
        u"%1x%2x%3"_s.arg(dose.sets).arg(ends(dose.reps), ends({seconds(dose.hold.low), seconds(dose.hold.high)}));
    if (dose.pace)
        text += u" @ %1"_s.arg(seconds(*dose.pace));
    return text;
}

QString sourceNumbers(const SourceDose& given)
{
    QString text = given.source + u' ' + (given.dose ? numbers(*given.dose) : u"-"_s);
    if (given.eachSide)
        text += u"/side"_s;
    if (given.timesADay)
        text += u" %1/day"_s.arg(*given.timesADay);
    if (given.allOfOneSideFirst)
        text += u" one side first"_s;
    return text;
}

QString whatIs(const Exercise& exercise)
{
    QString text = word(exercise.phase) + u", "_s + word(exercise.position);
    if (exercise.sided)
        text += u", sided"_s;
    if (exercise.partner)
        text += u", with a partner"_s;
    return text;
}

QString needsOf(const Exercise& exercise)
{
    QStringList needs;
    for (const EquipmentNeed& need : exercise.equipment)
        needs.append(need.optional ? u'(' + word(need.item) + u')' : word(need.item));
    return needs.join(u' ');
}

QString dosesOf(const Exercise& exercise)
{
    QStringList doses;
    for (const SourceDose& given : exercise.doses)
        doses.append(sourceNumbers(given));
    return doses.join(u"; "_s);
}

std::string text(const QString& s)
{
    return s.toStdString();
}

/// One line a section: "phase rounds: exercise dose side flags; …".
QString contentsOf(const Routine& routine)
{
    QStringList lines;
    for (const Section& section : routine.sections) {
        QStringList entries;
        for (const Entry& entry : section.entries) {
            QString said = entry.exercise.text() + u' ' + numbers(entry.dose);
            if (entry.selfPaced)
                said += u" self-paced"_s;
            if (entry.rated)
                said += u" rated"_s;
            if (entry.timing.order)
                said += u' ' + word(*entry.timing.order);
            entries.append(said);
        }
        lines.append(word(section.phase) + u": "_s + entries.join(u"; "_s));
    }
    return lines.join(u'\n');
}

std::string starter(const char* id)
{
    const Routine* routine = builtIn().starter(RoutineId(QString::fromLatin1(id)));
    return routine == nullptr ? "there is none" : text(contentsOf(*routine));
}

constexpr auto kStretchesOfA =
    "stretch: standing-side-bend 1x1x30; standing-hip-push 1x1x30; bent-over-hip-push 1x1x30; lean-over 1x1x30; "
    "seated-floor-glute 1x1x30; chair-figure-four 1x1x30; lying-cross-body 1x1x30; side-lying-leg-hang 1x1x30; "
    "wall-cross-over-lean 1x1x30; cross-over-side-lunge 1x1x30; four-point-hip-shift 1x1x30; "
    "partner-side-lying 1x1x30";

} // namespace

TEST(CatalogueFacts, holdForEveryExercise)
{
    ASSERT_EQ(builtIn().exercises().size(), std::size(kFacts));
    for (const Facts& facts : kFacts) {
        SCOPED_TRACE(facts.id);
        const Exercise* exercise = builtIn().exercise(ExerciseId(QString::fromLatin1(facts.id)));
        ASSERT_NE(exercise, nullptr);
        EXPECT_EQ(text(whatIs(*exercise)), facts.what);
        EXPECT_EQ(text(needsOf(*exercise)), facts.needs);
        EXPECT_EQ(text(dosesOf(*exercise)), facts.doses);
        EXPECT_EQ(text(numbers(exercise->defaultDose)), facts.standard);
        EXPECT_TRUE(exercise->builtIn);
    }
}

TEST(CatalogueFacts, aSourceWithoutFiguresSaysWhatItDoesSay)
{
    const auto note = [](const char* id, qsizetype index) {
        return text(builtIn().exercise(ExerciseId(QString::fromLatin1(id)))->doses.at(static_cast<size_t>(index)).note);
    };
    EXPECT_EQ(note("lateral-wall-push", 0), "hold for a few seconds");
    EXPECT_EQ(note("banded-side-lying-raise", 0), "hold at the top");
    EXPECT_EQ(note("ball-release", 1), "first of the three steps, before stretching");
}

TEST(CatalogueFacts, variantsAreThoseASourceNames)
{
    QStringList variants;
    for (const Exercise& exercise : builtIn().exercises()) {
        for (const Variant& variant : exercise.variants) {
            const QString kind = variant.kind == Variant::Kind::Easier ? u"easier"_s : u"harder"_s;
            const QString other = variant.exercise ? u' ' + variant.exercise->text() : QString();
            variants.append(u"%1 %2%3 %4"_s.arg(exercise.id.text(), kind, other, variant.source).trimmed());
        }
    }
    variants.sort();
    EXPECT_EQ(text(variants.join(u'\n')), "banded-side-lying-raise easier side-lying-abduction E\n"
                                          "ninety-ninety harder E\n"
                                          "pigeon-pose easier B\n"
                                          "pigeon-pose easier supine-figure-four\n"
                                          "pigeon-pose easier supine-knee-hug B\n"
                                          "side-bend-arm-reach harder E\n"
                                          "side-bridge easier\n"
                                          "side-bridge harder side-bridge-abduction D\n"
                                          "side-bridge-abduction easier side-bridge D\n"
                                          "side-lying-abduction easier lateral-wall-push E\n"
                                          "side-lying-abduction easier standing-abduction E\n"
                                          "side-lying-abduction harder banded-side-lying-raise E\n"
                                          "single-leg-deadlift harder D\n"
                                          "single-leg-squat easier E\n"
                                          "standing-abduction easier lateral-wall-push E\n"
                                          "supine-figure-four easier E");
}

TEST(CatalogueFacts, textsFitTheirPlaces)
{
    for (const Exercise& exercise : builtIn().exercises()) {
        SCOPED_TRACE(text(exercise.id.text()));
        EXPECT_LE(exercise.start.size(), 120);
        EXPECT_LE(exercise.cue.size(), 60);
        EXPECT_LE(exercise.feel.size(), 80);
        for (const QString& step : exercise.steps) {
            EXPECT_LE(step.size(), 110) << text(step);
            EXPECT_TRUE(step.endsWith(u'.')) << text(step);
        }
        for (const QString& warning : exercise.avoid)
            EXPECT_LE(warning.size(), 80) << text(warning);
    }
}

TEST(CatalogueFacts, textsHoldForEitherSide)
{
    const QRegularExpression side(uR"(\b(left|right)\b(?! angle))"_s, QRegularExpression::CaseInsensitiveOption);
    for (const Exercise& exercise : builtIn().exercises()) {
        QStringList texts = exercise.steps + exercise.avoid;
        texts << exercise.start << exercise.cue << exercise.feel;
        EXPECT_FALSE(texts.join(u' ').contains(side)) << text(exercise.id.text());
    }
}

TEST(CatalogueFacts, namesAreDistinct)
{
    QSet<QString> names;
    for (const Exercise& exercise : builtIn().exercises())
        names.insert(exercise.name.toCaseFolded());
    EXPECT_EQ(names.size(), 43);
}

TEST(CatalogueFacts, noTextPromisesACure)
{
    const QRegularExpression promise(uR"(\b(cure|heal|fix(es)?|guarantee|eliminate)\b|!)"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    for (const Exercise& exercise : builtIn().exercises())
        EXPECT_FALSE((exercise.steps + exercise.avoid).join(u' ').contains(promise)) << text(exercise.id.text());
    for (const Routine& routine : builtIn().starters())
        EXPECT_FALSE((routine.purpose + u' ' + routine.note).contains(promise)) << text(routine.id.text());
}

TEST(CatalogueFacts, startersComeInTheirOrder)
{
    QStringList starters;
    for (const Routine& routine : builtIn().starters()) {
        starters.append(routine.id.text() + u' ' + routine.source);
        EXPECT_TRUE(routine.starter);
    }
    EXPECT_EQ(text(starters.join(u", "_s)),
              "tight-hips A, six-stretches B, massage-stretch-strengthen C, twelve-for-pain D, ten-for-balance E, "
              "find-your-stretch A, five-minutes ");
}

TEST(CatalogueFacts, tightHipsIsArticleA)
{
    EXPECT_EQ(starter("tight-hips"), std::string("release: ball-release 1x1x120-180\n") + kStretchesOfA +
                                         "\nstrengthen: side-plank-hip-drop 1x20x0 @ 4");
}

TEST(CatalogueFacts, sixStretchesIsArticleB)
{
    EXPECT_EQ(starter("six-stretches"),
              "warm-up: march-in-place 1x1x120\n"
              "release: foam-roll-glute 3x10x0 @ 4\n"
              "stretch: pigeon-pose 3x1x30; chair-forward-lean 1x8-10x3-5 per-exercise; supine-knee-hug 1x10x0 @ 4; "
              "seated-spinal-twist 3x10x5-10; kneeling-side-bend 1x5x5-10");
}

TEST(CatalogueFacts, theThreeStepCycleIsArticleC)
{
    EXPECT_EQ(starter("massage-stretch-strengthen"),
              "release: ball-release 1x1x60\n"
              "stretch: standing-hip-push 2x1x30; lying-cross-body 2x1x30; supine-figure-four 2x1x30\n"
              "strengthen: single-leg-bridge 2x10x0 @ 4; fire-hydrant 2x10x0 @ 4");
}

TEST(CatalogueFacts, twelveForPainIsArticleD)
{
    EXPECT_EQ(starter("twelve-for-pain"),
              "warm-up: standing-hip-circumduction 1x10x0 @ 4\n"
              "release: foam-roll-glute 1x1x60; ball-release 1x1x60\n"
              "strengthen: clam 2x10x0 @ 4; bridge 2x10x0 @ 4; prone-hip-extension 2x10x0 @ 4; "
              "side-lying-abduction 2x10x0 @ 4; side-lying-abduction-medial 2x10x0 @ 4; "
              "side-lying-abduction-external 2x10x0 @ 4; standing-abduction 2x10x0 @ 4; "
              "transverse-lunge 2x10x0 @ 4 self-paced; single-leg-deadlift 2x10x0 @ 4 self-paced; "
              "side-bridge 2x1x15; side-bridge-abduction 2x10x0 @ 4");
}

TEST(CatalogueFacts, tenForBalanceIsArticleE)
{
    EXPECT_EQ(starter("ten-for-balance"),
              "strengthen: side-lying-abduction 2x10x0 @ 4; standing-abduction 2x10x0 @ 4; "
              "banded-side-lying-raise 2x10x0 @ 4; single-leg-squat 2x10x0 @ 4; lateral-wall-push 1x6x6\n"
              "stretch: supine-figure-four 2x1x30; chair-forward-lean 2x1x30; side-bend-arm-reach 2x1x30; "
              "pigeon-pose 2x1x30; ninety-ninety 2x1x30");
}

TEST(CatalogueFacts, findYourStretchRatesEveryStretchOfA)
{
    QString rated = QString::fromLatin1(kStretchesOfA);
    rated.replace(u"1x1x30"_s, u"1x1x30 rated"_s);
    EXPECT_EQ(starter("find-your-stretch"), text(rated));
}

TEST(CatalogueFacts, fiveMinutesIsOneOfEach)
{
    EXPECT_EQ(starter("five-minutes"),
              "release: ball-release 1x1x40\nstretch: lying-cross-body 1x1x30\nstrengthen: clam 1x10x0 @ 4");
}

TEST(CatalogueFacts, everyStarterDoesEachSideAndHasIdsOfItsOwn)
{
    QSet<QString> ids;
    qsizetype count = 0;
    for (const Routine& routine : builtIn().starters()) {
        for (const Section& section : routine.sections) {
            ids.insert(section.id.text());
            ++count;
            for (const Entry& entry : section.entries) {
                EXPECT_EQ(entry.sides, Sides::Each);
                ids.insert(entry.id.text());
                ++count;
            }
        }
    }
    EXPECT_EQ(ids.size(), count);
    EXPECT_EQ(text(builtIn().starters().front().sections.at(1).entries.at(4).id.text()), "tight-hips-2-5");
}

} // namespace limber
