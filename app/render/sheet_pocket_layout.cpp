// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet of paper folded into a booklet of eight panels: along the middle both ways and once more, cut open in the
// middle. The upper row stands on its head until it is folded.
#include "app/render/sheet_card.h"
#include "app/render/sheet_code.h"
#include "app/render/sheet_layouts.h"
#include "app/render/sheet_paginate.h"
#include "app/render/sheet_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace limber
{

namespace
{

constexpr int kPanels = 8;
constexpr double kAround = 6; // mm of white in a panel: no printer's edge cuts in

/// Where the panels lie, in reading order: column and row (0 is the upper one, turned round).
struct PanelPlace {
    int column;
    int row;
};
constexpr std::array<PanelPlace, kPanels> kPlaces{PanelPlace{1, 1}, PanelPlace{2, 1}, PanelPlace{3, 1},
                                                  PanelPlace{3, 0}, PanelPlace{2, 0}, PanelPlace{1, 0},
                                                  PanelPlace{0, 0}, PanelPlace{0, 1}};

/// The inside of a panel in millimetres, and the text on it.
struct PocketMeasures {
    QSizeF panel;
    double width = 0;
    double height = 0;
    double points = 9;
    bool tight = false;
    bool generous = false;
    bool brief = false;
    bool compact = false;
    bool steps = false;
    double pictures = 1;
    SheetInk ink = SheetInk::Grey;

    double gap() const { return (compact ? 0.1 : tight ? 0.16 : 0.3) * points * kPointMm; }
};

PocketMeasures measuresFor(const SheetOptions& options, Setting setting)
{
    PocketMeasures m;
    const QSizeF paper = paperSize(options);
    m.panel = {paper.width() / 4, paper.height() / 2};
    m.width = m.panel.width() - 2 * kAround;
    m.height = m.panel.height() - 2 * kAround - lineHeight({kLeastPoints, 400, Ink::Soft}); // the panel's number
    m.points = setting.points;
    m.tight = setting.tight;
    m.generous = setting.generous;
    m.brief = setting.brief;
    m.compact = setting.compact;
    m.steps = setting.steps;
    m.ink = options.ink;
    return m;
}

Block coverPanel(BlockMaker& maker, const SheetContent& content, const PocketMeasures& m)
{
    const TextStyle text{m.points, 400, Ink::Black};
    Block cover;
    const QString title = content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title;
    cover.stack(maker.paragraph(title, {m.points * 1.5, 700, Ink::Black}, m.width));
    cover.stack(maker.rule(m.width, 0.4, Ink::Black), 1.4);
    const auto say = [&](const QString& what, double gap) { cover.stack(maker.paragraph(what, text, m.width), gap); };
    if (content.forWhom.isEmpty()) { // a line to write on
        Block name = maker.line(SheetWords::tr("For"), text, m.width);
        const double from = maker.text().width(SheetWords::tr("For"), text) + 1.2;
        name.items.push_back(RuleItem{{from, name.height - 0.4, m.width, name.height - 0.4}, 0.2, Ink::Soft});
        cover.stack(std::move(name), 1.8);
    }
    double gap = content.forWhom.isEmpty() ? m.gap() : 1.4;
    for (const QString& line : SheetWords::people(content))
        say(line, std::exchange(gap, m.gap()));
    for (const QString& fact : content.facts)
        cover.stack(maker.paragraph(fact, {m.points, 700, Ink::Black}, m.width), m.gap());
    if (!content.needs.isEmpty())
        cover.stack(maker.paragraph(SheetWords::tr("You need"), content.needs + QLatin1Char('.'), text, m.width), 1.6);
    if (!content.order.isEmpty() && !m.brief)
        cover.stack(maker.paragraph(SheetWords::tr("Order"), content.order + QLatin1Char('.'), text, m.width), 1.2);
    if (!content.note.isEmpty() && !m.brief)
        cover.stack(maker.paragraph(SheetWords::tr("Note"), content.note, text, m.width), 1.2);
    return cover;
}

/// When to stop, and that this is no medical advice.
Block safety(BlockMaker& maker, const SheetContent& content, const PocketMeasures& m)
{
    Block block;
    block.stack(maker.paragraph(content.stop, {kLeastPoints, 600, Ink::Black}, m.width));
    block.stack(maker.paragraph(content.health, {kLeastPoints, 400, Ink::Soft}, m.width), 0.6);
    return block;
}

/// What ends the booklet: days to tick and the code.
Block lastPanel(BlockMaker& maker, const SheetContent& content, const PocketMeasures& m)
{
    const TextStyle small{kLeastPoints, 400, Ink::Soft};
    Block last;
    last.stack(dayGrid(maker, {content.days, content.weeks, content.lastWeek, content.timesADay}, m.width, m.points));
    if (codeStandsInHead(content)) {
        Block code = codesBlock(maker, content, kLeastPoints, m.width);
        last.stack(std::move(code), 1);
    } else if (!content.codeNote.isEmpty()) {
        last.stack(maker.paragraph(SheetWords::codeNote(0), small, m.width), 1.5);
    }
    return last;
}

Block pocketCard(BlockMaker& maker, const SheetExercise& exercise, const PocketMeasures& m)
{
    const TextStyle text{m.points, 400, Ink::Black};
    const double share = m.generous ? 0.34 : m.compact ? 0.165 : m.tight ? 0.19 : 0.26;
    const double height = std::min(m.pictures * share * m.width, 0.36 * m.height);
    Block card;
    card.stack(exerciseHead(maker, exercise, {m.points * 1.08, 700, Ink::Black}, m.width));
    card.stack(pictureWells(maker, exercise, m.width, height, m.ink, 0), m.gap());
    for (const QString& line : exercise.dose)
        card.stack(maker.paragraph(line, {m.points, 600, Ink::Black}, m.width), m.gap());
    if (!exercise.note.isEmpty())
        card.stack(maker.aside(exercise.note, {m.points, 600, Ink::Black}, m.width), m.gap());
    if (m.steps)
        card.stack(maker.numbered(exercise.steps, text, m.width), m.gap());
    else if (!m.brief)
        card.stack(maker.paragraph(exercise.cue, text, m.width), 0.5 * m.gap());
    if (!exercise.source.isEmpty())
        card.stack(maker.paragraph(SheetWords::tr("Dose from: %1").arg(exercise.source), {kLeastPoints, 400, Ink::Soft},
                                   m.width),
                   0.5 * m.gap());
    card.exercises.push_back({0, 0, m.width, card.height});
    return card;
}

struct PocketUnit {
    Block block;
    double gapBefore = 0;
};

/// An exercise, and the section that begins with it.
struct PocketEntry {
    const SheetExercise* exercise = nullptr;
    const SheetSection* heading = nullptr;
};

std::vector<PocketEntry> entriesOf(const SheetContent& content)
{
    std::vector<PocketEntry> entries;
    for (const SheetSection& section : content.sections) {
        const bool headed = content.sections.size() > 1 || !section.detail.isEmpty();
        for (const SheetExercise& exercise : section.exercises)
            entries.push_back({&exercise, headed && &exercise == &section.exercises.front() ? &section : nullptr});
    }
    return entries;
}

PocketUnit unitOf(BlockMaker& maker, const PocketEntry& entry, const PocketMeasures& m)
{
    PocketUnit unit;
    if (entry.heading != nullptr)
        unit.block.stack(sectionHeading(maker, *entry.heading, m.points, m.width));
    unit.block.stack(pocketCard(maker, *entry.exercise, m), m.gap());
    unit.gapBefore = m.compact ? 1.1 : m.tight ? 1.6 : 3;
    return unit;
}

using PocketEntries = std::span<const PocketEntry>;

std::vector<PocketUnit> unitsOf(BlockMaker& maker, PocketEntries entries, const PocketMeasures& m)
{
    std::vector<PocketUnit> units;
    for (const PocketEntry& entry : entries)
        units.push_back(unitOf(maker, entry, m));
    return units;
}

double heightOf(const std::vector<PocketUnit>& units)
{
    double height = 0;
    for (size_t i = 0; i < units.size(); ++i)
        height += units[i].block.height + (i > 0 ? units[i].gapBefore : 0);
    return height;
}

/// Where each panel begins; nothing when they are more than `most`. All panels are used.
std::optional<std::vector<size_t>> panelStarts(const std::vector<PageUnit>& units, double height, size_t most)
{
    const auto fewest = paginate(units, height, height);
    if (!fewest || fewest->size() > most)
        return std::nullopt;
    return spread(units, height, std::min(most, units.size()));
}

/// A panel filled from its top: its pictures as large as it has room for, white shared out a little.
Block exercisePanel(BlockMaker& maker, PocketEntries entries, PocketMeasures m)
{
    constexpr double kMostWhite = 6; // mm between two exercises
    std::vector<PocketUnit> units;
    for (const double larger : {2.0, 1.8, 1.6, 1.4, 1.2, 1.0}) {
        m.pictures = larger;
        units = unitsOf(maker, entries, m);
        if (heightOf(units) <= m.height)
            break;
    }
    const double left = m.height - heightOf(units);
    const double white = std::clamp(left / static_cast<double>(units.size()), 0.0, kMostWhite);
    Block panel;
    for (PocketUnit& unit : units)
        panel.stack(std::move(unit.block), panel.height > 0 ? unit.gapBefore + white : 0);
    return panel;
}

/// The panels with exercises; nothing when they are more than `most`.
std::optional<std::vector<Block>> exercisePanels(BlockMaker& maker, const SheetContent& content,
                                                 const PocketMeasures& m, size_t most)
{
    const std::vector<PocketEntry> entries = entriesOf(content);
    if (entries.empty())
        return std::vector{maker.paragraph(SheetWords::noExercises(), {m.points, 400, Ink::Black}, m.width)};
    std::vector<PageUnit> measured;
    for (const PocketUnit& unit : unitsOf(maker, entries, m))
        measured.push_back({unit.block.height, unit.gapBefore, 1});
    const auto starts = panelStarts(measured, m.height, most);
    if (!starts)
        return std::nullopt;
    std::vector<Block> panels;
    for (size_t p = 0; p < starts->size(); ++p) {
        const size_t first = (*starts)[p];
        const size_t end = p + 1 < starts->size() ? (*starts)[p + 1] : entries.size();
        panels.push_back(exercisePanel(maker, PocketEntries(entries).subspan(first, end - first), m));
    }
    return panels;
}

void addFolds(SheetPage& page, const QSizeF& paper, const QSizeF& panel)
{
    const double middle = paper.height() / 2;
    for (int column = 1; column < 4; ++column) {
        const double x = column * panel.width();
        page.items.push_back(RuleItem{{x, kAround, x, paper.height() - kAround}, 0.2, Ink::Line, 1.5});
    }
    page.items.push_back(RuleItem{{kAround, middle, panel.width(), middle}, 0.2, Ink::Line, 1.5});
    page.items.push_back(RuleItem{{3 * panel.width(), middle, paper.width() - kAround, middle}, 0.2, Ink::Line, 1.5});
    // The cut is a full line: between the two middle columns of the upper row and the lower one.
    page.items.push_back(RuleItem{{panel.width(), middle, 3 * panel.width(), middle}, 0.25, Ink::Soft, 0});
}

/// Puts a panel in its place on the paper; those of the upper row upside down.
void placePanel(SheetPage& page, BlockMaker& maker, Block content, int index, const PocketMeasures& m)
{
    const PanelPlace place = kPlaces[static_cast<size_t>(index)];
    const QPointF corner(place.column * m.panel.width(), place.row * m.panel.height());
    Block panel;
    panel.place(std::move(content), corner.x() + kAround, corner.y() + kAround);
    if (index > 0) {
        const TextStyle small{kLeastPoints, 400, Ink::Soft};
        panel.place(maker.line(QString::number(index + 1), small, m.width, true), corner.x() + kAround,
                    corner.y() + m.panel.height() - kAround - lineHeight(small) + 0.8);
    }
    const QPointF centre = corner + QPointF(m.panel.width() / 2, m.panel.height() / 2);
    for (SheetItem& item : panel.items) {
        if (place.row == 0)
            turnAround(item, centre);
        page.items.push_back(std::move(item));
    }
    for (const QRectF& block : panel.exercises) {
        page.blocks.push_back(place.row == 0 ? QRectF(2 * centre - block.bottomRight(), block.size()) : block);
    }
}

} // namespace

SheetPages pocketPages(BlockMaker& maker, const SheetContent& content, const SheetOptions& options, Setting setting)
{
    const PocketMeasures m = measuresFor(options, setting);
    Block cover = coverPanel(maker, content, m);
    Block last = lastPanel(maker, content, m);
    const TextStyle small{kLeastPoints, 400, Ink::Soft};
    Block advice = safety(maker, content, m);
    // It ends the booklet; on the cover it stands as well when the code leaves no room.
    Block& advised = last.height + 2 + advice.height <= m.height ? last : cover;
    advised.stack(std::move(advice), 2);
    Block folding = maker.paragraph(SheetWords::folding(), small, m.width);
    if (cover.height > m.height || last.height > m.height)
        return std::nullopt;
    auto panels = exercisePanels(maker, content, m, kPanels - 2);
    if (!panels)
        return std::nullopt;
    // How to fold is needed once, by whoever has a pair of scissors: where there is room.
    if (last.height + folding.height + 2 <= m.height)
        last.stack(std::move(folding), 2);
    SheetPage page;
    addFolds(page, paperSize(options), m.panel);
    placePanel(page, maker, std::move(cover), 0, m);
    int index = 1;
    for (Block& panel : *panels)
        placePanel(page, maker, std::move(panel), index++, m);
    placePanel(page, maker, std::move(last), kPanels - 1, m);
    return std::vector{std::move(page)};
}

} // namespace limber
