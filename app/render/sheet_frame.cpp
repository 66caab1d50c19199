// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_frame.h"

#include "app/render/sheet_words.h"

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kSideMargin = 12;
constexpr double kSmallSideMargin = 10; // A5
constexpr double kTopMargin = 12;
constexpr double kBottomMargin = 9; // printers leave about 5 mm white
constexpr double kWritingLine = 42;

/// A piece of the line under the title: words, or a line to write on after a word.
struct MetaPiece {
    QString text;
    bool bold = false;
    bool writing = false;
};

std::vector<MetaPiece> metaPieces(const SheetContent& content)
{
    std::vector<MetaPiece> pieces;
    const auto person = [&pieces](const QString& label, const QString& filled, const QString& value) {
        if (value.isEmpty())
            pieces.push_back({label, false, true});
        else
            pieces.push_back({filled.arg(value), false, false});
    };
    person(SheetWords::tr("For"), SheetWords::tr("For %1"), content.forWhom);
    person(SheetWords::tr("from"), SheetWords::tr("from %1"), content.from);
    person(SheetWords::tr("date"), QStringLiteral("%1"), content.date);
    for (const QString& fact : content.facts)
        pieces.push_back({fact, true, false});
    return pieces;
}

} // namespace

SheetFrame::SheetFrame(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, double points)
    : m_maker(maker), m_learning(options.layout == SheetLayout::Cards || options.layout == SheetLayout::Large),
      m_paper(paperSize(options)), m_margin(options.paper == SheetPaper::A5 ? kSmallSideMargin : kSideMargin),
      m_width(m_paper.width() - 2 * m_margin), m_small{options.layout == SheetLayout::Large
                                                           ? points
                                                           : std::max(kLeastPoints, points * 0.82),
                                                       400, Ink::Soft}
{
    m_head = makeHead(content, points);
    m_foot = makeFoot(content);
    const TextStyle title{m_small.points, 600, Ink::Soft};
    const double half = m_width / 2 - 4;
    m_running = maker.line(content.title, title, content.forWhom.isEmpty() ? m_width : half);
    if (!content.forWhom.isEmpty())
        m_running.place(maker.line(SheetWords::tr("For %1").arg(content.forWhom), m_small, half, true), m_width - half,
                        0);
    m_firstTop = kTopMargin + m_head.height + 3;
    m_top = kTopMargin + m_running.height + 2.5;
    m_bottom = m_paper.height() - kBottomMargin - m_foot.height - 3;
}

Block SheetFrame::metaLine(const SheetContent& content, double points)
{
    const TextStyle text{points, 400, Ink::Soft};
    const TextStyle bold{points, 700, Ink::Black};
    const double space = 0.3 * points * kPointMm;
    const QString dot = QStringLiteral("·");
    const double dotWidth = m_maker.text().width(dot, text);
    Block block;
    double x = 0;
    double y = 0;
    for (const MetaPiece& piece : metaPieces(content)) {
        const TextStyle& style = piece.bold ? bold : text;
        const double full = std::min(m_maker.text().width(piece.text, style), m_width);
        const double needed = full + (piece.writing ? space + kWritingLine : 0);
        const double dotRoom = x > 0 ? 2 * space + dotWidth : 0;
        if (x > 0 && x + dotRoom + needed > m_width) {
            x = 0;
            y += 1.12 * lineHeight(text);
        } else if (x > 0) {
            block.place(m_maker.line(dot, text, dotWidth + 1), x + space, y);
            x += dotRoom;
        }
        block.place(m_maker.line(piece.text, style, full + 0.01), x, y);
        if (piece.writing) {
            const double line = y + baselineOf(text) + 0.6;
            block.items.push_back(RuleItem{{x + full + space, line, x + needed, line}, 0.2, Ink::Soft});
        }
        x += needed;
    }
    block.height = y + lineHeight(text);
    return block;
}

Block SheetFrame::makeAdvice(const SheetContent& content, double points)
{
    const TextStyle text{points, 400, Ink::Black};
    Block block;
    const double gap = 0.12 * points * kPointMm;
    if (!content.needs.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("You need"), content.needs + QLatin1Char('.'), text, m_width));
    if (!content.order.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("Order"), content.order + QLatin1Char('.'), text, m_width), gap);
    if (!content.note.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("Note"), content.note, text, m_width), gap);
    if (m_learning && !content.legend.isEmpty())
        block.stack(m_maker.paragraph(content.legend, m_small, m_width), 2 * gap);
    return block;
}

Block SheetFrame::makeHead(const SheetContent& content, double points)
{
    Block head;
    const QString title = content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title;
    TextStyle style{points * 2.1, 700, Ink::Black};
    if (m_maker.text().width(title, style) > m_width)
        style.points = std::max(points * 1.55, style.points * m_width / m_maker.text().width(title, style) * 0.995);
    head.stack(m_maker.paragraph(title, style, m_width));
    head.stack(metaLine(content, points), 1);
    head.stack(m_maker.rule(m_width, 0.5, Ink::Black), 2.6);
    head.stack(makeAdvice(content, points), 2.2);
    return head;
}

Block SheetFrame::makeFoot(const SheetContent& content)
{
    Block foot;
    const double numberRoom = m_maker.text().width(SheetWords::tr("%1 of %2").arg(88).arg(88), m_small) + 5;
    foot.stack(m_maker.rule(m_width, 0.2, Ink::Line));
    foot.stack(m_maker.paragraph(content.stop, {m_small.points, 600, Ink::Black}, m_width - numberRoom), 1.5);
    foot.stack(m_maker.paragraph(content.health, m_small, m_width - numberRoom));
    return foot;
}

SheetPage SheetFrame::open(int page) const
{
    Block head;
    head.place(page == 0 ? m_head : m_running, m_margin, kTopMargin);
    SheetPage opened;
    opened.items = std::move(head.items);
    return opened;
}

void SheetFrame::close(SheetPage& page, int index, int count) const
{
    const double top = m_paper.height() - kBottomMargin - m_foot.height;
    Block foot;
    foot.place(m_foot, m_margin, top);
    const QString number = SheetWords::tr("%1 of %2").arg(index + 1).arg(count);
    foot.place(m_maker.line(number, m_small, m_width, true), m_margin, top + 1.8);
    page.items.insert(page.items.end(), foot.items.begin(), foot.items.end());
}

} // namespace limber
