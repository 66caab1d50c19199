// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/buses.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusUnixFileDescriptor>

#include <functional>
#include <memory>
#include <optional>

namespace limber
{

/// Asks the desktop not to dim or lock the screen for as long as this lives (org.freedesktop.ScreenSaver), or, where
/// there is no such service, logind not to sleep. Does not wait, and does nothing where there is neither.
class KeepAwake : public QObject
{
    Q_OBJECT

public:
    /// `reason` is shown by desktops that list what keeps them awake.
    explicit KeepAwake(const Buses& buses, const QString& reason, QObject* parent = nullptr);
    ~KeepAwake() override;

private:
    /// Who hears the answer; nobody any more once this has gone.
    struct Grant {
        std::function<void(uint)> given;
        std::function<void()> refused;
    };
    void askLogind();

    Buses m_buses;
    QString m_reason;
    std::shared_ptr<Grant> m_grant = std::make_shared<Grant>();
    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_lock; ///< of logind: held as long as it is open
};

} // namespace limber
