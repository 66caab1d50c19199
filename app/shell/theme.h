// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"
#include "app/render/type.h"

#include <QtCore/QObject>
#include <QtGui/QPalette>

class QWidget;

namespace limber
{

enum class ThemeMode { System, Light, Dark };

/// How the program looks to this person.
struct Appearance {
    ThemeMode mode = ThemeMode::System;
    double textScale = 1.0; ///< 1 is normal, 1.25 is large
    bool reducedMotion = false;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// The tokens as a palette. Beside the usual roles: Base is surface, AlternateBase is sunken, Mid is line, Dark is
/// soft, PlaceholderText is faint, Link is go, LinkVisited is the text colour of work.
QPalette paletteFor(const Tokens& tokens);

/// The tokens that a widget stands in: those whose palette it has. A window that is always dark (the player) sets
/// `setPalette(paletteFor(darkTokens()))` and everything inside it follows.
const Tokens& tokensOf(const QPalette& palette);
const Tokens& tokensOf(const QWidget* widget);

/// The font of a role in the person's text size. Widgets that keep it ask anew on QEvent::ApplicationFontChange.
QFont roleFont(TextRole role);

/// The person's text size; 1 is normal.
double textScale();

/// How long something that changes place moves, in milliseconds; 0 under reduced motion.
int motionMillis(const QWidget* widget);

/// Whether the desktop asks for dark colours.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual bool isDark() const = 0;

Q_SIGNALS:
    void changed();
};

/// Gives the application its style, palette and font, and keeps them as the person and the desktop want them.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// `system` is asked when the mode is ThemeMode::System and must outlive the theme.
    explicit Theme(const SystemScheme& system, QObject* parent = nullptr);

    /// Applies at once; does nothing when nothing changes.
    void apply(const Appearance& appearance);
    const Appearance& appearance() const { return m_appearance; }
    bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const SystemScheme& m_system;
    Appearance m_appearance;
    Appearance m_applied;
    bool m_appliedDark = false;
    bool m_everApplied = false;
};

} // namespace limber
