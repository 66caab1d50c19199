// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/document_keeper.h"
#include "app/editor/drag_payload.h"
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/library_list.h"
#include "app/editor/library_panel.h"
#include "app/editor/routine_view.h"
#include "core/figure/figure_library.h"
#include "core/library/catalogue.h"

#include <QtCore/QMimeData>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <gtest/gtest.h>

namespace limber
{

inline const Catalogue& testCatalogue()
{
    static const Catalogue catalogue = Catalogue::load().value();
    return catalogue;
}

inline const figure::FigureLibrary& testFigures()
{
    static const figure::FigureLibrary figures;
    return figures;
}

inline Entry entryOf(const char* exercise)
{
    return edits::entryFor(*testCatalogue().exercise(ExerciseId(QString::fromLatin1(exercise))));
}

/// Release: ball release. Stretch: pigeon, figure-four, side bend. Strengthen: clam, bridge.
inline Routine smallRoutine()
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = QStringLiteral("My evening hips");
    Section release = edits::newSection(Phase::Release);
    release.entries = {entryOf("ball-release")};
    Section stretch = edits::newSection(Phase::Stretch);
    stretch.entries = {entryOf("pigeon-pose"), entryOf("supine-figure-four"), entryOf("standing-side-bend")};
    Section strengthen = edits::newSection(Phase::Strengthen);
    strengthen.entries = {entryOf("clam"), entryOf("bridge")};
    routine.sections = {release, stretch, strengthen};
    return routine;
}

/// The page with one routine, and what was saved.
class EditorTest : public testing::Test
{
protected:
    EditorTest()
        : keeper(testCatalogue(),
                 [this](const Routine& routine) -> Outcome {
                     saved.push_back(routine);
                     if (diskIsFull)
                         return Error{QStringLiteral("The disk is full.")};
                     return Done{};
                 }),
          page(testCatalogue(), testFigures())
    {
        page.resize(1280, 748);
        open(smallRoutine());
        page.show();
        QApplication::setActiveWindow(&page);
        QApplication::processEvents();
    }

    void open(const Routine& routine)
    {
        document = &keeper.open(routine);
        page.setDocument(document);
        QApplication::processEvents();
    }

    const Routine& routine() const { return document->routine(); }

    /// "release: ball-release | stretch: pigeon-pose, …", to compare and to read.
    static QString shape(const Routine& routine)
    {
        QStringList sections;
        for (const Section& section : routine.sections) {
            QStringList entries;
            for (const Entry& entry : section.entries)
                entries << entry.exercise.text();
            sections << section.title.toLower() + QStringLiteral(": ") + entries.join(QStringLiteral(", "));
        }
        return sections.join(QStringLiteral(" | "));
    }
    QString shape() const { return shape(routine()); }

    const Entry& entryAt(size_t section, size_t index) const { return routine().sections[section].entries[index]; }
    EntryId idAt(size_t section, size_t index) const { return entryAt(section, index).id; }

    void select(std::vector<EntryId> entries)
    {
        page.view().selectEntries(entries);
        page.view().setFocus();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QApplication::processEvents();
    }

    QStringList selectedExercises() const
    {
        QStringList names;
        for (const EntryId& id : const_cast<EditorPage&>(page).view().selectedEntries())
            names << findEntry(routine(), id)->exercise.text();
        return names;
    }

    /// The rows of the view are the routine, in order, with the right numbers.
    void expectRowsFollow()
    {
        const RoutineModel& rows = page.view().rows();
        int row = 0;
        int number = 0;
        for (size_t s = 0; s < routine().sections.size(); ++s) {
            const Section& section = routine().sections[s];
            ASSERT_LT(row, rows.rowCount());
            EXPECT_EQ(rows.row(row), (RoutineRow{RoutineRow::Kind::Section, section.id.text(), int(s), 0, 0}));
            ++row;
            if (section.entries.empty())
                ++row;
            for (size_t e = 0; e < section.entries.size(); ++e) {
                ASSERT_LT(row, rows.rowCount());
                EXPECT_EQ(rows.row(row), (RoutineRow{RoutineRow::Kind::Entry, section.entries[e].id.text(), int(s),
                                                     int(e), ++number}));
                ++row;
            }
        }
        EXPECT_EQ(row, rows.rowCount());
    }

    std::vector<Routine> saved;
    bool diskIsFull = false;
    DocumentKeeper keeper;
    EditorPage page;
    RoutineDocument* document = nullptr;
};

} // namespace limber
