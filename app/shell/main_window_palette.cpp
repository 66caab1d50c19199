// SPDX-License-Identifier: GPL-3.0-or-later
// Finding everything by its name, and what is done with one routine and another.
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/labels.h"
#include "app/editor/routine_view.h"
#include "app/shell/app_context.h"
#include "app/shell/ask_text.h"
#include "app/shell/command_palette.h"
#include "app/shell/gallery_page.h"
#include "app/shell/main_window.h"
#include "app/shell/undo_list.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/window_actions.h"
#include "core/library/search_index.h"
#include "core/library/search_query.h"

#include <QtCore/QPointer>
#include <QtGui/QUndoGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

namespace limber
{

namespace
{

constexpr size_t kMostExercises = 30;

/// The actions of a menu and its submenus that can be triggered now.
void collect(const QMenu& menu, const QString& place, std::vector<PaletteItem>& items)
{
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        const QString name = QString(action->text()).remove(QLatin1Char('&'));
        if (action->menu()) {
            Q_EMIT action->menu()->aboutToShow(); // some are filled when they are wanted
            collect(*action->menu(), name, items);
            continue;
        }
        PaletteItem item;
        item.title = name;
        item.detail = place;
        item.icon = QStringLiteral("corner-down-left");
        item.keys = action->shortcut().toString(QKeySequence::NativeText);
        item.run = [guarded = QPointer<QAction>(action)] {
            if (guarded)
                guarded->trigger();
        };
        items.push_back(std::move(item));
    }
}

PaletteItem itemOf(const RoutineFacts& facts, std::function<void()> run)
{
    PaletteItem item;
    item.title = facts.title;
    item.detail = MainWindow::tr("Routine");
    if (const QString about = aboutText(facts); !about.isEmpty())
        item.detail += QStringLiteral(" · ") + about;
    item.icon = facts.starter ? QStringLiteral("layout-grid") : QStringLiteral("list");
    item.run = std::move(run);
    return item;
}

} // namespace

std::vector<PaletteItem> MainWindow::routineItems(const std::function<void(const RoutineId&)>& use,
                                                  const std::optional<RoutineId>& without)
{
    std::vector<PaletteItem> items;
    const GalleryContent content = m_context.shelf().content();
    for (const auto* group : {&content.own, &content.starters}) {
        for (const RoutineFacts& facts : *group) {
            if (facts.id != without)
                items.push_back(itemOf(facts, [use, id = facts.id] { use(id); }));
        }
    }
    return items;
}

void MainWindow::takeExercise(const ExerciseId& id)
{
    const bool editing =
        m_editor && m_pages->currentWidget() == m_editor && m_editor->document() && !m_editor->document()->isReadOnly();
    if (!editing) {
        const auto fresh = m_context.shelf().create();
        if (!fresh)
            return;
        openRoutine(*fresh);
    }
    m_editor->addExercise(id);
    m_editor->view().setFocus(); // a dose typed now is meant for it
}

void MainWindow::openPalette()
{
    fillMenu();
    std::vector<PaletteItem> actions;
    collect(*m_menu, tr("Command"), actions);
    const std::vector<PaletteItem> routines = routineItems([this](const RoutineId& id) { openRoutine(id); });
    const auto& exercises = m_context.catalogue().exercises();
    SearchIndex index(exercises);
    index.setPerson(m_context.exercises().marks());
    index.setRatings(m_context.exercises().ratings());
    const bool editing =
        m_editor && m_pages->currentWidget() == m_editor && m_editor->document() && !m_editor->document()->isReadOnly();
    const auto find = [&](const QString& text) {
        std::vector<PaletteItem> found = matching(actions, text);
        const auto more = matching(routines, text);
        found.insert(found.end(), more.begin(), more.end());
        const SearchQuery query = SearchQuery::parse(text);
        if (text.trimmed().isEmpty())
            return found;
        std::vector<PaletteItem> named; // an exercise found by its name comes before everything else
        for (const int place : index.find(query)) {
            const Exercise& exercise = exercises[static_cast<size_t>(place)];
            PaletteItem item;
            item.title = exercise.name;
            item.detail = (editing ? tr("Add · %1") : tr("New routine with it · %1")).arg(label(exercise.phase));
            item.icon = QStringLiteral("plus");
            item.run = [this, id = exercise.id] { takeExercise(id); };
            named.push_back(std::move(item));
            if (named.size() == kMostExercises)
                break;
        }
        const bool command = !found.empty() && found.front().title.startsWith(text.trimmed(), Qt::CaseInsensitive);
        found.insert(command ? found.end() : found.begin(), named.begin(), named.end());
        return found;
    };
    std::function<void()> chosen;
    {
        CommandPalette palette(find, this);
        palette.move(mapToGlobal(QPoint((width() - palette.width()) / 2, height() / 8)));
        palette.exec();
        chosen = palette.chosen();
    }
    if (chosen)
        chosen();
}

void MainWindow::chooseRoutine(const QString& title, const std::optional<RoutineId>& without,
                               const std::function<void(const RoutineId&)>& use)
{
    const std::vector<PaletteItem> routines = routineItems(use, without);
    CommandPalette palette([&routines](const QString& text) { return matching(routines, text); }, this);
    palette.setWindowTitle(title);
    palette.field().setPlaceholderText(title);
    palette.field().setAccessibleName(title);
    palette.exec();
    if (palette.chosen())
        palette.chosen()();
}

void MainWindow::appendToEdited()
{
    const RoutineId edited = m_editor->document()->routine().id;
    chooseRoutine(tr("Which routine to append?"), edited, [this](const RoutineId& other) {
        if (const auto routine = m_context.shelf().find(other))
            m_editor->append(*routine);
    });
}

void MainWindow::append(const RoutineId& id, const RoutineId& other)
{
    const auto target = m_context.shelf().find(id);
    const auto routine = m_context.shelf().find(other);
    if (!target || !routine || !m_context.shelf().append(id, other))
        return;
    sayDone(tr("“%1” now stands at the end of “%2”.").arg(routine->title, target->title),
            m_context.shelf().undoStack());
}

void MainWindow::appendCurrent()
{
    const auto id = m_gallery->current();
    if (!id)
        return;
    chooseRoutine(tr("Append to which routine?"), *id, [this, other = *id](const RoutineId& target) {
        if (m_context.catalogue().starter(target))
            return say({MessageKind::Info,
                        tr("A starter cannot be changed; use it as a copy of your own first."),
                        {},
                        {},
                        {}});
        append(target, other);
    });
}

void MainWindow::showChanges()
{
    if (QUndoStack* stack = m_context.documents().undoGroup().activeStack()) {
        UndoList list(*stack, this);
        list.exec();
    }
}

} // namespace limber
