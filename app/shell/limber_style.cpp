// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/limber_style.h"

#include "app/shell/style_painting.h"
#include "app/shell/theme.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kControlHeight = 36;
constexpr int kArrowWidth = 28;
constexpr int kSpinButtonWidth = 24;
constexpr int kMotionMillis = 150;

int scaled(int pixels)
{
    return static_cast<int>(std::lround(pixels * textScale()));
}

} // namespace

LimberStyle::LimberStyle(bool reducedMotion)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_reducedMotion(reducedMotion)
{
}

void LimberStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

int LimberStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_FocusFrameHMargin: // the room beside the text of a row in a list
        return qobject_cast<const QAbstractItemView*>(widget) ? 8 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_LayoutHorizontalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 20;
    case PM_SliderLength:
        return 18;
    case PM_MenuHMargin:
        return 5;
    case PM_MenuVMargin:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LimberStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : kMotionMillis;
    case SH_Widget_Animate:
        return m_reducedMotion ? 0 : 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Menu_SloppySubMenus:
        return 0;
    case SH_UnderlineShortcut:
        return qobject_cast<const QMenu*>(widget) != nullptr;
    case SH_Slider_AbsoluteSetButtons: // a click goes to where it was made
        return Qt::LeftButton;
    case SH_Menu_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returnData)) {
            mask->region = roundedRegion(option->rect, kMenuRadius);
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize LimberStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return QSize(wanted.width() + 12, scaled(kControlHeight));
    case CT_LineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            wanted.setHeight(scaled(kControlHeight));
        return wanted;
    case CT_ComboBox:
        return QSize(size.width() + kArrowWidth + 16, scaled(kControlHeight));
    case CT_SpinBox:
        return QSize(size.width() + kSpinButtonWidth + 16, scaled(kControlHeight));
    case CT_MenuItem:
        return menuItemSize(option, size);
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height(), scaled(32)));
        return wanted;
    default:
        return wanted;
    }
}

QRect LimberStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_ItemViewItemFocusRect) // around what is selected, its icon too
        return option->rect.adjusted(2, 1, -2, -1);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(7, 0, -7, 0);
    return rect;
}

QRect LimberStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                  const QWidget* widget) const
{
    const QRect all = option->rect;
    QRect rect;
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        rect = QRect(all.right() - kArrowWidth, all.top(), kArrowWidth, all.height());
    else if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        rect = all.adjusted(10, 2, -kArrowWidth, -2);
    else if (control == CC_SpinBox && (sub == SC_SpinBoxUp || sub == SC_SpinBoxDown)) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return {};
        const int half = all.height() / 2;
        const int left = all.right() - kSpinButtonWidth;
        rect = sub == SC_SpinBoxUp ? QRect(left, all.top() + 2, kSpinButtonWidth - 2, half - 2)
                                   : QRect(left, all.top() + half, kSpinButtonWidth - 2, all.height() - half - 2);
    } else if (control == CC_SpinBox && sub == SC_SpinBoxEditField) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool plain = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int frame = spin && spin->frame ? 8 : 0;
        rect = all.adjusted(frame, frame ? 2 : 0, plain ? -frame : -kSpinButtonWidth, frame ? -2 : 0);
    } else if (control == CC_ScrollBar) {
        return scrollBarRect(option, sub, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget));
    } else {
        return QProxyStyle::subControlRect(control, option, sub, widget);
    }
    return visualRect(option->direction, all, rect);
}

void LimberStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (!paintPrimitive(element, *option, *painter))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LimberStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    if (!paintControl(element, *option, *painter))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void LimberStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const
{
    const auto rectOf = [&](SubControl sub) { return proxy()->subControlRect(control, option, sub, widget); };
    switch (control) {
    case CC_ComboBox:
        return paintComboBox(*option, *painter, rectOf(SC_ComboBoxArrow));
    case CC_SpinBox:
        return paintSpinBox(*option, *painter, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown));
    case CC_ScrollBar:
        return paintScrollBar(*option, *painter, rectOf(SC_ScrollBarSlider));
    case CC_Slider:
        return paintSlider(*option, *painter, rectOf(SC_SliderGroove), rectOf(SC_SliderHandle));
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace limber
