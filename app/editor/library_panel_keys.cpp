// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard in the library's field: through what was found and into the routine, without leaving it.
#include "app/editor/library_list.h"
#include "app/editor/library_panel.h"
#include "app/shell/widgets/search_field.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace limber
{

/// What is typed next takes the place of the words; the filters behind them stay.
void LibraryPanel::selectWords()
{
    SearchQuery words = SearchQuery::parse(m_search->text());
    if (!words.filters() || m_search->text() != words.text())
        return m_search->selectAll();
    SearchQuery rest = words;
    rest.words.clear();
    rest.withoutWords.clear();
    const qsizetype length = m_search->text().size() - rest.text().size();
    m_search->setSelection(0, static_cast<int>(std::max<qsizetype>(0, length - 1)));
    if (length == 0)
        m_search->setCursorPosition(0);
}

bool LibraryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            addByKey();
            return true;
        }
        if (moveByKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// ↑ ↓ and the page keys go through what was found while the keyboard stays in the field.
bool LibraryPanel::moveByKey(const QKeyEvent& event)
{
    const int rows = m_model.rowCount();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const int steps = event.key() == Qt::Key_Down       ? 1
                      : event.key() == Qt::Key_Up       ? -1
                      : event.key() == Qt::Key_PageDown ? page
                      : event.key() == Qt::Key_PageUp   ? -page
                                                        : 0;
    if (steps == 0 || event.modifiers().testFlag(Qt::AltModifier) || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (rows == 0)
        return true;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model.index(std::clamp(now + steps, 0, rows - 1)));
    return true;
}

/// Enter adds the one that is pointed at, the best when none is.
void LibraryPanel::addByKey()
{
    if (m_model.rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    Q_EMIT addRequested(selectedExercises());
    selectWords();
}

/// For a screen reader: what the arrow keys stand on while the field has the keyboard.
void LibraryPanel::describeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString found = tr("%1 found").arg(m_model.foundCount());
    m_search->setAccessibleDescription(
        current.isValid() ? found + QStringLiteral(": ") + current.data(Qt::AccessibleTextRole).toString() : found);
}

void LibraryPanel::showExercise(const ExerciseId& exercise)
{
    if (!m_model.indexOf(exercise).isValid())
        search({});
    if (const QModelIndex index = m_model.indexOf(exercise); index.isValid())
        m_list->setCurrentIndex(index);
}

} // namespace limber
