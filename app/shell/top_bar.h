// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QMenu;

namespace limber
{

class Button;

/// The bar at the top of the window: wordmark, the places one can go to, and the actions that are always there.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    /// Adds a place; it is marked while setCurrentPlace() says so. Places stand in the order they are added.
    void addPlace(const QString& name, QAction* go);
    void setCurrentPlace(int place);
    /// Adds an icon for an action at the right.
    void addIcon(const QString& icon, QAction* action);
    /// The button at the right end that opens the whole menu.
    void setMenu(QMenu* menu);
    void openMenu();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    QHBoxLayout* m_placeRow;
    std::vector<Button*> m_places;
    int m_current = 0;
    Button* m_menu = nullptr;
};

} // namespace limber
