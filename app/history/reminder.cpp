// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reminder.h"

#include "core/storage/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kUnit = u"limber-remind"_s;

QString unitPath(const ReminderPlaces& places, const QString& ending)
{
    return u"%1/systemd/user/%2.%3"_s.arg(places.configFolder, kUnit, ending);
}

QString loginPath(const ReminderPlaces& places)
{
    return u"%1/autostart/%2.desktop"_s.arg(places.configFolder, kUnit);
}

/// A word of a command line in a unit (systemd.service(5), "Command lines"): in quotes, with escapes as in C; % and $
/// are doubled.
QString unitWord(const QString& plain)
{
    QString word = plain;
    word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return u'"' + word + u'"';
}

/// The same in a desktop file (Desktop Entry Specification, "The Exec key"): quoting has a backslash before some
/// characters, and as in every text of such a file each backslash is written twice.
QString entryWord(const QString& word)
{
    QString quoted;
    for (const QChar c : word) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            quoted += u"\\\\"_s;
        quoted += c == u'\\' ? u"\\\\"_s : c == u'%' ? u"%%"_s : QString(c);
    }
    return u'"' + quoted + u'"';
}

QString commandLine(const ReminderPlaces& places, QString (*asWord)(const QString&))
{
    QString line = asWord(places.program);
    if (!places.dataFolder.isEmpty())
        line += u" --data "_s + asWord(QFileInfo(places.dataFolder).absoluteFilePath());
    return line + u" remind now"_s;
}

Outcome writeFile(const QString& path, const QString& text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        return Done{};
    return Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())};
}

Outcome removeFile(const QString& path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return Done{};
    return Error{u"%1 cannot be removed (%2)."_s.arg(path, file.errorString())};
}

QString timerText(const std::vector<QTime>& times)
{
    QString text = u"[Unit]\nDescription=Reminder of what is planned in Limber\n\n[Timer]\n"_s;
    for (const QTime& time : times)
        text += u"OnCalendar=*-*-* %1:00\n"_s.arg(time.toString(u"HH:mm"_s));
    return text + u"AccuracySec=1min\n\n[Install]\nWantedBy=timers.target\n"_s;
}

/// The window that a click opens outlives the service: systemd must not end it together with its parent.
QString serviceText(const ReminderPlaces& places)
{
    return u"[Unit]\nDescription=Reminder of what is planned in Limber\n\n[Service]\nType=oneshot\n"
           "KillMode=process\nExecStart=%1\n"_s.arg(commandLine(places, unitWord));
}

QString loginText(const ReminderPlaces& places)
{
    return u"[Desktop Entry]\nType=Application\nName=Limber reminder\nComment=Says what is planned today\nExec=%1\n"
           "Icon=limber\nTerminal=false\nNoDisplay=true\nX-GNOME-Autostart-Delay=60\n"_s.arg(
               commandLine(places, entryWord));
}

/// The folder of a database, when it is not the usual one.
QString unusualFolder(const QString& databasePath)
{
    const QString folder = QFileInfo(databasePath).absolutePath();
    return folder == QFileInfo(Store::defaultFolder()).absoluteFilePath() ? QString() : folder;
}

} // namespace

ReminderPlaces ReminderPlaces::own(const QString& databasePath)
{
    ReminderPlaces places;
    places.configFolder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    places.program = QCoreApplication::applicationFilePath();
    places.dataFolder = unusualFolder(databasePath);
    places.systemctl = [](const QStringList& arguments) {
        QProcess process;
        process.start(u"systemctl"_s, QStringList{u"--user"_s, u"--quiet"_s} + arguments);
        return process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    };
    return places;
}

ReminderState reminderState(const ReminderPlaces& places)
{
    ReminderState state;
    QFile timer(unitPath(places, u"timer"_s));
    if (timer.open(QIODevice::ReadOnly)) {
        state.way = ReminderState::Way::Timer;
        state.files << timer.fileName() << unitPath(places, u"service"_s);
        static const QRegularExpression kTime(u"^OnCalendar=\\*-\\*-\\* (\\d\\d:\\d\\d):00$"_s,
                                              QRegularExpression::MultilineOption);
        auto matches = kTime.globalMatch(QString::fromUtf8(timer.readAll()));
        while (matches.hasNext())
            state.times.push_back(QTime::fromString(matches.next().captured(1), u"HH:mm"_s));
    } else if (QFileInfo::exists(loginPath(places))) {
        state.way = ReminderState::Way::Login;
        state.files << loginPath(places);
    }
    return state;
}

QString reminderWords(const ReminderState& state)
{
    QStringList times;
    for (const QTime& time : state.times)
        times << time.toString(u"HH:mm"_s);
    switch (state.way) {
    case ReminderState::Way::None:
        return QCoreApplication::translate("Reminder", "No reminder is installed.");
    case ReminderState::Way::Timer:
        return QCoreApplication::translate("Reminder", "Reminds at %1.").arg(times.join(u", "_s));
    case ReminderState::Way::Login:
        return QCoreApplication::translate(
            "Reminder", "Reminds at each login: this system has no timer that would know the time of day.");
    }
    Q_UNREACHABLE();
}

Result<ReminderState> installReminder(const ReminderPlaces& places, const std::vector<QTime>& times)
{
    if (const Outcome removed = removeReminder(places); !removed)
        return removed.error();
    for (const auto& [path, text] : {std::pair{unitPath(places, u"timer"_s), timerText(times)},
                                     std::pair{unitPath(places, u"service"_s), serviceText(places)}}) {
        if (const Outcome written = writeFile(path, text); !written)
            return written.error();
    }
    if (places.systemctl({u"daemon-reload"_s}) && places.systemctl({u"enable"_s, u"--now"_s, kUnit + u".timer"_s}))
        return reminderState(places);
    // No systemd for this user: at each login instead.
    if (const Outcome removed = removeReminder(places); !removed)
        return removed.error();
    if (const Outcome written = writeFile(loginPath(places), loginText(places)); !written)
        return written.error();
    return reminderState(places);
}

Outcome removeReminder(const ReminderPlaces& places)
{
    if (QFileInfo::exists(unitPath(places, u"timer"_s)))
        (void)places.systemctl({u"disable"_s, u"--now"_s, kUnit + u".timer"_s});
    bool wasTimer = false;
    for (const QString& path : {unitPath(places, u"timer"_s), unitPath(places, u"service"_s), loginPath(places)}) {
        wasTimer = wasTimer || (QFileInfo::exists(path) && path != loginPath(places));
        if (const Outcome removed = removeFile(path); !removed)
            return removed;
    }
    // What "enable" leaves when it could not be undone.
    if (const Outcome removed =
            removeFile(u"%1/systemd/user/timers.target.wants/%2.timer"_s.arg(places.configFolder, kUnit));
        !removed)
        return removed;
    if (wasTimer)
        (void)places.systemctl({u"daemon-reload"_s});
    return Done{};
}

} // namespace limber
