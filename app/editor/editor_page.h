// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/figure_pictures.h"
#include "app/editor/inspector.h"
#include "app/editor/routine_document.h"
#include "app/editor/routine_model.h"
#include "core/coach/fit.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace limber
{

class Button;
class EditorActions;
class ExerciseDesk;
class ExerciseShelf;
class LibraryPanel;
class MessageBar;
class RoutineHeader;
class RoutineView;

/// The editor of one routine at a time: the library, the routine, and the inspector of what is selected.
class EditorPage : public QWidget
{
    Q_OBJECT

public:
    /// Catalogue and figures must outlive the page.
    EditorPage(const Catalogue& catalogue, const figure::FigureLibrary& figures, QWidget* parent = nullptr);

    /// Own exercises, stars, and what suits the person; must outlive the page. Call once.
    void setShelf(ExerciseShelf& shelf);
    /// What can be done with exercises, for the window's menus; null before setShelf().
    ExerciseDesk* exercises() { return m_exercises; }

    /// Shows a routine; nothing when null. The document must outlive its being shown.
    void setDocument(RoutineDocument* document);
    RoutineDocument* document() const { return m_document; }

    /// For the window's menus.
    EditorActions& actions() { return *m_actions; }
    LibraryPanel& library() { return *m_library; }
    RoutineView& view() { return *m_view; }
    Inspector& inspector() { return *m_inspector; }
    RoutineHeader& header() { return *m_header; }

    /// Call when the exercises of the catalogue have changed.
    void refreshLibrary();
    /// Asked when a routine is fitted to a time: what stars and history say about how much an exercise is wanted.
    void setWishes(std::function<FitWishes()> wishes) { m_wishes = std::move(wishes); }
    /// Appends the sections of another routine.
    void append(const Routine& other);
    /// The same as choosing it in the library.
    void addExercise(const ExerciseId& exercise) { addFromLibrary({exercise}); }
    /// The keyboard to where one would go on: the first exercise, or the search when there is none yet.
    void focusStart();
    /// The widths of the panes, to come back as they were left.
    QByteArray paneState() const;
    bool restorePaneState(const QByteArray& state);

Q_SIGNALS:
    void playRequested(const limber::RoutineId& routine);
    void printRequested(const limber::RoutineId& routine);
    /// Make a copy of this starter that can be changed, and show that.
    void useStarterRequested(const limber::RoutineId& starter);
    /// Choose a routine to be appended.
    void appendRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPanes(const Catalogue& catalogue, const figure::FigureLibrary& figures);
    void connectPanes();
    void connectActions();
    void addFromLibrary(const std::vector<ExerciseId>& exercises);
    void addSection();
    void removeSelected();
    void removeSection(const SectionId& section);
    void moveSelected(int direction);
    void duplicateSelected();
    void copySelected();
    void paste();
    void moveToNewSection();
    void fillSectionMenu();
    void fitRoutine();
    void orderRoutine();
    const Exercise* variantOfSelected(Variant::Kind kind) const;
    void swapForVariant(Variant::Kind kind);
    void swapFor(const ExerciseId& exercise);
    void openContextMenu(const QPoint& globalPosition);
    void inspectSelection();
    ExerciseId inspectedExercise() const;
    void showMade(const ExerciseId& exercise);
    void updateActions();
    void say(const QString& sentence);
    void offerUndo(const QString& sentence);
    bool editable() const { return m_document && !m_document->isReadOnly(); }

    const Catalogue& m_catalogue;
    FigurePictures m_pictures;
    RoutineDocument* m_document = nullptr;
    QSplitter* m_panes;
    LibraryPanel* m_library;
    QWidget* m_middle;
    RoutineHeader* m_header;
    MessageBar* m_messages;
    RoutineView* m_view;
    Inspector* m_inspector;
    EditorActions* m_actions;
    Button* m_addSection;
    Button* m_fit;
    Button* m_flow;
    std::function<FitWishes()> m_wishes;
    ExerciseDesk* m_exercises = nullptr;
    std::vector<EntryId> m_addedByPhase; ///< what the last exercise added without a place pointed at became
    bool m_libraryLast = false;          ///< the library was the last to choose something to look at
};

} // namespace limber
