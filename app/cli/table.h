// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace limber
{

/// Rows of text in aligned columns, for reading in a terminal.
class Table
{
public:
    /// Columns that stand to the right: numbers and times.
    void alignRight(int column) { m_right.push_back(column); }
    void addRow(const QStringList& cells) { m_rows.push_back(cells); }
    bool isEmpty() const { return m_rows.empty(); }

    /// Every row on a line of its own after `indent`, two spaces between columns, none at the end of a line.
    QString text(const QString& indent = {}) const;

private:
    std::vector<QStringList> m_rows;
    std::vector<int> m_right;
};

} // namespace limber
