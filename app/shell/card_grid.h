// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

/// Lays cards of one height out in as many equal columns as there is room for.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr);

    /// Takes the cards over, in this order; those that were there before and are not among them are deleted.
    void setCards(const std::vector<QWidget*>& cards);
    const std::vector<QWidget*>& cards() const { return m_cards; }
    /// To be called when cards have been hidden or shown.
    void layOut();
    int columns() const { return columnsFor(width()); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnsFor(int width) const;
    int shownCount() const;
    int cardHeight() const;

    std::vector<QWidget*> m_cards;
};

} // namespace limber
