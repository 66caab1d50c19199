// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/entry_geometry.h"

#include <gtest/gtest.h>
#include <vector>

using namespace limber;

namespace
{

std::vector<QRectF> partsOf(const EntryGeometry& g)
{
    std::vector<QRectF> parts;
    for (const QRectF& part : {g.grip, g.number, g.start, g.end, g.text, g.dose, g.left, g.right, g.time}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    return parts;
}

} // namespace

TEST(EntryGeometry, nothingOverlapsOrLeavesTheCardAtAnyWidth)
{
    for (int width = 260; width <= 1040; width += 20) {
        for (const bool sided : {true, false}) {
            const EntryGeometry g = layOutEntry(QRectF(7, 100, width, kRowHeight + kRowGap), 96, sided);
            const std::vector<QRectF> parts = partsOf(g);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                EXPECT_TRUE(g.card.contains(parts[i])) << width << " part " << i;
                for (std::size_t k = 0; k < i; ++k)
                    EXPECT_FALSE(parts[i].intersects(parts[k])) << width << " parts " << i << " and " << k;
            }
        }
    }
}

TEST(EntryGeometry, aNameCanBeReadInANarrowRowToo)
{
    for (int width = 320; width <= 1040; width += 20)
        EXPECT_GE(layOutEntry(QRectF(0, 0, width, kRowHeight), 96, true).text.width(), 180) << width;
}
