// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_numbers.h"

#include <array>

namespace limber
{

namespace
{

// Add at the end only; never remove, never reorder.
constexpr std::array kNumbered{
    "ball-release",
    "banded-side-lying-raise",
    "bent-over-hip-push",
    "bridge",
    "chair-figure-four",
    "chair-forward-lean",
    "clam",
    "cross-over-side-lunge",
    "fire-hydrant",
    "foam-roll-glute",
    "four-point-hip-shift",
    "jog-in-place",
    "jumping-jack",
    "kneeling-side-bend",
    "lateral-wall-push",
    "lean-over",
    "lying-cross-body",
    "march-in-place",
    "ninety-ninety",
    "partner-side-lying",
    "pigeon-pose",
    "prone-hip-extension",
    "seated-floor-glute",
    "seated-spinal-twist",
    "side-bend-arm-reach",
    "side-bridge-abduction",
    "side-bridge",
    "side-lying-abduction-external",
    "side-lying-abduction-medial",
    "side-lying-abduction",
    "side-lying-leg-hang",
    "side-plank-hip-drop",
    "single-leg-bridge",
    "single-leg-deadlift",
    "single-leg-squat",
    "standing-abduction",
    "standing-hip-circumduction",
    "standing-hip-push",
    "standing-side-bend",
    "supine-figure-four",
    "supine-knee-hug",
    "transverse-lunge",
    "wall-cross-over-lean",
};

} // namespace

std::optional<int> exerciseNumber(const QString& id)
{
    for (std::size_t i = 0; i < kNumbered.size(); ++i) {
        if (id == QLatin1String(kNumbered[i]))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

QString exerciseOfNumber(int number)
{
    const bool known = number >= 0 && static_cast<std::size_t>(number) < kNumbered.size();
    return known ? QString::fromLatin1(kNumbered[static_cast<std::size_t>(number)]) : QString();
}

std::span<const char* const> numberedExercises()
{
    return kNumbered;
}

} // namespace limber
