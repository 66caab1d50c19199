// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/track_builder.h"

#include <gtest/gtest.h>
#include <random>

using namespace limber;

namespace
{

/// A voice that needs 100 ms a letter; every phrase it makes can be recognised by its length.
PcmPtr speak(const QString& text)
{
    auto pcm = std::make_shared<Pcm>();
    pcm->samples.assign(static_cast<std::size_t>(framesOf(100ms) * text.size()), 0.1F);
    return pcm;
}

Cue tone(CueKind kind, Millis at)
{
    Cue cue;
    cue.kind = kind;
    cue.at = cue.earliest = cue.until = at;
    return cue;
}

Cue name(Millis at, Millis earliest, Millis until, QStringList wordings)
{
    Cue cue;
    cue.kind = CueKind::Say;
    cue.at = at;
    cue.earliest = earliest;
    cue.until = until;
    cue.text = wordings.takeFirst();
    cue.shorter = wordings;
    return cue;
}

Cue count(Millis at, Millis until, const QString& number)
{
    Cue cue = name(at, at, until, {number});
    cue.rank = SpeechRank::Count;
    return cue;
}

const ToneSet& tones()
{
    static const ToneSet kSet = loadToneSet({});
    return kSet;
}

/// A phrase of so many letters: as many tenths of a second.
QString phrase(int letters)
{
    return QString(letters, QLatin1Char('a'));
}

struct Heard {
    Millis start;
    Millis length;
    friend bool operator==(const Heard&, const Heard&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Heard& heard)
    {
        return out << heard.start.count() << "+" << heard.length.count();
    }
};

/// The phrases, in order of time.
std::vector<Heard> spoken(std::vector<Cue> cues)
{
    TrackBuilder builder(std::move(cues), 0, tones(), {}, speak);
    std::vector<Heard> heard;
    for (const PlacedSound& sound : builder.advance(framesOf(1h))) {
        if (sound.bus == Bus::Voice)
            heard.push_back({millisOf(sound.start), millisOf(sound.pcm->length())});
    }
    std::sort(heard.begin(), heard.end(), [](const Heard& a, const Heard& b) { return a.start < b.start; });
    return heard;
}

} // namespace

TEST(Speech, isPlacedByItsLength)
{
    struct Row {
        const char* what;
        std::vector<Cue> cues;
        std::vector<Heard> heard;
    };
    const std::vector<Row> rows{
        {"a phrase that fits begins at its cue", {name(5s, 0s, 15s, {phrase(30)})}, {{5s, 3s}}},
        {"it waits for the tone of the same instant",
         {tone(CueKind::End, 5s), name(5s, 0s, 15s, {phrase(30)})},
         {{5320ms, 3s}}},
        {"but not when it would then run out of its step",
         {tone(CueKind::End, 5s), name(5s, 5s, 8s, {phrase(30)})},
         {{5s, 3s}}},
        {"one that does not fit begins earlier", {name(5s, 2s, 7s, {phrase(30)})}, {{4s, 3s}}},
        {"one that does not fit even then is said in fewer words",
         {name(5s, 4s, 7s, {phrase(40), phrase(35), phrase(20), phrase(10)})},
         {{5s, 2s}}},
        {"the shortest of all runs over rather than being cut",
         {name(5s, 5s, 6s, {phrase(30), phrase(20)})},
         {{5s, 2s}}},
        {"two names follow each other, the second in fewer words",
         {name(0s, 0s, 10s, {phrase(50)}), name(3s, 1s, 7s, {phrase(30), phrase(15)})},
         {{0s, 5s}, {5150ms, 1500ms}}},
        {"a name that cannot end in time waits for the one before it",
         {name(0s, 0s, 4s, {phrase(40)}), name(3s, 3s, 4s, {phrase(20)})},
         {{0s, 4s}, {4150ms, 2s}}},
        {"numbers are counted after their tick",
         {tone(CueKind::Tick, 4s), count(4s, 8s, phrase(4)), tone(CueKind::Tick, 8s), count(8s, 12s, phrase(5))},
         {{4080ms, 400ms}, {8080ms, 500ms}}},
        {"a number gives way to a name, also to one that begins after it",
         {count(1s, 5s, phrase(4)), count(5s, 9s, phrase(4)), name(5200ms, 5200ms, 9s, {phrase(20)})},
         {{1s, 400ms}, {5200ms, 2s}}},
        {"a number longer than its second is left out",
         {count(1s, 2s, phrase(12)), count(2s, 3s, phrase(4))},
         {{2s, 400ms}}},
    };
    for (const Row& row : rows)
        EXPECT_EQ(spoken(row.cues), row.heard) << row.what;
}

TEST(Speech, withoutAVoiceThereAreTheTonesAlone)
{
    const std::vector<Cue> cues{tone(CueKind::Go, 0s), name(0s, 0s, 9s, {phrase(20)})};
    TrackBuilder silentVoice(cues, 0, tones(), {1, 0}, speak);
    EXPECT_EQ(silentVoice.advance(framesOf(1h)).size(), 1U);
    TrackBuilder noVoice(cues, 0, tones(), {}, nullptr);
    EXPECT_EQ(noVoice.advance(framesOf(1h)).size(), 1U);
    TrackBuilder dumb(cues, 0, tones(), {}, [](const QString&) { return PcmPtr(); });
    EXPECT_EQ(dumb.advance(framesOf(1h)).size(), 1U);
    EXPECT_TRUE(dumb.isDone());
}

TEST(TrackBuilder, placesTonesExactlyFromItsOrigin)
{
    const Frames origin = 1'234'567;
    TrackBuilder builder({tone(CueKind::Go, 0ms), tone(CueKind::End, 30'001ms)}, origin, tones(), {0.5F, 1}, speak);
    const std::vector<PlacedSound> sounds = builder.advance(origin + framesOf(1min));
    ASSERT_EQ(sounds.size(), 2U);
    EXPECT_EQ(sounds[0].start, origin);
    EXPECT_EQ(sounds[1].start, origin + framesOf(30'001ms));
    EXPECT_EQ(sounds[0].gain, 0.5F);
}

// Random sessions: however the time is cut into calls, the same sounds come out; no phrase overlaps another; and all
// that begins before the horizon has been returned by then.
TEST(TrackBuilder, doesNotDependOnHowTheTimeIsDivided)
{
    std::mt19937 random(11);
    const auto pick = [&random](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    for (int round = 0; round < 60; ++round) {
        std::vector<Cue> cues;
        Millis at{0};
        for (int i = 0; i < 60; ++i) {
            at += Millis(pick(1, 6) * 500);
            if (pick(0, 1) == 0)
                cues.push_back(tone(CueKind::Tick, at));
            if (pick(0, 3) == 0)
                cues.push_back(name(at, std::max(0ms, at - Millis(pick(0, 8) * 1000)), at + Millis(pick(1, 8) * 1000),
                                    {phrase(pick(20, 60)), phrase(pick(10, 20)), phrase(pick(5, 10))}));
            else if (pick(0, 1) == 0)
                cues.push_back(count(at, at + 1s, phrase(pick(2, 9))));
        }
        const auto byStart = [](const PlacedSound& a, const PlacedSound& b) {
            return std::pair(a.start, a.bus) < std::pair(b.start, b.bus);
        };
        const auto same = [](const PlacedSound& a, const PlacedSound& b) {
            return a.start == b.start && a.bus == b.bus && a.pcm->length() == b.pcm->length();
        };
        TrackBuilder whole(cues, 0, tones(), {}, speak);
        std::vector<PlacedSound> all = whole.advance(framesOf(1h));
        EXPECT_TRUE(whole.isDone());
        std::sort(all.begin(), all.end(), byStart);
        TrackBuilder builder(cues, 0, tones(), {}, speak);
        std::vector<PlacedSound> pieces;
        for (Frames horizon = 0; !builder.isDone(); horizon += Frames(random() % 200'000)) {
            for (PlacedSound& sound : builder.advance(horizon))
                pieces.push_back(std::move(sound));
            const auto begun = [horizon](const PlacedSound& sound) { return sound.start < horizon; };
            ASSERT_EQ(std::count_if(all.begin(), all.end(), begun), std::count_if(pieces.begin(), pieces.end(), begun));
        }
        std::sort(pieces.begin(), pieces.end(), byStart);
        ASSERT_TRUE(std::equal(all.begin(), all.end(), pieces.begin(), pieces.end(), same)) << round;
        std::erase_if(all, [](const PlacedSound& sound) { return sound.bus == Bus::Tone; });
        for (std::size_t i = 1; i < all.size(); ++i)
            ASSERT_GE(all[i].start, all[i - 1].end()) << "a phrase begins only when the one before it has ended";
    }
}

namespace
{

PlacedSound placed(Frames start, Frames length, Bus bus)
{
    auto pcm = std::make_shared<Pcm>();
    pcm->samples.assign(static_cast<std::size_t>(length), 0.1F);
    return {start, pcm, 1, bus};
}

std::vector<Frames> startsAfterDropping(std::vector<PlacedSound> sounds, Frames from)
{
    dropPast(sounds, from);
    std::vector<Frames> starts;
    for (const PlacedSound& sound : sounds)
        starts.push_back(sound.start);
    return starts;
}

} // namespace

TEST(DropPast, aLateToneIsLeftOutAndALatePhraseIsStillSaid)
{
    const Frames from = 100'000;
    EXPECT_EQ(startsAfterDropping({placed(from - 10, 4'800, Bus::Tone), placed(from + 10, 4'800, Bus::Tone)}, from),
              (std::vector<Frames>{from + 10}));
    EXPECT_EQ(startsAfterDropping({placed(from - 48'000, 4'800, Bus::Voice)}, from), (std::vector<Frames>{from}));
    EXPECT_TRUE(startsAfterDropping({placed(from - 96'000, 4'800, Bus::Voice)}, from).empty()) << "too late";
}

TEST(DropPast, onlyTheLastPhraseIsCaughtUpWithAndNeverIntoTheNext)
{
    const Frames from = 100'000;
    const auto said =
        startsAfterDropping({placed(from - 40'000, 4'800, Bus::Voice), placed(from - 20'000, 4'801, Bus::Voice)}, from);
    EXPECT_EQ(said, (std::vector<Frames>{from}));
    EXPECT_EQ(
        startsAfterDropping({placed(from - 10, 48'000, Bus::Voice), placed(from + 24'000, 4'800, Bus::Voice)}, from),
        (std::vector<Frames>{from + 24'000}));
}
