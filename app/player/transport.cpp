// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/transport.h"

#include "app/player/round_button.h"

#include <algorithm>

namespace limber
{

namespace
{

using Control = Transport::Control;

constexpr double kLarge = 72;
constexpr double kNormal = 56;
constexpr double kSmall = 44;
constexpr double kGapOfButtons = 22;
constexpr double kSmallGap = 10;
constexpr double kLeastButtonText = 13;
constexpr double kLeastScale = 0.72; // a finger does not shrink with the window

} // namespace

Transport::Transport(QWidget* parent) : QWidget(parent)
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new RoundButton(this);
        connect(m_buttons[i], &RoundButton::clicked, this, [this, i] { Q_EMIT pressed(static_cast<Control>(i)); });
    }
    dress();
}

void Transport::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    dress();
    layOut();
}

void Transport::setMuted(bool muted)
{
    m_muted = muted;
    dress();
}

void Transport::setFullScreen(bool full)
{
    m_full = full;
    dress();
}

void Transport::setColours(const PlayerColours& colours)
{
    for (RoundButton* button : m_buttons)
        button->setColours(colours);
}

void Transport::setScale(double scale)
{
    m_scale = std::max(scale, kLeastScale);
    layOut();
}

double Transport::large() const
{
    return kLarge * m_scale;
}

double Transport::normal() const
{
    return kNormal * m_scale;
}

QSize Transport::sizeHint() const
{
    return {400, static_cast<int>(large())};
}

void Transport::dress()
{
    const auto face = [this](Control control, const char* icon, const QString& label, const QString& name,
                             const QString& key) {
        button(control)->setFace(QString::fromLatin1(icon), label, name, key);
    };
    const bool rest = m_state == State::Rest;
    face(Control::Hard, "hand", tr("Too hard"), tr("Hurts or too hard"), tr("H"));
    face(Control::Options, "sliders-horizontal", {}, tr("First time, more time"), tr("O"));
    face(Control::Pause, "pause", {}, tr("Pause"), tr("P"));
    face(Control::Minus, "", tr("−15 s"), tr("15 seconds less"), tr("−"));
    face(Control::Back, "skip-back", {}, tr("Back"), tr("←"));
    face(Control::Forward, "skip-forward", rest ? tr("Skip") : QString(), tr("Skip"), tr("→"));
    face(Control::Plus, "", tr("+15 s"), tr("15 seconds more"), tr("+"));
    face(Control::Mute, m_muted ? "volume-x" : "volume-2", {}, m_muted ? tr("Sound on") : tr("Sound off"), tr("M"));
    face(Control::FullScreen, m_full ? "minimize" : "maximize", {},
         m_full ? tr("Leave full screen") : tr("Full screen"), tr("F11"));
    face(Control::Stop, "x", {}, tr("Stop"), tr("Esc"));
    if (m_state == State::SelfPaced)
        face(Control::Main, "check", tr("Done"), tr("Done"), tr("Space"));
    else if (m_state == State::Held)
        face(Control::Main, "play", tr("Start"), tr("Start"), tr("Space"));
    else if (m_state == State::Paused)
        face(Control::Main, "play", tr("Go on"), tr("Go on"), tr("Space"));
    else
        face(Control::Main, "pause", {}, tr("Pause"), tr("Space"));
    const bool waits = m_state == State::SelfPaced || m_state == State::Paused || m_state == State::Held;
    button(Control::Main)->setKind(waits ? RoundButton::Kind::Primary : RoundButton::Kind::Main);
}

void Transport::resizeEvent(QResizeEvent*)
{
    layOut();
}

void Transport::layOut()
{
    const double middle = height() / 2.0;
    const auto place = [middle](RoundButton* button, double x) {
        const QSize size = button->sizeHint();
        button->setGeometry(qRound(x), qRound(middle - size.height() / 2.0), size.width(), size.height());
        return x + size.width();
    };
    const double text = std::max(kLeastButtonText, 17 * m_scale);
    for (RoundButton* button : m_buttons)
        button->setDiameter(normal(), text);
    for (const Control control : {Control::Options, Control::Mute, Control::FullScreen, Control::Stop})
        button(control)->setDiameter(kSmall * m_scale);
    RoundButton* main = button(Control::Main);
    main->setDiameter(large(), std::max(kLeastButtonText, 24 * m_scale));
    main->setLeastWidth(m_state == State::SelfPaced ? 260 * m_scale : 0);

    const bool selfPaced = m_state == State::SelfPaced;
    button(Control::Pause)->setVisible(selfPaced);
    button(Control::Minus)->setVisible(!selfPaced);
    button(Control::Plus)->setVisible(!selfPaced);
    // The main button stands in the very middle; the others keep their distance from it.
    const double gap = kGapOfButtons * m_scale;
    const double left = (width() - main->sizeHint().width()) / 2.0;
    double x = place(main, left) + gap;
    x = place(button(Control::Forward), x) + gap;
    place(button(Control::Plus), x);
    x = left;
    for (const Control control : {Control::Back, Control::Minus, Control::Pause}) {
        if (button(control)->isHidden())
            continue;
        x -= gap + button(control)->sizeHint().width();
        place(button(control), x);
    }
    place(button(Control::Hard), 0);
    double right = width();
    for (const Control control : {Control::Stop, Control::FullScreen, Control::Mute, Control::Options}) {
        right -= button(control)->sizeHint().width();
        place(button(control), right);
        right -= kSmallGap * m_scale;
    }
}

} // namespace limber
