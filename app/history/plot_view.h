// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/plot_content.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace limber
{

/// Values over time, painted here: readable in both themes, with a tooltip for every point, walked through by the
/// arrow keys. What is not seen is not laid out.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);

    void setContent(PlotContent content, Qt::DayOfWeek firstDay);
    /// The words for the point that the keyboard or the pointer is on; empty for none.
    QString pointWords() const;
    bool isEmpty() const { return m_content.isEmpty(); }

    QSize sizeHint() const override { return {420, 230}; }
    QSize minimumSizeHint() const override { return {260, 190}; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const PlotScale& scale() const;
    QRectF box() const;
    void layOutAnew();
    void setPoint(PlotPlace place);

    PlotContent m_content;
    Qt::DayOfWeek m_firstDay = Qt::Monday;
    mutable std::optional<PlotScale> m_scale; ///< nothing: to be laid out
    PlotPlace m_point;
};

} // namespace limber
