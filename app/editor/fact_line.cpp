// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/fact_line.h"

#include "app/editor/card_paint.h"
#include "app/shell/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kFactLineHeight = 22;
constexpr int kFactIcon = 16;
constexpr int kIconGap = 6;
constexpr int kFactGap = 16;

} // namespace

FactLine::FactLine(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactLine::setFacts(std::vector<Fact> facts)
{
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    QStringList said;
    for (const Fact& fact : m_facts)
        said << fact.text;
    setAccessibleName(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<FactLine::Place> FactLine::placed(int width) const
{
    const QFontMetrics metrics(roleFont(TextRole::Text));
    std::vector<Place> places;
    int x = 0;
    int y = 0;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const int wide = kFactIcon + kIconGap + metrics.horizontalAdvance(m_facts[i].text) + 1;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += kFactLineHeight;
        }
        places.push_back({QRect(x, y, std::min(wide, width), kFactLineHeight), i});
        x += wide + kFactGap;
    }
    return places;
}

int FactLine::heightForWidth(int width) const
{
    const auto places = placed(width);
    return places.empty() ? kFactLineHeight : places.back().rect.bottom() + 1;
}

QSize FactLine::sizeHint() const
{
    return {300, heightForWidth(std::max(300, width()))};
}

void FactLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    for (const Place& place : placed(width())) {
        const Fact& fact = m_facts[place.fact];
        paintIcon(painter, QRectF(place.rect.left(), place.rect.top(), kFactIcon, kFactLineHeight), fact.icon,
                  tokens.soft, kFactIcon);
        paintLine(painter, QRectF(place.rect).adjusted(kFactIcon + kIconGap, 0, 2, 0), fact.text,
                  roleFont(TextRole::Text), tokens.soft);
    }
}

} // namespace limber
