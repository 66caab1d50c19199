// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"
#include "core/figure/figure_library.h"
#include "core/model/session_record.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

namespace limber
{

class PhotoSource;

/// The pictures of all that was done in a session, each with its name, how far it went ("2 of 3 · +15 s") and how well
/// it was felt; what was left out stands pale.
class DoneGrid : public QWidget
{
    Q_OBJECT

public:
    explicit DoneGrid(QWidget* parent = nullptr);

    /// Own pictures stand in place of figures; null: there are none.
    void setRecord(const SessionRecord& record, const figure::FigureLibrary& figures, const PhotoSource* photos);
    void setColours(const PlayerColours& colours);
    void setScale(double scale);
    /// Exercises that are shown as a picture.
    int pictureCount() const;
    /// Exercises of which at least one set was done.
    int doneCount() const;
    int leftOutCount() const { return static_cast<int>(m_tiles.size()) - doneCount(); }

    /// The first exercise that was done and has no rating.
    struct Unrated {
        ExerciseId exercise;
        QString name;
    };
    std::optional<Unrated> nextToRate() const;
    /// Frames the exercise that is asked about; none with an empty id.
    void setAskedAbout(const ExerciseId& exercise);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Tile {
        ExerciseId exercise;
        QString name;
        const figure::Figure* figure = nullptr;
        QImage photo;
        bool done = false;
        int planned = 0; ///< work steps
        int finished = 0;
        Millis extended{0};
        std::optional<int> left; ///< the last rating given; of a bilateral exercise the only one
        std::optional<int> right;
        bool isRated() const { return left || right; }
    };
    static QString howFar(const Tile& tile);
    void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const;

    std::vector<Tile> m_tiles;
    PlayerColours m_colours;
    ExerciseId m_askedAbout;
    double m_scale = 1;
};

} // namespace limber
