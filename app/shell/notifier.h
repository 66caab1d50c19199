// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusConnection>

#include <memory>

namespace limber
{

/// One notification on the desktop (org.freedesktop.Notifications), replaced by the next one and taken away by
/// withdraw(). Does not wait for the service and does nothing where there is none.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection& sessionBus, QObject* parent = nullptr);
    /// Takes it away.
    ~Notifier() override;

    void show(const QString& title, const QString& text);
    void withdraw();

Q_SIGNALS:
    /// The person clicked on it.
    void clicked();

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);

private:
    /// What is known about the notification; outlives the notifier until the service has answered.
    struct Shown {
        uint id = 0;
        bool wanted = false;
    };
    QDBusConnection m_bus;
    std::shared_ptr<Shown> m_shown = std::make_shared<Shown>();
};

} // namespace limber
