// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_code.h"

#include "app/render/sheet_words.h"

#include <qrencode.h>

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kField = 0.40; // mm: five dots of a plain printer, and enough for a telephone held close
constexpr int kQuiet = 4;       // fields of white around a code (ISO/IEC 18004)

} // namespace

std::shared_ptr<const CodeGrid> codeGrid(const QString& text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return nullptr;
    auto grid = std::make_shared<CodeGrid>();
    grid->size = code->width;
    const auto fields = static_cast<size_t>(code->width) * static_cast<size_t>(code->width);
    grid->dark.reserve(fields);
    for (size_t i = 0; i < fields; ++i)
        grid->dark.push_back((code->data[i] & 1U) != 0); // the lowest bit is the colour
    return grid;
}

double codeWidth(const CodeGrid& grid)
{
    return (grid.size + 2 * kQuiet) * kField;
}

bool codeStandsInHead(const SheetContent& content)
{
    return content.codes.size() == 1;
}

Block codesBlock(BlockMaker& maker, const SheetContent& content, double points, double width)
{
    const TextStyle text{points, 400, Ink::Soft};
    Block block;
    if (content.codes.isEmpty())
        return maker.paragraph(content.codeNote, text, width);
    constexpr double kWhite = kQuiet * kField;
    double x = 0;
    double row = 0;
    for (const QString& code : content.codes) {
        auto grid = codeGrid(code);
        if (!grid)
            return maker.paragraph(SheetWords::codeNote(0), text, width);
        const double side = grid->size * kField;
        if (x > 0 && x + side + 2 * kWhite > width + 1e-6) {
            block.height += row;
            x = 0;
            row = 0;
        }
        block.items.push_back(CodeItem{{x + kWhite, block.height + kWhite, side, side}, std::move(grid)});
        row = std::max(row, side + 2 * kWhite);
        x += side + 2 * kWhite;
    }
    block.height += row;
    const bool single = content.codes.size() == 1;
    block.stack(maker.paragraph(content.codeNote, text, single ? std::min(width, x - kWhite) : width), 0,
                single ? kWhite : 0);
    return block;
}

} // namespace limber
