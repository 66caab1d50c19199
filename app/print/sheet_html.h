// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"

#include <QtCore/QByteArray>

namespace limber
{

/// The sheet as one file for a browser: figures and codes inside it as vectors, nothing fetched from anywhere, columns
/// by the width of the window, and a print style of its own. `pictures` may be null.
QByteArray sheetHtml(const SheetContent& content, const SheetOptions& options, const SheetPictures* pictures);

} // namespace limber
