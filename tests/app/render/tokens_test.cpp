// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/palette.h"
#include "app/render/tokens.h"
#include "app/render/type.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>

#include <cmath>
#include <gtest/gtest.h>

namespace limber
{

namespace
{

/// Relative luminance and contrast ratio by WCAG 2.1.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST(Tokens, everyTextReadsOnItsGround)
{
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        for (const QColor& ground : {t->ground, t->surface, t->sunken}) {
            for (const QColor& text : {t->ink, t->soft})
                EXPECT_GE(contrast(text, ground), 4.5)
                    << qPrintable(text.name()) << " on " << qPrintable(ground.name());
        }
        EXPECT_GE(contrast(t->faint, t->surface), 4.5);
        EXPECT_GE(contrast(t->onTint, t->workTint), 4.5);
        EXPECT_GE(contrast(t->onTint, t->surface), 4.5);
        EXPECT_GE(contrast(t->onWork, t->work), 4.5);
        EXPECT_GE(contrast(t->onGo, t->go), 4.5);
        EXPECT_GE(contrast(t->go, t->surface), 4.5);
        EXPECT_GE(contrast(t->go, t->goTint), 4.5);
        EXPECT_GE(contrast(t->warn, t->warnTint), 4.5);
    }
}

TEST(Tokens, textOnPaperReadsAtSevenToOneInColourAndInGrey)
{
    const PaperTokens& paper = paperTokens();
    for (const QColor& text : {paper.black, paper.soft}) {
        for (const QColor& ground : {QColor(Qt::white), paper.faint}) {
            EXPECT_GE(contrast(text, ground), 7.0) << qPrintable(text.name());
            EXPECT_GE(contrast(QColor::fromRgb(qGray(text.rgb()), qGray(text.rgb()), qGray(text.rgb())), ground), 7.0);
        }
    }
}

/// What the eye goes by on a grey print-out: the working leg is darker or lighter than the other by a fifth
/// of all that there is between black and white.
TEST(Tokens, greyPrintsKeepTheWorkingSideApart)
{
    for (const render::FigurePalette& figure : {render::paperPalette(), render::screenLightPalette()})
        EXPECT_GE(std::abs(qGray(figure.work.rgb()) - qGray(figure.trousers.rgb())), 51);
}

TEST(Type, figuresAreOfOneWidth)
{
    ASSERT_TRUE(loadFonts());
    const QFontMetricsF metrics(textFont(TextRole::Title));
    EXPECT_EQ(QFontInfo(textFont(TextRole::Title)).family(), fontFamily());
    for (char16_t figure = u'0'; figure <= u'9'; ++figure)
        EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QChar(figure)), metrics.horizontalAdvance(QChar(u'0')));
}

} // namespace limber
