// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_actions.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

namespace limber
{

EditorActions::EditorActions(QWidget& page, QWidget& list) : QObject(&page)
{
    const auto inList = [&](const QString& text, const QKeySequence& key, const char16_t* icon) {
        return make(list, Qt::WidgetShortcut, text, key, QString::fromUtf16(icon));
    };
    const auto inPage = [&](const QString& text, const QKeySequence& key, const char16_t* icon) {
        return make(page, Qt::WidgetWithChildrenShortcut, text, key, QString::fromUtf16(icon));
    };
    cut = inList(tr("Cu&t"), QKeySequence::Cut, u"scissors");
    copy = inList(tr("&Copy"), QKeySequence::Copy, u"copy");
    paste = inList(tr("&Paste"), QKeySequence::Paste, u"clipboard");
    duplicate = inList(tr("D&uplicate"), Qt::CTRL | Qt::Key_D, u"copy");
    remove = inList(tr("&Remove"), QKeySequence::Delete, u"trash-2");
    selectAll = inList(tr("Select &all"), QKeySequence::SelectAll, u"list-checks");
    moveUp = inList(tr("Move u&p"), Qt::ALT | Qt::Key_Up, u"arrow-up");
    moveDown = inList(tr("Move d&own"), Qt::ALT | Qt::Key_Down, u"arrow-down");
    moveToNewSection = inPage(tr("Move to a &new section"), Qt::CTRL | Qt::SHIFT | Qt::Key_G, u"split");
    moveToSection = inList(tr("Move to sectio&n"), QKeySequence(), u"layers");
    moveToSection->setMenu(new QMenu(&page));
    editDose = inList(tr("Change &dose"), QKeySequence(), u"timer");
    editNote = inPage(tr("Write a n&ote"), Qt::SHIFT | Qt::Key_F2, u"notebook-pen");
    rewordSteps = inPage(tr("Re&word the steps"), Qt::CTRL | Qt::Key_F2, u"pencil");
    swapEasier = inList(tr("Swap for an &easier one"), Qt::ALT | Qt::SHIFT | Qt::Key_Down, u"refresh-cw");
    swapHarder = inList(tr("Swap for a &harder one"), Qt::ALT | Qt::SHIFT | Qt::Key_Up, u"refresh-cw");
    renameSection = inPage(tr("Rena&me section"), Qt::CTRL | Qt::SHIFT | Qt::Key_F2, u"pencil");
    foldSection = inList(tr("Collapse or open se&ction"), QKeySequence(), u"chevron-down");
    addSection = inPage(tr("Add &section"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, u"plus");
    renameRoutine = inPage(tr("Rename rou&tine"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, u"pencil");
    appendRoutine = inPage(tr("Append another routine…"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, u"layers");
    fitToTime = inPage(tr("Fit to &time…"), Qt::CTRL | Qt::Key_T, u"hourglass");
    flowOrder = inPage(tr("F&low order…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, u"shuffle");
    findExercise = inPage(tr("&Find an exercise"), QKeySequence::Find, u"search");
}

QAction* EditorActions::make(QWidget& owner, Qt::ShortcutContext context, const QString& text, const QKeySequence& key,
                             const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(context);
    const Tokens& tokens = tokensOf(&owner);
    action->setIcon(themeIcon(icon, tokens.soft, tokens.faint));
    owner.addAction(action);
    return action;
}

QList<QAction*> EditorActions::forEditMenu() const
{
    return {cut,         copy,       paste,       duplicate, remove, nullptr,  editDose,      editNote,
            rewordSteps, swapEasier, swapHarder,  nullptr,   moveUp, moveDown, moveToSection, moveToNewSection,
            nullptr,     selectAll,  findExercise};
}

QList<QAction*> EditorActions::forSections() const
{
    return {addSection, renameSection, foldSection};
}

QList<QAction*> EditorActions::forRoutineMenu() const
{
    return forSections() + QList<QAction*>{nullptr, renameRoutine, appendRoutine, nullptr, fitToTime, flowOrder};
}

void EditorActions::fill(QMenu& menu, const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace limber
