// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_block.h"
#include "app/render/sheet_content.h"
#include "app/render/sheet_layouts.h"

namespace limber
{

/// What surrounds the exercises on every page: the head of the first, the running head of the others, the foot with
/// when to stop and the page number. Everything at the same place on each page.
class SheetFrame
{
public:
    /// The foot is smaller than the text, but never under 9 points.
    SheetFrame(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting);

    double width() const { return m_width; } ///< of the room between the margins
    double margin() const { return m_margin; }
    double firstRoom() const { return m_bottom - m_firstTop; }
    double room() const { return m_bottom - m_top; }

    /// Where the room for exercises begins, from the top of the paper.
    double top(int page) const { return page == 0 ? m_firstTop : m_top; }
    /// A page with its head; close() adds the foot, so that the items stay in reading order.
    SheetPage open(int page) const;
    void close(SheetPage& page, int index, int count) const;

private:
    Block makeHead(const SheetContent& content, double points);
    Block makeMark(const SheetContent& content);
    Block makeAdvice(const SheetContent& content, double points, double width);
    Block makeFoot(const SheetContent& content);
    double numberRoom() const; ///< what "Page 1 of 2" takes of the last line
    Block metaLine(const SheetContent& content, double points, double width);

    BlockMaker& m_maker;
    bool m_learning; ///< the words of the doses are explained
    bool m_compact;  ///< the head is set close
    bool m_legend = true;
    double m_above; ///< white over the head, in millimetres
    double m_below; ///< white under the foot
    QSizeF m_paper;
    double m_margin = 14;
    double m_width = 0;
    Block m_head;
    Block m_running;
    Block m_foot;
    TextStyle m_small;
    double m_firstTop = 0;
    double m_top = 0;
    double m_bottom = 0;
};

} // namespace limber
