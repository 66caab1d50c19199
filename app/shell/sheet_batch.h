// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <vector>

namespace limber
{

/// Writes the sheets of many routines one after the other, between the events of the window, so that it can be
/// stopped. What is written stays, and one that fails does not keep the others from being written.
class SheetBatch : public QObject
{
    Q_OBJECT

public:
    /// Writes the sheet of one routine.
    using Write = std::function<Outcome(const RoutineId& routine)>;

    SheetBatch(std::vector<RoutineId> routines, Write write, QObject* parent = nullptr);

    void start();
    void stop();

Q_SIGNALS:
    /// This one (counted from 1) is written next.
    void began(int number, int count);
    /// `problem` is the first sentence about one that could not be written; empty when there was none.
    void finished(int written, int count, const QString& problem);

private:
    void writeNext();
    void end();

    std::vector<RoutineId> m_routines;
    Write m_write;
    QTimer m_next;
    size_t m_at = 0;
    int m_written = 0;
    QString m_problem;
};

} // namespace limber
