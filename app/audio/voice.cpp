// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/voice.h"

#include "app/audio/espeak_library.h"
#include "core/cues/mixer.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <mutex>
#include <utility>

namespace limber
{

namespace
{

constexpr int kMostRemembered = 300;
constexpr float kSilence = 0.004F;                      ///< −48 dBFS: quieter than any spoken sound
const QString kDefaultVoice = QStringLiteral("gmw/en"); ///< British

/// The library's state belongs to the whole process: who uses it holds the lock. It is started once and left alone:
/// espeak_Terminate() and espeak_Synchronize() of 1.51 wait for ever now and then.
struct Library {
    std::mutex lock;
    bool started = false;
    int sampleRate = 0; ///< 0 or less: it does not work
    std::vector<float>* collected = nullptr;
};

Library& library()
{
    static Library theLibrary;
    return theLibrary;
}

int collect(short* samples, int count, espeak_EVENT*)
{
    std::vector<float>* collected = library().collected;
    for (int i = 0; collected && samples && i < count; ++i)
        collected->push_back(static_cast<float>(samples[i]) / 32768.0F);
    return 0;
}

void startLibrary()
{
    if (std::exchange(library().started, true))
        return;
    if (!loadEspeak())
        return;
    library().sampleRate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 500, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (library().sampleRate <= 0)
        return;
    espeak_SetSynthCallback(collect);
}

bool choose(const QString& id)
{
    return espeak_SetVoiceByName(id.toUtf8().constData()) == EE_OK;
}

/// espeak's list of languages: a priority byte, then a name ended by zero, for each.
QString firstLanguage(const char* languages)
{
    return languages && *languages ? QString::fromUtf8(languages + 1) : QString();
}

} // namespace

Voice::Voice(const QString& id, int wordsPerMinute)
    : m_id(id.isEmpty() ? kDefaultVoice : id), m_wordsPerMinute(std::clamp(wordsPerMinute, 80, 300))
{
    const std::lock_guard lock(library().lock);
    startLibrary();
    if (library().sampleRate <= 0) {
        m_complaint = QCoreApplication::translate("Voice", "Speech does not work on this computer; the tones do.");
        return;
    }
    m_works = choose(m_id);
    if (m_works)
        return;
    m_works = choose(kDefaultVoice) || choose(QStringLiteral("gmw/en-US"));
    m_complaint =
        m_works
            ? QCoreApplication::translate("Voice", "The voice \"%1\" is not installed; an English one speaks instead.")
                  .arg(m_id)
            : QCoreApplication::translate("Voice", "No English voice is installed; there are only the tones.");
    m_id = kDefaultVoice;
}

PcmPtr Voice::speak(const QString& text)
{
    if (!m_works || text.trimmed().isEmpty())
        return nullptr;
    if (const auto known = m_said.constFind(text); known != m_said.constEnd())
        return *known;
    std::vector<float> raw;
    int rate = 0;
    {
        const std::lock_guard lock(library().lock);
        choose(m_id);
        espeak_SetParameter(espeakRATE, m_wordsPerMinute, 0);
        library().collected = &raw;
        const QByteArray utf8 = text.toUtf8();
        espeak_Synth(utf8.constData(), static_cast<std::size_t>(utf8.size()) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8,
                     nullptr, nullptr);
        library().collected = nullptr;
        rate = library().sampleRate;
    }
    auto pcm = std::make_shared<Pcm>(trimmed(resampled(raw, rate), kSilence));
    levelTo(*pcm, kVoiceLufs, Mixer::kVoicePeak);
    if (m_said.size() >= kMostRemembered)
        m_said.clear();
    m_said.insert(text, pcm);
    return pcm;
}

std::vector<VoiceInfo> Voice::installed()
{
    const std::lock_guard lock(library().lock);
    startLibrary();
    std::vector<VoiceInfo> voices;
    const espeak_VOICE** list = library().sampleRate > 0 ? espeak_ListVoices(nullptr) : nullptr;
    for (; list && *list; ++list) {
        const QString language = firstLanguage((*list)->languages);
        voices.push_back({QString::fromUtf8((*list)->identifier), QString::fromUtf8((*list)->name), language});
    }
    const auto english = [](const VoiceInfo& voice) { return voice.language.startsWith(QLatin1String("en")); };
    std::stable_sort(voices.begin(), voices.end(),
                     [&english](const VoiceInfo& a, const VoiceInfo& b) { return english(a) && !english(b); });
    return voices;
}

} // namespace limber
