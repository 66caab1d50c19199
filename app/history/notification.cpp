// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's notification (https://specifications.freedesktop.org/notification-spec/).
#include "app/history/reminder.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusInterface>
#include <QtDBus/QDBusReply>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kNotificationService = u"org.freedesktop.Notifications"_s;
const QString kNotificationPath = u"/org/freedesktop/Notifications"_s;
constexpr auto kLongestWait = std::chrono::minutes(10);

/// Hears what becomes of one notification.
class Listener final : public QObject
{
    Q_OBJECT

public:
    void listen(QDBusConnection& bus)
    {
        bus.connect(kNotificationService, kNotificationPath, kNotificationService, u"ActionInvoked"_s, this,
                    SLOT(act(uint, QString)));
        bus.connect(kNotificationService, kNotificationPath, kNotificationService, u"NotificationClosed"_s, this,
                    SLOT(close(uint, uint)));
    }
    bool wait(uint id)
    {
        m_id = id;
        QTimer::singleShot(kLongestWait, &m_loop, &QEventLoop::quit);
        if (!m_over)
            m_loop.exec();
        return m_wanted;
    }

private Q_SLOTS:
    void act(uint id, const QString&)
    {
        if (id != m_id)
            return;
        m_wanted = m_over = true;
        m_loop.quit();
    }
    void close(uint id, uint)
    {
        if (id != m_id)
            return;
        m_over = true;
        m_loop.quit();
    }

private:
    uint m_id = 0;
    bool m_wanted = false;
    bool m_over = false;
    QEventLoop m_loop;
};

} // namespace

Result<bool> notifyAndWait(QDBusConnection bus, const QString& title, const QString& text)
{
    QDBusInterface notifications(kNotificationService, kNotificationPath, kNotificationService, bus);
    if (!bus.isConnected() || !notifications.isValid())
        return Error{u"This desktop shows no notifications."_s};
    Listener listener;
    listener.listen(bus);
    const QStringList actions{u"default"_s, u"Play"_s, u"play"_s, u"Play"_s};
    const QDBusReply<uint> shown = notifications.call(u"Notify"_s, u"Limber"_s, 0U, u"limber"_s, title, text, actions,
                                                      QVariantMap{{u"desktop-entry"_s, u"limber"_s}}, -1);
    if (!shown.isValid())
        return Error{u"The desktop did not show the notification: %1."_s.arg(shown.error().message())};
    return listener.wait(shown.value());
}

} // namespace limber

#include "notification.moc"
