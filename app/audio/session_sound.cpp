// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/session_sound.h"

#include "app/audio/sound_engine.h"

namespace limber
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kFadeIsHeard = 400ms; ///< from a cut until the stream may go

} // namespace

SessionSound::SessionSound(const SoundSettings& settings, QObject* parent)
    : QObject(parent), m_engine(std::make_unique<SoundEngine>(*this, settings))
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
