// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QtCore/QDateTime>

namespace limber
{

/// Tells the time. Injected wherever the time matters, so that tests decide what time it is.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Monotonic; stands still while the machine is suspended (CLOCK_MONOTONIC).
    virtual Millis steadyNow() const = 0;
    /// Monotonic; runs on through a suspend (CLOCK_BOOTTIME). Ahead of steadyNow() by the time slept.
    virtual Millis bootNow() const = 0;
    /// What the clock on the wall says, in local time. May jump.
    virtual QDateTime wallNow() const = 0;
};

/// One moment on both monotonic clocks, read together.
struct Moment {
    Millis steady{0};
    Millis boot{0};

    /// How long the machine has slept up to now.
    Millis slept() const { return boot - steady; }
    friend bool operator==(const Moment&, const Moment&) = default;
};

inline Moment momentOf(const Clock& clock)
{
    return {clock.steadyNow(), clock.bootNow()};
}

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    Millis steadyNow() const override;
    Millis bootNow() const override;
    QDateTime wallNow() const override;
};

} // namespace limber
