// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/session_clock.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace limber;
using namespace std::chrono_literals;

namespace
{

/// A loudspeaker that plays `rate` frames a microsecond, with frame `offset` at time 0.
struct Card {
    double offset = 0;
    double rate = 0.048;
    double heard(Micros steady) const { return offset + rate * static_cast<double>(steady.count()); }
};

constexpr Micros kEvery{100'000};

/// Reports every tenth of a second in [from, to).
bool report(SessionClock& clock, const Card& card, Micros from, Micros to)
{
    bool onTime = true;
    for (Micros t = from; t < to; t += kEvery)
        onTime = clock.observe(t, card.heard(t)) && onTime;
    return onTime;
}

/// A plan that begins at 1 s and is heard from 1.05 s on.
struct PlayedClock {
    SessionClock clock;
    Card card;
    Micros begun{0};
    PlayedClock()
    {
        report(clock, card, 0s, 1s);
        begun = clock.now(1s);
        clock.begin(1s);
        clock.anchor(1s, static_cast<Frames>(card.heard(1s + 50ms)));
    }
    Micros inPlan(Micros steady) { return clock.now(steady) - begun; }
};

} // namespace

TEST(SessionClock, isTheSteadyClockWithoutSound)
{
    SessionClock clock;
    const Micros start = clock.now(5s);
    EXPECT_EQ(clock.now(65s) - start, 60s);
}

TEST(SessionClock, waitsForTheFirstSoundAndIsThenWhatIsHeard)
{
    PlayedClock played;
    EXPECT_EQ(played.inPlan(1s + 40ms), 0s);
    EXPECT_EQ(played.inPlan(1s + 50ms), 0s);
    EXPECT_NEAR(static_cast<double>(played.inPlan(2s + 50ms).count()), 1e6, 50);
}

TEST(SessionClock, doesNotWaitForEverForASoundThatDoesNotCome)
{
    SessionClock clock;
    const Micros start = clock.now(1s);
    clock.begin(1s);
    EXPECT_EQ(clock.now(1s + 250ms), start);
    EXPECT_EQ(clock.now(2s + 250ms) - start, 1s);
    clock.begin(3s, SessionClock::kLongestOpening);
    const Micros again = clock.now(3s);
    EXPECT_EQ(clock.now(4s), again);
    clock.streamLost(3s + 100ms, false);
    EXPECT_GT(clock.now(5s), again) << "there is nothing to wait for any more";
}

TEST(SessionClock, goesOnWaitingWhenAnotherStreamComesAtOnce)
{
    SessionClock clock;
    clock.begin(1s, SessionClock::kLongestOpening);
    const Micros start = clock.now(1s);
    clock.streamLost(1s + 100ms, true);
    EXPECT_EQ(clock.now(1s + 900ms), start);
}

TEST(SessionClock, followsACardThatRunsFastForAnHour)
{
    PlayedClock played;
    played.card.rate *= 1 + 200e-6;
    played.card.offset -= 0.048e6 * 200e-6;
    report(played.clock, played.card, 1s, 3601s);
    const double shown = static_cast<double>(played.inPlan(3601s).count()) * 0.048;
    const double heard = played.card.heard(3601s) - played.card.heard(1s + 50ms);
    EXPECT_LT(std::abs(shown - heard), 0.048 * 1000) << "within a millisecond";
}

TEST(SessionClock, staysWithinAFewMillisecondsOfUnevenReports)
{
    PlayedClock played;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> late(-15'000, 15'000);
    for (Micros t = 1s; t < 61s; t += kEvery) {
        played.clock.observe(t, played.card.heard(t) + 0.048 * late(random));
        const double error = static_cast<double>((played.inPlan(t) - (t - 1s - 50ms)).count());
        if (t > 1s + 100ms) {
            ASSERT_LT(std::abs(error), 8'000) << t.count();
        }
    }
}

TEST(SessionClock, oneWrongReportMovesNothing)
{
    for (const double off : {3e6, -3e6, 90'000.0, -90'000.0}) {
        PlayedClock played;
        report(played.clock, played.card, 1s, 10s);
        EXPECT_TRUE(played.clock.observe(10s, played.card.heard(10s) + 0.048 * off));
        EXPECT_TRUE(report(played.clock, played.card, 10s + 100ms, 20s));
        EXPECT_LT(std::chrono::abs(played.inPlan(20s) - (19s - 50ms)), 1ms) << off;
    }
}

TEST(SessionClock, aStreamThatIsElsewhereForGoodIsPlannedAnewAndTheTimeRunsOn)
{
    for (const double off : {3e6, -3e6}) { // the server hung, or it played on from a full buffer
        PlayedClock played;
        report(played.clock, played.card, 1s, 10s);
        Card other = played.card;
        other.offset += 0.048 * off;
        EXPECT_FALSE(report(played.clock, other, 10s, 11s));
        EXPECT_LT(std::chrono::abs(played.inPlan(11s) - (10s - 50ms)), 1ms) << off;
        played.clock.anchor(11s, static_cast<Frames>(other.heard(11s + 30ms)));
        EXPECT_TRUE(report(played.clock, other, 11s, 20s));
        EXPECT_LT(std::chrono::abs(played.inPlan(20s) - (19s - 50ms)), 1ms) << off;
    }
}

TEST(SessionClock, anAnchorAfterTheWaitLaysThePlanWhereTheSessionIs)
{
    SessionClock clock;
    const Card card;
    const Micros start = clock.now(1s);
    clock.begin(1s);
    EXPECT_EQ(clock.now(1s + 750ms) - start, 500ms);
    report(clock, card, 2s, 2s + 50ms);
    const Micros before = clock.now(3s);
    const Frames origin = clock.anchor(3s, static_cast<Frames>(card.heard(3s + 30ms)));
    EXPECT_NEAR(static_cast<double>(origin), card.heard(1s + 250ms), 2);
    EXPECT_LT(std::chrono::abs(clock.now(3s) - before), 1ms);
}

TEST(SessionClock, aPlanThatIsLaidTwiceBeforeItIsHeardLosesNothingOfItsBeginning)
{
    PlayedClock played;
    const Micros now = 1s + 20ms;
    const auto later = static_cast<Frames>(played.card.heard(now + 50ms));
    EXPECT_EQ(played.clock.anchor(now, later), later);
    EXPECT_EQ(played.inPlan(now + 50ms), 0s);
}

TEST(SessionClock, neverGoesBack)
{
    PlayedClock played;
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anywhere(-1e6, 1e6);
    Micros last{0};
    for (Micros t = 1s; t < 60s; t += kEvery) {
        played.clock.observe(t, played.card.heard(t) + anywhere(random));
        if (random() % 7 == 0)
            played.clock.release(t);
        const Micros now = played.clock.now(t);
        ASSERT_GE(now, last);
        last = now;
    }
}
