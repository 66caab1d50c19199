// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"

#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <vector>

namespace limber::test
{

/// The real program on the real display, in a home of its own, driven by xdotool. Counts what a person's hands do.
class RunningLimber
{
public:
    /// Starts it and waits for its window; `environment` is added to that of the test.
    explicit RunningLimber(const QStringList& environment = {});
    ~RunningLimber();

    bool isUp() const { return m_up; }
    /// Every key of a list: {"ctrl+k", "Return"}.
    void press(const QStringList& keys);
    void type(const QString& text);
    void click(int x, int y, int times = 1);
    /// Lets the program's own motion and dialogs come up.
    void settle();
    /// Ends it by its own key; false when it does not end.
    bool quit();

    int keystrokes() const { return m_keystrokes; }
    int clicks() const { return m_clicks; }
    QString home() const { return m_home.path(); } ///< where it runs, too
    QString dataFolder() const { return m_home.filePath(QStringLiteral("data")); }
    QProcess& process() { return m_process; }

    /// The person's routines, the newest first, as they are on disk.
    std::vector<Routine> routinesOnDisk() const;

private:
    void run(const QStringList& commands);

    QTemporaryDir m_home;
    QProcess m_process;
    bool m_up = false;
    int m_keystrokes = 0;
    int m_clicks = 0;
};

} // namespace limber::test
