// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/exercise_desk.h"

#include "app/editor/exercise_dialog.h"
#include "app/editor/exercise_shelf.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

namespace limber
{

ExerciseDesk::ExerciseDesk(QWidget& page, ExerciseShelf& shelf, std::function<ExerciseId()> current)
    : QObject(&page), m_page(page), m_shelf(shelf), m_current(std::move(current))
{
    create = make(tr("&New exercise…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, QStringLiteral("plus"));
    copy = make(tr("Make my own &copy…"), QKeySequence(), QStringLiteral("copy"));
    edit = make(tr("&Edit exercise…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, QStringLiteral("pencil"));
    remove = make(tr("&Delete exercise"), QKeySequence(), QStringLiteral("trash-2"));
    restore = make(tr("&Bring back from the archive"), QKeySequence(), QStringLiteral("archive-restore"));
    star = make(tr("&Star"), Qt::CTRL | Qt::Key_B, QStringLiteral("star"));
    star->setCheckable(true);
    connect(create, &QAction::triggered, this, [this] { openEditor(m_shelf.draft(nullptr), true); });
    connect(copy, &QAction::triggered, this, [this] {
        if (const Exercise* exercise = currentExercise())
            openEditor(m_shelf.draft(exercise), true);
    });
    connect(edit, &QAction::triggered, this, [this] {
        if (const Exercise* exercise = currentExercise(); exercise && !exercise->builtIn)
            openEditor(Exercise(*exercise), false);
    });
    connect(remove, &QAction::triggered, this, &ExerciseDesk::putAway);
    connect(restore, &QAction::triggered, this, [this] { m_shelf.restore(m_current()); });
    connect(star, &QAction::triggered, this, [this] {
        m_shelf.setStarred(m_current(), !m_shelf.isStarred(m_current()));
        update();
    });
    connect(&m_shelf, &ExerciseShelf::personChanged, this, &ExerciseDesk::update);
    connect(&m_shelf, &ExerciseShelf::exercisesChanged, this, &ExerciseDesk::update);
    update();
}

QAction* ExerciseDesk::make(const QString& text, const QKeySequence& key, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const Tokens& tokens = tokensOf(&m_page);
    action->setIcon(themeIcon(icon, tokens.soft, tokens.faint));
    m_page.addAction(action);
    return action;
}

const Exercise* ExerciseDesk::currentExercise() const
{
    return m_shelf.catalogue().exercise(m_current());
}

void ExerciseDesk::fill(QMenu& menu) const
{
    menu.addAction(star);
    menu.addSeparator();
    menu.addActions({create, copy, edit});
    menu.addSeparator();
    menu.addActions({remove, restore});
}

void ExerciseDesk::update()
{
    const Exercise* exercise = currentExercise();
    const bool own = exercise && !exercise->builtIn;
    star->setEnabled(exercise);
    star->setChecked(exercise && m_shelf.isStarred(exercise->id));
    star->setText(star->isChecked() ? tr("Take the &star away") : tr("&Star"));
    copy->setEnabled(exercise);
    edit->setEnabled(own);
    remove->setEnabled(own && !exercise->archived);
    restore->setEnabled(own && exercise->archived);
    restore->setVisible(restore->isEnabled());
}

void ExerciseDesk::openEditor(const Exercise& draft, bool isNew)
{
    ExerciseDialog dialog(m_shelf, draft, isNew, m_page.window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool kept = isNew ? m_shelf.add(dialog.exercise(), dialog.pictures())
                            : m_shelf.change(dialog.exercise(), dialog.pictures());
    if (kept)
        Q_EMIT made(draft.id);
}

void ExerciseDesk::putAway()
{
    const Exercise* exercise = currentExercise();
    if (!exercise || exercise->builtIn)
        return;
    const QString name = exercise->name.left(80);
    const bool used = m_shelf.isUsed(exercise->id);
    if (!m_shelf.remove(exercise->id))
        return;
    Q_EMIT done(used ? tr("“%1” is used in a routine, so it is archived: the library does not show it any more, the "
                          "routine keeps it.")
                           .arg(name)
                     : tr("“%1” is deleted.").arg(name));
}

} // namespace limber
