// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"

#include <QtWidgets/QWidget>

#include <array>

namespace limber
{

class RoundButton;

/// The row of controls below the session: what they do stays in its place, what matters at the moment is large.
class Transport : public QWidget
{
    Q_OBJECT

public:
    enum class Control { Hard, Options, Pause, Minus, Back, Main, Forward, Plus, Mute, FullScreen, Stop };
    /// What the session waits for.
    enum class State { Work, Rest, SelfPaced, Paused, Held };

    explicit Transport(QWidget* parent);

    void setState(State state);
    State state() const { return m_state; }
    void setMuted(bool muted);
    void setFullScreen(bool full);
    void setColours(const PlayerColours& colours);
    void setScale(double scale);
    RoundButton* button(Control control) const { return m_buttons[static_cast<size_t>(control)]; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(limber::Transport::Control control);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void layOut();
    double large() const;
    double normal() const;

    std::array<RoundButton*, 11> m_buttons{};
    State m_state = State::Work;
    bool m_muted = false;
    bool m_full = false;
    double m_scale = 1;
};

} // namespace limber
