// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>
#include <QtWidgets/QWidget>

namespace limber
{

/// A text of the player: as large as asked for where it fits, smaller where it does not, and only when it is still too
/// long at its least size it ends in "…".
class ScaledText : public QWidget
{
    Q_OBJECT

public:
    ScaledText(int weight, QWidget* parent);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setColour(const QColor& colour);
    /// `pixels` of the type at its largest and at its least; breaks into at most `lines`.
    void setLook(double pixels, double least, int lines, Qt::Alignment alignment);
    /// Whether all of the text is seen.
    bool isWhole() const;
    /// The size in pixels the text is painted with now.
    int paintedPixels() const;
    /// The height that the text takes at a width (and at most `room` high).
    double heightFor(double width, double room) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// The text broken into lines in the largest size that fits.
    struct Fit {
        QFont font;
        QStringList lines;
        double height = 0;
        bool whole = true;
    };
    Fit fit(double width, double height) const;
    bool breakInto(Fit& fit, int lines, double width) const;
    Fit fitInLines(int lines, double least, double width, double height) const;

    QString m_text;
    int m_weight;
    QColor m_colour;
    double m_pixels = 16;
    double m_least = 10;
    int m_lines = 1;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace limber
