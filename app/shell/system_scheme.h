// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

class QDBusVariant;
class QDBusPendingCallWatcher;

namespace limber
{

/// Asks the desktop over the XDG portal (org.freedesktop.appearance color-scheme), without waiting for the answer, and
/// follows it; where there is no portal, the palette that the desktop gave at the start decides.
class PortalScheme final : public SystemScheme
{
    Q_OBJECT

public:
    /// Create it before the program sets its own palette. `lastKnown` is what the desktop said in the last session, so
    /// that the first window is right before the answer comes.
    explicit PortalScheme(std::optional<bool> lastKnown, QObject* parent = nullptr);

    bool isDark() const override { return m_dark; }
    /// Sends the question; call it once the first window is up. Does nothing without a session bus.
    void ask();

private Q_SLOTS:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void takeAnswer(QDBusPendingCallWatcher* watcher);
    void take(uint scheme);

    bool m_fromPalette;
    bool m_dark;
};

} // namespace limber
