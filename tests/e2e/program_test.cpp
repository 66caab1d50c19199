// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFileInfo>

#include <gtest/gtest.h>

TEST(Program, isBuilt)
{
    EXPECT_TRUE(QFileInfo(QStringLiteral(LIMBER_PROGRAM)).isExecutable());
}
