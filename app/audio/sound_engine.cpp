// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/sound_engine.h"

#include "app/audio/steady_now.h"

#include <utility>

namespace limber
{

namespace
{

using namespace std::chrono_literals;

constexpr Frames kPlannedAhead = framesOf(10s);

} // namespace

SoundEngine::SoundEngine(SessionSound& owner, SoundSettings chosen)
    : settings(std::move(chosen)), m_owner(owner),
      m_feeder({[this](int generation, std::vector<PlacedSound> sounds) { place(generation, std::move(sounds)); },
                [this](int generation, std::vector<PlacedSound> sounds) { add(generation, std::move(sounds)); },
                [this] { return isPlaced(); }, [this] { return passed() + kPlannedAhead; },
                [this](const QString& sentence) { Q_EMIT m_owner.voiceReplaced(sentence); }})
{
    m_closing.setSingleShot(true);
    QObject::connect(&m_closing, &QTimer::timeout, &owner, [this] { letGo(); });
    m_feeder.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("limber-cues"));
    m_thread.start();
}

SoundEngine::~SoundEngine()
{
    const int generation = ++m_generation;
    // Its timer can only be stopped where it runs.
    QMetaObject::invokeMethod(
        &m_feeder, [this, generation] { m_feeder.forget(generation); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_stream.reset();
}

void SoundEngine::letGo()
{
    std::shared_ptr<PulseStream> old;
    {
        const std::lock_guard lock(m_streamLock);
        old.swap(m_stream);
    }
    old.reset();
    streamStopped({});
    m_coming = false;
}

void SoundEngine::open()
{
    m_closing.stop();
    if (stream())
        return;
    const QString obstacle = PulseStream::obstacle();
    if (!obstacle.isEmpty()) {
        if (!std::exchange(m_told, true))
            streamStopped(obstacle);
        return;
    }
    const std::lock_guard lock(m_streamLock);
    m_coming = true;
    m_stream = std::make_shared<PulseStream>(settings.device.toUtf8(), client());
}

void SoundEngine::setDevice()
{
    if (const auto stream = this->stream())
        stream->setDevice(settings.device.toUtf8());
}

void SoundEngine::listDevices()
{
    const bool wasOpen = stream() != nullptr;
    open();
    if (const auto stream = this->stream())
        stream->listDevices([this](const std::vector<SoundDevice>& devices) { Q_EMIT m_owner.devicesListed(devices); });
    else
        Q_EMIT m_owner.devicesListed({});
    if (!wasOpen)
        closeAfter(kPreviewIsHeard);
}

void SoundEngine::closeAfter(std::chrono::milliseconds time)
{
    if (stream())
        m_closing.start(time);
}

PulseStream::Client SoundEngine::client()
{
    return {[this](Frames from, std::span<float> out) {
                m_mixer.render(from, out);
                m_mixer.forgetBefore(from - kSampleRate);
            },
            [this](const QString& remark) { streamStarted(remark); },
            [this](const QString& sentence) { streamStopped(sentence); },
            [this](Micros steady, double frame) { observed(steady, frame); }};
}

void SoundEngine::streamStarted(const QString& remark)
{
    m_mixer = Mixer();
    m_origin.reset();
    m_fresh = true;
    m_remark = remark;
}

void SoundEngine::streamStopped(const QString& sentence)
{
    m_coming = sentence.isEmpty();
    {
        const std::lock_guard lock(m_clockLock);
        m_clock.streamLost(steadyNow(), sentence.isEmpty());
    }
    m_origin.reset();
    heard = false;
    if (!sentence.isEmpty())
        Q_EMIT m_owner.soundLost(sentence);
}

void SoundEngine::observed(Micros steady, double frame)
{
    bool onTime = true;
    {
        const std::lock_guard lock(m_clockLock);
        onTime = m_clock.observe(steady, frame);
    }
    if (!m_fresh && onTime)
        return;
    if (m_fresh) {
        heard = true;
        m_coming = false;
        Q_EMIT m_owner.soundBack();
        if (!m_remark.isEmpty())
            Q_EMIT m_owner.deviceReplaced(m_remark);
    }
    m_fresh = false;
    m_origin.reset();
    QMetaObject::invokeMethod(
        &m_feeder, [this] { m_feeder.again(); }, Qt::QueuedConnection);
}

void SoundEngine::play(std::vector<Cue> cues, const SoundSettings& how)
{
    open();
    cut();
    {
        const std::lock_guard lock(m_clockLock);
        // Where nothing plays and nothing is being opened there is nothing to wait for.
        const Micros longest = heard ? SessionClock::kLongestWait : Micros(0);
        m_clock.begin(steadyNow(), m_coming ? SessionClock::kLongestOpening : longest);
    }
    QMetaObject::invokeMethod(
        &m_feeder,
        [this, generation = m_generation.load(), cues = std::move(cues), how]() mutable {
            if (generation == m_generation)
                m_feeder.start(generation, std::move(cues), how);
        },
        Qt::QueuedConnection);
}

void SoundEngine::cut()
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
void SoundEngine::place(int generation, std::vector<PlacedSound> sounds)
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
        for (PlacedSound& sound : sounds)
            sound.start += *m_origin;
        dropPast(sounds, fromHere);
        for (PlacedSound& sound : sounds)
            m_mixer.place(std::move(sound));
    });
}

void SoundEngine::add(int generation, std::vector<PlacedSound> sounds)
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

bool SoundEngine::isPlaced() const
{
    bool placed = false;
    if (const auto stream = this->stream())
        stream->locked([&] { placed = m_origin.has_value(); });
    return placed;
}

Frames SoundEngine::passed() const
{
    const std::lock_guard lock(m_clockLock);
    return m_clock.sinceBegin(steadyNow()).count() * (kSampleRate / 1000) / 1000;
}

Millis SoundEngine::now() const
{
    const std::lock_guard lock(m_clockLock);
    return std::chrono::duration_cast<Millis>(m_clock.now(steadyNow()));
}

} // namespace limber
