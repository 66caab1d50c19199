// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_card.h"
#include "app/shell/widgets/column_page.h"

namespace limber
{

class Button;
class CardGrid;
class TextLabel;

/// The bin: routines that were deleted, to be restored or deleted for good.
class BinPage : public ColumnPage
{
    Q_OBJECT

public:
    /// The pictures must outlive the page.
    explicit BinPage(CardPictures& pictures, QWidget* parent = nullptr);

    /// `used` of the facts is when a routine was deleted.
    void setContent(const std::vector<RoutineFacts>& routines, const QDateTime& now);

Q_SIGNALS:
    void restoreRequested(const limber::RoutineId& id);
    void purgeRequested(const limber::RoutineId& id);
    void purgeAllRequested();
    void backRequested();

private:
    CardPictures& m_pictures;
    QWidget* m_nothing;
    TextLabel* m_caption;
    CardGrid* m_cards;
    Button* m_purgeAll;
};

} // namespace limber
