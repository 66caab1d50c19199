// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace limber
{

/// A column of names with a fact under each, one of them chosen; one stop of the Tab key, the arrows walk.
class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    struct Item {
        QString id;
        QString name;
        QString facts;
    };

    explicit ChoiceList(QWidget* parent = nullptr);

    /// Keeps the chosen one when it is still there, else chooses the first. Does not tell.
    void setItems(const std::vector<Item>& items);
    /// The id of the chosen one; empty when there is none.
    QString chosen() const;
    void choose(const QString& id);

Q_SIGNALS:
    void changed(const QString& id);

private:
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
    std::vector<Item> m_items;
};

} // namespace limber
