// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/session_sound.h"

#include "app/audio/track_feeder.h"
#include "core/cues/session_clock.h"

#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <atomic>
#include <mutex>

namespace limber
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kFadeIsHeard = 400ms; ///< from a cut until the stream may go
constexpr auto kPreviewIsHeard = 8s; ///< and from the beginning of a preview
constexpr Frames kPlannedAhead = framesOf(10s);

Micros steadyNow()
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

/// Joins the threads: the window's calls, the stream's callbacks, and the feeder that speaks and places sounds ahead.
/// The mixer belongs to whoever holds the stream's lock, the clock to whoever holds m_clockLock; the stream's lock is
/// taken first.
class SessionSound::Engine
{
public:
    Engine(SessionSound& owner, SoundSettings chosen);
    ~Engine();

    void open();
    void closeAfter(std::chrono::milliseconds time);
    void play(std::vector<Cue> cues, const SoundSettings& how);
    void cut();
    Millis now() const;

    void setDevice();
    void listDevices();

    SoundSettings settings;
    std::atomic<bool> heard = false;

private:
    PulseStream::Client client();
    void letGo();
    void streamStarted();
    void streamStopped(const QString& sentence);
    void observed(Micros steady, double frame);
    void place(int generation, std::vector<PlacedSound> sounds);
    void add(int generation, std::vector<PlacedSound> sounds);
    Frames passed() const;

    /// The feeder may still be busy with the stream while the window lets go of it.
    std::shared_ptr<PulseStream> stream() const
    {
        const std::lock_guard lock(m_streamLock);
        return m_stream;
    }

    SessionSound& m_owner;
    QTimer m_closing;
    mutable std::mutex m_streamLock;
    std::shared_ptr<PulseStream> m_stream;
    mutable std::mutex m_clockLock;
    mutable SessionClock m_clock;
    Mixer m_mixer;
    std::optional<Frames> m_origin; ///< where the plan begins in the stream; nothing while it is not in the stream
    bool m_fresh = false;           ///< the stream started and has not been observed yet
    std::atomic<int> m_generation = 0;
    QThread m_thread;
    TrackFeeder m_feeder;
};

SessionSound::Engine::Engine(SessionSound& owner, SoundSettings chosen)
    : settings(std::move(chosen)), m_owner(owner),
      m_feeder({[this](int generation, std::vector<PlacedSound> sounds) { place(generation, std::move(sounds)); },
                [this](int generation, std::vector<PlacedSound> sounds) { add(generation, std::move(sounds)); },
                [this] { return passed() + kPlannedAhead; },
                [this](const QString& sentence) { Q_EMIT m_owner.voiceReplaced(sentence); }})
{
    m_closing.setSingleShot(true);
    QObject::connect(&m_closing, &QTimer::timeout, &owner, [this] { letGo(); });
    m_feeder.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("limber-cues"));
    m_thread.start();
}

SessionSound::Engine::~Engine()
{
    const int generation = ++m_generation;
    QMetaObject::invokeMethod(
        &m_feeder, [this, generation] { m_feeder.forget(generation); }, Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_stream.reset();
}

void SessionSound::Engine::letGo()
{
    std::shared_ptr<PulseStream> old;
    {
        const std::lock_guard lock(m_streamLock);
        old.swap(m_stream);
    }
    old.reset();
    streamStopped({});
}

void SessionSound::Engine::open()
{
    m_closing.stop();
    const std::lock_guard lock(m_streamLock);
    if (!m_stream)
        m_stream = std::make_shared<PulseStream>(settings.device.toUtf8(), client());
}

void SessionSound::Engine::setDevice()
{
    if (const auto stream = this->stream())
        stream->setDevice(settings.device.toUtf8());
}

void SessionSound::Engine::listDevices()
{
    const bool wasOpen = stream() != nullptr;
    open();
    stream()->listDevices([this](const std::vector<SoundDevice>& devices) { Q_EMIT m_owner.devicesListed(devices); });
    if (!wasOpen)
        closeAfter(kPreviewIsHeard);
}

void SessionSound::Engine::closeAfter(std::chrono::milliseconds time)
{
    if (stream())
        m_closing.start(time);
}

PulseStream::Client SessionSound::Engine::client()
{
    return {[this](Frames from, std::span<float> out) {
                m_mixer.render(from, out);
                m_mixer.forgetBefore(from - kSampleRate);
            },
            [this] { streamStarted(); }, [this](const QString& sentence) { streamStopped(sentence); },
            [this](Micros steady, double frame) { observed(steady, frame); }};
}

void SessionSound::Engine::streamStarted()
{
    m_mixer = Mixer();
    m_origin.reset();
    m_fresh = true;
}

void SessionSound::Engine::streamStopped(const QString& sentence)
{
    {
        const std::lock_guard lock(m_clockLock);
        m_clock.streamLost(steadyNow());
    }
    m_origin.reset();
    heard = false;
    if (!sentence.isEmpty())
        Q_EMIT m_owner.soundLost(sentence);
}

void SessionSound::Engine::observed(Micros steady, double frame)
{
    bool onTime = true;
    {
        const std::lock_guard lock(m_clockLock);
        onTime = m_clock.observe(steady, frame);
        if (!onTime)
            m_clock.release(steadyNow());
    }
    if (!m_fresh && onTime)
        return;
    if (m_fresh) {
        heard = true;
        Q_EMIT m_owner.soundBack();
    }
    m_fresh = false;
    m_origin.reset();
    QMetaObject::invokeMethod(
        &m_feeder, [this] { m_feeder.again(); }, Qt::QueuedConnection);
}

void SessionSound::Engine::play(std::vector<Cue> cues, const SoundSettings& how)
{
    open();
    cut();
    {
        const std::lock_guard lock(m_clockLock);
        m_clock.begin(steadyNow());
    }
    QMetaObject::invokeMethod(
        &m_feeder,
        [this, generation = m_generation.load(), cues = std::move(cues), how]() mutable {
            if (generation == m_generation)
                m_feeder.start(generation, std::move(cues), how);
        },
        Qt::QueuedConnection);
}

void SessionSound::Engine::cut()
{
    const int generation = ++m_generation;
    const auto silence = [this](std::optional<Frames> first) {
        if (first)
            m_mixer.cut(*first);
        m_origin.reset();
        const std::lock_guard lock(m_clockLock);
        m_clock.release(steadyNow());
    };
    if (const auto stream = this->stream())
        stream->rewrite(silence);
    else
        silence(std::nullopt);
    QMetaObject::invokeMethod(
        &m_feeder, [this, generation] { m_feeder.forget(generation); }, Qt::QueuedConnection);
}

/// Puts a plan into the stream, whole or from where the session is by now. On the feeder's thread.
void SessionSound::Engine::place(int generation, std::vector<PlacedSound> sounds)
{
    const auto stream = this->stream();
    if (!stream)
        return;
    stream->rewrite([&](std::optional<Frames> first) {
        const std::lock_guard lock(m_clockLock);
        if (!first || m_fresh || generation != m_generation || !m_clock.heardAt(steadyNow()))
            return;
        m_mixer.cut(*first);
        const Frames fromHere = *first + Mixer::kCutFade;
        m_origin = m_clock.anchor(steadyNow(), fromHere);
        for (PlacedSound& sound : sounds) {
            sound.start += *m_origin;
            if (sound.start >= fromHere)
                m_mixer.place(std::move(sound));
        }
    });
}

void SessionSound::Engine::add(int generation, std::vector<PlacedSound> sounds)
{
    const auto stream = this->stream();
    if (!stream)
        return;
    stream->locked([&] {
        if (!m_origin || generation != m_generation)
            return;
        for (PlacedSound& sound : sounds) {
            sound.start += *m_origin;
            m_mixer.place(std::move(sound));
        }
    });
}

Frames SessionSound::Engine::passed() const
{
    const std::lock_guard lock(m_clockLock);
    return m_clock.sinceBegin(steadyNow()).count() * (kSampleRate / 1000) / 1000;
}

Millis SessionSound::Engine::now() const
{
    const std::lock_guard lock(m_clockLock);
    return std::chrono::duration_cast<Millis>(m_clock.now(steadyNow()));
}

SessionSound::SessionSound(const SoundSettings& settings, QObject* parent)
    : QObject(parent), m_engine(std::make_unique<Engine>(*this, settings))
{
    qRegisterMetaType<std::vector<SoundDevice>>();
}

SessionSound::~SessionSound() = default;

void SessionSound::open()
{
    m_engine->open();
}

void SessionSound::close()
{
    m_engine->cut();
    m_engine->closeAfter(kFadeIsHeard);
}

void SessionSound::setSettings(const SoundSettings& settings)
{
    m_engine->settings = settings;
    m_engine->setDevice();
}

const SoundSettings& SessionSound::settings() const
{
    return m_engine->settings;
}

void SessionSound::play(std::vector<Cue> cues)
{
    m_engine->play(std::move(cues), m_engine->settings);
}

void SessionSound::cut()
{
    m_engine->cut();
}

Millis SessionSound::now() const
{
    return m_engine->now();
}

bool SessionSound::isHeard() const
{
    return m_engine->heard;
}

void SessionSound::previewTone(const SoundSettings& settings, CueKind kind)
{
    Cue cue;
    cue.kind = kind;
    m_engine->play({cue}, settings);
    m_engine->closeAfter(kPreviewIsHeard);
}

void SessionSound::previewPhrase(const SoundSettings& settings, const QString& text)
{
    Cue cue;
    cue.kind = CueKind::Say;
    cue.text = text;
    cue.until = 1min;
    m_engine->play({cue}, settings);
    m_engine->closeAfter(kPreviewIsHeard);
}

void SessionSound::listDevices()
{
    m_engine->listDevices();
}

} // namespace limber
