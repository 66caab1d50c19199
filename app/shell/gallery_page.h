// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_card.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
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
class SelectionBar;
class TextLabel;

/// What the gallery shows.
struct GalleryContent {
    std::vector<RoutineFacts> own; ///< last used first
    std::vector<RoutineFacts> starters;
    FactsReader details; ///< the rest of an own routine's facts
    int binned = 0;
    int archived = 0;
    bool archive = false; ///< `own` are the archived ones
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
    void setContent(GalleryContent content);
    /// The routine that the keyboard or the last click was on; nothing when it is not shown any more.
    std::optional<RoutineId> current() const;
    bool currentIsStarter() const;
    void setCurrent(const RoutineId& id);
    void renameCurrent();

    /// Of the own routines, those chosen together, in the order shown; often none.
    std::vector<RoutineId> selected() const;
    void select(const std::vector<RoutineId>& routines);
    /// All that are shown, also those further down than one has scrolled.
    void selectAll();
    SelectionBar& selectionBar() { return *m_bar; }
    /// What the bar takes from the lower edge of the page.
    int roomBelow() const;

    void focusSearch();
    /// The keyboard to the card it was on last, else to the first one.
    void focusCards();

Q_SIGNALS:
    void openRequested(const limber::RoutineId& id);
    void playRequested(const limber::RoutineId& id);
    void useRequested(const limber::RoutineId& id);
    void renamed(const limber::RoutineId& id, const QString& title);
    void newRequested();
    void binRequested();
    /// The archive is wanted instead of what is in use, or the other way round.
    void archiveToggled(bool archive);
    /// All of another routine at the end of one.
    void appendRequested(const limber::RoutineId& id, const limber::RoutineId& other);
    void menuRequested(const limber::RoutineId& id, const QPoint& globalPosition);
    void currentChanged();
    void roomBelowChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr std::size_t kBatch = 36; ///< cards, about three screens of them

    RoutineCard* addCard(const RoutineFacts& facts, CardKind kind, const QString& remark);
    QWidget* buildHead();
    QWidget* buildEmptyState();
    void buildColumn();
    void filter();
    /// The own routines that are wanted, as far as they are on screen or near it: each card costs a widget.
    int showOwn(const QStringList& words);
    void showMore();
    void buildTags();
    void showArchiveState();
    void bringIntoView(RoutineCard* card);
    void focusNeighbour(const RoutineCard* from, int columns, int rows, bool extending);
    RoutineCard* neighbour(const RoutineCard* from, int columns, int rows) const;
    void toggle(const RoutineId& id);
    void extendTo(const RoutineId& id);
    void showSelection();
    std::vector<RoutineCard*> shownCards() const;
    RoutineCard* cardOf(const RoutineId& id) const;

    CardPictures& m_pictures;
    GalleryContent m_content;
    QHash<RoutineId, RoutineCard*> m_ownCards; ///< those that have been made
    std::vector<RoutineId> m_wanted;           ///< that pass search and tag, in order
    std::size_t m_limit = 0;                   ///< so many of them have a card
    QString m_tag;
    QWidget* m_tags;
    std::optional<RoutineId> m_current;
    QSet<RoutineId> m_selected;
    std::optional<RoutineId> m_anchor; ///< where Shift selects from
    SelectionBar* m_bar;
    QScrollArea* m_scroll;
    SearchField* m_search;
    SectionHeader* m_ownHeader;
    QWidget* m_nothingYet;
    TextLabel* m_nothingFound;
    CardGrid* m_own;
    SectionHeader* m_starterHeader;
    CardGrid* m_starters;
    Button* m_bin;
    Button* m_archive;
};

} // namespace limber
