// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/entry_geometry.h"

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kPictureWidth = 52;
constexpr double kPictureHeight = 46;
constexpr double kBadge = 22;
constexpr double kBadgeGap = 3;
constexpr double kDoseHeight = 27;
constexpr double kTimeWidth = 54;
constexpr double kRoomForOnePicture = 300; // of the whole card
constexpr double kRoomForTwoPictures = 440;
constexpr double kRoomForOneLine = 640; // below it the name has a line of its own
constexpr double kUpperLine = 18;       // middles, from the card's top
constexpr double kLowerLine = 41;
constexpr double kLowDoseHeight = 23;

QRectF centred(double x, double middle, double width, double height)
{
    return QRectF(x, middle - height / 2, width, height);
}

/// Name, dose, sides and time beside each other, in what the pictures leave from `x` on.
void layOutInOneLine(EntryGeometry& g, double x, double doseWidth, bool sided)
{
    const double middle = g.card.center().y();
    double right = g.card.right() - 12;
    g.time = centred(right - kTimeWidth, middle, kTimeWidth, 20);
    right -= kTimeWidth + 12;
    g.left = centred(right - 2 * kBadge - kBadgeGap, middle, sided ? kBadge : 2 * kBadge + kBadgeGap, kBadge);
    if (sided)
        g.right = centred(right - kBadge, middle, kBadge, kBadge);
    right = g.left.left() - 10;
    g.dose = centred(right - doseWidth, middle, doseWidth, kDoseHeight);
    g.text = QRectF(x, g.card.top(), std::max(0.0, g.dose.left() - 12 - x), g.card.height());
}

/// The name above, dose, sides and time below it.
void layOutInTwoLines(EntryGeometry& g, double x, double doseWidth, bool sided)
{
    const double right = g.card.right() - 12;
    const double lower = g.card.top() + kLowerLine;
    g.text = centred(x, g.card.top() + kUpperLine, std::max(0.0, right - x), 22);
    g.dose = centred(x, lower, doseWidth, kLowDoseHeight);
    g.left = centred(g.dose.right() + 8, lower, sided ? kBadge : 2 * kBadge + kBadgeGap, kBadge);
    if (sided)
        g.right = centred(g.left.right() + kBadgeGap, lower, kBadge, kBadge);
    const double sidesEnd = (sided ? g.right : g.left).right();
    g.time = centred(right - kTimeWidth, lower, kTimeWidth, 20);
    if (g.time.left() < sidesEnd)
        g.time = QRectF();
}

} // namespace

QRectF pageRect(const QRectF& row, double viewWidth)
{
    const double width = std::min(viewWidth - 2.0 * kPageMargin, static_cast<double>(kWidestPage));
    return QRectF(row.left() + std::floor((viewWidth - width) / 2), row.top(), width, row.height());
}

EntryGeometry layOutEntry(const QRectF& page, double doseWidth, bool sided)
{
    EntryGeometry g;
    g.card = page;
    g.card.setHeight(kRowHeight);
    const double middle = g.card.center().y();
    g.grip = centred(g.card.left() + 6, middle, 18, 18);
    g.number = centred(g.card.left() + 24, middle, 24, 20);
    double x = g.card.left() + 58;
    if (g.card.width() >= kRoomForTwoPictures) {
        g.start = centred(x, middle, kPictureWidth, kPictureHeight);
        x += kPictureWidth;
    }
    if (g.card.width() >= kRoomForOnePicture) {
        g.end = centred(x, middle, kPictureWidth, kPictureHeight);
        x += kPictureWidth + 11;
    }
    if (g.card.width() >= kRoomForOneLine)
        layOutInOneLine(g, x, doseWidth, sided);
    else
        layOutInTwoLines(g, x, doseWidth, sided);
    return g;
}

EntryPart partAt(const EntryGeometry& geometry, const QPointF& point)
{
    if (geometry.dose.contains(point))
        return EntryPart::Dose;
    if (!geometry.right.isEmpty() && geometry.left.contains(point))
        return EntryPart::LeftBadge;
    if (!geometry.right.isEmpty() && geometry.right.contains(point))
        return EntryPart::RightBadge;
    return EntryPart::Row;
}

} // namespace limber
