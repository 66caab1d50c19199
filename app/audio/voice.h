// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cues/pcm.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace limber
{

/// A voice that is installed.
struct VoiceInfo {
    QString id;       ///< stays the same from day to day
    QString name;     ///< "English (Great Britain)"
    QString language; ///< "en-gb"
    friend bool operator==(const VoiceInfo&, const VoiceInfo&) = default;
};

/// Speaks through libespeak-ng: text in, finished sound out (48 kHz, silence trimmed, levelled to kVoiceLufs). Several
/// may exist in several threads; the library underneath speaks for one at a time.
class Voice
{
public:
    /// As loud as a tone, see docs/sounds.md.
    static constexpr double kVoiceLufs = -22;

    /// `id` is a VoiceInfo::id, or empty for a British English one. Speed in words per minute, 80 to 300. Needs about
    /// 25 ms the first time in a process.
    explicit Voice(const QString& id, int wordsPerMinute);

    /// What is not as it was asked for: one sentence for the user. An unknown voice is replaced by an English one;
    /// without any voice speak() gives nothing.
    const std::optional<QString>& complaint() const { return m_complaint; }

    /// Nothing when there is no voice or nothing to say. A phrase takes about 5 ms, one that was said before none.
    PcmPtr speak(const QString& text);

    /// All voices on this machine, English ones first; empty when speech does not work.
    static std::vector<VoiceInfo> installed();

private:
    QString m_id;
    int m_wordsPerMinute;
    bool m_works = false;
    std::optional<QString> m_complaint;
    QHash<QString, PcmPtr> m_said;
};

} // namespace limber
