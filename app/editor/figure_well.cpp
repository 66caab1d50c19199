// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/figure_well.h"

#include "app/editor/card_paint.h"
#include "app/render/figure_painter.h"
#include "app/render/photo_source.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/segmented_switch.h"
#include "core/figure/figure_library.h"
#include "core/figure/pacing.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <chrono>

namespace limber
{

namespace
{

constexpr std::chrono::milliseconds kFrameOfWell(33);
constexpr Millis kHoldCycle = 9s;   // there, a breath, and back
constexpr Millis kWayBack = 1500ms; // the last part of the cycle
constexpr Millis kPhotoStays = 2500ms;
constexpr double kStillPosition = 1.0;
constexpr int kSwitchInset = 8;

double eased(double share)
{
    return share * share * (3 - 2 * share);
}

} // namespace

FigureWell::FigureWell(const figure::FigureLibrary& figures, QWidget* parent)
    : QWidget(parent), m_figures(figures),
      m_sides(new SegmentedSwitch(tr("Side shown"), {tr("Left"), tr("Right")}, this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_sides->setWorking(true);
    m_sides->setCurrent(0);
    connect(m_sides, &SegmentedSwitch::chosen, this, [this](int side) { setSide(static_cast<Side>(side)); });
    m_frames.setInterval(kFrameOfWell);
    connect(&m_frames, &QTimer::timeout, this, [this] { update(figureRect()); });
    m_clock.start();
}

void FigureWell::setExercise(const Exercise* exercise, const Dose& dose)
{
    const ExerciseId id = exercise ? exercise->id : ExerciseId();
    m_dose = dose;
    if (id != m_exercise)
        m_clock.restart();
    m_exercise = id;
    m_sided = exercise && exercise->sided;
    m_sides->setVisible(m_sided && !hasPhoto()); // a photograph shows the side that it shows
    setAccessibleName(exercise ? tr("Picture of %1").arg(exercise->name) : QString());
    startOrStop();
    update();
}

void FigureWell::setPhotos(const PhotoSource* photos)
{
    m_photos = photos;
    update();
}

bool FigureWell::hasPhoto() const
{
    return m_photos && !m_exercise.isEmpty() && !m_photos->photo(m_exercise, false).isNull();
}

/// The start, then the end, each long enough to be looked at; the end alone under reduced motion.
void FigureWell::paintOwnPhoto(QPainter& painter) const
{
    const bool end = !m_frames.isActive() || (Millis(m_clock.elapsed()) / kPhotoStays) % 2 == 1;
    paintPhoto(painter, figureRect(), m_photos->photo(m_exercise, end), 8);
}

void FigureWell::setSide(Side side)
{
    m_side = side;
    m_sides->setCurrent(static_cast<int>(side));
    update();
}

void FigureWell::startOrStop()
{
    const bool moves = isVisible() && motionMillis(this) > 0 && (hasPhoto() || m_figures.find(m_exercise.text()));
    if (moves && !m_frames.isActive())
        m_frames.start();
    else if (!moves)
        m_frames.stop();
}

double FigureWell::phaseNow() const
{
    if (!m_frames.isActive())
        return kStillPosition;
    const Millis now(m_clock.elapsed());
    const figure::Figure& drawn = *m_figures.find(m_exercise.text());
    if (!m_dose.isHeld() || drawn.cycle) {
        const Millis pace = std::max(Millis(1000), m_dose.pace.value_or(Millis(4000)));
        return figure::phaseForReps(drawn, now % pace, pace);
    }
    const Millis inside = now % kHoldCycle;
    const Millis leaves = kHoldCycle - kWayBack;
    if (inside <= leaves)
        return figure::phaseForHold(inside);
    const double back = static_cast<double>((inside - leaves).count()) / static_cast<double>(kWayBack.count());
    return figure::phaseForHold(leaves) * (1 - eased(back));
}

QRect FigureWell::figureRect() const
{
    // The switch has the foot of the well to itself: figures reach into every corner.
    return rect().adjusted(16, 14, -16, m_sided ? -(m_sides->height() + kSwitchInset + 4) : -14);
}

void FigureWell::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, rect(), kCardRadius, tokens.sunken, QColor());
    if (hasPhoto())
        return paintOwnPhoto(painter);
    const figure::Figure* drawn = m_figures.find(m_exercise.text());
    if (!drawn)
        return paintIcon(painter, figureRect(), QStringLiteral("person-standing"), tokens.faint, 40);
    const render::FigureStyle style =
        tokens.dark ? render::FigureStyle::screenDark() : render::FigureStyle::screenLight();
    render::paintFigure(painter, figureRect(), *drawn, phaseNow(), m_sided && m_side == Side::Right,
                        style.onGround(tokens.sunken));
}

void FigureWell::resizeEvent(QResizeEvent*)
{
    m_sides->adjustSize();
    m_sides->move(width() - m_sides->width() - kSwitchInset, height() - m_sides->height() - kSwitchInset);
}

void FigureWell::showEvent(QShowEvent*)
{
    startOrStop();
}

void FigureWell::hideEvent(QHideEvent*)
{
    startOrStop();
}

} // namespace limber
