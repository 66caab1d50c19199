// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/session_clock.h"

#include <QtCore/QtGlobal>

#include <cmath>

namespace limber
{

namespace
{

Micros microsOf(double frames)
{
    return Micros(std::llround(frames / kFramesPerMicro));
}

double framesIn(Micros time)
{
    return static_cast<double>(time.count()) * kFramesPerMicro;
}

} // namespace

Micros StreamClock::observe(Micros steady, double heard)
{
    if (!m_base) {
        m_base = Base{steady, heard};
        return Micros(0);
    }
    const double predicted = *heardAt(steady);
    const double error = heard - predicted;
    if (std::abs(error) <= framesIn(kNear)) {
        m_base = Base{steady, predicted + 0.1 * error};
        m_doubt.reset();
        return Micros(0);
    }
    if (m_doubt && std::abs(error - m_doubt->error) <= framesIn(kSame))
        ++m_doubt->witnesses;
    else
        m_doubt = Doubt{error, 1};
    if (m_doubt->witnesses < kWitnesses)
        return Micros(0);
    m_base = Base{steady, heard};
    m_doubt.reset();
    return microsOf(error);
}

void StreamClock::reset()
{
    m_base.reset();
    m_doubt.reset();
}

std::optional<double> StreamClock::heardAt(Micros steady) const
{
    if (!m_base)
        return std::nullopt;
    return m_base->frame + framesIn(steady - m_base->steady);
}

Micros SessionClock::now(Micros steady)
{
    Micros time = m_free.time + (steady - m_free.steady);
    const std::optional<double> heard = m_stream.heardAt(steady);
    if (m_origin && heard) {
        time = m_begun + microsOf(std::max(0.0, *heard - static_cast<double>(*m_origin)));
    } else if (m_waitUntil) {
        if (steady < *m_waitUntil) {
            time = m_begun;
        } else {
            m_free = {*m_waitUntil, m_begun};
            m_waitUntil.reset();
            time = m_begun + (steady - m_free.steady);
        }
    }
    m_last = std::max(m_last, time);
    return m_last;
}

void SessionClock::begin(Micros steady, Micros longestWait)
{
    m_begun = now(steady);
    m_waitUntil = steady + longestWait;
    m_origin.reset();
}

Frames SessionClock::anchor(Micros steady, Frames first)
{
    const Micros passed = now(steady) - m_begun;
    const std::optional<double> heard = m_stream.heardAt(steady);
    Q_ASSERT(heard);
    if (m_waitUntil || passed == Micros(0)) { // not begun, or laid already and not heard yet
        m_origin = first;
    } else {
        // At the moment in which `first` is heard, so much of the plan will be over.
        const double ahead = static_cast<double>(first) - heard.value_or(0);
        m_origin = first - std::llround(framesIn(passed) + std::max(0.0, ahead));
    }
    m_waitUntil.reset();
    return *m_origin;
}

bool SessionClock::observe(Micros steady, double heard)
{
    const Micros before = now(steady); // by the old belief
    const Micros jump = m_stream.observe(steady, heard);
    if (!m_origin || std::chrono::abs(jump) <= kLost)
        return true;
    m_free = {steady, before};
    m_origin.reset();
    return false;
}

void SessionClock::release(Micros steady)
{
    m_free = {steady, now(steady)};
    m_origin.reset();
    m_waitUntil.reset();
}

void SessionClock::streamLost(Micros steady, bool anotherComes)
{
    if (!m_waitUntil || !anotherComes)
        release(steady);
    m_stream.reset();
}

} // namespace limber
