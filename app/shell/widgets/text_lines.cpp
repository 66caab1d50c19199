// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/text_lines.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QTextLayout>

namespace limber
{

QStringList brokenLines(const QString& text, const QFont& font, int width, int most)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (most > 0 && lines.size() == most - 1) {
            lines << metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace limber
