// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/pill.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace limber
{

Pill::Pill(const QString& text, PillKind kind, QWidget* parent) : QWidget(parent), m_text(text), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    refreshFont();
}

void Pill::refreshFont()
{
    setFont(m_kind == PillKind::Dose ? fontOf(13 * textScale(), 600) : fontOf(11 * textScale(), 700));
    updateGeometry();
}

void Pill::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setKind(PillKind kind)
{
    m_kind = kind;
    refreshFont();
    update();
}

QSize Pill::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_text);
    const double scale = textScale();
    if (m_kind == PillKind::Dose)
        return QSize(text + 24, static_cast<int>(std::lround(26 * scale)));
    return QSize(std::max(text + 14, static_cast<int>(std::lround(22 * scale))),
                 static_cast<int>(std::lround(22 * scale)));
}

bool Pill::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        refreshFont();
    return QWidget::event(event);
}

void Pill::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    switch (m_kind) {
    case PillKind::Dose:
        return paintPill(painter, rect(), m_text, t.sunken, t.ink);
    case PillKind::Side:
        return paintPill(painter, rect(), m_text, t.workTint, t.onTint);
    case PillKind::SideOff:
        return paintPill(painter, rect(), m_text, t.sunken, blend(t.faint, t.sunken, 0.4));
    }
}

PhaseDot::PhaseDot(Phase phase, QWidget* parent) : QWidget(parent), m_phase(phase)
{
    setFixedSize(8, 8);
}

void PhaseDot::setPhase(Phase phase)
{
    m_phase = phase;
    update();
}

void PhaseDot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter, rect(), 4, tokensOf(this).phase(m_phase), QColor());
}

} // namespace limber
