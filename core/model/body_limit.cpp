// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/body_limit.h"

#include <array>

namespace limber
{

namespace
{

constexpr std::array kLimits{BodyLimit::Kneeling, BodyLimit::Floor,         BodyLimit::LeftSide,   BodyLimit::RightSide,
                             BodyLimit::Wrists,   BodyLimit::HipPastNinety, BodyLimit::CrossedLegs};
constexpr std::array kWords{u"no-kneeling", u"no-floor",        u"not-on-left-side", u"not-on-right-side",
                            u"no-wrists",   u"hip-not-past-90", u"legs-not-crossed"};

} // namespace

QString word(BodyLimit limit)
{
    return QString::fromUtf16(kWords[static_cast<size_t>(limit)]);
}

std::optional<BodyLimit> bodyLimitOf(const QString& said)
{
    for (const BodyLimit limit : kLimits) {
        if (said == word(limit))
            return limit;
    }
    return std::nullopt;
}

std::span<const BodyLimit> allBodyLimits()
{
    return kLimits;
}

} // namespace limber
