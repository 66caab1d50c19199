// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <chrono>
#include <optional>
#include <utility>

// Unix sockets in the file system, for the few words that two Limbers exchange. QtNetwork would do the same, but it
// brings ten libraries into every start: docs/decisions, 13.
namespace limber
{

/// A socket of the system, closed with its owner.
class LocalSocket
{
public:
    LocalSocket() = default;
    explicit LocalSocket(int descriptor) : m_descriptor(descriptor) {}
    ~LocalSocket();
    LocalSocket(LocalSocket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    LocalSocket& operator=(LocalSocket&& other) noexcept;

    /// Connected to whoever listens at the path; nothing when nobody does, or the path is too long for the system.
    static std::optional<LocalSocket> connectedTo(const QByteArray& path);
    /// Listening at the path, for this user alone. Nothing when the path is taken or cannot be written.
    static std::optional<LocalSocket> listeningAt(const QByteArray& path);

    int descriptor() const { return m_descriptor; }
    std::optional<LocalSocket> nextConnection() const;
    bool send(const QByteArray& bytes) const;
    /// Waits for something to read, or for the other end to close.
    bool waitToRead(std::chrono::milliseconds most) const;
    /// What has come, at most 4096 bytes; nothing when the other end has closed or there is an error.
    std::optional<QByteArray> receive() const;

private:
    int m_descriptor = -1;
};

} // namespace limber
