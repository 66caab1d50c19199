// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/stream_timing.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace
{

StreamTiming asked(Micros at)
{
    StreamTiming timing;
    timing.start(at - 100ms);
    EXPECT_TRUE(timing.ask(at));
    return timing;
}

} // namespace

TEST(StreamTiming, aPromptAnswerHoldsForTheMomentItWasGiven)
{
    StreamTiming timing = asked(10s);
    const auto heard = timing.take({10s + 3ms, 1ms, 48'000, 20ms});
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->steady, 10s + 2ms);
    EXPECT_DOUBLE_EQ(heard->frame, 48'000 - 960);
    EXPECT_DOUBLE_EQ(*timing.heardAt(10s + 12ms), 48'000 - 960 + 480);
}

TEST(StreamTiming, asksOneThingAtATime)
{
    StreamTiming timing = asked(10s);
    EXPECT_FALSE(timing.ask(10s + 100ms));
    timing.take({10s + 150ms, 1ms, 48'000, 0ms});
    EXPECT_TRUE(timing.ask(10s + 200ms));
    timing.noAnswer();
    EXPECT_TRUE(timing.ask(10s + 300ms));
}

TEST(StreamTiming, aWallClockSetMeanwhileDoesNotCount)
{
    for (const Micros age : {Micros(-1h), Micros(1h), Micros(30ms)}) {
        StreamTiming timing = asked(10s);
        const auto heard = timing.take({10s + 4ms, age, 48'000, 0ms});
        ASSERT_TRUE(heard);
        EXPECT_EQ(heard->steady, 10s + 2ms) << "half of the way there and back";
    }
}

TEST(StreamTiming, aLateAnswerWithoutADateIsNotBelievedUnlessThereIsNothingElse)
{
    StreamTiming timing = asked(10s);
    EXPECT_FALSE(timing.take({10s + 300ms, 1h, 48'000, 0ms}));
    EXPECT_FALSE(timing.heardAt(11s));
    EXPECT_TRUE(timing.ask(12s));
    EXPECT_TRUE(timing.take({12s + 300ms, 1h, 96'000, 0ms}));
}

TEST(StreamTiming, aLateAnswerThatSaysWhenItWasGivenIsGood)
{
    StreamTiming timing = asked(10s);
    const auto heard = timing.take({10s + 300ms, 290ms, 48'000, 0ms});
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->steady, 10s + 10ms);
}

TEST(StreamTiming, nothingIsHeardBeforeTheDeviceHasTakenAnything)
{
    StreamTiming timing = asked(10s);
    EXPECT_FALSE(timing.take({10s + 1ms, 0ms, 0, 0ms}));
    EXPECT_EQ(timing.silentFor(10s + 1ms), 0s) << "but it is a sign of life";
}

TEST(StreamTiming, knowsForHowLongTheServerHasSaidNothing)
{
    StreamTiming timing = asked(10s);
    timing.take({10s + 1ms, 0ms, 48'000, 0ms});
    EXPECT_TRUE(timing.ask(10s + 100ms));
    EXPECT_GT(timing.silentFor(13s), StreamTiming::kHung);
    timing.start(13s);
    EXPECT_FALSE(timing.heardAt(13s)) << "another stream";
    EXPECT_TRUE(timing.ask(13s)) << "what was asked of the old one is forgotten";
}
