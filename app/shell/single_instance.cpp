// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSocketNotifier>

namespace limber
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kAnswerTime = 500ms;
constexpr qsizetype kLongestMessage = 4096;

QByteArray pathFor(const QString& folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray whose = qgetenv("USER") + '\n' + (canonical.isEmpty() ? path : canonical).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(16);
    // The runtime folder is the user's alone; where there is none, the temporary folder has to do.
    const QString place = qEnvironmentVariable("XDG_RUNTIME_DIR", QDir::tempPath());
    return QFile::encodeName(place) + "/limber-" + digest;
}

/// One that has come to tell something, from its first word to the answer.
class Caller : public QObject
{
public:
    Caller(LocalSocket socket, SingleInstance* host)
        : QObject(host), m_socket(std::move(socket)), m_notifier(m_socket.descriptor(), QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this, host] { hear(host); });
    }

private:
    void hear(SingleInstance* host)
    {
        const std::optional<QByteArray> more = m_socket.receive();
        if (more)
            m_heard += *more;
        const bool whole = m_heard.contains('\n') || m_heard.size() >= kLongestMessage;
        if (more && !whole)
            return;
        m_notifier.setEnabled(false);
        deleteLater();
        if (!whole)
            return;
        m_socket.send("ok\n");
        const QByteArray message = m_heard.left(kLongestMessage);
        Q_EMIT host->told(QString::fromUtf8(message.left(message.indexOf('\n'))).trimmed());
    }

    LocalSocket m_socket;
    QSocketNotifier m_notifier;
    QByteArray m_heard;
};

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent), m_path(pathFor(dataFolder))
{
}

SingleInstance::~SingleInstance()
{
    if (m_door)
        QFile::remove(QFile::decodeName(m_path));
}

bool SingleInstance::tellOther(const QString& message) const
{
    const std::optional<LocalSocket> other = LocalSocket::connectedTo(m_path);
    if (!other || !other->send(message.toUtf8() + '\n'))
        return false;
    // It has been told when it has said so: a window that hangs must not swallow the start of another.
    return other->waitToRead(kAnswerTime) && other->receive().value_or(QByteArray()).startsWith("ok");
}

bool SingleInstance::listen()
{
    m_door = LocalSocket::listeningAt(m_path);
    if (!m_door) {
        QFile::remove(QFile::decodeName(m_path));
        m_door = LocalSocket::listeningAt(m_path);
    }
    if (!m_door)
        return false;
    auto* knock = new QSocketNotifier(m_door->descriptor(), QSocketNotifier::Read, this);
    connect(knock, &QSocketNotifier::activated, this, &SingleInstance::welcome);
    return true;
}

void SingleInstance::welcome()
{
    while (std::optional<LocalSocket> socket = m_door->nextConnection())
        new Caller(std::move(*socket), this);
}

} // namespace limber
