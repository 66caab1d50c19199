// SPDX-License-Identifier: GPL-3.0-or-later
// How a routine gets from the window onto paper.
#include "app/print/print_preview.h"
#include "app/render/sheet_figures.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/sheet_batch.h"
#include "app/shell/sheet_memory.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace limber
{

std::optional<PrintJob> MainWindow::printJob(const RoutineId& id)
{
    const std::optional<Routine> routine = m_context.shelf().find(id);
    if (!routine || m_preview)
        return std::nullopt;
    if (entryCount(*routine) == 0) {
        say({MessageKind::Info, tr("There is nothing to print yet: add an exercise first."), {}, {}, {}});
        return std::nullopt;
    }
    m_sheetFigures = std::make_unique<SheetFigures>(m_context.figures(), &m_context.exercises().photos());
    PrintJob job;
    job.routine = *routine;
    job.lookup = [this](const ExerciseId& exercise) { return m_context.catalogue().exercise(exercise); };
    job.pictures = m_sheetFigures.get();
    job.timing = m_context.settings().timing();
    job.today = m_context.clock().wallNow().date();
    return job;
}

SheetOptions MainWindow::sheetOptions(const RoutineId& id) const
{
    return sheetOptionsFor(m_context.settings().sheetChoices(id), m_context.settings().all(),
                           m_context.clock().wallNow().date(), QLocale());
}

void MainWindow::print(const RoutineId& id)
{
    std::optional<PrintJob> job = printJob(id);
    if (!job)
        return;
    m_preview = new PrintPreview(std::move(*job), sheetOptions(id));
    m_preview->setTarget(m_context.settings().printTarget());
    connect(m_preview, &PrintPreview::closeRequested, this, &MainWindow::leavePreview, Qt::QueuedConnection);
    connect(m_preview, &PrintPreview::optionsChanged, this,
            [this, id](const SheetOptions& chosen) { m_context.settings().setSheetChoices(id, sheetChoices(chosen)); });
    connect(m_preview, &PrintPreview::sent, this,
            [this](const PrintTarget& target) { m_context.settings().setPrintTarget(target); });
    m_messages->dismiss();
    m_layers->addWidget(m_preview);
    m_layers->setCurrentWidget(m_preview);
    m_preview->setFocus();
    updateActions();
}

void MainWindow::printAgain(const RoutineId& id)
{
    const std::optional<PrintTarget> target = m_context.settings().printTarget();
    if (!target || target->day != m_context.clock().wallNow().date())
        return print(id);
    const std::optional<PrintJob> job = printJob(id);
    if (!job)
        return;
    const Result<QString> done = limber::printAgain(*job, sheetOptions(id), *target);
    const auto preview = [this, id] { print(id); };
    if (done)
        say({MessageKind::Done, *done, tr("Show the sheet"), preview, std::chrono::seconds(8)});
    else
        say({MessageKind::Warning, done.error().sentence, tr("Print another way…"), preview, {}});
}

void MainWindow::nameSheetsAction(bool some)
{
    QAction& action = *m_actions->saveSheets;
    const size_t selected = m_gallery->selected().size();
    if (some && selected > 1) {
        action.setEnabled(true);
        action.setVisible(true);
        return action.setText(tr("Save the sheets of %1 routines…").arg(selected));
    }
    const std::optional<RoutineId> id = currentRoutine();
    const QString person = some && id ? m_context.shelf().facts(*id).forWhom.simplified() : QString();
    action.setEnabled(!person.isEmpty());
    action.setVisible(!person.isEmpty()); // without a name there is nobody whose sheets they would be
    action.setText(tr("Save the sheets of all routines for %1…")
                       .arg(QString(person).replace(QLatin1String("&"), QLatin1String("&&"))));
}

Outcome MainWindow::saveSheet(const RoutineId& id, const SheetPictures& pictures, const QString& folder)
{
    const std::optional<Routine> routine = m_context.shelf().find(id);
    if (!routine)
        return Done{}; // deleted meanwhile
    const SheetOptions options = sheetOptions(id);
    PrintJob job;
    job.routine = *routine;
    job.lookup = [this](const ExerciseId& exercise) { return m_context.catalogue().exercise(exercise); };
    job.pictures = &pictures;
    job.timing = m_context.settings().timing();
    job.today = m_context.clock().wallNow().date();
    return writeSheet(freePath(folder, fileNameOf(*routine, options), QStringLiteral(".pdf")), SheetKind::Pdf, job,
                      options);
}

void MainWindow::saveSheetsWith(const RoutineId& id)
{
    const QString person = m_context.shelf().facts(id).forWhom.simplified();
    std::vector<RoutineId> routines;
    for (const RoutineFacts& own : m_context.shelf().content().own) {
        if (own.forWhom.simplified().compare(person, Qt::CaseInsensitive) == 0)
            routines.push_back(own.id);
    }
    saveSheets(routines, person);
}

void MainWindow::saveSheets(const std::vector<RoutineId>& wanted, const QString& person)
{
    if (m_batch)
        return;
    std::vector<RoutineId> routines;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(routines),
                 [this](const RoutineId& id) { return m_context.shelf().facts(id).exercises > 0; });
    if (routines.empty())
        return say({MessageKind::Info, tr("There is nothing to print yet: add an exercise first."), {}, {}, {}});
    const QString folder = askForFolder(person.isEmpty() ? tr("Where should the sheets go?")
                                                         : tr("Where should the sheets for %1 go?").arg(person));
    if (folder.isEmpty())
        return;
    const auto pictures = std::make_shared<SheetFigures>(m_context.figures(), &m_context.exercises().photos());
    m_batch = new SheetBatch(
        std::move(routines),
        [this, pictures, folder](const RoutineId& routine) { return saveSheet(routine, *pictures, folder); }, this);
    connect(m_batch, &SheetBatch::began, this, [this, person](int number, int count) {
        say({MessageKind::Info,
             person.isEmpty() ? tr("Saving sheet %1 of %2…").arg(number).arg(count)
                              : tr("Saving sheet %1 of %2 for %3…").arg(number).arg(count).arg(person),
             tr("Stop"),
             [this] {
                 if (m_batch)
                     m_batch->stop();
             },
             {}});
    });
    connect(m_batch, &SheetBatch::finished, this, [this, folder](int written, int count, const QString& problem) {
        m_batch->deleteLater();
        m_batch.clear();
        const QString where = QDir::toNativeSeparators(folder);
        const QString text =
            count == 1 && written == 1 ? tr("Saved the sheet in %1.").arg(where)
            : written == count
                ? tr("Saved %1 sheets in %2.").arg(QString::number(written), where)
                : tr("Saved %1 of %2 sheets in %3.").arg(QString::number(written), QString::number(count), where);
        say({problem.isEmpty() ? MessageKind::Done : MessageKind::Warning,
             problem.isEmpty() ? text : problem + QLatin1Char(' ') + text, tr("Open"),
             [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
             problem.isEmpty() ? kUndoStays : std::chrono::milliseconds(0)});
    });
    m_batch->start();
}

} // namespace limber
