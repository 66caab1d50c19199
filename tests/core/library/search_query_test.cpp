// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_query.h"

#include <gtest/gtest.h>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

// The text is read and written back: what stands there now is what was understood.
#define READS_AS(TEXT, CANONICAL) EXPECT_EQ(SearchQuery::parse(TEXT).text(), CANONICAL)
#define SAME(TEXT, OTHER) EXPECT_EQ(SearchQuery::parse(TEXT), SearchQuery::parse(OTHER))
#define COMPLAINS(TEXT, SENTENCE) EXPECT_EQ(SearchQuery::parse(TEXT).problems, QStringList{SENTENCE})

TEST(SearchQuery, readsWordsAndFilters)
{
    const QString all = u"hip phase:stretch position:standing equipment:none side:each -partner <1min"_s;
    READS_AS(u"hip phase:stretch side:each equipment:none position:standing <60s -partner"_s, all);
    READS_AS(all, all);
    READS_AS(u""_s, u""_s);
    READS_AS(u"  Side-lying   LEG "_s, u"side lying leg"_s);
    READS_AS(u"-knee hip"_s, u"hip -knee"_s);
    READS_AS(u"“Zoë’s” stretch"_s, u"zoes stretch"_s);
    READS_AS(u"90/90"_s, u"90 90"_s);
}

TEST(SearchQuery, readsPhases)
{
    READS_AS(u"phase:stretch"_s, u"phase:stretch"_s);
    READS_AS(u"phase:str"_s, u"phase:stretch,strengthen"_s);
    READS_AS(u"phase:release,warm-up"_s, u"phase:warm-up,release"_s);
    READS_AS(u"phase:massage"_s, u"phase:release"_s);
    READS_AS(u"phase:warmup"_s, u"phase:warm-up"_s);
    READS_AS(u"-phase:warm-up"_s, u"phase:release,stretch,strengthen"_s);
    READS_AS(u"PHASE:Stretch"_s, u"phase:stretch"_s);
    READS_AS(u"phase:"_s, u""_s);
}

TEST(SearchQuery, readsPositions)
{
    READS_AS(u"position:standing"_s, u"position:standing"_s);
    READS_AS(u"position:\"four-point kneeling\""_s, u"position:four-point-kneeling"_s);
    READS_AS(u"position:all-fours"_s, u"position:four-point-kneeling"_s);
    READS_AS(u"position:lying"_s, u"position:supine,prone,side-lying"_s);
    READS_AS(u"position:sitting"_s, u"position:sitting"_s);
    SAME(u"-position:floor"_s, u"position:standing,sitting"_s);
}

TEST(SearchQuery, readsEquipment)
{
    READS_AS(u"equipment:none"_s, u"equipment:none"_s);
    READS_AS(u"equipment:ball,roller"_s, u"equipment:ball,roller"_s);
    READS_AS(u"equipment:\"tennis ball\""_s, u"equipment:ball"_s);
    READS_AS(u"equipment:theraband"_s, u"equipment:band"_s);
    READS_AS(u"-equipment:band -equipment:bed"_s, u"-equipment:band,bed"_s);
    READS_AS(u"have:mat,chair"_s, u"have:mat,chair"_s);
    READS_AS(u"have:none"_s, u"have:none"_s);
    SAME(u"needs:chair"_s, u"equipment:chair"_s);
}

TEST(SearchQuery, readsTheRest)
{
    READS_AS(u"muscle:glute-max"_s, u"muscle:gluteus-maximus"_s);
    READS_AS(u"muscle:piriformis"_s, u"muscle:deep-hip-rotators"_s);
    READS_AS(u"source:A,C"_s, u"source:A,C"_s);
    READS_AS(u"side:both"_s, u"side:both"_s);
    READS_AS(u"side:bil"_s, u"side:both"_s);
    SAME(u"-side:both"_s, u"side:each"_s);
    READS_AS(u"partner:yes"_s, u"partner:yes"_s);
    SAME(u"partner:no"_s, u"-partner"_s);
    READS_AS(u"partner"_s, u"partner"_s);
    READS_AS(u"<45 >2m"_s, u"<45s >2min"_s);
    READS_AS(u"<"_s, u""_s);
    READS_AS(u"unknown:thing"_s, u"unknown thing"_s);
}

TEST(SearchQuery, readsRatings)
{
    READS_AS(u"rated:>3"_s, u"rated:>3"_s);
    READS_AS(u"rating:>=2,5 hip"_s, u"hip rated:>=2.5"_s);
    READS_AS(u"rated:4 rated:<5"_s, u"rated:4 rated:<5"_s);
    READS_AS(u"rated:none"_s, u"rated:none"_s);
    READS_AS(u"-rated:none"_s, u"rated:>=0"_s);
    READS_AS(u"rated:> rated:no rated:"_s, u""_s);
    COMPLAINS(u"rated:good"_s, u"There is no rating “good”."_s);
}

TEST(SearchQuery, comparesRatings)
{
    const auto admits = [](const QString& text, std::optional<double> rating) {
        return SearchQuery::parse(text).rated.at(0).admits(rating);
    };
    EXPECT_TRUE(admits(u"rated:>3"_s, 3.5));
    EXPECT_FALSE(admits(u"rated:>3"_s, 3.0));
    EXPECT_FALSE(admits(u"rated:>3"_s, std::nullopt));
    EXPECT_FALSE(admits(u"rated:<3"_s, std::nullopt));
    EXPECT_TRUE(admits(u"rated:>=3"_s, 3.0));
    EXPECT_FALSE(admits(u"rated:3"_s, 3.5));
    EXPECT_TRUE(admits(u"rated:none"_s, std::nullopt));
    EXPECT_FALSE(admits(u"rated:none"_s, 0.0));
}

TEST(SearchQuery, readsWhatIsAboutThePerson)
{
    READS_AS(u"starred"_s, u"starred"_s);
    READS_AS(u"hip -starred clam"_s, u"hip clam -starred"_s);
    READS_AS(u"own archived suits:me have:home"_s, u"have:home suits:me own archived"_s);
    READS_AS(u"have:ho suits:m"_s, u"have:home"_s);
    READS_AS(u"have:home,mat"_s, u"have:mat have:home"_s);
    READS_AS(u"Starred"_s, u"starred"_s);
    EXPECT_TRUE(SearchQuery::parse(u"starred"_s).filters());
    COMPLAINS(u"suits:him"_s, u"There is no suits “him”."_s);
}

TEST(SearchQuery, saysWhatItDoesNotKnow)
{
    COMPLAINS(u"phase:zigzag"_s, u"There is no phase “zigzag”."_s);
    COMPLAINS(u"equipment:anvil"_s, u"There is no equipment “anvil”."_s);
    COMPLAINS(u"side:upper"_s, u"There is no side “upper”."_s);
    EXPECT_TRUE(SearchQuery::parse(u"phase:zigzag"_s).phases->none());
}

TEST(SearchQuery, takesWhateverIsTyped)
{
    for (const QString& text : {u"\""_s, u"-"_s, u":"_s, u"--"_s, u"::::"_s, u"phase:,,,"_s, u"<99999999999s"_s,
                                u"-phase:"_s, QString(100'000, u'x'), QString(QChar(0xd800))})
        EXPECT_TRUE(SearchQuery::parse(text).problems.isEmpty()) << text.left(40).toStdString();
}

TEST(WorkTime, isThatOfOneSideInTheFirstDoseAsItsCardSaysIt)
{
    Exercise exercise;
    exercise.defaultDose = {2, 10, Millis(0), {}, {}, {}, {}};
    EXPECT_EQ(workTime(exercise), 80s);
    exercise.sided = false;
    EXPECT_EQ(workTime(exercise), 80s);
    exercise.defaultDose.pace = 3s;
    EXPECT_EQ(workTime(exercise), 60s);
    SourceDose given;
    given.dose = Dose{1, {8, 10}, {Millis(3s), Millis(5s)}, {}, {}, {}, {}};
    exercise.doses = {given};
    EXPECT_EQ(workTime(exercise), 50s);
}

} // namespace limber
