// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/library_on_demand.h"

#include <cmath>
#include <gtest/gtest.h>

using limber::LibraryOnDemand;

TEST(LibraryOnDemand, findsFunctions)
{
    LibraryOnDemand library("m", 6);
    double (*cosine)(double) = nullptr;
    library.resolve(cosine, "cos");
    ASSERT_TRUE(library.isWhole());
    EXPECT_DOUBLE_EQ(cosine(0), 1);
}

TEST(LibraryOnDemand, saysThatAFunctionOrTheWholeLibraryIsMissing)
{
    double (*function)(double) = nullptr;
    LibraryOnDemand old("m", 6);
    old.resolve(function, "cos");
    double (*newer)(double) = nullptr;
    old.resolve(newer, "a_function_of_next_year");
    EXPECT_FALSE(old.isWhole());
    EXPECT_EQ(newer, nullptr);
    LibraryOnDemand absent("no-such-library", 3);
    absent.resolve(function, "cos");
    EXPECT_FALSE(absent.isWhole());
    EXPECT_EQ(function, nullptr);
}
