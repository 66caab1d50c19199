// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session_desk.h"

#include "app/audio/session_sound.h"
#include "app/player/session_remote.h"
#include "app/shell/app_context.h"
#include "app/shell/keep_awake.h"
#include "app/shell/media_remote.h"

#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>

namespace limber
{

namespace
{

constexpr auto kTickAtLeast = std::chrono::milliseconds(500);
constexpr int kDaysToGoOn = 1;

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
    const auto lookup = [&context](const ExerciseId& id) { return context.catalogue().exercise(id); };
    prepare(context, routine, compile(routine, lookup, context.settings().timing()), false);
    m_session->start();
}

SessionDesk::SessionDesk(AppContext& context, const SessionRecord& record, SessionProgress progress)
{
    const auto lookup = [&context](const ExerciseId& id) { return context.catalogue().exercise(id); };
    Timeline timeline = compile(progress.routine, lookup, context.settings().timing());
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
    m_session = std::make_unique<PlayerSession>(std::move(plan), context.clock(), *m_sound, *m_sink);
    const PlayerLook look{.reducedMotion = preferences.reducedMotion, .painStops = preferences.pain.stop};
    m_page = std::make_unique<PlayerPage>(*m_session, context.figures(), look);
    connect(m_stream.get(), &SessionSound::soundLost, m_page.get(), &PlayerPage::setNotice);
    connect(m_stream.get(), &SessionSound::soundBack, m_page.get(), [this] { m_page->setNotice({}); });
    connect(m_session.get(), &PlayerSession::noticed, m_page.get(), &PlayerPage::setNotice);
    connectOutside(context.clock());
    m_stream->open();
    // The page looks at the clock while it is seen; the session goes on behind other windows too.
    auto* ticks = new QTimer(this);
    connect(ticks, &QTimer::timeout, m_session.get(), &PlayerSession::tick);
    ticks->start(kTickAtLeast);
}

/// The desktop around the session: media keys, headsets and phones, and a screen that stays on.
void SessionDesk::connectOutside(const Clock& clock)
{
    const QString nobody = QStringLiteral("none");
    m_remote = mprisRemote(hasSessionBus() ? QDBusConnection::sessionBus() : QDBusConnection(nobody));
    m_tie = std::make_unique<SessionRemote>(*m_session, *m_page, *m_remote, clock);
    connect(m_tie.get(), &SessionRemote::awakeWanted, this, [this](bool wanted) {
        m_awake = wanted ? std::make_unique<KeepAwake>(tr("A routine is being played")) : nullptr;
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
    const auto recent = context.store().sessions(now.addDays(-kDaysToGoOn), now.addSecs(1));
    if (!recent || recent->empty() || recent->back().endedAt.isValid())
        return std::nullopt;
    auto record = context.store().session(recent->back().id);
    if (!record || !*record || !progressOf(**record))
        return std::nullopt;
    return *record;
}

} // namespace limber
