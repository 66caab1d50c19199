// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_block.h"
#include "app/render/sheet_content.h"

namespace limber
{

/// The fields of the QR code that holds a text (error correction M, as for paper that gets creases and stains); null
/// when the text is too long for one.
std::shared_ptr<const CodeGrid> codeGrid(const QString& text);

/// What a code of this text is wide, its white around it included, in millimetres.
double codeWidth(const CodeGrid& grid);

/// The codes of a sheet beside and under each other, and what they are for in words of `points`.
Block codesBlock(BlockMaker& maker, const SheetContent& content, double points, double width);

/// Whether the codes stand in the head: a single one does; several, or the note that there is none, end the sheet.
bool codeStandsInHead(const SheetContent& content);

} // namespace limber
