// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_contact_sheet.h"

#include "app/render/figure_painter.h"

#include <QtGui/QPainter>

namespace limber::render
{

namespace
{

constexpr int kPairsInARow = 4;
constexpr int kLabel = 22; // pixels

} // namespace

QImage contactSheet(const figure::FigureLibrary& library, const FigureStyle& style, QColor ground, int cell)
{
    const QStringList ids = library.exercises();
    const int rows = (int(ids.size()) + kPairsInARow - 1) / kPairsInARow;
    QImage sheet(kPairsInARow * 2 * cell, std::max(1, rows) * (cell + kLabel), QImage::Format_ARGB32_Premultiplied);
    sheet.fill(ground);
    QPainter painter(&sheet);
    const FigureStyle onGround = style.onGround(ground);
    for (int i = 0; i < ids.size(); ++i) {
        const figure::Figure& figure = *library.find(ids[i]);
        const int x = (i % kPairsInARow) * 2 * cell;
        const int y = (i / kPairsInARow) * (cell + kLabel);
        const double margin = cell * 0.04;
        for (const int end : {0, 1})
            paintFigure(painter, QRectF(x + end * cell, y, cell, cell).adjusted(margin, margin, -margin, -margin),
                        figure, end, false, onGround);
        painter.setPen(style.palette.sole);
        painter.drawText(QRectF(x, y + cell, 2 * cell, kLabel), Qt::AlignCenter, ids[i]);
    }
    return sheet;
}

} // namespace limber::render
