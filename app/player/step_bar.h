// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"
#include "core/timeline/timeline.h"

#include <QtCore/QStringList>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace limber
{

/// The bar of all steps: as wide as they are long, work in the colour of its phase, the rest neutral, a gap between
/// sections, a mark where one is. A click wishes to jump. With the keyboard, the arrows, Home and End choose a step
/// and Enter wishes to jump there.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);

    void setTimeline(const Timeline& timeline, const QStringList& sectionTitles, const ExerciseLookup& exercises);
    void setPosition(const PlayPosition& position);
    void setColours(const PlayerColours& colours);
    /// All measures times this; 1 at 1280 × 800.
    void setScale(double scale);

    /// The step at a place across the widget; -1 when the timeline is empty.
    int stepAtX(double x) const;
    /// The middle of a step across the widget.
    double xOfStep(int step) const;
    /// The step that the keyboard has chosen; -1 when it has not.
    int chosen() const { return m_chosen; }

Q_SIGNALS:
    void jumpRequested(int step);

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void choose(int step);
    void tell();
    void paintBlocks(QPainter& painter) const;
    void forgetPicture();
    QString tipOf(int step) const;
    double markX() const;
    int count() const { return static_cast<int>(m_blocks.size()); }
    const Step& step(int index) const { return m_timeline.steps[static_cast<size_t>(index)]; }

    Timeline m_timeline;
    QStringList m_names; ///< by step: what the tip says
    QStringList m_sectionTitles;
    PlayPosition m_position;
    std::vector<QRectF> m_blocks; ///< by step
    QPixmap m_picture;            ///< of the blocks: 2,000 of them are not painted for every move of the mark
    PlayerColours m_colours;
    double m_scale = 1;
    double m_shownX = 0; ///< of the mark when it was last painted anew
    int m_hovered = -1;
    int m_chosen = -1;
};

} // namespace limber
