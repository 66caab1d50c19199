// SPDX-License-Identifier: GPL-3.0-or-later
// Out of the program and back: the history as a file, forgetting, backups.
#include "app/history/forget_dialog.h"
#include "app/shell/app_context.h"
#include "app/shell/confirm.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/message_bar.h"
#include "core/base/text.h"
#include "core/storage/forget.h"
#include "core/storage/history_files.h"
#include "core/storage/whole_backup.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

#include <algorithm>

namespace limber
{

void MainWindow::exportHistory()
{
    const QString json = tr("JSON (*.json)");
    QFileDialog dialog(this, tr("Export the history"), {}, tr("Table (*.csv)") + QStringLiteral(";;") + json);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // What kind it becomes is said by the name's ending, which follows the kind that is chosen.
    const auto name = [&dialog, json](const QString& kind) {
        dialog.setDefaultSuffix(kind == json ? QStringLiteral("json") : QStringLiteral("csv"));
        dialog.selectFile(tr("limber-history.%1").arg(dialog.defaultSuffix()));
    };
    connect(&dialog, &QFileDialog::filterSelected, this, name);
    name({});
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().value(0);
    const Outcome saved = saveHistory(m_context.history().history(), {}, path);
    say({saved ? MessageKind::Done : MessageKind::Warning,
         saved ? tr("The history is in %1.").arg(path) : saved.error().sentence,
         {},
         {},
         {}});
}

void MainWindow::forgetPeriod()
{
    HistoryDesk& desk = m_context.history();
    const auto reach = desk.answer(desk.history().reach());
    if (!reach)
        return say({MessageKind::Info, tr("There is nothing to forget."), {}, {}, kUndoStays});
    ForgetDialog dialog(reach->first, std::max(reach->second, desk.today()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QLocale locale;
    const QString first = locale.toString(dialog.from(), QLocale::ShortFormat);
    const QString days = dialog.from() == dialog.to()
                             ? first
                             : tr("%1 to %2").arg(first, locale.toString(dialog.to(), QLocale::ShortFormat));
    if (!confirm(this, {tr("Forget %1 for good?").arg(days),
                        tr("The sessions go from the database and from its copies. It cannot be undone."),
                        tr("Forget"),
                        {}}))
        return;
    desk.undoStack().clear(); // undo would bring back what was forgotten
    const auto forgotten = forgetDays(m_context.store().path(), dialog.from(), dialog.to());
    if (!forgotten)
        return say({MessageKind::Warning, forgotten.error().sentence, {}, {}, {}});
    m_context.followOthers();
    desk.noteChange();
    if (forgotten->untouched.isEmpty())
        return say({MessageKind::Done,
                    tr("%1 forgotten.").arg(counted(forgotten->sessions, tr("session"))),
                    {},
                    {},
                    kUndoStays});
    say({MessageKind::Warning,
         tr("Forgotten, but this copy could not be rewritten; delete it yourself: %1")
             .arg(forgotten->untouched.join(QStringLiteral(", "))),
         {},
         {},
         {}});
}

void MainWindow::backUpAll()
{
    const QString name = tr("limber-%1.backup").arg(m_context.history().today().toString(Qt::ISODate));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Back up everything"), name, tr("Backup of Limber (*.backup)"));
    if (path.isEmpty())
        return;
    const Outcome written = writeBackup(m_context.store().path(), path, [this](double share) {
        say({MessageKind::Info, tr("Backing up: %1 %").arg(qRound(share * 100)), {}, {}, {}});
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    });
    say({written ? MessageKind::Done : MessageKind::Warning,
         written ? tr("Everything is in %1.").arg(path) : written.error().sentence,
         {},
         {},
         {}});
}

void MainWindow::restoreAll()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Restore a backup"), {},
                                                      tr("Backup of Limber (*.backup *.db);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto facts = checkBackup(path);
    if (!facts)
        return say({MessageKind::Warning, facts.error().sentence, {}, {}, {}});
    const QString text = tr("It holds %1 and %2. What you have now is replaced; a copy of it is kept beside it.")
                             .arg(counted(facts->routines, tr("routine")), counted(facts->sessions, tr("session")));
    if (!confirm(this, {tr("Restore this backup?"), text, tr("Restore"), {}}))
        return;
    const auto kept = restoreBackup(path, m_context.store().path(), m_context.clock().wallNow());
    if (!kept)
        return say({MessageKind::Warning, kept.error().sentence, {}, {}, {}});
    m_context.history().undoStack().clear();
    m_context.followOthers();
    showGallery();
    say({MessageKind::Done, tr("The backup is restored. What you had before is in %1.").arg(*kept), {}, {}, {}});
}

} // namespace limber
