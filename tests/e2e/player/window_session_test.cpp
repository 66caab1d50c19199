// SPDX-License-Identifier: GPL-3.0-or-later
// A session played from the program's own window, with keys, sound, and a database looked at from outside.
#include "app/player/session_progress.h"
#include "core/cues/mixer.h"
#include "core/cues/tone_set.h"
#include "core/exchange/preferences.h"
#include "core/storage/store.h"
#include "tests/e2e/player/desktop_program.h"
#include "tests/support/sound_server.h"
#include "tests/support/timed_recorder.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

Entry held(const char* exercise, Millis time)
{
    Entry entry;
    entry.id = EntryId::fresh();
    entry.exercise = ExerciseId(QString::fromLatin1(exercise));
    entry.dose.hold = time;
    entry.sides = Sides::LeftOnly;
    return entry;
}

/// 4 s to get ready, 10 s, 4 s, 6 s: short, and with every kind of tone that matters.
Routine shortRoutine()
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = u"Short"_s;
    Section section;
    section.id = SectionId::fresh();
    section.entries = {held("standing-side-bend", 10s), held("standing-side-bend", 6s)};
    routine.sections = {section};
    routine.timing.prepare = 4s;
    routine.timing.transition = 4s;
    return routine;
}

class WindowSession : public testing::Test
{
protected:
    WindowSession()
    {
        const QDateTime now = QDateTime::currentDateTime();
        store = std::move(Store::open(Store::pathIn(data.path()), now)->store);
        EXPECT_TRUE(store->save(shortRoutine(), now));
        Preferences preferences;
        preferences.healthNoticeSeen = true;
        preferences.sound.voiceVolume = 0; // the voice never says a thing twice in the same way
        preferences.sound.cues.say = false;
        EXPECT_TRUE(store->setPreferences(preferenceValues(preferences)));
    }

    std::vector<SessionRecord> sessions()
    {
        const QDateTime now = QDateTime::currentDateTime();
        auto all = store->sessions(now.addDays(-1), now.addDays(1));
        return all ? std::move(*all) : std::vector<SessionRecord>();
    }
    /// The only session, with its steps.
    std::optional<SessionRecord> record()
    {
        const auto all = sessions();
        if (all.size() != 1)
            return std::nullopt;
        auto one = store->session(all.front().id);
        return one && *one ? *one : std::optional<SessionRecord>();
    }
    template <typename Condition>
    bool waitFor(Condition condition, int seconds)
    {
        return QTest::qWaitFor(std::move(condition), seconds * 1000);
    }
    bool waitForWork(int seconds)
    {
        return waitFor(
            [this] {
                const auto now = record();
                return now && now->steps.size() > 1 && now->steps[0].outcome == StepOutcome::Done;
            },
            seconds);
    }
    QStringList place() { return {u"--data"_s, data.path()}; }

    SoundServer server;
    QTemporaryDir data;
    std::unique_ptr<Store> store;
};

/// What should be heard by the timeline that the command line tells: each tone at its millisecond.
std::vector<float> trackOf(const QByteArray& json, const SoundSettings& settings)
{
    const auto tones = loadToneSet(settings.toneSet);
    Mixer mixer;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).object()[u"cues"_s].toArray()) {
        const QJsonObject cue = value.toObject();
        for (int kind = 0; kind < static_cast<int>(CueKind::Say); ++kind) {
            if (word(static_cast<CueKind>(kind)) == cue[u"cue"_s].toString())
                mixer.place({framesOf(Millis(cue[u"at_ms"_s].toInteger())), tones.tone(static_cast<CueKind>(kind)),
                             gainOf(settings.cueVolume), Bus::Tone});
        }
    }
    std::vector<float> track(static_cast<std::size_t>(mixer.end()));
    mixer.render(0, track);
    return track;
}

} // namespace

TEST_F(WindowSession, isHeardAsTheTimelineSaysToTheSample)
{
    const QByteArray timeline = DesktopProgram::answer(place() + QStringList{u"timeline"_s, u"Short"_s, u"--json"_s});
    const std::vector<float> wanted = trackOf(timeline, SoundSettings());
    ASSERT_GT(wanted.size(), 48'000U * 20);
    TimedRecorder recorder;
    DesktopProgram limber(data.path());
    ASSERT_TRUE(limber.start());
    ASSERT_TRUE(limber.press({u"ctrl+Return"_s}));
    ASSERT_TRUE(waitFor([this] { return record() && record()->finished; }, 60)) << limber.errors().toStdString();
    const std::ptrdiff_t end = recorder.length();
    ASSERT_TRUE(waitFor([&] { return recorder.length() > end + 96'000; }, 10));
    const std::vector<float> heard = recorder.samples();
    const std::ptrdiff_t offset = bestOffset(heard, wanted);
    EXPECT_LT(difference(heard, wanted, offset), 4e-4F) << "one constant delay of " << offset << " samples";
    ASSERT_TRUE(limber.press({u"2"_s, u"0"_s, u"Return"_s}));
    ASSERT_TRUE(waitFor([this] { return record() && record()->pain.has_value(); }, 10));
    const SessionRecord kept = *record();
    EXPECT_EQ(kept.effort, Effort::Right);
    EXPECT_EQ(kept.pain, 0);
    for (const PerformedStep& step : kept.steps) {
        EXPECT_EQ(step.outcome, StepOutcome::Done);
        EXPECT_EQ(step.actual, step.planned);
    }
    EXPECT_TRUE(limber.closeWindow());
    EXPECT_FALSE(limber.crashed());
}

TEST_F(WindowSession, killedInItsMiddleGoesOnWhereItWasAndEndsInTheHistory)
{
    DesktopProgram first(data.path());
    ASSERT_TRUE(first.start());
    ASSERT_TRUE(first.press({u"ctrl+Return"_s}));
    ASSERT_TRUE(waitForWork(20)) << first.errors().toStdString();
    const Micros began = steadyMicros(); // the hold has begun, or a little later
    ASSERT_TRUE(waitFor([began] { return steadyMicros() - began > 7s; }, 10));
    first.killAtOnce();
    const auto left = record();
    ASSERT_TRUE(left);
    EXPECT_FALSE(left->endedAt.isValid());
    EXPECT_GE(left->steps[1].actual, 2s) << "at most five seconds are lost";
    EXPECT_LT(left->steps[1].actual, 8s);

    DesktopProgram second(data.path());
    ASSERT_TRUE(second.start());
    const Micros asked = steadyMicros();
    ASSERT_TRUE(
        waitFor([asked] { return steadyMicros() - asked > 1500ms; }, 10)); // the question is a window of its own
    ASSERT_TRUE(second.press({u"Return"_s}));                              // Resume
    const QDateTime saved = progressOf(*left)->savedAt;
    ASSERT_TRUE(waitFor([&] { return record() && progressOf(*record())->savedAt > saved; }, 10)) << "it was asked";
    EXPECT_EQ(record()->steps[1].outcome, StepOutcome::Skipped) << "under way, should nobody come back to it";
    ASSERT_TRUE(second.press({u"space"_s}));
    ASSERT_TRUE(waitFor([this] { return record() && record()->finished; }, 60)) << second.errors().toStdString();
    const SessionRecord kept = *record();
    EXPECT_EQ(kept.id, left->id) << "one session, not two";
    EXPECT_TRUE(kept.endedAt.isValid());
    for (const PerformedStep& step : kept.steps) {
        EXPECT_EQ(step.outcome, StepOutcome::Done);
        EXPECT_NEAR(static_cast<double>(step.actual.count()), static_cast<double>(step.planned.count()), 50);
    }
    ASSERT_TRUE(second.press({u"Return"_s, u"Return"_s, u"Return"_s}));
    EXPECT_TRUE(second.closeWindow());
}

TEST_F(WindowSession, closedInTheMiddleOfAPhraseItEndsCleanlyEveryTime)
{
    Preferences loud;
    loud.healthNoticeSeen = true;
    ASSERT_TRUE(store->setPreferences(preferenceValues(loud)));
    for (int round = 0; round < 6; ++round) {
        DesktopProgram limber(data.path());
        ASSERT_TRUE(limber.start());
        if (round > 0) { // what was left is gone on with
            ASSERT_TRUE(limber.asks(u"Go on with"_s)) << round;
            ASSERT_TRUE(limber.press({u"Escape"_s}));
        }
        ASSERT_TRUE(limber.press({u"ctrl+Return"_s}));
        const std::size_t before = static_cast<std::size_t>(round);
        ASSERT_TRUE(waitFor([this, before] { return sessions().size() > before; }, 10)) << "it says what is next";
        EXPECT_TRUE(limber.closeWindow()) << round;
        EXPECT_FALSE(limber.crashed()) << round << limber.errors().toStdString();
        EXPECT_EQ(limber.exitCode(), 0) << round;
    }
}
