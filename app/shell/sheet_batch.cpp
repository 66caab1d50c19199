// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/sheet_batch.h"

namespace limber
{

SheetBatch::SheetBatch(std::vector<RoutineId> routines, Write write, QObject* parent)
    : QObject(parent), m_routines(std::move(routines)), m_write(std::move(write))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SheetBatch::writeNext);
}

void SheetBatch::start()
{
    Q_EMIT began(1, static_cast<int>(m_routines.size()));
    m_next.start(0);
}

void SheetBatch::stop()
{
    if (m_next.isActive())
        end();
}

void SheetBatch::writeNext()
{
    if (m_at < m_routines.size()) {
        const Outcome outcome = m_write(m_routines[m_at]);
        if (outcome)
            ++m_written;
        else if (m_problem.isEmpty())
            m_problem = outcome.error().sentence;
        ++m_at;
    }
    if (m_at >= m_routines.size())
        return end();
    Q_EMIT began(static_cast<int>(m_at) + 1, static_cast<int>(m_routines.size()));
    m_next.start(0);
}

void SheetBatch::end()
{
    m_next.stop();
    Q_EMIT finished(m_written, static_cast<int>(m_routines.size()), m_problem);
}

} // namespace limber
