// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"

namespace limber
{

/// The sheet as plain text, as one writes it into an e-mail: everything but pictures, boxes to tick and codes.
QString sheetPlainText(const SheetContent& content);

} // namespace limber
