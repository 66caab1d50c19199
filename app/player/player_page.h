// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/notices.h"
#include "app/player/player_colours.h"
#include "app/player/player_session.h"
#include "core/figure/figure_library.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace limber
{

class ChoicePanel;
class DoneGrid;
class FigureStage;
class NextCard;
class PhotoSource;
class ScaledText;
class StepBar;
class Transport;

/// How a session is shown.
struct PlayerLook {
    bool reducedMotion = false; ///< still pictures
    int painCareful = 4;        ///< from this pain on (0–10) the last page advises care
    int painStops = 6;          ///< from this one on, to do less
};

/// The player over the whole window: readable from a mat three metres away, worked by keys or large buttons.
class PlayerPage : public QWidget
{
    Q_OBJECT

public:
    /// The page's owner starts the session once the page exists; the session and the figures must outlive it.
    PlayerPage(PlayerSession& session, const figure::FigureLibrary& figures, const PlayerLook& look,
               QWidget* parent = nullptr);
    ~PlayerPage() override;

    /// Own pictures, which stand in place of figures; they must outlive the page.
    void setPhotos(const PhotoSource& photos);
    /// A quiet line at the top ("No sound: …"); an empty sentence settles the matter.
    void setNotice(NoticeKind kind, const QString& sentence);
    /// Whether somebody can see it: not minimised, not on another desktop.
    bool isSeen() const;

    /// Height in pixels of the remaining time's digits as painted now.
    double timeDigitsHeight() const;
    /// Until the next look at the clock: 33 ms while something moves, else until the next second changes.
    Millis untilNextFrame() const;

    void askStop();
    /// What the key does (Qt::Key); the controls, the keyboard and remotes all come this way. False when it does
    /// nothing.
    bool press(int key);

public Q_SLOTS:
    /// Brings session and screen up to now; the page does so by itself as often as needed.
    void lookAtClock();

Q_SIGNALS:
    void fullScreenRequested();
    /// The session is over and its record is kept; the page can go.
    void closed();
    /// The starter that was played is wanted as an own routine; closed() follows.
    void useRoutineRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectControls();
    void refresh();
    void showTimeline();
    void showStep();
    void showTime();
    void showState();
    void setMood(Mood mood);
    void paintInMood();
    void layOut();
    void layOutTop(double u);
    void layOutColumn(double u, const QRectF& column);
    void announceStep();
    bool pressSpace();
    bool answerWith(int key);
    QImage photoOf(const ExerciseId& exercise, bool end) const;
    bool isMoving() const;
    double figurePhase() const;
    double unit() const;
    QString widestTime() const;

    // player_page_questions.cpp
    void ask(const QString& question, const QString& hint, std::vector<struct Choice> choices);
    void endQuestion();
    void askRating();
    void askTooHard();
    void askOptions();
    void askEasier(const std::vector<Variant>& variants);
    void takeEasier(const Variant& variant);

    // player_page_end.cpp
    void showEnd();
    void showSum();
    void askEffort();
    void askPain();
    void keepAnswers();
    void askWhatNow();
    void rateExercise(const ExerciseId& exercise, int rating);
    QString painWords() const;
    void writeNote();
    bool pressInNote(int key);
    void layOutNote();

    PlayerSession& m_session;
    const figure::FigureLibrary& m_figures;
    const PhotoSource* m_photos = nullptr;
    PlayerLook m_look;
    Notices m_notices;
    QTimer m_frames;
    QElapsedTimer m_sinceLook;
    StepWords m_words;
    SessionRecord m_record; ///< once the session is over
    Mood m_mood = Mood::Between;
    bool m_ended = false;

    ScaledText* m_title;
    ScaledText* m_progress;
    ScaledText* m_left;
    ScaledText* m_notice;
    ScaledText* m_name;
    ScaledText* m_instruction;
    ScaledText* m_time;
    ScaledText* m_line;
    FigureStage* m_stage;
    DoneGrid* m_done;
    NextCard* m_next;
    StepBar* m_bar;
    Transport* m_transport;
    ChoicePanel* m_question;
    QLineEdit* m_note = nullptr; ///< made when a note is first wanted
};

} // namespace limber
