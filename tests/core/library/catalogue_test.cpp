// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/catalogue.h"

#include <gtest/gtest.h>

namespace limber
{

TEST(Catalogue, isLoadedFromWhatIsBuiltIn)
{
    const auto catalogue = Catalogue::load();
    ASSERT_TRUE(catalogue) << catalogue.error().sentence.toStdString();
    EXPECT_EQ(catalogue->exercises().size(), 43u);
    EXPECT_EQ(catalogue->starters().size(), 7u);
}

} // namespace limber
