// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/stream_timing.h"

#include <utility>

namespace limber
{

void StreamTiming::start(Micros steady)
{
    m_asked.reset();
    m_heard.reset();
    m_lastSign = m_lastHeard = steady;
}

bool StreamTiming::ask(Micros steady)
{
    if (m_asked)
        return false;
    m_asked = steady;
    return true;
}

std::optional<StreamTiming::Heard> StreamTiming::take(const Answer& answer)
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    m_lastSign = answer.arrived;
    if (!asked || answer.read <= 0)
        return std::nullopt;
    const Micros trip = answer.arrived - *asked;
    const bool dated = answer.age >= Micros(0) && answer.age <= trip;
    if (!dated && trip > kPrompt && answer.arrived - m_lastHeard < kLongUnheard)
        return std::nullopt;
    m_lastHeard = answer.arrived;
    const double delay = static_cast<double>(answer.delay.count()) * kFramesPerMicro;
    m_heard = Heard{answer.arrived - (dated ? answer.age : trip / 2), static_cast<double>(answer.read) - delay};
    return m_heard;
}

std::optional<double> StreamTiming::heardAt(Micros steady) const
{
    if (!m_heard)
        return std::nullopt;
    return m_heard->frame + static_cast<double>((steady - m_heard->steady).count()) * kFramesPerMicro;
}

} // namespace limber
