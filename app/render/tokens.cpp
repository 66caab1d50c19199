// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/tokens.h"

namespace limber
{

namespace
{

constexpr QRgb kWork = 0xFFE2711D;

Tokens makeLight()
{
    Tokens t;
    t.ground = 0xFFF6F4EF;
    t.surface = 0xFFFFFEFB;
    t.sunken = 0xFFF1EEE6;
    t.line = 0xFFE4DFD4;
    t.ink = 0xFF1D2730;
    t.soft = 0xFF566069;
    t.faint = 0xFF6B747C;
    t.work = kWork;
    t.workTint = 0xFFFBE3C8;
    t.onTint = 0xFF9A4708;
    t.onWork = 0xFF1A0D02;
    t.go = 0xFF0F6B62;
    t.goTint = 0xFFD9EDE8;
    t.onGo = 0xFFFFFFFF;
    t.warn = 0xFF8A5A00;
    t.warnTint = 0xFFFFF6E0;
    t.phases[0] = 0xFFD69A1A;
    t.phases[1] = 0xFF7C5CC4;
    t.phases[2] = 0xFF0F8A7E;
    t.phases[3] = 0xFFC2452D;
    t.shadow = QColor(29, 39, 48, 46);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.ground = 0xFF0F1519;
    t.surface = 0xFF172026;
    t.sunken = 0xFF202C33;
    t.line = 0xFF2A373F;
    t.ink = 0xFFEEF2F3;
    t.soft = 0xFFA6B2B8;
    t.faint = 0xFF8A979F;
    t.work = kWork;
    t.workTint = 0xFF3A2412;
    t.onTint = 0xFFF3A566;
    t.onWork = 0xFF1A0D02;
    t.go = 0xFF3FB5A6;
    t.goTint = 0xFF17352F;
    t.onGo = 0xFF06211D;
    t.warn = 0xFFE8C06A;
    t.warnTint = 0xFF2E2716;
    t.phases[0] = 0xFFD69A1A;
    t.phases[1] = 0xFF9A80DA;
    t.phases[2] = 0xFF12A594;
    t.phases[3] = 0xFFE0573C;
    t.shadow = QColor(0, 0, 0, 130);
    return t;
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const PaperTokens& paperTokens()
{
    static const PaperTokens tokens{QColor(QRgb(0xFF101010)), QColor(QRgb(0xFF444444)), QColor(QRgb(0xFFB4B4B4)),
                                    QColor(QRgb(0xFFF4F4F4))};
    return tokens;
}

} // namespace limber
