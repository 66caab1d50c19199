// SPDX-License-Identifier: GPL-3.0-or-later
// How a routine gets from the window onto paper.
#include "app/print/print_preview.h"
#include "app/render/sheet_figures.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/sheet_memory.h"
#include "app/shell/widgets/message_bar.h"

#include <QtWidgets/QStackedWidget>

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

} // namespace limber
