// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QScrollArea>

#include <variant>

namespace limber::figure
{
class FigureLibrary;
}

namespace limber
{

class AdvicePanel;
class Button;
class EntryDetails;
class EntryEditor;
class ExerciseDesk;
class ExerciseShelf;
class ExerciseFacts;
class FigureWell;
class IconButton;
class PhaseDot;
class RoutineEditor;
class SectionEditor;
class StarButton;
class SuitBox;
class TextLabel;

/// What the inspector is about.
struct Inspected {
    std::vector<EntryId> entries;     ///< of the routine, or …
    std::optional<SectionId> section; ///< … a section of it, or …
    ExerciseId exercise;              ///< … an exercise of the library; with nothing of these, the routine itself
};

/// The right side of the editor: everything about what is selected, and the controls to change it.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    Inspector(const Catalogue& catalogue, const figure::FigureLibrary& figures, QWidget* parent = nullptr);

    void setDocument(RoutineDocument* document);
    /// Stars, limits, own exercises, and what can be done with an exercise; both must outlive the inspector.
    void setShelf(const ExerciseShelf& shelf, ExerciseDesk& desk);
    void inspect(const Inspected& what);
    /// Shows the values anew after an edit.
    void refresh();
    EntryEditor& entryEditor() { return *m_entry; }
    EntryDetails& entryDetails() { return *m_details; }
    AdvicePanel& advice() { return *m_advice; }

Q_SIGNALS:
    void addRequested(const limber::ExerciseId& exercise);
    void exerciseRequested(const limber::ExerciseId& exercise);
    void removeSectionRequested();
    /// Another exercise in the place of the one entry that is shown.
    void swapRequested(const limber::ExerciseId& exercise);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Entry* onlyEntry() const;
    void showHead(const Exercise* exercise, const Entry* entry);

    void takeSwap(const ExerciseId& exercise);
    void openMenu();

    const Catalogue& m_catalogue;
    const ExerciseShelf* m_shelf = nullptr;
    ExerciseDesk* m_desk = nullptr;
    RoutineDocument* m_document = nullptr;
    Inspected m_what;
    FigureWell* m_well;
    TextLabel* m_name;
    StarButton* m_star;
    IconButton* m_more;
    SuitBox* m_suits;
    QWidget* m_needsLine;
    PhaseDot* m_dot;
    TextLabel* m_needs;
    Button* m_add;
    EntryEditor* m_entry;
    EntryDetails* m_details;
    SectionEditor* m_section;
    RoutineEditor* m_routine;
    AdvicePanel* m_advice;
    ExerciseFacts* m_facts;
};

} // namespace limber
