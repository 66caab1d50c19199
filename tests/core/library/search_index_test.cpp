// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue.h"
#include "core/library/nearest_names.h"
#include "core/library/search_index.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

using namespace Qt::Literals::StringLiterals;

const Catalogue& searched()
{
    static const Catalogue kCatalogue = *Catalogue::load();
    return kCatalogue;
}

QStringList found(const char* text)
{
    static const SearchIndex kIndex(searched().exercises());
    QStringList ids;
    for (const int place : kIndex.find(SearchQuery::parse(QString::fromUtf8(text))))
        ids.append(searched().exercises()[static_cast<size_t>(place)].id.text());
    return ids;
}

std::string foundText(const char* text)
{
    return found(text).join(u' ').toStdString();
}

std::string sorted(QStringList ids)
{
    ids.sort();
    return ids.join(u' ').toStdString();
}

} // namespace

#define FINDS(TEXT, IDS) EXPECT_EQ(foundText(TEXT), IDS)               // these, in this order
#define FINDS_ANY_ORDER(TEXT, IDS) EXPECT_EQ(sorted(found(TEXT)), IDS) // these, written by the alphabet
#define FINDS_FIRST(TEXT, ID) EXPECT_EQ(found(TEXT).value(0).toStdString(), ID)
#define FINDS_SOME(TEXT, COUNT) EXPECT_EQ(found(TEXT).size(), COUNT)
#define FINDS_AMONG(TEXT, ID) EXPECT_TRUE(found(TEXT).contains(QStringLiteral(ID))) << foundText(TEXT)
#define FINDS_NOT(TEXT, ID) EXPECT_FALSE(found(TEXT).contains(QStringLiteral(ID))) << foundText(TEXT)

TEST(Search, findsByName)
{
    FINDS_FIRST("pigeon", "pigeon-pose");
    FINDS_FIRST("pig", "pigeon-pose");
    FINDS_FIRST("clam", "clam");
    FINDS_FIRST("fire", "fire-hydrant");
    FINDS_FIRST("side bridge", "side-bridge");
    FINDS_FIRST("figure four back", "supine-figure-four");
    FINDS_FIRST("leg raise standing", "standing-abduction");
}

TEST(Search, findsByOtherNames)
{
    FINDS_FIRST("clamshell", "clam");
    FINDS_FIRST("star jumps", "jumping-jack");
    FINDS_FIRST("90/90", "ninety-ninety");
    FINDS_FIRST("lateral wall push", "lateral-wall-push");
    FINDS_FIRST("prone hip extension", "prone-hip-extension");
    FINDS_FIRST("hip circumduction", "standing-hip-circumduction");
    FINDS_AMONG("it band", "standing-hip-push");
}

TEST(Search, ranksNamesBeforeOtherNamesBeforeFactsBeforeInstructions)
{
    const QStringList planks = found("plank");
    EXPECT_LT(planks.indexOf(u"side-plank-hip-drop"_s), planks.indexOf(u"side-bridge"_s));
    const QStringList walls = found("wall");
    EXPECT_LT(walls.indexOf(u"wall-cross-over-lean"_s), walls.indexOf(u"single-leg-squat"_s));
    EXPECT_LT(walls.indexOf(u"lateral-wall-push"_s), walls.indexOf(u"single-leg-squat"_s));
}

TEST(Search, findsByWhatPeopleSay)
{
    FINDS_AMONG("glutes", "clam");
    FINDS_AMONG("all fours", "fire-hydrant");
    FINDS_AMONG("hands and knees", "four-point-hip-shift");
    FINDS_AMONG("lying on the back", "lying-cross-body");
    FINDS_AMONG("tennis ball", "ball-release");
    FINDS_AMONG("piriformis", "pigeon-pose");
    FINDS_AMONG("massage", "foam-roll-glute");
    FINDS_AMONG("buttock", "bridge");
}

TEST(Search, wantsEveryWord)
{
    FINDS("pigeon clam", "");
    FINDS_ANY_ORDER("chair stretch lean", "chair-forward-lean");
    FINDS_SOME("", 43);
    FINDS_SOME("xyzzy", 0);
}

TEST(Search, findsSingularForPlural)
{
    FINDS_FIRST("clams", "clam");
    FINDS_FIRST("pigeons", "pigeon-pose");
    FINDS_FIRST("bridges", "side-bridge");
}

TEST(Search, findsJoinedWords)
{
    FINDS_AMONG("sidelying", "clam");
    FINDS_AMONG("side-lying", "clam");
    FINDS_AMONG("warmup", "jumping-jack");
}

TEST(Search, forgivesOneMistake)
{
    FINDS_FIRST("pigoen", "pigeon-pose");
    FINDS_FIRST("pigon", "pigeon-pose");
    FINDS_FIRST("piigeon", "pigeon-pose");
    FINDS_FIRST("digeon", "pigeon-pose");
    FINDS_FIRST("hidrant", "fire-hydrant");
    FINDS_FIRST("deadlfit", "single-leg-deadlift");
    FINDS("clsm", "");      // too short to guess
    FINDS("pidgeonnn", ""); // two mistakes
}

TEST(Search, filters)
{
    FINDS_SOME("phase:warm-up", 4);
    FINDS_SOME("phase:release", 2);
    FINDS_SOME("phase:stretch", 20);
    FINDS_SOME("phase:strengthen", 17);
    FINDS("partner:yes", "partner-side-lying");
    FINDS_SOME("-partner", 42);
    FINDS_ANY_ORDER("side:both", "bridge jog-in-place jumping-jack march-in-place");
    FINDS_ANY_ORDER("equipment:roller", "foam-roll-glute");
    FINDS_ANY_ORDER("equipment:chair", "chair-figure-four chair-forward-lean single-leg-squat");
    FINDS_ANY_ORDER("-equipment:none,chair equipment:chair", "single-leg-squat");
    FINDS_AMONG("equipment:none", "pigeon-pose");
    FINDS_NOT("equipment:none", "ball-release");
    FINDS_NOT("have:ball,mat", "chair-figure-four");
    FINDS_AMONG("have:ball,mat", "ball-release");
    FINDS_NOT("have:none", "ball-release");
    FINDS_ANY_ORDER("source:C", "ball-release fire-hydrant single-leg-bridge");
    FINDS_ANY_ORDER("position:kneeling,prone", "kneeling-side-bend prone-hip-extension");
    FINDS_ANY_ORDER("muscle:hamstrings", "bridge prone-hip-extension single-leg-bridge single-leg-deadlift");
    FINDS_ANY_ORDER("phase:stretch >2min", "seated-spinal-twist");
    FINDS_AMONG("<60s", "jumping-jack");
    FINDS_NOT("<60s", "pigeon-pose");
    FINDS_AMONG("hip phase:stretch side:each equipment:none position:standing <60s -partner", "standing-hip-push");
    FINDS_SOME("phase:zigzag", 0);
}

TEST(Search, combinesWordsAndFilters)
{
    FINDS_FIRST("hip phase:stretch side:each equipment:none position:standing <61s -partner", "standing-hip-push");
    FINDS_NOT("side -plank", "side-bridge");
    FINDS_AMONG("side -plank", "standing-side-bend");
    FINDS("hip -hip", "");
}

TEST(Search, keepsTheOrderOfTheListWithoutWords)
{
    QStringList ids;
    for (const Exercise& exercise : searched().exercises())
        ids.append(exercise.id.text());
    EXPECT_EQ(found(""), ids);
}

TEST(Search, findsEveryExerciseFirstByItsOwnName)
{
    for (const Exercise& exercise : searched().exercises())
        FINDS_FIRST(exercise.name.toUtf8().constData(), exercise.id.text().toStdString());
}

TEST(Search, takesAnEmptyListAndManyWords)
{
    EXPECT_TRUE(SearchIndex().find(SearchQuery::parse(u"hip"_s)).empty());
    EXPECT_TRUE(SearchIndex(std::vector<Exercise>()).find(SearchQuery()).empty());
    FINDS_AMONG(QByteArray("hip ").repeated(1000).constData(), "standing-hip-push");
}

TEST(BeginsWithOneMistake, allowsOneAndOnlyOne)
{
    const auto begins = [](const char16_t* word, const char16_t* wanted) { return beginsWithOneMistake(word, wanted); };
    EXPECT_TRUE(begins(u"bridge", u"bridge"));
    EXPECT_TRUE(begins(u"bridge", u"brige"));
    EXPECT_TRUE(begins(u"bridge", u"briddge"));
    EXPECT_TRUE(begins(u"bridge", u"birdge"));
    EXPECT_TRUE(begins(u"bridge", u"bredge"));
    EXPECT_TRUE(begins(u"bridge", u"ridge"));
    EXPECT_TRUE(begins(u"bridge", u"bridgeX"));
    EXPECT_TRUE(begins(u"bridges", u"brige"));
    EXPECT_FALSE(begins(u"bridge", u"brdgee"));
    EXPECT_FALSE(begins(u"bridge", u"drigbe"));
    EXPECT_FALSE(begins(u"bri", u"bridge"));
}

TEST(NearestNames, putsTheLikeliestFirst)
{
    QStringList names;
    for (const Routine& routine : searched().starters())
        names << routine.id.text() << routine.title;
    EXPECT_EQ(nearestNames(u"tihgt-hips"_s, names).value(0), u"tight-hips"_s);
    EXPECT_EQ(nearestNames(u"tight"_s, names).value(0), u"tight-hips"_s);
    EXPECT_EQ(nearestNames(u"five minuts"_s, names).value(0), u"five-minutes"_s);
    EXPECT_EQ(nearestNames(u"find stretch"_s, names).value(0), u"find-your-stretch"_s);
    EXPECT_EQ(nearestNames(u"anything"_s, names).size(), 3);
    EXPECT_EQ(nearestNames(u""_s, names, 1).size(), 1);
    EXPECT_TRUE(nearestNames(u"anything"_s, {}).isEmpty());
    EXPECT_EQ(nearestNames(QString(100'000, u'x'), names).size(), 3);
}

TEST(Search, findsByHowWellSomethingWasFelt)
{
    SearchIndex index(searched().exercises());
    const auto ids = [&](const char* text) {
        QStringList all;
        for (const int place : index.find(SearchQuery::parse(QString::fromUtf8(text))))
            all << searched().exercises()[static_cast<size_t>(place)].id.text();
        all.sort();
        return all;
    };
    EXPECT_TRUE(ids("rated:>3").isEmpty()) << "nothing was rated";
    index.setRatings({{ExerciseId(u"lean-over"_s), 3.0},
                      {ExerciseId(u"pigeon-pose"_s), 3.5},
                      {ExerciseId(u"clam"_s), 5.0},
                      {ExerciseId(u"gone"_s), 5.0}});
    EXPECT_EQ(ids("rated:>3"), (QStringList{u"clam"_s, u"pigeon-pose"_s}));
    EXPECT_EQ(ids("rated:>3 phase:stretch"), QStringList{u"pigeon-pose"_s});
    EXPECT_EQ(ids("rated:3"), QStringList{u"lean-over"_s});
    EXPECT_EQ(ids("rated:none").size(), static_cast<qsizetype>(searched().exercises().size()) - 3);
    index.setRatings({});
    EXPECT_TRUE(ids("-rated:none").isEmpty());
}

// --- what is known about the person -------------------------------------------------------------------------------

namespace
{

QStringList foundFor(const PersonMarks& marks, const char* text,
                     std::vector<Exercise> exercises = searched().exercises())
{
    SearchIndex index(exercises);
    index.setPerson(marks);
    QStringList ids;
    for (const int place : index.find(SearchQuery::parse(QString::fromUtf8(text))))
        ids.append(exercises[static_cast<size_t>(place)].id.text());
    return ids;
}

std::vector<bool> only(const char* id)
{
    std::vector<bool> flags;
    for (const Exercise& exercise : searched().exercises())
        flags.push_back(exercise.id.text() == QLatin1StringView(id));
    return flags;
}

} // namespace

TEST(Search, findsFavouritesAndPutsThemFirstAmongEquals)
{
    PersonMarks marks;
    marks.starred = only("side-lying-abduction-medial");
    EXPECT_EQ(foundFor(marks, "starred"), QStringList{u"side-lying-abduction-medial"_s});
    EXPECT_EQ(foundFor(marks, "-starred").size(), qsizetype(searched().exercises().size()) - 1);
    EXPECT_EQ(foundFor(marks, "side leg raise").first(), u"side-lying-abduction-medial");
    EXPECT_NE(foundFor({}, "side leg raise").first(), u"side-lying-abduction-medial");
    EXPECT_TRUE(foundFor({}, "starred").isEmpty());
}

TEST(Search, leavesOutWhatDoesNotSuitOrIsNotAtHomeOnlyWhenAsked)
{
    PersonMarks marks;
    marks.unsuited = only("clam");
    marks.notAtHome = only("ball-release");
    EXPECT_TRUE(foundFor(marks, "clam").contains(u"clam"_s));
    EXPECT_FALSE(foundFor(marks, "clam suits:me").contains(u"clam"_s));
    EXPECT_EQ(foundFor(marks, "-suits:me"), QStringList{u"clam"_s});
    EXPECT_TRUE(foundFor(marks, "ball").contains(u"ball-release"_s));
    EXPECT_FALSE(foundFor(marks, "ball have:home").contains(u"ball-release"_s));
}

TEST(Search, showsArchivedAndOwnExercisesWhenAsked)
{
    std::vector<Exercise> exercises = searched().exercises();
    Exercise own = exercises.front();
    own.id = ExerciseId(u"own"_s);
    own.builtIn = false;
    Exercise old = own;
    old.id = ExerciseId(u"old"_s);
    old.archived = true;
    exercises.push_back(own);
    exercises.push_back(old);
    EXPECT_EQ(foundFor({}, "own", exercises), QStringList{u"own"_s});
    EXPECT_EQ(foundFor({}, "archived", exercises), QStringList{u"old"_s});
    EXPECT_FALSE(foundFor({}, "", exercises).contains(u"old"_s));
    EXPECT_EQ(foundFor({}, "own archived", exercises), QStringList{u"old"_s});
}

TEST(Search, findsNamesInAnyScriptAndLongOnes)
{
    std::vector<Exercise> exercises(3);
    exercises[0].name = u"מתיחת ירך"_s;
    exercises[1].name = u"🐸 frog \U0001F9D8"_s;
    exercises[2].name = QString(10'000, u'x') + u" end"_s;
    for (size_t i = 0; i < exercises.size(); ++i)
        exercises[i].id = ExerciseId(QString::number(i));
    EXPECT_EQ(foundFor({}, "מתיח", exercises), QStringList{u"0"_s});
    EXPECT_EQ(foundFor({}, "🐸", exercises), QStringList{u"1"_s});
    EXPECT_EQ(foundFor({}, "🐢", exercises), QStringList());
    EXPECT_EQ(foundFor({}, "xxxx end", exercises), QStringList{u"2"_s});
}

} // namespace limber
