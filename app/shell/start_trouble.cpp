// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/start_trouble.h"

#include "app/shell/confirm.h"
#include "app/shell/system_scheme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtWidgets/QFileDialog>

namespace limber
{

namespace
{

struct StartText {
    Q_DECLARE_TR_FUNCTIONS(Start)
};

/// The look of the program for a question that comes before its window.
class PlainDress
{
public:
    PlainDress() : m_scheme(std::nullopt), m_theme(m_scheme) { m_theme.apply({}); }

private:
    PortalScheme m_scheme;
    Theme m_theme;
};

/// The data were damaged and stand aside now: a new, empty store is open.
StartedStore offerBackup(OpenedStore opened, const QString& folder, const QDateTime& now)
{
    const QString aside = StartText::tr("Your data were damaged. They have been set aside as %1, nothing was deleted.")
                              .arg(QFileInfo(opened.damaged).fileName());
    StartedStore started{std::move(opened.store), folder, aside};
    if (!opened.lastBackup)
        return started;
    const PlainDress dress;
    const QString when = QLocale().toString(opened.lastBackup->made.toLocalTime(), QLocale::ShortFormat);
    const Question question{
        StartText::tr("Your data are damaged"),
        StartText::tr("They could not be read and have been set aside as %1; nothing was deleted. There is a "
                      "backup of %2.")
            .arg(QFileInfo(opened.damaged).fileName(), when),
        StartText::tr("Put the backup back"), StartText::tr("Begin with nothing"), false};
    if (!confirm(nullptr, question))
        return started;
    started.store.reset(); // no connection may be open
    if (const auto putInPlace = putBack(*opened.lastBackup, Store::pathIn(folder), now); !putInPlace)
        started.remark = putInPlace.error().sentence;
    else
        started.remark = StartText::tr("The backup of %1 is back in place.").arg(when);
    auto again = Store::open(Store::pathIn(folder), now);
    started.store = again ? std::move(again->store) : Store::inMemory();
    return started;
}

enum class NextStep { OtherFolder, WithoutKeeping, Leave };

NextStep askAfter(const QString& sentence)
{
    const PlainDress dress;
    switch (choose(nullptr, StartText::tr("Your data cannot be opened"), sentence,
                   {StartText::tr("Choose another folder…"), StartText::tr("Go on without keeping anything"),
                    StartText::tr("Quit")})) {
    case 0:
        return NextStep::OtherFolder;
    case 1:
        return NextStep::WithoutKeeping;
    default:
        return NextStep::Leave;
    }
}

} // namespace

std::optional<StartedStore> openDataOrAsk(QString folder, const QDateTime& now)
{
    for (;;) {
        auto opened = Store::open(Store::pathIn(folder), now);
        if (opened && !opened->damaged.isEmpty())
            return offerBackup(std::move(*opened), folder, now);
        if (opened)
            return StartedStore{std::move(opened->store), folder, {}};
        switch (askAfter(opened.error().sentence)) {
        case NextStep::OtherFolder:
            if (const QString other =
                    QFileDialog::getExistingDirectory(nullptr, StartText::tr("Where should Limber keep your data?"));
                !other.isEmpty())
                folder = other;
            break;
        case NextStep::WithoutKeeping:
            return StartedStore{Store::inMemory(), folder,
                                StartText::tr("Nothing is kept in this session: it ends when you close the window.")};
        case NextStep::Leave:
            return std::nullopt;
        }
    }
}

} // namespace limber
