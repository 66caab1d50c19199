// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/local_socket.h"

#include <QtCore/QObject>

#include <optional>

namespace limber
{

/// Sees to it that one data folder has one window: the first listens, a second one tells it to come to the front.
/// What listens is a local socket named after the folder and the user.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True when another window has this folder and has been told (with `message`, for instance a file to open). Takes
    /// at most half a second when the other one does not answer.
    bool tellOther(const QString& message = {}) const;
    /// From now on others are heard. A socket left behind by a crash is taken over.
    bool listen();

Q_SIGNALS:
    void told(const QString& message);

private:
    void welcome();

    QByteArray m_path;
    std::optional<LocalSocket> m_door;
};

} // namespace limber
