// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/segmented_switch.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

namespace
{

/// One of the choices: a radio button (also to a screen reader) that looks like a part of a switch.
class Segment final : public QRadioButton
{
public:
    explicit Segment(const QString& text) : QRadioButton(text)
    {
        setAttribute(Qt::WA_Hover);
        setFont(fontOf(12 * textScale(), 600));
    }
    void setWorking(bool working)
    {
        m_working = working;
        update();
    }
    QSize sizeHint() const override
    {
        return QSize(fontMetrics().horizontalAdvance(text()) + 20, static_cast<int>(std::lround(24 * textScale())));
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            setFont(fontOf(12 * textScale(), 600));
        return QRadioButton::event(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        const ControlState s = stateOf(option);
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        if (isChecked())
            paintPanel(painter, rect(), 6, m_working ? t.workTint : t.sunken, QColor());
        else if (s.hovered)
            paintPanel(painter, rect(), 6, blend(t.surface, t.ink, 0.05), QColor());
        if (s.focused)
            paintFocusRing(painter, rect(), 6, t);
        const QColor on = m_working ? t.onTint : t.ink;
        painter.setPen(!isEnabled() ? t.faint : isChecked() ? on : t.soft);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    bool m_working = false;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(const QString& name, const QStringList& options, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    for (int i = 0; i < options.size(); ++i) {
        auto* segment = new Segment(options[i]);
        segment->setAccessibleDescription(name);
        m_group->addButton(segment, i);
        row->addWidget(segment);
    }
    // Clicked does not come for the arrow keys; toggled does, but also for setCurrent(), which blocks the group.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

int SegmentedSwitch::current() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrent(int index)
{
    const QSignalBlocker quiet(m_group);
    if (QAbstractButton* button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedSwitch::clearCurrent()
{
    const QSignalBlocker quiet(m_group);
    m_group->setExclusive(false);
    if (QAbstractButton* button = m_group->checkedButton())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void SegmentedSwitch::setWorking(bool working)
{
    for (QAbstractButton* button : m_group->buttons())
        static_cast<Segment*>(button)->setWorking(working);
}

void SegmentedSwitch::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paintPanel(painter, rect(), kControlRadius, t.surface, t.line);
}

} // namespace limber
