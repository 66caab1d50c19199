// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_page.h"
#include "app/render/sheet_pictures.h"

class QPainter;

namespace limber
{

/// Paints one page so that the whole paper fills `target` (in the painter's units). The paper itself is not painted:
/// the device is white already. `pictures` may be null.
void paintPage(QPainter& painter, const Sheet& sheet, int page, const QRectF& target, const SheetPictures* pictures);

} // namespace limber
