// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"
#include "app/render/sheet_layout.h"
#include "app/render/type.h"
#include "core/library/catalogue.h"

#include <QtGui/QPainter>

namespace limber::test
{

/// A grey ellipse for every exercise: takes the room of a picture.
class EveryPicture : public SheetPictures
{
public:
    bool has(const ExerciseId&) const override { return true; }
    void paint(QPainter& painter, const QRectF& box, const PictureRequest&) const override
    {
        painter.setBrush(Qt::gray);
        painter.drawEllipse(box);
    }
};

/// Every paper, both ways, for each of the layouts.
inline std::vector<SheetOptions> onEveryPaper(std::initializer_list<SheetLayout> layouts)
{
    std::vector<SheetOptions> all;
    for (const SheetLayout layout : layouts) {
        for (const SheetPaper paper : {SheetPaper::A4, SheetPaper::Letter, SheetPaper::A5}) {
            for (const bool landscape : {false, true}) {
                if (landscape && layout == SheetLayout::Pocket)
                    continue; // it always lies
                SheetOptions options;
                options.layout = layout;
                options.paper = paper;
                options.landscape = landscape;
                options.date = QDate(2026, 11, 21);
                all.push_back(options);
            }
        }
    }
    return all;
}

/// The built-in catalogue and made-up routines for sheets.
struct SheetWorld {
    SheetWorld() { loadFonts(); }

    Catalogue catalogue = std::move(Catalogue::load()).value();
    SheetLookup lookup = [this](const ExerciseId& id) { return catalogue.exercise(id); };
    EveryPicture pictures;

    const Routine& starter(const char16_t* id) const { return *catalogue.starter(RoutineId(QString::fromUtf16(id))); }

    /// So many exercises of the catalogue in turn, in two sections.
    Routine routineOf(size_t count) const
    {
        Routine routine;
        routine.id = RoutineId(QStringLiteral("made-up"));
        routine.title = QStringLiteral("Exercises for the hips");
        routine.sections.resize(2);
        routine.sections[0].id = SectionId(QStringLiteral("first"));
        routine.sections[1].id = SectionId(QStringLiteral("second"));
        routine.sections[1].phase = Phase::Strengthen;
        routine.sections[1].rounds = 2;
        for (size_t i = 0; i < count; ++i) {
            const Exercise& exercise = catalogue.exercises()[i % catalogue.exercises().size()];
            Entry entry;
            entry.id = EntryId(QString::number(i));
            entry.exercise = exercise.id;
            entry.dose = firstDose(exercise);
            routine.sections[i < 2 * count / 3 ? 0 : 1].entries.push_back(entry);
        }
        return routine;
    }

    SheetContent content(const Routine& routine, const SheetOptions& options, bool withPictures = true) const
    {
        return sheetContent(routine, lookup, withPictures ? &pictures : nullptr, 21min, options);
    }

    Result<Sheet> sheet(const Routine& routine, const SheetOptions& options, bool withPictures = true) const
    {
        return layoutSheet(content(routine, options, withPictures), options);
    }
};

/// All text of a page, one item a line.
inline QString textOf(const SheetPage& page)
{
    QStringList lines;
    for (const SheetItem& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && !text->shape)
            lines << text->text;
    }
    return lines.join(QLatin1Char('\n'));
}

inline QString textOf(const Sheet& sheet)
{
    QStringList pages;
    for (const SheetPage& page : sheet.pages)
        pages << textOf(page);
    return pages.join(QLatin1Char('\n'));
}

} // namespace limber::test
