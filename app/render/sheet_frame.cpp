// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_frame.h"

#include "app/render/sheet_code.h"
#include "app/render/sheet_words.h"

#include <algorithm>
#include <utility>

namespace limber
{

namespace
{

constexpr double kSideMargin = 12;
constexpr double kSmallSideMargin = 10; // A5
constexpr double kTopMargin = 12;
constexpr double kBottomMargin = 9; // printers leave about 5 mm white
constexpr double kLeastTopMargin = 8;
constexpr double kLeastBottomMargin = 7;
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
    QStringList known = SheetWords::people(content); // in this order; what is not known is a line to write on
    for (const auto& [label, value] :
         {std::pair(SheetWords::tr("For"), content.forWhom), std::pair(SheetWords::tr("from"), content.from),
          std::pair(SheetWords::tr("date"), content.date)})
        pieces.push_back(value.isEmpty() ? MetaPiece{label, false, true} : MetaPiece{known.takeFirst(), false, false});
    for (const QString& more : known)
        pieces.push_back({more, false, false});
    for (const QString& fact : content.facts)
        pieces.push_back({fact, true, false});
    return pieces;
}

/// How far the items of a block reach.
double rightOf(const Block& block)
{
    double right = 0;
    for (const SheetItem& item : block.items)
        right = std::max(right, boundsOf(item).right());
    return right;
}

} // namespace

SheetFrame::SheetFrame(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
    : m_maker(maker), m_learning(options.layout != SheetLayout::Log), m_compact(setting.compact),
      m_above(setting.brief ? kLeastTopMargin : kTopMargin),
      m_below(setting.brief ? kLeastBottomMargin : kBottomMargin), m_paper(paperSize(options)),
      m_margin(options.paper == SheetPaper::A5 ? kSmallSideMargin : kSideMargin),
      m_width(m_paper.width() - 2 * m_margin), m_small{options.layout == SheetLayout::Large
                                                           ? setting.points
                                                           : std::max(kLeastPoints, setting.points * 0.82),
                                                       400, Ink::Soft}
{
    m_head = makeHead(content, setting.points);
    m_foot = makeFoot(content);
    if (m_above + m_head.height > m_paper.height() - m_below - m_foot.height - 6) { // the head alone is too high
        m_legend = false;
        m_head = makeHead(content, setting.points);
    }
    const TextStyle title{m_small.points, 600, Ink::Soft};
    // The title has the room that the name leaves; a very long name has half of the line.
    const QString whom = content.forWhom.isEmpty() ? QString() : SheetWords::tr("For %1").arg(content.forWhom);
    const double name = std::min(m_maker.text().width(whom, m_small) + 0.1, m_width / 2 - 4);
    m_running = maker.line(content.title, title, whom.isEmpty() ? m_width : m_width - name - 6);
    if (!whom.isEmpty())
        m_running.place(maker.line(whom, m_small, name, true), m_width - name, 0);
    m_firstTop = m_above + m_head.height + (m_compact ? 1.6 : 3);
    m_top = m_above + m_running.height + 2.5;
    m_bottom = m_paper.height() - m_below - m_foot.height - 3;
}

Block SheetFrame::metaLine(const SheetContent& content, double points, double width)
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
        if (m_maker.text().width(piece.text, style) > width) { // lines of its own: a telephone number is not cut off
            y += x > 0 ? 1.12 * lineHeight(text) : 0;
            Block own = m_maker.paragraph(piece.text, style, width);
            x = width;
            const double lines = own.height - lineHeight(text);
            block.place(std::move(own), 0, y);
            y += lines;
            continue;
        }
        const double full = std::min(m_maker.text().width(piece.text, style), width);
        const double needed = full + (piece.writing ? space + kWritingLine : 0);
        const double dotRoom = x > 0 ? 2 * space + dotWidth : 0;
        if (x > 0 && x + dotRoom + needed > width) {
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

Block SheetFrame::makeAdvice(const SheetContent& content, double points, double width)
{
    const TextStyle text{m_compact ? m_small.points : points, 400, Ink::Black};
    Block block;
    const double gap = (m_compact ? 0.04 : 0.12) * points * kPointMm;
    if (!content.needs.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("You need"), content.needs + QLatin1Char('.'), text, width));
    if (!content.order.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("Order"), content.order + QLatin1Char('.'), text, width), gap);
    if (!content.note.isEmpty())
        block.stack(m_maker.paragraph(SheetWords::tr("Note"), content.note, text, width), gap);
    if (m_learning && m_legend && !content.legend.isEmpty())
        block.stack(m_maker.paragraph(content.legend, m_small, width), 2 * gap);
    return block;
}

/// What stands at the right of the head: the clinic's logo, the routine as a code.
Block SheetFrame::makeMark(const SheetContent& content)
{
    constexpr double kLogoWidth = 45;
    constexpr double kLogoHeight = 15;
    Block logo;
    double width = 0;
    if (!content.logo.isNull()) {
        const QSizeF size = QSizeF(content.logo.size()).scaled(kLogoWidth, kLogoHeight, Qt::KeepAspectRatio);
        logo.items.push_back(ImageItem{QRectF(QPointF(), size), content.logo});
        logo.height = size.height();
        width = size.width();
    }
    Block code;
    if (codeStandsInHead(content))
        code = codesBlock(m_maker, content, m_small.points, m_width / 2);
    const double codeWidth = rightOf(code);
    const double whole = std::max(width, codeWidth);
    Block mark;
    mark.stack(std::move(logo), 0, whole - width);
    mark.stack(std::move(code), 0, whole - codeWidth);
    return mark;
}

Block SheetFrame::makeHead(const SheetContent& content, double points)
{
    Block mark = makeMark(content);
    const double markWidth = rightOf(mark);
    const double width = markWidth > 0 ? m_width - markWidth - 5 : m_width;
    Block head;
    const QString title = content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title;
    TextStyle style{points * (m_compact ? 1.55 : 2.1), 700, Ink::Black};
    if (m_maker.text().width(title, style) > width)
        style.points = std::max(points * (m_compact ? 1.3 : 1.55),
                                style.points * width / m_maker.text().width(title, style) * 0.995);
    head.stack(m_maker.paragraph(title, style, width));
    head.stack(metaLine(content, m_compact ? m_small.points : points, width), m_compact ? 0.4 : 1);
    head.stack(m_maker.rule(width, 0.5, Ink::Black), m_compact ? 1.4 : 2.6);
    head.stack(makeAdvice(content, points, width), m_compact ? 1.4 : 2.2);
    head.height = std::max(head.height, mark.height);
    head.place(std::move(mark), m_width - markWidth, 0);
    return head;
}

Block SheetFrame::makeFoot(const SheetContent& content)
{
    Block foot;
    foot.stack(m_maker.rule(m_width, 0.2, Ink::Line));
    foot.stack(m_maker.paragraph(content.stop, {m_small.points, 600, Ink::Black}, m_width), 1.5);
    Block health = m_maker.paragraph(content.health, m_small, m_width - numberRoom());
    health.height = std::max(health.height, lineHeight(m_small));
    foot.stack(std::move(health));
    return foot;
}

double SheetFrame::numberRoom() const
{
    return m_maker.text().width(SheetWords::tr("Page %1 of %2").arg(88).arg(88), m_small) + 5;
}

SheetPage SheetFrame::open(int page) const
{
    Block head;
    head.place(page == 0 ? m_head : m_running, m_margin, m_above);
    SheetPage opened;
    opened.items = std::move(head.items);
    return opened;
}

void SheetFrame::close(SheetPage& page, int index, int count) const
{
    const double top = m_paper.height() - m_below - m_foot.height;
    Block foot;
    foot.place(m_foot, m_margin, top);
    const QString number = SheetWords::tr("Page %1 of %2").arg(index + 1).arg(count);
    foot.place(m_maker.line(number, m_small, m_width, true), m_margin, top + m_foot.height - lineHeight(m_small));
    page.items.insert(page.items.end(), foot.items.begin(), foot.items.end());
}

} // namespace limber
