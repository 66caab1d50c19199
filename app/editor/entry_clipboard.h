// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtCore/QMimeData>

#include <memory>
#include <vector>

namespace limber
{

/// The type of a routine file on the clipboard.
extern const QString kRoutineMime;

/// Entries for the clipboard: as a .limber routine, which pastes into any Limber, and as text to read.
std::unique_ptr<QMimeData> clipboardOf(const RoutineDocument& document, const std::vector<EntryId>& entries);

/// The entries that clipboard data holds, with new ids; a sentence when there are none. Text is understood when it is
/// the text of a .limber file. Exercises that the catalogue does not have are left out.
Result<std::vector<Entry>> entriesOf(const QMimeData* data, const Catalogue& catalogue);

/// Whether pasting is worth trying, without reading everything.
bool mayHoldEntries(const QMimeData* data);

} // namespace limber
