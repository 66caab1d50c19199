// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme.h"

#include "app/shell/limber_style.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

namespace limber
{

namespace
{

constexpr double kTextPixels = 13.0; // TextRole::Text at scale 1

/// Sets the font and then tells every widget: Qt's own telling comes while QApplication::font() is still the old one.
void applyFont(const QFont& font)
{
    QApplication::setFont(font);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        QEvent event(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace

QPalette paletteFor(const Tokens& t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, t.ground);
    set(QPalette::WindowText, t.ink);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.ink);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.ink);
    set(QPalette::BrightText, t.onWork);
    set(QPalette::PlaceholderText, t.faint);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.sunken);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.soft);
    set(QPalette::Shadow, t.shadow);
    set(QPalette::Highlight, t.workTint);
    set(QPalette::HighlightedText, t.ink);
    set(QPalette::Link, t.go);
    set(QPalette::LinkVisited, t.onTint);
    set(QPalette::ToolTipBase, t.ink);
    set(QPalette::ToolTipText, t.surface);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, t.faint);
    return palette;
}

const Tokens& tokensOf(const QPalette& palette)
{
    return tokensFor(palette.color(QPalette::Active, QPalette::Window).lightness() < 128);
}

const Tokens& tokensOf(const QWidget* widget)
{
    return tokensOf(widget ? widget->palette() : QApplication::palette());
}

double textScale()
{
    const int pixels = QApplication::font().pixelSize();
    return pixels > 0 ? pixels / kTextPixels : 1.0;
}

QFont roleFont(TextRole role)
{
    return textFont(role, textScale());
}

int motionMillis(const QWidget* widget)
{
    const QStyle* style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
}

Theme::Theme(const SystemScheme& system, QObject* parent) : QObject(parent), m_system(system)
{
    connect(&m_system, &SystemScheme::changed, this, &Theme::refresh);
}

bool Theme::isDark() const
{
    return m_appearance.mode == ThemeMode::Dark || (m_appearance.mode == ThemeMode::System && m_system.isDark());
}

void Theme::apply(const Appearance& appearance)
{
    m_appearance = appearance;
    refresh();
}

void Theme::refresh()
{
    const bool dark = isDark();
    const bool first = !m_everApplied;
    if (first || m_appearance.reducedMotion != m_applied.reducedMotion)
        QApplication::setStyle(new LimberStyle(m_appearance.reducedMotion));
    if (first || m_appearance.textScale != m_applied.textScale)
        applyFont(textFont(TextRole::Text, m_appearance.textScale));
    if (first || dark != m_appliedDark)
        QApplication::setPalette(paletteFor(tokensFor(dark)));
    const bool same = !first && m_applied == m_appearance && dark == m_appliedDark;
    m_applied = m_appearance;
    m_appliedDark = dark;
    m_everApplied = true;
    if (!same)
        Q_EMIT changed();
}

} // namespace limber
