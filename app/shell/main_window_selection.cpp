// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the routines that are selected in the gallery, one or many.
#include "app/shell/app_context.h"
#include "app/shell/ask_text.h"
#include "app/shell/gallery_page.h"
#include "app/shell/main_window.h"
#include "app/shell/selection_bar.h"
#include "app/shell/tag_dialog.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "core/base/text.h"

#include <QtCore/QMap>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace limber
{

std::vector<RoutineId> MainWindow::meantRoutines() const
{
    std::vector<RoutineId> ids =
        m_pages->currentWidget() == m_gallery ? m_gallery->selected() : std::vector<RoutineId>();
    if (const auto current = currentRoutine(); ids.empty() && current)
        ids.push_back(*current);
    return ids;
}

QString MainWindow::nameOf(const std::vector<RoutineId>& routines)
{
    return routines.size() == 1 ? QStringLiteral("“%1”").arg(shortened(m_context.shelf().facts(routines.front()).title))
                                : counted(static_cast<qint64>(routines.size()), tr("routine"));
}

void MainWindow::connectSelection()
{
    const WindowActions& a = *m_actions;
    connect(a.selectAll, &QAction::triggered, m_gallery, &GalleryPage::selectAll);
    connect(a.tags, &QAction::triggered, this, &MainWindow::changeTags);
    connect(a.duplicate, &QAction::triggered, this, &MainWindow::duplicateSelected);
    connect(a.duplicateFor, &QAction::triggered, this, &MainWindow::duplicateForAnother);
    connect(a.archive, &QAction::triggered, this, &MainWindow::archiveSelected);
    connect(a.remove, &QAction::triggered, this, &MainWindow::removeSelected);
    connect(m_gallery, &GalleryPage::roomBelowChanged, this, [this] { placeMessages(); });
    m_gallery->selectionBar().setActions({a.tags, a.archive, a.remove});
    connect(m_gallery, &GalleryPage::menuRequested, this, [this](const RoutineId&, const QPoint& where) {
        QMenu menu(this);
        fillRoutineMenu(menu);
        menu.exec(where);
    });
}

void MainWindow::fillRoutineMenu(QMenu& menu)
{
    const WindowActions& a = *m_actions;
    if (m_gallery->selected().size() > 1) {
        menu.addActions({a.tags, a.duplicate, a.duplicateFor, a.saveSheets, a.archive, a.remove});
        return;
    }
    menu.addActions({a.open, a.play, a.print, a.plan});
    menu.addSeparator();
    if (m_gallery->currentIsStarter())
        menu.addActions({a.useStarter, a.duplicateFor, a.appendTo, a.exportFile});
    else
        menu.addActions({a.rename, a.tags, a.duplicate, a.duplicateFor, a.appendTo, a.exportFile, a.saveSheets,
                         a.archive, a.remove});
}

void MainWindow::changeTags()
{
    const std::vector<RoutineId> routines = meantRoutines();
    if (routines.empty())
        return;
    QMap<QString, TagDialog::Known> known; // by the tag in small letters
    const GalleryContent content = m_context.shelf().content(m_archiveShown ? Shelf::Archived : Shelf::InUse);
    for (const RoutineFacts& facts : content.own) {
        const bool meant = std::find(routines.begin(), routines.end(), facts.id) != routines.end();
        for (const QString& tag : facts.tags) {
            TagDialog::Known& entry = known[tag.toLower()];
            entry.tag = entry.tag.isEmpty() ? tag : entry.tag;
            entry.having += meant ? 1 : 0;
        }
    }
    const QString title = tr("Tags of %1").arg(nameOf(routines));
    TagDialog dialog(title, static_cast<int>(routines.size()), {known.cbegin(), known.cend()}, this);
    if (dialog.exec() != QDialog::Accepted || !m_context.shelf().changeTags(routines, dialog.change()))
        return;
    sayDone(tr("The tags of %1 are changed.").arg(nameOf(routines)), m_context.shelf().undoStack());
}

void MainWindow::duplicateSelected()
{
    const std::vector<RoutineId> copies = m_context.shelf().copies(meantRoutines());
    if (copies.empty())
        return;
    m_gallery->setCurrent(copies.front());
    m_gallery->select(copies.size() > 1 ? copies : std::vector<RoutineId>());
}

void MainWindow::duplicateForAnother()
{
    const std::vector<RoutineId> routines = meantRoutines();
    if (routines.empty())
        return;
    const auto person =
        askText(this, tr("Duplicate %1").arg(nameOf(routines)), tr("For whom: a name"), tr("Duplicate"));
    const std::vector<RoutineId> copies =
        person ? m_context.shelf().copiesFor(routines, *person) : std::vector<RoutineId>();
    if (copies.empty())
        return;
    if (copies.size() == 1) // one is made to be changed
        return openRoutine(copies.front());
    m_gallery->setCurrent(copies.front());
    m_gallery->select(copies);
    sayDone(tr("%1 copies are made for %2.").arg(QString::number(copies.size()), *person),
            m_context.shelf().undoStack());
}

void MainWindow::archiveSelected()
{
    const std::vector<RoutineId> routines = meantRoutines();
    if (routines.empty())
        return;
    const bool back = m_archiveShown;
    const QString name = nameOf(routines);
    if (!(back ? m_context.shelf().takeFromArchive(routines) : m_context.shelf().archive(routines)))
        return;
    const bool one = routines.size() == 1;
    sayDone(back  ? (one ? tr("%1 is among yours again.") : tr("%1 are among yours again.")).arg(name)
            : one ? tr("%1 is in the archive.").arg(name)
                  : tr("%1 are in the archive.").arg(name),
            m_context.shelf().undoStack());
}

void MainWindow::removeSelected()
{
    const std::vector<RoutineId> routines = meantRoutines();
    const QString name = nameOf(routines);
    if (routines.empty() || !m_context.shelf().moveToBin(routines))
        return;
    sayDone((routines.size() == 1 ? tr("%1 is in the bin.") : tr("%1 are in the bin.")).arg(name),
            m_context.shelf().undoStack());
}

} // namespace limber
