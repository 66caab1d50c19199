// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/choice_panel.h"

#include "app/player/round_button.h"
#include "app/render/type.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kButtonHeight = 60;
constexpr double kGapOfChoices = 12;
constexpr double kLeastPanelScale = 0.72;
constexpr double kLeastShrink = 0.5;

} // namespace

ChoicePanel::ChoicePanel(QWidget* parent) : QWidget(parent) {}

void ChoicePanel::ask(const QString& question, const QString& hint, std::vector<Choice> choices)
{
    m_question = question;
    m_hint = hint;
    m_choices = std::move(choices);
    for (RoundButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // one of them may be in its click
    }
    m_buttons.clear();
    for (const Choice& choice : m_choices) {
        auto* button = new RoundButton(this);
        button->setKind(choice.primary ? RoundButton::Kind::Primary : RoundButton::Kind::Normal);
        button->setFace({}, choice.label, choice.label, choice.keyText);
        if (choice.keyText != choice.label)
            button->setKeyHint(choice.keyText);
        button->setColours(m_colours);
        connect(button, &RoundButton::clicked, this, [this, key = choice.key] { answer(key); });
        button->show();
        m_buttons.push_back(button);
    }
    setAccessibleName(m_hint.isEmpty() ? m_question : m_question + QLatin1Char(' ') + m_hint);
    layOut();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

bool ChoicePanel::answer(int key)
{
    const int wanted = key == Qt::Key_Enter ? int(Qt::Key_Return) : key;
    for (const Choice& choice : m_choices) {
        if (choice.key == wanted) {
            const auto chosen = choice.chosen; // asking anew from inside replaces the choices
            chosen();
            return true;
        }
    }
    return false;
}

void ChoicePanel::setColours(const PlayerColours& colours)
{
    m_colours = colours;
    for (RoundButton* button : m_buttons)
        button->setColours(colours);
    update();
}

void ChoicePanel::setScale(double scale)
{
    m_scale = std::max(kLeastPanelScale, scale);
    layOut();
}

double ChoicePanel::questionPixels() const
{
    return 24 * m_scale;
}

double ChoicePanel::hintPixels() const
{
    return std::max(13.0, 17 * m_scale);
}

double ChoicePanel::textHeight() const
{
    const double hint = m_hint.isEmpty() ? 0 : hintPixels() * 1.5;
    return questionPixels() * 1.4 + hint + 10 * m_scale;
}

int ChoicePanel::heightNow() const
{
    return qRound(textHeight() + kButtonHeight * m_scale);
}

void ChoicePanel::resizeEvent(QResizeEvent*)
{
    layOut();
}

void ChoicePanel::layOut()
{
    const double gap = kGapOfChoices * m_scale;
    // When the answers do not fit side by side they get smaller, not fewer.
    const auto wideAt = [&](double shrink) {
        double wide = gap * shrink * static_cast<double>(m_buttons.size() - 1);
        for (RoundButton* button : m_buttons) {
            button->setDiameter(kButtonHeight * m_scale * std::max(0.75, shrink), 19 * m_scale * shrink);
            wide += button->sizeHint().width();
        }
        return wide;
    };
    if (m_buttons.empty())
        return;
    double shrink = 1;
    double wide = wideAt(shrink);
    while (wide > width() && shrink > kLeastShrink) {
        shrink -= 0.04;
        wide = wideAt(shrink);
    }
    double x = (width() - wide) / 2;
    const double middle = textHeight() + kButtonHeight * m_scale / 2;
    for (RoundButton* button : m_buttons) {
        const QSize size = button->sizeHint();
        button->setGeometry(qRound(x), qRound(middle - size.height() / 2.0), size.width(), size.height());
        x += size.width() + gap * shrink;
    }
}

void ChoicePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto line = [&](const QString& text, double pixels, int weight, const QColor& colour, double y) {
        QFont font = fontOf(pixels, weight);
        const double wide = QFontMetricsF(font).horizontalAdvance(text);
        if (wide > width())
            font = fontOf(pixels * width() / wide, weight);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(0, y, width(), pixels * 1.4), Qt::AlignCenter | Qt::TextDontClip, text);
    };
    line(m_question, questionPixels(), QFont::DemiBold, m_colours.ink, 0);
    line(m_hint, hintPixels(), QFont::Normal, m_colours.soft, questionPixels() * 1.4);
}

} // namespace limber
