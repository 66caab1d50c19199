// SPDX-License-Identifier: GPL-3.0-or-later
// Several of the own routines at once: by Ctrl, Shift, the mark on a card, or all that are shown.
#include "app/shell/gallery_page.h"
#include "app/shell/selection_bar.h"
#include "app/shell/widgets/paint.h"
#include "core/base/text.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>

#include <algorithm>

namespace limber
{

std::vector<RoutineId> GalleryPage::selected() const
{
    std::vector<RoutineId> ids;
    std::copy_if(m_wanted.begin(), m_wanted.end(), std::back_inserter(ids),
                 [this](const RoutineId& id) { return m_selected.contains(id); });
    return ids;
}

void GalleryPage::select(const std::vector<RoutineId>& routines)
{
    m_selected = QSet<RoutineId>(routines.begin(), routines.end());
    showSelection();
}

void GalleryPage::selectAll()
{
    select(m_wanted);
}

void GalleryPage::toggle(const RoutineId& id)
{
    if (!m_selected.remove(id))
        m_selected.insert(id);
    m_anchor = id;
    showSelection();
}

void GalleryPage::extendTo(const RoutineId& id)
{
    const auto placeOf = [this](const RoutineId& of) { return std::find(m_wanted.begin(), m_wanted.end(), of); };
    auto from = m_anchor ? placeOf(*m_anchor) : m_wanted.end();
    const auto to = placeOf(id);
    if (to == m_wanted.end())
        return;
    if (from == m_wanted.end()) {
        from = to;
        m_anchor = id;
    }
    const auto [first, last] = std::minmax(from, to);
    select({first, last + 1});
}

void GalleryPage::showSelection()
{
    const QSet<RoutineId> shown(m_wanted.begin(), m_wanted.end());
    m_selected.intersect(shown); // nothing happens to what is out of sight
    const bool choosing = !m_selected.isEmpty();
    for (auto card = m_ownCards.cbegin(); card != m_ownCards.cend(); ++card)
        card.value()->setSelected(m_selected.contains(card.key()), choosing);
    const QString text =
        choosing ? tr("%1 selected").arg(counted(static_cast<qint64>(m_selected.size()), tr("routine"))) : QString();
    if (choosing && text != m_bar->accessibleDescription()) {
        m_bar->setText(text);
        m_bar->setAccessibleDescription(text);
        QAccessibleEvent alert(m_bar, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (m_bar->isHidden() == choosing) {
        m_bar->setVisible(choosing);
        Q_EMIT roomBelowChanged();
    }
    Q_EMIT currentChanged();
}

int GalleryPage::roomBelow() const
{
    return m_bar->isHidden() ? 0 : height() - m_bar->y() - kShadowReach;
}

void GalleryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_selected.isEmpty())
        return select({});
    QWidget::keyPressEvent(event);
}

void GalleryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_bar->place();
}

} // namespace limber
