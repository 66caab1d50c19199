// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace limber
{

namespace
{

constexpr int kAnswerMillis = 500;
constexpr qint64 kLongestMessage = 4096;

QString nameFor(const QString& folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray whose = qgetenv("USER") + '\n' + (canonical.isEmpty() ? path : canonical).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(16);
    const QString name = QStringLiteral("limber-") + QString::fromLatin1(digest);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    // The runtime folder is the user's alone; without one Qt puts the socket into the temporary folder.
    return runtime.isEmpty() ? name : runtime + QLatin1Char('/') + name;
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent), m_name(nameFor(dataFolder))
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::tellOther(const QString& message) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kAnswerMillis))
        return false;
    socket.write(message.toUtf8() + '\n');
    // It has been told when it has said so: a window that hangs must not swallow the start of another.
    return socket.waitForBytesWritten(kAnswerMillis) && socket.waitForReadyRead(kAnswerMillis);
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::hear);
    if (m_server->listen(m_name))
        return true;
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name);
}

void SingleInstance::hear()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < kLongestMessage)
                return;
            const QString message = QString::fromUtf8(socket->readLine(kLongestMessage)).trimmed();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT told(message);
        });
    }
}

} // namespace limber
