// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"
#include "app/render/sheet_pictures.h"

class QPainter;

namespace limber
{

class KeptDrawings;

/// Paints one page so that the whole paper fills `target` (in the painter's units). The paper itself is not painted:
/// the device is white already. `pictures` may be null. For a file, `kept` remembers the pictures from page to page.
void paintPage(QPainter& painter, const Sheet& sheet, int page, const QRectF& target, const SheetPictures* pictures,
               KeptDrawings* kept = nullptr);

} // namespace limber
