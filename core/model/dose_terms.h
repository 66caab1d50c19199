// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/dose_tokens.h"

#include <optional>
#include <span>
#include <vector>

namespace limber
{

/// A number or range with what it counts; times in seconds.
struct DoseTerm {
    enum class What { Plain, Time, Sets, Reps };
    What what = What::Plain;
    double low = 0;
    double high = 0;
};

/// What one stretch of tokens says, for both sides or for one.
struct SaidDose {
    std::vector<DoseTerm> terms;
    std::optional<double> pace;
    std::optional<double> relax;
    std::optional<double> rest;
    std::optional<QString> load;
    bool selfPaced = false;

    bool saysDose() const { return !terms.empty() || pace || relax || rest || load; }
};

/// Reads the terms and the words between them; the error says what is not understood.
Result<SaidDose> saidDose(std::span<const DoseToken> tokens);

} // namespace limber
