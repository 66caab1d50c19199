// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

QString Table::text(const QString& indent) const
{
    std::vector<qsizetype> widths;
    for (const QStringList& row : m_rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[static_cast<size_t>(column)] = std::max(widths[static_cast<size_t>(column)], row[column].size());
    }
    QString text;
    for (const QStringList& row : m_rows) {
        QString line = indent;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool right = std::find(m_right.begin(), m_right.end(), column) != m_right.end();
            const qsizetype width = widths[static_cast<size_t>(column)];
            line += right ? row[column].rightJustified(width) : row[column].leftJustified(width);
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace limber
