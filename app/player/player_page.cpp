// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player_page.h"

#include "app/player/choice_panel.h"
#include "app/player/done_grid.h"
#include "app/player/figure_stage.h"
#include "app/player/next_card.h"
#include "app/player/scaled_text.h"
#include "app/player/step_bar.h"
#include "app/player/transport.h"
#include "app/render/photo_source.h"
#include "app/shell/theme.h"
#include "core/figure/pacing.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtGui/QWindow>

namespace limber
{

namespace
{

constexpr Millis kFrame = 33ms;       // 30 a second are smooth enough for a body
constexpr Millis kBreathFrame = 80ms; // breathing moves by less than a pixel a frame
constexpr Millis kFresh = 15ms;       // what is painted is not older than this
constexpr Millis kSleepy = 1s;        // nothing to be seen changes
constexpr Millis kGettingThere = 2s;  // of a hold, see core/figure/pacing.h
constexpr Millis kUsualPace = 4s;     // for a figure in a self-paced step without one

using State = Transport::State;

} // namespace

PlayerPage::PlayerPage(PlayerSession& session, const figure::FigureLibrary& figures, const PlayerLook& look,
                       QWidget* parent)
    : QWidget(parent), m_session(session), m_figures(figures), m_look(look), m_title(new ScaledText(QFont::Bold, this)),
      m_progress(new ScaledText(QFont::Normal, this)), m_left(new ScaledText(QFont::Medium, this)),
      m_notice(new ScaledText(QFont::Medium, this)), m_name(new ScaledText(QFont::Bold, this)),
      m_instruction(new ScaledText(QFont::Normal, this)), m_time(new ScaledText(QFont::Bold, this)),
      m_line(new ScaledText(QFont::Medium, this)), m_stage(new FigureStage(this)), m_done(new DoneGrid(this)),
      m_next(new NextCard(this)), m_bar(new StepBar(this)), m_transport(new Transport(this)),
      m_question(new ChoicePanel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Player"));
    m_question->hide();
    m_done->hide();
    m_title->setText(m_session.routine().title);
    m_transport->setMuted(m_session.isMuted());
    showTimeline();
    connectControls();
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setSingleShot(true);
    connect(&m_frames, &QTimer::timeout, this, &PlayerPage::lookAtClock);
    m_frames.start(0);
    paintInMood();
}

PlayerPage::~PlayerPage() = default;

void PlayerPage::setPhotos(const PhotoSource& photos)
{
    m_photos = &photos;
    refresh();
}

QImage PlayerPage::photoOf(const ExerciseId& exercise, bool end) const
{
    return m_photos != nullptr ? m_photos->photo(exercise, end) : QImage();
}

void PlayerPage::connectControls()
{
    connect(&m_session, &PlayerSession::stepChanged, this, [this] {
        showStep();
        announceStep();
    });
    connect(&m_session, &PlayerSession::stateChanged, this, &PlayerPage::refresh);
    connect(&m_session, &PlayerSession::timelineChanged, this, &PlayerPage::showTimeline);
    connect(&m_session, &PlayerSession::ratingWanted, this, &PlayerPage::askRating);
    connect(&m_session, &PlayerSession::over, this, &PlayerPage::showEnd);
    connect(&m_session, &PlayerSession::noticed, this,
            [this](const QString& sentence) { setNotice(NoticeKind::NotKept, sentence); });
    connect(m_bar, &StepBar::jumpRequested, this, [this](int step) {
        if (!m_ended && m_question->isHidden())
            m_session.jumpTo(step);
    });
    using Control = Transport::Control;
    connect(m_transport, &Transport::pressed, this, [this](Control control) {
        static const QHash<Control, int> kKeys{
            {Control::Hard, Qt::Key_H},         {Control::Pause, Qt::Key_P},    {Control::Options, Qt::Key_O},
            {Control::Minus, Qt::Key_Minus},    {Control::Back, Qt::Key_Left},  {Control::Main, Qt::Key_Space},
            {Control::Forward, Qt::Key_Right},  {Control::Plus, Qt::Key_Plus},  {Control::Mute, Qt::Key_M},
            {Control::FullScreen, Qt::Key_F11}, {Control::Stop, Qt::Key_Escape}};
        press(kKeys.value(control));
    });
}

void PlayerPage::setNotice(NoticeKind kind, const QString& sentence)
{
    m_notices.set(kind, sentence);
    m_notice->setText(m_notices.shown());
    layOut();
}

void PlayerPage::showTimeline()
{
    QStringList sections;
    for (const Section& section : m_session.routine().sections)
        sections << section.title;
    m_bar->setTimeline(m_session.player().timeline(), sections, m_session.exercises());
    m_bar->setPosition(m_session.player().position());
}

bool PlayerPage::isSeen() const
{
    const QWindow* handle = window()->windowHandle();
    return isVisible() && !window()->isMinimized() && (handle == nullptr || handle->isExposed());
}

bool PlayerPage::isMoving() const
{
    const Step* step = m_session.player().step();
    const Player& player = m_session.player();
    return step != nullptr && step->work() && !m_look.reducedMotion && player.state() == PlayState::Running &&
           !player.waitsForRating();
}

Millis PlayerPage::untilNextFrame() const
{
    const Player& player = m_session.player();
    const PlayState state = player.state();
    if (state != PlayState::Running && state != PlayState::CountingIn)
        return kSleepy;
    if (isSeen() && isMoving())
        return player.step()->kind == StepKind::Hold && player.position().inside > kGettingThere ? kBreathFrame
                                                                                                 : kFrame;
    const Millis running =
        state == PlayState::CountingIn ? player.countInLeft() : player.remaining().value_or(player.totalLeft());
    const Millis part = running % 1s;
    return part > 0ms ? part : kSleepy;
}

void PlayerPage::lookAtClock()
{
    if (m_ended)
        return;
    m_session.tick();
    m_sinceLook.start();
    if (isSeen() && !m_ended) {
        showTime();
        m_stage->setPhase(figurePhase());
    }
    if (!m_ended)
        m_frames.start(untilNextFrame());
}

/// The session holds its pose at the end of the way; only work moves.
double PlayerPage::figurePhase() const
{
    const Step* step = m_session.player().step();
    if (step == nullptr || m_look.reducedMotion || !step->work())
        return 1;
    const Millis inside = m_session.player().position().inside;
    if (step->kind == StepKind::Hold)
        return figure::phaseForHold(inside);
    const figure::Figure* figure = m_figures.find(step->exercise.text());
    const Millis pace = step->pace > 0ms ? step->pace : kUsualPace;
    return figure != nullptr ? figure::phaseForReps(*figure, inside % pace, pace) : 1;
}

void PlayerPage::refresh()
{
    if (m_ended || m_session.player().isOver() || m_session.player().step() == nullptr)
        return;
    showStep();
    if (!m_frames.isActive() || m_frames.remainingTime() > untilNextFrame().count())
        m_frames.start(untilNextFrame());
}

void PlayerPage::showStep()
{
    const Player& player = m_session.player();
    if (m_ended || player.step() == nullptr)
        return;
    m_words = m_session.words().step(player.position().step);
    if (const QString easier = m_session.easierText(); !easier.isEmpty() && m_words.work)
        m_words.instruction = easier;
    m_progress->setText(m_words.progress);
    m_name->setText(m_words.name);
    const bool reading = player.isHeld();
    m_instruction->setText(reading ? m_session.words().steps(player.position().step) : m_words.instruction);
    m_next->setVisible(!reading);
    const figure::Figure* figure = m_figures.find(m_words.exercise.text());
    m_stage->setFigure(figure, m_words.side == Side::Right);
    m_stage->setPhotos(photoOf(m_words.exercise, false), photoOf(m_words.exercise, true));
    m_stage->setSide(m_words.side ? sideWord(*m_words.side) : QString());
    m_stage->setAccessibleName(m_words.name);
    if (m_words.next)
        m_next->setNext(m_words.nextCaption, m_words.next->name, m_figures.find(m_words.next->exercise.text()),
                        m_words.next->side == Side::Right, photoOf(m_words.next->exercise, true));
    else
        m_next->setNext(tr("This is the last one"), {}, nullptr, false);
    showState();
    showTime();
    m_stage->setPhase(figurePhase());
    layOut();
}

void PlayerPage::showState()
{
    const Player& player = m_session.player();
    const bool held = player.isHeld();
    const bool paused = player.state() == PlayState::Paused && !held;
    const bool countingIn = player.state() == PlayState::CountingIn;
    const bool atWork = m_words.work && !countingIn && !held && !player.waitsForRating();
    setMood(paused ? Mood::Paused : atWork ? Mood::Work : Mood::Between);
    if (held)
        m_stage->setState(tr("New to you"), QStringLiteral("book-open"));
    else if (paused)
        m_stage->setState(tr("Paused"), QStringLiteral("pause"));
    else if (countingIn)
        m_stage->setState(tr("Get ready"), {});
    else
        m_stage->setState(m_words.state, m_words.kind == StepKind::Switch ? QStringLiteral("repeat") : QString());
    m_line->setText(held                                 ? tr("It waits for you: Space when you are ready")
                    : countingIn                         ? tr("It goes on in a moment")
                    : paused && !m_words.state.isEmpty() ? tr("%1 · %2").arg(m_words.state, m_words.line)
                                                         : m_words.line);
    m_transport->setState(held                                              ? State::Held
                          : paused                                          ? State::Paused
                          : player.waitsForDone() && !countingIn            ? State::SelfPaced
                          : m_words.work || m_words.kind == StepKind::Relax ? State::Work
                                                                            : State::Rest);
}

void PlayerPage::showTime()
{
    const TimeWords words = m_session.words().time(m_session.moment(), m_session.wallNow());
    m_time->setText(words.time);
    m_left->setText(words.endsAt.isEmpty() ? words.left : words.left + QStringLiteral(" · ") + words.endsAt);
    m_bar->setPosition(m_session.player().position());
}

void PlayerPage::setMood(Mood mood)
{
    if (m_mood == mood)
        return;
    m_mood = mood;
    paintInMood();
}

void PlayerPage::paintInMood()
{
    const PlayerColours colours = playerColours(tokensOf(this), m_mood);
    for (ScaledText* text : {m_title, m_name, m_notice})
        text->setColour(colours.ink);
    for (ScaledText* text : {m_progress, m_left, m_instruction, m_line})
        text->setColour(colours.soft);
    m_time->setColour(m_mood == Mood::Paused ? colours.soft : colours.ink);
    m_stage->setMood(m_mood);
    m_next->setColours(colours);
    m_done->setColours(colours);
    m_bar->setColours(colours);
    m_transport->setColours(colours);
    m_question->setColours(colours);
    update();
}

void PlayerPage::announceStep()
{
    if (m_ended || m_session.player().step() == nullptr)
        return;
    // Told by the name of the page changing: heard once a step, never every second.
    setAccessibleName(m_session.words().spoken(m_session.player().position().step));
}

bool PlayerPage::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintInMood();
    return QWidget::event(event);
}

/// Something else may have kept the thread busy between the look at the clock and the painting of what it showed: then
/// the screen would be as late as that took.
bool PlayerPage::eventFilter(QObject* object, QEvent* event)
{
    const bool stale = m_sinceLook.isValid() && m_sinceLook.elapsed() > kFresh.count();
    if (event->type() == QEvent::UpdateRequest && object == window() && stale && m_frames.isActive())
        lookAtClock();
    return QWidget::eventFilter(object, event);
}

void PlayerPage::showEvent(QShowEvent*)
{
    window()->installEventFilter(this);
    setFocus();
    layOut();
    refresh();
    m_frames.start(0);
}

void PlayerPage::hideEvent(QHideEvent*)
{
    m_frames.start(untilNextFrame());
}

void PlayerPage::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), playerColours(tokensOf(this), m_mood).page);
}

void PlayerPage::resizeEvent(QResizeEvent*)
{
    m_transport->setFullScreen(window()->isFullScreen());
    layOut();
}

} // namespace limber
