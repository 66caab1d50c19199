// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

namespace limber
{

/// Looks after the database once the window is up, on a thread of its own: reads the whole file for damage, and makes
/// the daily backup when the file is sound.
class Maintenance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Waits for the work to end: a copy is written whole or not at all.
    ~Maintenance() override;

    void start(const QString& databasePath, const QDateTime& now);

Q_SIGNALS:
    /// The file is damaged, or no backup could be made. One sentence for the user.
    void troubled(const QString& sentence);
    void finished();

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace limber
