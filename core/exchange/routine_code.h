// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/code_text.h"
#include "core/exchange/routine_file.h"

namespace limber
{

/// A routine as text for QR codes on paper, in one part or in several of at most `longestPart` characters. It has what
/// a .limber file has but pictures and the ids of sections and entries, which are counted out anew when it is read.
/// Built-in exercises are named, not described. Fails for what a file could not hold.
Result<QStringList> routineCode(const RoutineFile& file, int longestPart);

/// The routine in the text of a code (see bytesOfCode). Fails with one sentence.
Result<RoutineFile> readRoutineCode(const QString& text);

} // namespace limber
