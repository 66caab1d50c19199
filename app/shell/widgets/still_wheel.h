// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace limber
{

/// In a page that scrolls the wheel scrolls: fields, lists and sliders inside `page` change by it only while they have
/// the keyboard. Call it once the page is built.
void keepStillUnderTheWheel(QWidget& page);

} // namespace limber
