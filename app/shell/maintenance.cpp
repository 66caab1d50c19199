// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/maintenance.h"

#include "core/storage/backups.h"

namespace limber
{

Maintenance::~Maintenance()
{
    if (m_thread)
        m_thread->wait();
}

void Maintenance::start(const QString& databasePath, const QDateTime& now)
{
    m_thread.reset(QThread::create([this, databasePath, now] {
        QString trouble;
        if (const Outcome sound = checkIntegrity(databasePath); !sound)
            trouble = sound.error().sentence;
        else if (const auto copied = backUpDaily(databasePath, now); !copied)
            trouble = copied.error().sentence;
        if (!trouble.isEmpty())
            Q_EMIT troubled(trouble); // queued: the receiver lives in another thread
        Q_EMIT finished();
    }));
    m_thread->start(QThread::LowPriority);
}

} // namespace limber
