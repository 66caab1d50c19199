// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/edit.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QStackedWidget;
class QUndoGroup;

namespace limber
{

class AppContext;
class BinPage;
class EditorPage;
class FigureCards;
class GalleryPage;
class HistoryPage;
class MessageBar;
class PrintPreview;
class RankingPage;
class ReminderDialog;
class SessionDesk;
class RoutineDocument;
class SheetBatch;
class SheetFigures;
class SheetPictures;
class TodayPage;
struct TodayContent;
struct TodayNote;
class TopBar;
class WindowActions;
enum class SettingsPart;
struct Message;
struct PaletteItem;
struct PrintJob;
struct SheetOptions;

/// The window: a bar at the top, one page below it, and the player over all of it. Pages other than the gallery are
/// made when they are first wanted.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// The context must outlive the window.
    explicit MainWindow(AppContext& context);
    ~MainWindow() override;

    void showToday();
    void showGallery();
    void showHistory();
    /// How the exercises of a routine for finding out were felt.
    void showRanking(const RoutineId& id);
    void showBin();
    void openRoutine(const RoutineId& id);
    void play(const RoutineId& id);
    /// By id or exact title, as the command line gives it; behind a session that is going on it does nothing.
    void playNamed(const QString& name);
    void print(const RoutineId& id);
    /// Sends the sheet where the last one of the day went, without asking; the first one of a day is asked about.
    void printAgain(const RoutineId& id);
    /// Writes the sheets of all routines that are for the same person as this one into a folder that is asked for.
    void saveSheetsWith(const RoutineId& id);
    /// Writes their sheets into a folder that is asked for; `person` is whose they are, when that is known.
    void saveSheets(const std::vector<RoutineId>& routines, const QString& person);
    void importFiles(const QStringList& paths);

    /// One sentence at the lower edge of the window.
    void say(const Message& message);
    /// Says what was done and offers to undo it, for as long as it is the last thing of that stack.
    void sayDone(const QString& text, QUndoStack& stack);
    /// To the front, from wherever it is: minimised, behind, on another desktop as far as the desktop allows it.
    void bringToFront();
    /// Where and how the window stood when it was last closed, and the page it showed.
    void restoreLast();
    /// Shows the health notice unless it was read before.
    void showHealthNoticeOnce();
    /// What can wait until the window is on screen.
    void finishStarting();

    WindowActions& actions() { return *m_actions; }

    /// The system's dialog for a folder; a test puts its own in its place. Empty: cancelled.
    std::function<QString(const QString& title)> askForFolder;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildDesk();
    void buildMenu();
    void fillMenu();
    void connectActions();
    void connectGallery();
    EditorPage& editor();
    BinPage& bin();
    void refreshGallery();
    void refreshBin();
    void showPage(QWidget* page);
    void showPlayer();
    void leavePlayer();
    void setFullScreen(bool full);
    void leavePreview();
    /// What is printed of a routine; nothing, and said why, when there is nothing to print.
    std::optional<PrintJob> printJob(const RoutineId& id);
    SheetOptions sheetOptions(const RoutineId& id) const;
    Outcome saveSheet(const RoutineId& id, const SheetPictures& pictures, const QString& folder);
    void nameSheetsAction(bool some);
    void offerToGoOn();
    void updateActions();
    void useStarter(const RoutineId& id);
    void removeForGood(const RoutineId& id);
    void emptyBin();
    void exportCurrent();
    void chooseImport();
    void find();
    void openPalette();
    std::vector<PaletteItem> routineItems(const std::function<void(const RoutineId&)>& use,
                                          const std::optional<RoutineId>& without = std::nullopt);
    void chooseRoutine(const QString& title, const std::optional<RoutineId>& without,
                       const std::function<void(const RoutineId&)>& use);
    /// Into the routine that is open, else into a new one.
    void takeExercise(const ExerciseId& id);
    void append(const RoutineId& id, const RoutineId& other);
    void appendToEdited();
    void appendCurrent();
    void connectSelection();
    void fillRoutineMenu(QMenu& menu);
    /// Those that are selected in the gallery, else the one that the keyboard is on.
    std::vector<RoutineId> meantRoutines() const;
    QString nameOf(const std::vector<RoutineId>& routines);
    void changeTags();
    void duplicateSelected();
    void duplicateForAnother();
    void archiveSelected();
    void removeSelected();
    void showChanges();
    void showHealthNotice(bool firstTime);
    void openSettings(SettingsPart part);
    void followOthers();
    void remember();
    void placeMessages();
    void retitle();
    void focusPage();
    /// The routine that Play, Print and Export mean.
    std::optional<RoutineId> currentRoutine() const;

    // main_window_history.cpp
    void connectHistory();
    TodayPage& today();
    HistoryPage& history();
    RankingPage& ranking();
    void refreshToday();
    void addNextDayNotes(TodayContent& content);
    void addProgressionNotes(TodayContent& content);
    void addRestNote(TodayContent& content);
    void takeStep(const RoutineId& id, const Edit& edit, const QString& words);
    void planRoutine(const RoutineId& id);
    void addSession();
    void editSession(const SessionId& id);
    void removeSession(const SessionId& id);
    void makeBestThree();
    void playRest(const RoutineId& id);
    bool playsRest(const Routine& routine);
    void afterSession(const Routine& routine);
    void planFollows(RoutineDocument* document);
    void remindMe();
    void saveCalendar(ReminderDialog& dialog);
    void exportHistory();
    void forgetPeriod();
    void backUpAll();
    void restoreAll();

    static constexpr QSize kSmallest{940, 500};

    AppContext& m_context;
    std::unique_ptr<FigureCards> m_pictures;
    std::unique_ptr<SheetFigures> m_sheetFigures; ///< of what is printed now
    QPointer<SheetBatch> m_batch;                 ///< while the sheets of many routines are written
    WindowActions* m_actions;
    QStackedWidget* m_layers; ///< the desk, and the player over it
    QWidget* m_desk;
    TopBar* m_top;
    QStackedWidget* m_pages;
    GalleryPage* m_gallery;
    BinPage* m_bin = nullptr;
    TodayPage* m_today = nullptr;
    HistoryPage* m_history = nullptr;
    RankingPage* m_ranking = nullptr;
    bool m_started = false; ///< what can wait until the window is on screen has been done
    EditorPage* m_editor = nullptr;
    std::unique_ptr<SessionDesk> m_session; ///< while something is played
    QStringList m_waitingFiles;             ///< opened meanwhile
    PrintPreview* m_preview = nullptr;
    MessageBar* m_messages;
    QMetaObject::Connection m_undoOffered; ///< of the message that is shown
    QMenu* m_menu;
    QTimer m_follow;   ///< looks whether another process has written
    QTimer m_remember; ///< waits until the window stands still
    bool m_galleryStale = false;
    bool m_fullBefore = false; ///< before the player was opened
    bool m_archiveShown = false;
};

} // namespace limber
