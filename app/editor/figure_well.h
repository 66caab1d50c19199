// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace limber::figure
{
class FigureLibrary;
}

namespace limber
{

class PhotoSource;
class SegmentedSwitch;

/// The large moving picture of an exercise with the choice of the side that is shown. It moves only while it can be
/// seen, and stands still under reduced motion.
class FigureWell : public QWidget
{
    Q_OBJECT

public:
    FigureWell(const figure::FigureLibrary& figures, QWidget* parent = nullptr);

    /// `dose` sets the pace of the motion.
    void setExercise(const Exercise* exercise, const Dose& dose);
    void setSide(Side side);
    /// Own pictures, which stand in place of figures. Null: none.
    void setPhotos(const PhotoSource* photos);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 8 / 10; }
    QSize sizeHint() const override { return {280, 224}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void startOrStop();
    double phaseNow() const;
    QRect figureRect() const;

    bool hasPhoto() const;
    void paintOwnPhoto(QPainter& painter) const;

    const figure::FigureLibrary& m_figures;
    const PhotoSource* m_photos = nullptr;
    ExerciseId m_exercise;
    Dose m_dose;
    bool m_sided = false;
    Side m_side = Side::Left;
    SegmentedSwitch* m_sides;
    QTimer m_frames;
    QElapsedTimer m_clock;
};

} // namespace limber
