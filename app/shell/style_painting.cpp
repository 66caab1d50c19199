// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_painting.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QBitmap>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

namespace
{

void paintField(const QStyleOption& option, QPainter& painter, bool focused)
{
    const Tokens& t = tokensOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    paintPanel(painter, option.rect, kControlRadius, enabled ? t.surface : t.sunken,
               hovered ? blend(t.line, t.ink, 0.2) : t.line);
    if (focused)
        paintFocusRing(painter, option.rect, kControlRadius, t);
}

void paintCheckBox(const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool some = option.state.testFlag(QStyle::State_NoChange);
    const bool on = option.state.testFlag(QStyle::State_On) || some;
    const QColor filled = enabled ? t.go : t.faint;
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    paintPanel(painter, option.rect, 5, on ? filled : t.surface, on ? filled : hovered ? t.soft : t.faint, 1.5);
    if (some)
        painter.fillRect(option.rect.adjusted(5, 8, -5, -8), t.onGo);
    else if (on)
        paintTick(painter, option.rect, t.onGo);
}

void paintRadioButton(const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor mark = enabled ? t.go : t.faint;
    paintPanel(painter, option.rect, option.rect.height() / 2.0, t.surface, on ? mark : t.faint, on ? 5.5 : 1.5);
}

void paintSelectedItem(const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        paintPanel(painter, QRectF(option.rect).adjusted(2, 1, -2, -1), kControlRadius - 2,
                   selected ? t.workTint : t.sunken, QColor());
}

void paintPushButton(const QStyleOptionButton& button, QPainter& painter)
{
    const Tokens& t = tokensOf(button.palette);
    const bool primary = button.features.testFlag(QStyleOptionButton::DefaultButton);
    const bool flat = button.features.testFlag(QStyleOptionButton::Flat);
    const ButtonKind kind = primary ? ButtonKind::Primary : flat ? ButtonKind::Ghost : ButtonKind::Secondary;
    paintButton(painter, button.rect, kind, stateOf(button), t);
    painter.setPen(buttonInk(kind, stateOf(button), t));
    painter.drawText(button.rect, Qt::AlignCenter | Qt::TextHideMnemonic, button.text);
}

void paintProgress(const QStyleOptionProgressBar& bar, QPainter& painter)
{
    const Tokens& t = tokensOf(bar.palette);
    QRectF track(bar.rect);
    track.setTop(track.center().y() - 3);
    track.setHeight(6);
    paintPanel(painter, track, 3, blend(t.sunken, t.ink, 0.08), QColor());
    const int span = bar.maximum - bar.minimum;
    if (span <= 0)
        return;
    track.setWidth(std::max(6.0, track.width() * (bar.progress - bar.minimum) / span));
    paintPanel(painter, track, 3, t.go, QColor());
}

} // namespace

void paintChevron(QPainter& painter, const QRectF& rect, double turn, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.rotate(turn);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)});
    painter.restore();
}

void paintTick(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    painter.drawPolyline(QPolygonF{at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)});
    painter.restore();
}

QRegion roundedRegion(const QRect& rect, int radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option); !frame || frame->lineWidth > 0)
            paintField(option, painter, option.state.testFlag(QStyle::State_HasFocus));
        return true;
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_FrameFocusRect:
        paintFocusRing(painter, option.rect, 6, t);
        return true;
    case QStyle::PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option); frame && frame->lineWidth > 0)
            paintPanel(painter, option.rect, 0, QColor(), t.line);
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        paintCheckBox(option, painter);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paintRadioButton(option, painter);
        return true;
    case QStyle::PE_PanelMenu:
        paintMenuPanel(option, painter);
        return true;
    case QStyle::PE_FrameMenu:
        return true;
    case QStyle::PE_PanelTipLabel:
        painter.fillRect(option.rect, t.ink);
        return true;
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_FrameTabWidget:
        paintPanel(painter, option.rect, kCardRadius, QColor(), t.line);
        return true;
    case QStyle::PE_PanelItemViewItem:
        paintSelectedItem(option, painter);
        return true;
    case QStyle::PE_PanelItemViewRow:
        return true;
    case QStyle::PE_PanelButtonTool:
        paintButton(painter, option.rect, ButtonKind::Ghost, stateOf(option), t);
        return true;
    case QStyle::PE_IndicatorArrowDown:
        paintChevron(painter, option.rect, 0, t.soft);
        return true;
    case QStyle::PE_IndicatorArrowUp:
        paintChevron(painter, option.rect, 180, t.soft);
        return true;
    case QStyle::PE_IndicatorArrowLeft:
        paintChevron(painter, option.rect, 90, t.soft);
        return true;
    case QStyle::PE_IndicatorArrowRight:
        paintChevron(painter, option.rect, -90, t.soft);
        return true;
    default:
        return false;
    }
}

// What it is drawn over stays readable.
static void paintRubberBand(const QStyleOption& option, QPainter& painter)
{
    QColor colour = tokensOf(option.palette).work;
    painter.setPen(colour);
    colour.setAlphaF(0.1F);
    painter.setBrush(colour);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

bool paintControl(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter)
{
    const Tokens& t = tokensOf(option.palette);
    switch (element) {
    case QStyle::CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option))
            paintPushButton(*button, painter);
        return true;
    case QStyle::CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option))
            paintMenuItem(*item, painter);
        return true;
    case QStyle::CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option))
            paintMenuBarItem(*item, painter);
        return true;
    case QStyle::CE_MenuBarEmptyArea:
        painter.fillRect(option.rect, t.surface);
        return true;
    case QStyle::CE_MenuEmptyArea:
        return true;
    case QStyle::CE_RubberBand:
        paintRubberBand(option, painter);
        return true;
    case QStyle::CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option))
            paintProgress(*bar, painter);
        return true;
    case QStyle::CE_Splitter: {
        const bool upright = option.state.testFlag(QStyle::State_Horizontal);
        const bool active = option.state.testFlag(QStyle::State_MouseOver);
        const QPoint middle = option.rect.center();
        const QRect line = upright ? QRect(middle.x(), option.rect.top(), 1, option.rect.height())
                                   : QRect(option.rect.left(), middle.y(), option.rect.width(), 1);
        painter.fillRect(line, active ? t.faint : t.line);
        return true;
    }
    default:
        return false;
    }
}

void paintComboBox(const QStyleOptionComplex& option, QPainter& painter, const QRect& arrow)
{
    const bool keyboard = option.state.testFlag(QStyle::State_KeyboardFocusChange);
    paintField(option, painter, option.state.testFlag(QStyle::State_HasFocus) && keyboard);
    paintChevron(painter, arrow, 0, tokensOf(option.palette).soft);
}

void paintSpinBox(const QStyleOptionComplex& option, QPainter& painter, const QRect& up, const QRect& down)
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (!spin)
        return;
    const Tokens& t = tokensOf(option.palette);
    if (spin->frame)
        paintField(option, painter, option.state.testFlag(QStyle::State_HasFocus));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect& rect, QStyle::SubControl sub, bool can, double turn) {
        const bool over = option.activeSubControls.testFlag(sub) && can;
        if (over)
            paintPanel(painter, rect, 4, t.sunken, QColor());
        paintChevron(painter, rect, turn, can ? (over ? t.ink : t.soft) : t.line);
    };
    arrow(up, QStyle::SC_SpinBoxUp, spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled), 180);
    arrow(down, QStyle::SC_SpinBoxDown, spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled), 0);
}

void paintScrollBar(const QStyleOptionComplex& option, QPainter& painter, const QRect& slider)
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Tokens& t = tokensOf(option.palette);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const double inset = active ? 2 : 3.5;
    const QRectF thumb = bar->orientation == Qt::Vertical ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                                          : QRectF(slider).adjusted(2, inset, -2, -inset);
    paintPanel(painter, thumb, std::min(thumb.width(), thumb.height()) / 2, blend(t.line, t.ink, active ? 0.35 : 0.18),
               QColor());
}

void paintSlider(const QStyleOptionComplex& option, QPainter& painter, const QRect& groove, const QRect& handle)
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!slider)
        return;
    const Tokens& t = tokensOf(option.palette);
    const bool across = slider->orientation == Qt::Horizontal;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRectF track(groove);
    QRectF done(groove);
    if (across) {
        track = QRectF(groove.left(), groove.center().y() - 1.5, groove.width(), 4);
        done = track;
        slider->upsideDown ? done.setLeft(handle.center().x()) : done.setRight(handle.center().x());
    } else {
        track = QRectF(groove.center().x() - 1.5, groove.top(), 4, groove.height());
        done = track;
        slider->upsideDown ? done.setTop(handle.center().y()) : done.setBottom(handle.center().y());
    }
    paintPanel(painter, track, 2, blend(t.sunken, t.ink, 0.1), QColor());
    paintPanel(painter, done, 2, enabled ? t.go : t.faint, QColor());
    const bool active = option.activeSubControls.testFlag(QStyle::SC_SliderHandle);
    const QRectF knob = QRectF(handle).adjusted(1, 1, -1, -1);
    paintPanel(painter, knob, knob.height() / 2, active ? blend(t.surface, t.go, 0.15) : t.surface,
               enabled ? t.go : t.faint, 2);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintPanel(painter, knob, knob.height() / 2, t.go, t.go, 2);
}

QRect scrollBarRect(const QStyleOptionComplex* option, QStyle::SubControl sub, int smallestSlider)
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar)
        return {};
    const QRect all = bar->rect;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? all.height() : all.width();
    const qint64 span = static_cast<qint64>(bar->maximum) - bar->minimum;
    int thumb = length;
    if (span > 0)
        thumb = static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (span + bar->pageStep));
    thumb = std::clamp(thumb, std::min(smallestSlider, length), length);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                      bar->upsideDown);
    const auto part = [&](int from, int size) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), size)
                       : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (sub) {
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSlider:
        return part(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

} // namespace limber
