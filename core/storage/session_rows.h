// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"
#include "core/storage/database.h"

#include <optional>

namespace limber
{

/// "SELECT … FROM sessions " with the columns that recordFrom() reads.
extern const QString kSessionColumns;
/// The columns of session_steps that stepFrom() reads.
extern const QString kStepColumns;

std::optional<int> maybeNumber(const Query& query, int column);

/// A session without its steps, from the first eleven columns.
SessionRecord recordFrom(const Query& query);
/// A step from the columns that begin at `at`.
PerformedStep stepFrom(const Query& query, int at);

} // namespace limber
