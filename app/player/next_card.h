// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"
#include "core/figure/figure_library.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace limber
{

/// What comes next, with its picture.
class NextCard : public QWidget
{
    Q_OBJECT

public:
    explicit NextCard(QWidget* parent = nullptr);

    /// `caption` "Then, other side", `name` "Pigeon pose, right"; an empty name says that this is the last one.
    void setNext(const QString& caption, const QString& name, const figure::Figure* figure, bool mirrored,
                 const QImage& photo = {});
    void setColours(const PlayerColours& colours);
    void setScale(double scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double paintPicture(QPainter& painter);
    double pixels(double size) const;

    QString m_caption;
    QString m_name;
    const figure::Figure* m_figure = nullptr;
    QImage m_photo; ///< in place of the figure
    bool m_mirrored = false;
    PlayerColours m_colours;
    double m_scale = 1;
};

} // namespace limber
