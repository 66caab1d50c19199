// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <array>

namespace limber
{

/// What a session may have to say about itself; the weightiest first.
enum class NoticeKind { NotKept, NoSound, OtherDevice, OtherVoice };

/// The player's quiet line: each matter has its own sentence, and one that is settled takes away no other.
class Notices
{
public:
    /// An empty sentence settles the matter.
    void set(NoticeKind kind, const QString& sentence) { m_sentences[static_cast<std::size_t>(kind)] = sentence; }

    /// The one that weighs most; empty when all is well.
    QString shown() const
    {
        for (const QString& sentence : m_sentences) {
            if (!sentence.isEmpty())
                return sentence;
        }
        return {};
    }

private:
    std::array<QString, 4> m_sentences;
};

} // namespace limber
