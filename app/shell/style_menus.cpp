// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_painting.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kMenuIconColumn = 34;
constexpr int kMenuRowHeight = 32;
constexpr int kMenuSeparatorHeight = 9;

} // namespace

void paintMenuPanel(const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    painter.fillRect(option.rect, t.surface);
    paintPanel(painter, option.rect, kMenuRadius, t.surface, blend(t.line, t.ink, 0.12));
}

void paintMenuBarItem(const QStyleOptionMenuItem& item, QPainter& painter)
{
    const Tokens& t = tokensOf(item.palette);
    painter.fillRect(item.rect, t.surface);
    if (item.state.testFlag(QStyle::State_Selected))
        paintPanel(painter, QRectF(item.rect).adjusted(1, 2, -1, -2), 6, t.sunken, QColor());
    painter.setPen(t.ink);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextShowMnemonic, item.text);
}

void paintMenuItem(const QStyleOptionMenuItem& item, QPainter& painter)
{
    const Tokens& t = tokensOf(item.palette);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item.rect.center().y();
        painter.fillRect(QRect(item.rect.left() + 6, y, item.rect.width() - 12, 1), t.line);
        return;
    }
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    if (item.state.testFlag(QStyle::State_Selected) && enabled)
        paintPanel(painter, item.rect, 6, t.sunken, QColor());
    const QRect iconRect(item.rect.left() + 8, item.rect.center().y() - 8, 18, 18);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        paintTick(painter, iconRect, t.go);
    else if (!item.icon.isNull())
        item.icon.paint(&painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    const QRect textRect = item.rect.adjusted(kMenuIconColumn, 0, -14, 0);
    painter.setFont(item.font);
    painter.setPen(enabled ? t.ink : blend(t.faint, t.surface, 0.3));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, parts[0]);
    if (parts.size() > 1) {
        painter.setPen(enabled ? t.faint : blend(t.faint, t.surface, 0.4));
        painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts[1]);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QRectF(item.rect.right() - 20, item.rect.top(), 16, item.rect.height()), -90, t.soft);
}

QSize menuItemSize(const QStyleOption* option, const QSize& contents)
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(10, kMenuSeparatorHeight);
    const int keys = item && item->text.contains(QLatin1Char('\t')) ? 28 : 0;
    const int height = static_cast<int>(std::lround(kMenuRowHeight * textScale()));
    return QSize(contents.width() + kMenuIconColumn + 28 + keys, height);
}

} // namespace limber
