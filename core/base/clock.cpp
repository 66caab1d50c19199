// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <ctime>

namespace limber
{

Millis SystemClock::steadyNow() const
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

Millis SystemClock::bootNow() const
{
#ifdef CLOCK_BOOTTIME
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return Millis(static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
#endif
    return steadyNow();
}

QDateTime SystemClock::wallNow() const
{
    return QDateTime::currentDateTime();
}

} // namespace limber
