// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/cue.h"
#include "core/cues/spoken.h"

#include <algorithm>
#include <array>

namespace limber
{

namespace
{

constexpr Millis kHalfwayFrom = 20s;
constexpr Millis kCountdownFrom = 10s;
constexpr int kCountdownSeconds = 3;
constexpr int kSpokenSeconds = 5;
constexpr Millis kTimeToRead = 1h;  // to wait for the phrase before
constexpr Millis kNameMayLead = 8s; // how much earlier than its step a long name may begin

/// One tone per instant: the first of this order wins.
int toneRank(CueKind kind)
{
    static constexpr std::array kOrder{CueKind::Finish,  CueKind::Switch, CueKind::Go,       CueKind::End,
                                       CueKind::Halfway, CueKind::Tick,   CueKind::Countdown};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
}

/// A step where it really lies on the clock of the plan.
struct Placed {
    int index = 0;
    const Step* step = nullptr;
    Millis start{0};
    Millis end{0};
    Millis length() const { return end - start; }
};

/// Collects the cues of steps that follow each other, those before `from` left out.
class Planner
{
public:
    Planner(const ExerciseLookup& exercises, const CueSettings& settings, Millis from, Millis horizon)
        : m_exercises(exercises), m_settings(settings), m_from(from), m_horizon(horizon)
    {
    }

    /// From now on cues before `from` are left out.
    void startAt(Millis from) { m_from = from; }

    void addCountIn(int index, bool intoWork, Millis length)
    {
        for (int second = kCountdownSeconds; second >= 1; --second) {
            if (length >= Millis(1000 * second))
                tone(CueKind::Countdown, length - Millis(1000 * second), index);
        }
        if (intoWork)
            tone(CueKind::Go, length, index);
    }

    void addLeadUp(const Placed& placed, const Step* previous, const Step& work)
    {
        const StepKind kind = placed.step->kind;
        if (kind == StepKind::Switch)
            tone(CueKind::Switch, placed.start, placed.index);
        if (kind == StepKind::Relax)
            return;
        if (kind == StepKind::Switch && previous && previous->entry == work.entry)
            say(QStringLiteral("Other side"), {}, SpeechRank::Side, placed, placed.start);
        else
            announce(placed, previous, work);
        countdownTo(placed);
    }

    void addWork(const Placed& placed, bool paced)
    {
        tone(CueKind::Go, placed.start, placed.index);
        if (!paced)
            return;
        if (placed.step->kind == StepKind::Hold)
            addHold(placed);
        else
            addReps(placed);
        tone(CueKind::End, placed.end, placed.index);
    }

    /// One phrase after the other, without a hurry: nothing comes after them by itself.
    void readAloud(const QStringList& phrases, Millis at, int index)
    {
        for (const QString& phrase : phrases) {
            Cue cue;
            cue.at = cue.earliest = at;
            cue.until = at + kTimeToRead;
            cue.kind = CueKind::Say;
            cue.text = phrase;
            cue.step = index;
            m_phrases.push_back(std::move(cue));
        }
    }

    void addFinish(Millis at, int index) { tone(CueKind::Finish, at, index); }

    /// What was collected, in order, one tone an instant.
    std::vector<Cue> planned()
    {
        std::stable_sort(m_tones.begin(), m_tones.end(), [](const Cue& a, const Cue& b) {
            return a.at != b.at ? a.at < b.at : toneRank(a.kind) < toneRank(b.kind);
        });
        const auto sameInstant = [](const Cue& a, const Cue& b) { return a.at == b.at; };
        m_tones.erase(std::unique(m_tones.begin(), m_tones.end(), sameInstant), m_tones.end());
        const auto earlier = [](const Cue& a, const Cue& b) { return a.at < b.at; };
        std::stable_sort(m_phrases.begin(), m_phrases.end(), earlier);
        std::vector<Cue> all;
        all.reserve(m_tones.size() + m_phrases.size());
        std::merge(std::make_move_iterator(m_tones.begin()), std::make_move_iterator(m_tones.end()),
                   std::make_move_iterator(m_phrases.begin()), std::make_move_iterator(m_phrases.end()),
                   std::back_inserter(all), earlier);
        return all;
    }

private:
    bool inside(Millis at) const { return at >= m_from && at <= m_horizon; }

    void tone(CueKind kind, Millis at, int index)
    {
        if (!m_settings.wants(kind) || !inside(at))
            return;
        Cue cue;
        cue.at = cue.earliest = cue.until = at;
        cue.kind = kind;
        cue.step = index;
        m_tones.push_back(std::move(cue));
    }

    void say(const QString& text, const QStringList& shorter, SpeechRank rank, const Placed& placed, Millis at,
             Millis earliest = Millis(-1), Millis until = Millis(-1))
    {
        if (!inside(at) || (rank != SpeechRank::Count && !m_settings.say))
            return;
        Cue cue;
        cue.at = at;
        cue.kind = CueKind::Say;
        cue.text = text;
        cue.shorter = shorter;
        cue.rank = rank;
        cue.step = placed.index;
        cue.earliest = earliest < Millis(0) ? at : std::max(earliest, m_from);
        cue.until = until < Millis(0) ? placed.end : until;
        m_phrases.push_back(std::move(cue));
    }

    void announce(const Placed& placed, const Step* previous, const Step& work)
    {
        if (!m_settings.say || !inside(placed.start)) // the texts cost more than all else
            return;
        const Exercise* exercise = m_exercises(work.exercise);
        if (!exercise)
            return;
        QStringList texts = announcement(exercise->name, work);
        const QString full = texts.takeFirst();
        const Millis lead = previous ? std::min(kNameMayLead, previous->counted) : Millis(0);
        say(full, texts, SpeechRank::Name, placed, placed.start, std::max(Millis(0), placed.start - lead));
    }

    void countdownTo(const Placed& placed)
    {
        for (int second = kCountdownSeconds; second >= 1; --second) {
            const Millis before(1000 * second);
            if (placed.length() >= before)
                tone(CueKind::Countdown, placed.end - before, placed.index);
        }
    }

    void addHold(const Placed& placed)
    {
        if (placed.length() >= kHalfwayFrom)
            tone(CueKind::Halfway, placed.start + placed.length() / 2, placed.index);
        if (placed.length() >= kCountdownFrom) {
            countdownTo(placed);
            if (m_settings.countLast)
                countLast(placed);
        }
        if (m_settings.countReps && placed.step->reps > 1)
            say(spokenNumber(placed.step->rep.value_or(1)), {}, SpeechRank::Count, placed, placed.start);
    }

    void countLast(const Placed& placed)
    {
        for (int second = kSpokenSeconds; second >= 1; --second) {
            const Millis at = placed.end - Millis(1000 * second);
            say(spokenNumber(second), {}, SpeechRank::Count, placed, at, at, at + 1s);
        }
    }

    void addReps(const Placed& placed)
    {
        const Millis pace = placed.step->pace;
        for (int rep = 1; rep <= placed.step->reps; ++rep) {
            const Millis at = placed.start + pace * (rep - 1);
            if (at >= placed.end) // the step was shortened
                return;
            if (rep > 1)
                tone(CueKind::Tick, at, placed.index);
            if (m_settings.countReps)
                say(spokenNumber(rep), {}, SpeechRank::Count, placed, at, at, std::min(at + pace, placed.end));
        }
    }

    const ExerciseLookup& m_exercises;
    const CueSettings& m_settings;
    Millis m_from;
    Millis m_horizon;
    std::vector<Cue> m_tones;
    std::vector<Cue> m_phrases;
};

/// Adds one step; a lead-up is always followed by its work step.
void addStep(Planner& planner, const Timeline& timeline, const Placed& placed, bool paced)
{
    const auto index = static_cast<size_t>(placed.index);
    if (placed.step->work()) {
        planner.addWork(placed, paced);
        return;
    }
    const Step* previous = index > 0 ? &timeline.steps[index - 1] : nullptr;
    Q_ASSERT(index + 1 < timeline.steps.size());
    planner.addLeadUp(placed, previous, timeline.steps[index + 1]);
}

} // namespace

std::vector<Cue> planCues(const Timeline& timeline, const ExerciseLookup& exercises, const CueSettings& settings)
{
    if (timeline.steps.empty())
        return {};
    Planner planner(exercises, settings, Millis(0), timeline.counted());
    for (size_t i = 0; i < timeline.steps.size(); ++i) {
        const Step& step = timeline.steps[i];
        addStep(planner, timeline, {static_cast<int>(i), &step, step.start, step.end()}, true);
    }
    planner.addFinish(timeline.counted(), static_cast<int>(timeline.steps.size()) - 1);
    return planner.planned();
}

std::vector<Cue> planCuesFrom(const Timeline& timeline, const ExerciseLookup& exercises, const CueSettings& settings,
                              const PlayFrom& from)
{
    const auto count = timeline.steps.size();
    const auto first = static_cast<size_t>(std::max(0, from.position.step));
    if (count == 0)
        return {};
    Planner planner(exercises, settings, Millis(0), from.horizon);
    if (first >= count) {
        planner.addFinish(Millis(0), static_cast<int>(count) - 1);
        return planner.planned();
    }
    if (from.waiting) {
        planner.readAloud(from.waitsBefore(static_cast<int>(first)).value_or(QStringList()), Millis(0),
                          static_cast<int>(first));
        return planner.planned();
    }
    const Step& current = timeline.steps[first];
    if (from.countIn > Millis(0))
        planner.addCountIn(static_cast<int>(first), current.work(), from.countIn);
    planner.startAt(from.countIn);
    Millis start = from.countIn - from.position.inside;
    Millis length = from.position.inside + from.remaining.value_or(current.counted - from.position.inside);
    for (size_t i = first; i < count && start <= from.horizon; ++i) {
        const Step& step = timeline.steps[i];
        const auto index = static_cast<int>(i);
        if (i > first) {
            length = step.counted;
            if (const auto texts = from.waitsBefore ? from.waitsBefore(index) : std::nullopt) {
                planner.readAloud(*texts, start, index);
                break;
            }
        }
        addStep(planner, timeline, {index, &step, start, start + length}, !step.selfPaced());
        start += length;
        if (step.selfPaced() || step.rateAfter)
            break;
        if (i + 1 == count)
            planner.addFinish(start, index);
    }
    return planner.planned();
}

} // namespace limber
