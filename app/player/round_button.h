// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"

#include <QtWidgets/QAbstractButton>

namespace limber
{

/// A large round (or pill-shaped, when it has text) button of the player, readable and hittable from a mat. It takes
/// the keyboard's Space and Enter and leaves every other key to the page.
class RoundButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Normal,
        Main,   ///< the largest one: ink on ground, turned round
        Primary ///< the one thing that is waited for: in the colour of actions
    };

    explicit RoundButton(QWidget* parent);

    void setKind(Kind kind);
    /// `name` says what it does, for the tooltip and a screen reader; `shortcut` is added to both.
    void setFace(const QString& icon, const QString& label, const QString& name, const QString& shortcut = {});
    /// A key's name before the label, paler: an answer given by that key.
    void setKeyHint(const QString& key);
    void setColours(const PlayerColours& colours);
    /// Pixels of the height, and of the text (0: a share of the height).
    void setDiameter(double pixels, double textPixels = 0);
    /// Wider than its content needs, for what must be easy to hit.
    void setLeastWidth(double pixels);

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont labelFont() const;
    double iconSide() const;
    double contentWidth() const;
    void paintContent(QPainter& painter, const QColor& ink);

    Kind m_kind = Kind::Normal;
    QString m_icon;
    QString m_label;
    QString m_key;
    PlayerColours m_colours;
    double m_diameter = 56;
    double m_textPixels = 0;
    double m_leastWidth = 0;
};

} // namespace limber
