// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session_desk.h"

#include "app/audio/session_sound.h"
#include "app/player/session_remote.h"
#include "app/shell/app_context.h"
#include "app/shell/keep_awake.h"
#include "app/shell/media_remote.h"
#include "app/shell/notifier.h"
#include "app/shell/sleep_watch.h"
#include "core/storage/history_store.h"

#include <QtCore/QTimer>

namespace limber
{

namespace
{

constexpr auto kTickAtLeast = std::chrono::milliseconds(500);
constexpr int kDaysToGoOn = 1;
constexpr int kClockMaySlip = 1; // days that a clock set back may have put the start into the future

Timeline compiled(AppContext& context, const Routine& routine, bool moreTime)
{
    TimingDefaults timing = context.settings().timing();
    timing.moreTime = moreTime;
    return compile(
        routine, [&context](const ExerciseId& id) { return context.catalogue().exercise(id); }, timing);
}

} // namespace

/// The stream as a session wants it: with a mute that leaves the clock running.
class SessionDesk::Sound final : public PlayerSound
{
public:
    explicit Sound(SessionSound& stream) : m_stream(stream), m_settings(stream.settings()) {}

    Millis now() const override { return m_stream.now(); }
    void play(std::vector<Cue> cues) override { m_stream.play(std::move(cues)); }
    void cut() override { m_stream.cut(); }
    bool isMuted() const override { return m_muted; }
    void setMuted(bool muted) override
    {
        m_muted = muted;
        SoundSettings settings = m_settings;
        if (muted) {
            settings.cueVolume = 0;
            settings.voiceVolume = 0;
        }
        m_stream.setSettings(settings);
    }

private:
    SessionSound& m_stream;
    SoundSettings m_settings;
    bool m_muted = false;
};

class SessionDesk::Sink final : public SessionSink
{
public:
    explicit Sink(Store& store) : m_store(store) {}
    Outcome keep(const SessionRecord& record) override { return m_store.saveSession(record); }

private:
    Store& m_store;
};

SessionDesk::SessionDesk(AppContext& context, const Routine& routine)
{
    const TimingDefaults& timing = context.settings().timing();
    prepare(context, routine, compiled(context, routine, timing.moreTime), timing.moreTime);
    m_session->start();
}

SessionDesk::SessionDesk(AppContext& context, const SessionRecord& record, SessionProgress progress)
{
    Timeline timeline = compiled(context, progress.routine, progress.moreTime);
    const PlayerSave save = fitted(record, progress.save, timeline);
    prepare(context, progress.routine, std::move(timeline), progress.moreTime);
    m_session->resumeFrom(record, save);
}

void SessionDesk::prepare(AppContext& context, const Routine& routine, Timeline timeline, bool moreTime)
{
    const Preferences& preferences = context.settings().all();
    m_stream = std::make_unique<SessionSound>(preferences.sound);
    m_sound = std::make_unique<Sound>(*m_stream);
    m_sink = std::make_unique<Sink>(context.store());
    SessionPlan plan;
    plan.routine = routine;
    plan.timeline = std::move(timeline);
    plan.exercises = [&context](const ExerciseId& id) { return context.catalogue().exercise(id); };
    plan.cues = preferences.sound.cues;
    plan.moreTime = moreTime;
    plan.firstTime = preferences.firstTime;
    plan.compile = [&context, routine](bool more) { return compiled(context, routine, more); };
    m_session = std::make_unique<PlayerSession>(std::move(plan), context.clock(), *m_sound, *m_sink);
    const PlayerLook look{.reducedMotion = preferences.reducedMotion,
                          .painCareful = preferences.pain.careful,
                          .painStops = preferences.pain.stop};
    m_page = std::make_unique<PlayerPage>(*m_session, context.figures(), look);
    m_page->setPhotos(context.exercises().photos());
    connectSound();
    connectChoices(context);
    connectOutside(context.clock());
    m_stream->open();
    // The page looks at the clock while it is seen; the session goes on behind other windows too.
    auto* ticks = new QTimer(this);
    connect(ticks, &QTimer::timeout, m_session.get(), &PlayerSession::tick);
    ticks->start(kTickAtLeast);
}

void SessionDesk::connectSound()
{
    const auto notice = [this](NoticeKind kind) {
        return [this, kind](const QString& sentence) { m_page->setNotice(kind, sentence); };
    };
    connect(m_stream.get(), &SessionSound::soundLost, m_page.get(), notice(NoticeKind::NoSound));
    connect(m_stream.get(), &SessionSound::soundBack, m_page.get(), [this] {
        m_page->setNotice(NoticeKind::NoSound, {});
        m_page->setNotice(NoticeKind::OtherDevice, {});
    });
    connect(m_stream.get(), &SessionSound::deviceReplaced, m_page.get(), notice(NoticeKind::OtherDevice));
    connect(m_stream.get(), &SessionSound::voiceReplaced, m_page.get(), notice(NoticeKind::OtherVoice));
}

/// What is switched in the player holds for the next session too.
void SessionDesk::connectChoices(AppContext& context)
{
    connect(m_session.get(), &PlayerSession::firstTimeChanged, this, [&context](bool on) {
        context.settings().change([on](Preferences& preferences) { preferences.firstTime = on; });
    });
    connect(m_session.get(), &PlayerSession::moreTimeChanged, this, [&context](bool on) {
        context.settings().change([on](Preferences& preferences) { preferences.timing.moreTime = on; });
    });
}

/// The desktop around the session: media keys, headsets and phones, a screen that stays on, a machine that sleeps, and
/// a person who is elsewhere.
void SessionDesk::connectOutside(const Clock& clock)
{
    const Buses buses = desktopBuses();
    m_remote = mprisRemote(buses.session);
    connect(m_remote.get(), &MediaRemote::raiseRequested, this, &SessionDesk::raiseRequested);
    m_notifier = std::make_unique<Notifier>(buses.session);
    connect(m_notifier.get(), &Notifier::clicked, this, &SessionDesk::raiseRequested);
    auto* sleep = new SleepWatch(buses.system, this);
    connect(sleep, &SleepWatch::sleeping, m_session.get(), &PlayerSession::pause);
    m_tie = std::make_unique<SessionRemote>(*m_session, *m_page, *m_remote, clock);
    connect(m_tie.get(), &SessionRemote::awakeWanted, this, [this, buses](bool wanted) {
        m_awake = wanted ? std::make_unique<KeepAwake>(buses, tr("A routine is being played")) : nullptr;
    });
    connect(m_tie.get(), &SessionRemote::called, this, [this](const QString& place) {
        if (place.isEmpty())
            m_notifier->withdraw();
        else
            m_notifier->show(tr("The session waits for you"), tr("%1: press Done when you have finished.").arg(place));
    });
}

SessionDesk::~SessionDesk()
{
    m_tie.reset();
    m_page.reset();
    m_session.reset();
}

std::optional<SessionRecord> SessionDesk::cutOff(AppContext& context)
{
    const QDateTime now = context.clock().wallNow();
    const auto open = HistoryStore(context.store()).openSession();
    if (!open || !*open || (*open)->startedAt < now.addDays(-kDaysToGoOn) ||
        (*open)->startedAt > now.addDays(kClockMaySlip))
        return std::nullopt;
    auto record = context.store().session((*open)->id);
    if (!record || !*record || !progressOf(**record))
        return std::nullopt;
    return *record;
}

} // namespace limber
