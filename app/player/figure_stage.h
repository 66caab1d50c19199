// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"
#include "core/figure/figure_library.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace limber
{

/// The large picture: the figure in motion, with the side and the state as words. Between the work it shows, paler,
/// what is coming.
class FigureStage : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStage(QWidget* parent = nullptr);

    /// `figure` may be null: then only the words are shown. It must outlive the stage's showing it.
    void setFigure(const figure::Figure* figure, bool mirrored);
    /// The person's own pictures in place of the figure, never mirrored; null images: none.
    void setPhotos(const QImage& start, const QImage& end);
    /// Where in its movement the figure is (see core/figure/pacing.h).
    void setPhase(double phase);
    /// The side's badge ("LEFT"), empty for none.
    void setSide(const QString& text);
    /// "Rest", "Switch sides", "Paused", with an icon's name before it; empty at work.
    void setState(const QString& text, const QString& icon);
    void setMood(Mood mood);
    void setScale(double scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Badge {
        QString text;
        QString icon;
        QColor fill;
        QColor ink;
    };
    double paintBadge(QPainter& painter, double x, const Badge& badge) const;
    void paintFigure(QPainter& painter, const PlayerColours& colours) const;
    QRectF figureRect() const;

    const figure::Figure* m_figure = nullptr;
    QImage m_startPhoto;
    QImage m_endPhoto;
    bool m_mirrored = false;
    double m_phase = 0;
    QString m_side;
    QString m_state;
    QString m_stateIcon;
    Mood m_mood = Mood::Work;
    double m_scale = 1;
};

} // namespace limber
