// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_card.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QScrollArea;

namespace limber
{

class Button;
class CardGrid;
class SearchField;
class SectionHeader;
class TextLabel;

/// What the gallery shows.
struct GalleryContent {
    std::vector<RoutineFacts> own; ///< last used first
    std::vector<RoutineFacts> starters;
    FactsReader details; ///< the rest of an own routine's facts
    int binned = 0;
    QDateTime now;
};

/// The home page: the person's own routines, then the starters, as cards. It shows values and tells wishes; it changes
/// nothing itself.
class GalleryPage : public QWidget
{
    Q_OBJECT

public:
    /// The pictures must outlive the page.
    explicit GalleryPage(CardPictures& pictures, QWidget* parent = nullptr);

    /// Keeps the keyboard's place and the scroll position where they were.
    void setContent(const GalleryContent& content);
    /// The routine that the keyboard or the last click was on; nothing when it is not shown any more.
    std::optional<RoutineId> current() const;
    bool currentIsStarter() const;
    void setCurrent(const RoutineId& id);
    void renameCurrent();
    void focusSearch();
    /// The pictures can be painted now.
    void refreshPictures();
    /// The keyboard to the card it was on last, else to the first one.
    void focusCards();

Q_SIGNALS:
    void openRequested(const limber::RoutineId& id);
    void playRequested(const limber::RoutineId& id);
    void useRequested(const limber::RoutineId& id);
    void renamed(const limber::RoutineId& id, const QString& title);
    void newRequested();
    void binRequested();
    void menuRequested(const limber::RoutineId& id, const QPoint& globalPosition);
    void currentChanged();

private:
    RoutineCard* addCard(const RoutineFacts& facts, CardKind kind, const QString& remark);
    QWidget* buildHead();
    QWidget* buildEmptyState();
    void buildColumn();
    void filter();
    void bringIntoView(RoutineCard* card);
    void focusNeighbour(const RoutineCard* from, int columns, int rows);
    std::vector<RoutineCard*> shownCards() const;
    RoutineCard* cardOf(const RoutineId& id) const;

    CardPictures& m_pictures;
    std::optional<RoutineId> m_current;
    QScrollArea* m_scroll;
    SearchField* m_search;
    SectionHeader* m_ownHeader;
    QWidget* m_nothingYet;
    TextLabel* m_nothingFound;
    CardGrid* m_own;
    SectionHeader* m_starterHeader;
    CardGrid* m_starters;
    Button* m_bin;
};

} // namespace limber
