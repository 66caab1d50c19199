// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/type.h"

#include <QtGui/QFontDatabase>

#include <cmath>

namespace limber
{

bool loadFonts()
{
    bool all = true;
    for (const char16_t* style : {u"Regular", u"Medium", u"SemiBold", u"Bold"}) {
        const QString file = QStringLiteral(":/fonts/InterTabular-%1.otf").arg(style);
        all = QFontDatabase::addApplicationFont(file) >= 0 && all;
    }
    return all;
}

QString fontFamily()
{
    return QStringLiteral("Inter Tabular");
}

QFont fontOf(double pixels, int weight)
{
    QFont font(fontFamily());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont textFont(TextRole role, double scale)
{
    switch (role) {
    case TextRole::Title:
        return fontOf(24 * scale, QFont::Bold);
    case TextRole::Name:
        return fontOf(17 * scale, QFont::DemiBold);
    case TextRole::Row:
        return fontOf(14 * scale, QFont::DemiBold);
    case TextRole::Text:
        return fontOf(13 * scale, QFont::Normal);
    case TextRole::Secondary:
        return fontOf(12 * scale, QFont::Normal);
    case TextRole::Label:
        return fontOf(11 * scale, QFont::DemiBold);
    }
    Q_UNREACHABLE();
}

} // namespace limber
