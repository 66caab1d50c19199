// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/local_socket.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace limber
{

namespace
{

constexpr int kWaiting = 8; // connections that may wait to be taken
constexpr std::size_t kMostAtOnce = 4096;

std::optional<sockaddr_un> addressOf(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || std::size_t(path.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::copy(path.begin(), path.end(), address.sun_path);
    return address;
}

std::optional<LocalSocket> newSocket()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return std::nullopt;
    return LocalSocket(descriptor);
}

} // namespace

LocalSocket::~LocalSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LocalSocket& LocalSocket::operator=(LocalSocket&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

std::optional<LocalSocket> LocalSocket::connectedTo(const QByteArray& path)
{
    const std::optional<sockaddr_un> address = addressOf(path);
    std::optional<LocalSocket> socket = newSocket();
    if (!address || !socket)
        return std::nullopt;
    if (::connect(socket->m_descriptor, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
        return std::nullopt;
    return socket;
}

std::optional<LocalSocket> LocalSocket::listeningAt(const QByteArray& path)
{
    const std::optional<sockaddr_un> address = addressOf(path);
    std::optional<LocalSocket> socket = newSocket();
    if (!address || !socket)
        return std::nullopt;
    const mode_t before = ::umask(0177);
    const int bound = ::bind(socket->m_descriptor, reinterpret_cast<const sockaddr*>(&*address), sizeof *address);
    ::umask(before);
    if (bound != 0 || ::listen(socket->m_descriptor, kWaiting) != 0)
        return std::nullopt;
    return socket;
}

std::optional<LocalSocket> LocalSocket::nextConnection() const
{
    const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    return LocalSocket(descriptor);
}

bool LocalSocket::send(const QByteArray& bytes) const
{
    return ::send(m_descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

bool LocalSocket::waitToRead(std::chrono::milliseconds most) const
{
    pollfd wait{m_descriptor, POLLIN, 0};
    return ::poll(&wait, 1, int(most.count())) == 1;
}

std::optional<QByteArray> LocalSocket::receive() const
{
    QByteArray bytes(qsizetype(kMostAtOnce), Qt::Uninitialized);
    const ssize_t count = ::recv(m_descriptor, bytes.data(), kMostAtOnce, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return QByteArray();
    if (count <= 0)
        return std::nullopt;
    bytes.truncate(count);
    return bytes;
}

} // namespace limber
