// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"
#include "core/figure/figure_library.h"
#include "core/model/session_record.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

/// The pictures of all that was done in a session, each with its name; what was left out stands pale.
class DoneGrid : public QWidget
{
    Q_OBJECT

public:
    explicit DoneGrid(QWidget* parent = nullptr);

    void setRecord(const SessionRecord& record, const figure::FigureLibrary& figures);
    void setColours(const PlayerColours& colours);
    void setScale(double scale);
    /// Exercises of which at least one set was done.
    int doneCount() const;
    int leftOutCount() const { return static_cast<int>(m_tiles.size()) - doneCount(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Tile {
        QString name;
        const figure::Figure* figure = nullptr;
        bool done = false;
    };
    void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const;

    std::vector<Tile> m_tiles;
    PlayerColours m_colours;
    double m_scale = 1;
};

} // namespace limber
