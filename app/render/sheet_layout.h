// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"
#include "app/render/sheet_page.h"
#include "core/base/result.h"

namespace limber
{

class SheetText;

/// Sets the words on pages. No exercise is split over two pages; rows begin at the same height; as few pages as a
/// readable size of text allows. Fails with a sentence when an exercise does not fit on a page of this paper even at
/// the smallest size.
Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options);
/// The same with texts measured before: for somebody who sets the same words again and again.
Result<Sheet> layoutSheet(const SheetContent& content, const SheetOptions& options, SheetText& text);

} // namespace limber
