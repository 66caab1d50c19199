// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>

namespace limber
{

/// The sizes that rows of a routine are laid out with.
inline constexpr int kRowHeight = 58;
inline constexpr int kRowGap = 12;
inline constexpr int kHeadingHeight = 52;
inline constexpr int kPageMargin = 26;
inline constexpr int kWidestPage = 1040; ///< wider rows would tear name and dose apart

/// The part of a row between the page's margins, centred when the view is wider than the widest page. `viewWidth` is
/// that of the whole view with its scroll bar, so that nothing shifts when the bar comes and goes.
QRectF pageRect(const QRectF& row, double viewWidth);

/// Where everything stands in the row of an entry.
struct EntryGeometry {
    QRectF card;
    QRectF grip;
    QRectF number;
    QRectF start; ///< picture of the start position; empty when there is no room
    QRectF end;
    QRectF text; ///< as high as the card, or only one line when the row is narrow
    QRectF dose;
    QRectF left;  ///< badge of the left side, or of both in an exercise without sides
    QRectF right; ///< empty in an exercise without sides
    QRectF time;  ///< empty when there is no room
};
/// `page` is the row between the margins.
EntryGeometry layOutEntry(const QRectF& page, double doseWidth, bool sided);

/// The parts of an entry's row that do something when clicked.
enum class EntryPart { Row, Dose, LeftBadge, RightBadge };
EntryPart partAt(const EntryGeometry& geometry, const QPointF& point);

} // namespace limber
