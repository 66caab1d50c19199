// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace limber
{

/// Asks the desktop not to dim or lock the screen for as long as this lives (org.freedesktop.ScreenSaver). Does not
/// wait, and does nothing where there is no such service.
class KeepAwake : public QObject
{
    Q_OBJECT

public:
    /// `reason` is shown by desktops that list what keeps them awake.
    explicit KeepAwake(const QString& reason, QObject* parent = nullptr);
    ~KeepAwake() override;

private:
    void take(QDBusPendingCallWatcher* watcher);

    std::optional<uint> m_cookie;
};

/// Whether a D-Bus session is there at all: libdbus would start one of its own, which takes long and is not wanted.
bool hasSessionBus();

} // namespace limber
