// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/exercise.h"

#include <algorithm>

namespace limber
{

namespace
{

const SourceDose* firstGiven(const Exercise& exercise)
{
    const auto found = std::find_if(exercise.doses.begin(), exercise.doses.end(),
                                    [](const SourceDose& given) { return given.dose.has_value(); });
    return found == exercise.doses.end() ? nullptr : &*found;
}

} // namespace

const Dose& firstDose(const Exercise& exercise)
{
    const SourceDose* given = firstGiven(exercise);
    return given != nullptr ? *given->dose : exercise.defaultDose;
}

QString firstDoseSource(const Exercise& exercise)
{
    const SourceDose* given = firstGiven(exercise);
    return given != nullptr ? given->source : QString();
}

} // namespace limber
