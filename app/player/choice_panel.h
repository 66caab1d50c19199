// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/player/player_colours.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

namespace limber
{

class RoundButton;

/// One answer: the key that gives it, what stands on its button, what it does.
struct Choice {
    int key = 0; ///< Qt::Key
    QString keyText;
    QString label;
    std::function<void()> chosen;
    bool primary = false;
};

/// A question in the player with a few large answers, each given by one key or one click. It takes the place of the
/// transport buttons, never a window of its own: nothing may make the session lose its place.
class ChoicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePanel(QWidget* parent = nullptr);

    /// `hint` is a quieter second line; may be empty.
    void ask(const QString& question, const QString& hint, std::vector<Choice> choices);
    /// Gives the answer that belongs to a key. False when the question has none for it.
    bool answer(int key);
    const QString& question() const { return m_question; }
    const std::vector<RoundButton*>& buttons() const { return m_buttons; }
    void setColours(const PlayerColours& colours);
    void setScale(double scale);

    /// The height it wants at its width.
    int heightNow() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    double textHeight() const;
    double questionPixels() const;
    double hintPixels() const;

    QString m_question;
    QString m_hint;
    std::vector<Choice> m_choices;
    std::vector<RoundButton*> m_buttons;
    PlayerColours m_colours;
    double m_scale = 1;
};

} // namespace limber
