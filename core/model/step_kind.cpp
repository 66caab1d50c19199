// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/step_kind.h"

#include <array>
#include <utility>

namespace limber
{

namespace
{

constexpr std::array<std::pair<StepKind, const char16_t*>, 7> kStepWords{{{StepKind::Prepare, u"prepare"},
                                                                          {StepKind::Hold, u"hold"},
                                                                          {StepKind::Reps, u"reps"},
                                                                          {StepKind::Relax, u"relax"},
                                                                          {StepKind::Switch, u"switch"},
                                                                          {StepKind::Rest, u"rest"},
                                                                          {StepKind::Transition, u"transition"}}};

} // namespace

QString word(StepKind kind)
{
    for (const auto& [value, text] : kStepWords) {
        if (value == kind)
            return QString::fromUtf16(text);
    }
    Q_UNREACHABLE();
}

std::optional<StepKind> stepKindOf(const QString& word)
{
    for (const auto& [value, text] : kStepWords) {
        if (word == QStringView(text))
            return value;
    }
    return std::nullopt;
}

} // namespace limber
