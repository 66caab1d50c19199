// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked while a session goes on: whether to stop, how well it was felt, what to do when it is too hard.
#include "app/player/choice_panel.h"
#include "app/player/player_page.h"

namespace limber
{

void PlayerPage::ask(const QString& question, const QString& hint, std::vector<Choice> choices)
{
    m_question->ask(question, hint, std::move(choices));
    m_question->show();
    layOut();
    setFocus(); // the buttons that had the keyboard may be gone
}

void PlayerPage::endQuestion()
{
    m_question->hide();
    layOut();
    setFocus();
}

void PlayerPage::askStop()
{
    if (m_ended || m_session.player().isOver())
        return;
    const PlayState state = m_session.player().state();
    const bool wasRunning = state == PlayState::Running || state == PlayState::CountingIn;
    if (wasRunning)
        m_session.pause();
    const auto goOn = [this, wasRunning] {
        endQuestion();
        if (m_session.player().waitsForRating())
            askRating();
        if (wasRunning)
            m_session.resume();
    };
    ask(tr("Stop here?"), tr("What you have done so far is kept."),
        {{Qt::Key_Escape, tr("Esc"), tr("Go on"), goOn, true}, {Qt::Key_Return, tr("Enter"), tr("Stop"), [this] {
                                                                    endQuestion();
                                                                    m_session.stop();
                                                                }}});
}

void PlayerPage::askRating()
{
    std::vector<Choice> choices;
    for (int rating = 0; rating <= 5; ++rating) {
        const QString number = QString::number(rating);
        choices.push_back({Qt::Key_0 + rating, number, number, [this, rating] {
                               endQuestion();
                               m_session.rate(rating);
                           }});
    }
    choices.push_back({Qt::Key_Right, tr("→"), tr("Skip"), [this] {
                           endQuestion();
                           m_session.next();
                       }});
    choices.push_back({Qt::Key_Escape, tr("Esc"), tr("Stop"), [this] { askStop(); }});
    const QString exercise =
        m_words.side ? tr("%1, %2").arg(m_words.name, m_words.side == Side::Left ? tr("left side") : tr("right side"))
                     : m_words.name;
    ask(tr("%1: how well did you feel it in the outer hip?").arg(exercise),
        tr("0 is not at all, 5 is exactly there. The session waits for you."), std::move(choices));
}

void PlayerPage::askTooHard()
{
    const Player& player = m_session.player();
    if (m_ended || player.step() == nullptr || player.waitsForRating())
        return;
    m_session.pause();
    const auto then = [this](auto action) {
        return [this, action] {
            endQuestion();
            action();
        };
    };
    const std::vector<Variant> easier = m_session.easierVariants();
    std::vector<Choice> choices;
    choices.push_back({Qt::Key_Escape, tr("Esc"), tr("Go on"), then([this] { m_session.resume(); }), true});
    if (player.step()->work() && player.remaining())
        choices.push_back({Qt::Key_S, tr("S"), tr("Shorter"), then([this] {
                               m_session.makeShorter();
                               m_session.resume();
                           })});
    if (!easier.empty())
        choices.push_back({Qt::Key_E, tr("E"), tr("Easier"), [this, easier] { askEasier(easier); }});
    choices.push_back({Qt::Key_N, tr("N"), tr("Skip this one"), then([this] {
                           m_session.skipTooHard();
                           m_session.resume();
                       })});
    choices.push_back({Qt::Key_Q, tr("Q"), tr("Stop for today"), then([this] { m_session.stopTooHard(); })});
    ask(tr("Hurts, or too hard?"), tr("Ease off at once when something hurts. What would you like?"),
        std::move(choices));
}

/// The session goes on meanwhile: both can be changed in the middle of a step.
void PlayerPage::askOptions()
{
    if (m_ended || m_session.player().step() == nullptr || m_session.player().waitsForRating())
        return;
    const bool first = m_session.isFirstTime();
    const bool more = m_session.isMoreTime();
    ask(tr("How shall it go on?"),
        tr("First time: each new exercise is read aloud and waits for you. More time: 20 to 30 s to get down or up."),
        {{Qt::Key_Escape, tr("Esc"), tr("As it is"), [this] { endQuestion(); }, true},
         {Qt::Key_F, tr("F"), first ? tr("First time: off") : tr("First time: on"),
          [this, first] {
              endQuestion();
              m_session.setFirstTime(!first);
          }},
         {Qt::Key_T, tr("T"), more ? tr("More time: off") : tr("More time: on"), [this, more] {
              endQuestion();
              m_session.setMoreTime(!more);
          }}});
}

void PlayerPage::askEasier(const std::vector<Variant>& variants)
{
    std::vector<Choice> choices;
    choices.push_back({Qt::Key_Escape, tr("Esc"), tr("Back"), [this] { askTooHard(); }});
    int number = 0;
    for (const Variant& variant : variants) {
        const Exercise* exercise = variant.exercise ? m_session.exercises()(*variant.exercise) : nullptr;
        const QString label = exercise != nullptr ? exercise->name : variant.text;
        ++number;
        choices.push_back({Qt::Key_0 + number, QString::number(number), label,
                           [this, variant] {
                               endQuestion();
                               takeEasier(variant);
                           },
                           number == 1});
    }
    const QString hint =
        variants.front().exercise ? variants.front().text : tr("It stays like this until the next exercise.");
    ask(tr("Easier instead"), hint, std::move(choices));
}

void PlayerPage::takeEasier(const Variant& variant)
{
    m_session.takeEasier(variant);
    if (!variant.exercise)
        m_session.resume(); // the same exercise done otherwise: no need to change places
}

} // namespace limber
