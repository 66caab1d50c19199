// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/step_bar.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kStepBarHeight = 12;
constexpr double kGapOfSections = 3;
constexpr double kSectionGap = 12;
constexpr double kLeastWidth = 1; // a step of a long routine is still there to be seen
constexpr double kMarkWidth = 4;

QString nameOfStep(const Step& step, const ExerciseLookup& exercises)
{
    const Exercise* exercise = exercises(step.exercise);
    const QString name = exercise != nullptr ? exercise->name : step.exercise.text();
    if (!step.work())
        return step.kind == StepKind::Rest || step.kind == StepKind::Relax ? StepBar::tr("Rest before %1").arg(name)
                                                                           : StepBar::tr("Getting to %1").arg(name);
    if (!step.side)
        return name;
    return *step.side == Side::Left ? StepBar::tr("%1, left").arg(name) : StepBar::tr("%1, right").arg(name);
}

} // namespace

StepBar::StepBar(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("All steps of the session"));
}

void StepBar::setTimeline(const Timeline& timeline, const QStringList& sectionTitles, const ExerciseLookup& exercises)
{
    m_timeline = timeline;
    m_sectionTitles = sectionTitles;
    m_names.clear();
    for (const Step& step : m_timeline.steps)
        m_names << nameOfStep(step, exercises);
    layOut();
}

void StepBar::setPosition(const PlayPosition& position)
{
    if (m_position == position)
        return;
    const bool otherStep = m_position.step != position.step;
    m_position = position;
    const double x = markX();
    if (otherStep)
        forgetPicture();
    else if (std::abs(x - m_shownX) < 0.5)
        return; // not to be seen
    const double reach = kMarkWidth * m_scale + 2;
    const double left = std::min(x, m_shownX) - reach;
    update(QRectF(left, 0, std::abs(x - m_shownX) + 2 * reach, height()).toAlignedRect());
    m_shownX = x;
}

void StepBar::setColours(const PlayerColours& colours)
{
    m_colours = colours;
    forgetPicture();
}

void StepBar::setScale(double scale)
{
    m_scale = scale;
    layOut();
}

void StepBar::resizeEvent(QResizeEvent*)
{
    layOut();
}

void StepBar::layOut()
{
    m_blocks.clear();
    forgetPicture();
    if (m_timeline.steps.empty())
        return;
    const int steps = static_cast<int>(m_timeline.steps.size());
    const auto opensSection = [this](int i) { return i > 0 && step(i).section != step(i - 1).section; };
    int sections = 0;
    for (int i = 1; i < steps; ++i)
        sections += opensSection(i) ? 1 : 0;
    // Gaps give way before the steps do: a routine of 2,000 steps is one ribbon.
    const double gap = std::min(kGapOfSections * m_scale, width() / (4.0 * steps));
    const double extra =
        sections == 0 ? 0 : std::min((kSectionGap - kGapOfSections) * m_scale, width() / (10.0 * sections));
    const double room = width() - gap * (steps - 1) - extra * sections;
    const double total = std::max<double>(1, static_cast<double>(m_timeline.counted().count()));
    const double least = std::min(kLeastWidth * m_scale, room / steps);
    const double shared = room - least * steps;
    const double high = std::max(8.0, kStepBarHeight * m_scale);
    const double top = (height() - high) / 2;
    double x = 0;
    for (int i = 0; i < steps; ++i) {
        x += i == 0 ? 0 : gap + (opensSection(i) ? extra : 0);
        const double wide = least + shared * static_cast<double>(step(i).counted.count()) / total;
        m_blocks.emplace_back(x, top, wide, high);
        x += wide;
    }
}

void StepBar::forgetPicture()
{
    m_picture = {};
    update();
}

int StepBar::stepAtX(double x) const
{
    if (m_blocks.empty())
        return -1;
    const auto after =
        std::find_if(m_blocks.begin(), m_blocks.end(), [x](const QRectF& block) { return x < block.right(); });
    return after == m_blocks.end() ? count() - 1 : static_cast<int>(after - m_blocks.begin());
}

double StepBar::xOfStep(int step) const
{
    return step >= 0 && step < count() ? m_blocks[static_cast<size_t>(step)].center().x() : 0;
}

double StepBar::markX() const
{
    if (m_blocks.empty())
        return 0;
    if (m_position.step >= count())
        return m_blocks.back().right();
    const QRectF& rect = m_blocks[static_cast<size_t>(m_position.step)];
    const auto length = std::max<double>(1, static_cast<double>(step(m_position.step).counted.count()));
    return rect.left() + rect.width() * std::min(1.0, static_cast<double>(m_position.inside.count()) / length);
}

void StepBar::paintBlocks(QPainter& painter) const
{
    const Tokens& tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor neutral = blend(m_colours.page, m_colours.ink, tokens.dark ? 0.2 : 0.18);
    for (int i = 0; i < count(); ++i) {
        const QRectF& block = m_blocks[static_cast<size_t>(i)];
        QColor colour = step(i).work() ? tokens.phase(step(i).phase) : neutral;
        if (i < m_position.step) // what is behind one fades
            colour = blend(colour, m_colours.page, step(i).work() ? 0.5 : 0.35);
        painter.setBrush(colour);
        const double radius = std::min(4 * m_scale, block.width() / 2);
        painter.drawRoundedRect(block, radius, radius);
    }
}

void StepBar::paintEvent(QPaintEvent*)
{
    if (m_blocks.empty())
        return;
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintBlocks(painter);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_picture);
    for (const int marked : {m_hovered, m_chosen}) {
        if (marked < 0 || marked >= count())
            continue;
        const QRectF around = m_blocks[static_cast<size_t>(marked)].adjusted(-3, -4, 3, 4);
        const QColor ring = marked == m_chosen ? tokensOf(this).go : m_colours.soft;
        paintPanel(painter, around, 5 * m_scale, QColor(), ring, 2);
    }
    const double wide = std::max(3.0, kMarkWidth * m_scale);
    painter.setPen(QPen(m_colours.page, 1));
    painter.setBrush(m_colours.ink);
    const double x = std::clamp(markX() - wide / 2, 0.5, std::max(0.5, width() - wide - 0.5));
    painter.drawRoundedRect(QRectF(x, 0.5, wide, height() - 1), wide / 2, wide / 2);
}

QString StepBar::tipOf(int index) const
{
    const QString what = tr("%1 · %2").arg(m_names.value(index), durationText(step(index).counted));
    const QString section = m_sectionTitles.value(step(index).section);
    return section.isEmpty() ? what : section + QLatin1Char('\n') + what;
}

bool StepBar::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        forgetPicture();
    return QWidget::event(event);
}

void StepBar::tell()
{
    if (m_chosen < 0) {
        setAccessibleName(tr("All steps of the session"));
        return;
    }
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(m_chosen + 1)
                          .arg(count())
                          .arg(tipOf(m_chosen).replace(QLatin1String("\n"), QLatin1String(", "))));
}

void StepBar::choose(int step)
{
    if (m_blocks.empty())
        return;
    m_chosen = std::clamp(step, 0, count() - 1);
    tell();
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(xOfStep(m_chosen)), -height() * 2)), tipOf(m_chosen), this);
    update();
}

void StepBar::focusInEvent(QFocusEvent*)
{
    choose(std::min(m_position.step, count() - 1));
}

void StepBar::focusOutEvent(QFocusEvent*)
{
    m_chosen = -1;
    tell();
    QToolTip::hideText();
    update();
}

void StepBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen - 1);
    case Qt::Key_Right:
        return choose(m_chosen + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_chosen >= 0 && !event->isAutoRepeat())
            Q_EMIT jumpRequested(m_chosen);
        return;
    default:
        event->ignore();
    }
}

void StepBar::mousePressEvent(QMouseEvent* event)
{
    const int step = stepAtX(event->position().x());
    if (event->button() == Qt::LeftButton && step >= 0)
        Q_EMIT jumpRequested(step);
}

void StepBar::mouseMoveEvent(QMouseEvent* event)
{
    const int step = stepAtX(event->position().x());
    if (step == m_hovered)
        return;
    m_hovered = step;
    if (step >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), tipOf(step), this);
    update();
}

void StepBar::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace limber
