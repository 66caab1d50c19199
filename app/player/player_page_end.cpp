// SPDX-License-Identifier: GPL-3.0-or-later
// The last page: what was done, two questions answered by two keys, and what now.
#include "app/player/choice_panel.h"
#include "app/player/done_grid.h"
#include "app/player/figure_stage.h"
#include "app/player/next_card.h"
#include "app/player/player_page.h"
#include "app/player/scaled_text.h"
#include "app/player/step_bar.h"
#include "app/render/type.h"
#include "core/model/rules.h"

#include <QtCore/QSet>
#include <QtWidgets/QLineEdit>

namespace limber
{

void PlayerPage::showEnd()
{
    m_ended = true;
    m_frames.stop();
    m_record = m_session.record();
    m_done->setRecord(m_record, m_figures, m_photos);
    m_stage->hide();
    m_next->hide();
    m_done->show();
    setMood(Mood::Work);
    showSum();
    const int count = static_cast<int>(m_session.player().timeline().steps.size());
    m_bar->setPosition({m_record.finished ? count : m_session.player().position().step, 0ms});
    m_bar->setEnabled(false);
    askEffort();
    setAccessibleName(m_name->text() + QStringLiteral(", ") + m_instruction->text());
}

void PlayerPage::showSum()
{
    Millis spent{0};
    for (const PerformedStep& step : m_record.steps)
        spent += step.actual;
    const int done = m_done->doneCount();
    QStringList lines{done == 1 ? tr("One exercise done") : tr("%1 exercises done").arg(done)};
    if (const int left = m_done->leftOutCount(); left > 0)
        lines << tr("%1 left out").arg(left);
    m_progress->setText({});
    m_left->setText(tr("%1 – %2").arg(clockTime(m_record.startedAt, m_session.locale()),
                                      clockTime(m_record.endedAt, m_session.locale())));
    m_name->setText(done == 0           ? tr("Until next time")
                    : m_record.finished ? tr("Well done")
                                        : tr("What you did counts"));
    m_instruction->setText(lines.join(QStringLiteral(" · ")));
    m_time->setText(clockText(spent));
    m_line->setText(done > 0 ? tr("of your time, well spent") : QString());
}

void PlayerPage::askEffort()
{
    const auto answer = [this](std::optional<Effort> effort) {
        return [this, effort] {
            m_record.effort = effort;
            keepAnswers();
            askPain();
        };
    };
    ask(tr("How was it?"), {},
        {{Qt::Key_1, tr("1"), tr("Easy"), answer(Effort::Easy)},
         {Qt::Key_2, tr("2"), tr("Just right"), answer(Effort::Right)},
         {Qt::Key_3, tr("3"), tr("Hard"), answer(Effort::Hard)},
         {Qt::Key_Return, tr("Enter"), tr("Skip"), answer(std::nullopt)},
         {Qt::Key_Escape, tr("Esc"), tr("Close"), [this] { Q_EMIT closed(); }}});
}

void PlayerPage::askPain()
{
    std::vector<Choice> choices;
    for (int pain = 0; pain <= 10; ++pain) {
        const QString number = QString::number(pain);
        choices.push_back(
            {pain == 10 ? int(Qt::Key_X) : Qt::Key_0 + pain, pain == 10 ? tr("X") : number, number, [this, pain] {
                 m_record.pain = pain;
                 keepAnswers();
                 askWhatNow();
             }});
    }
    choices.push_back({Qt::Key_Return, tr("Enter"), tr("Skip"), [this] { askWhatNow(); }});
    choices.push_back({Qt::Key_Escape, tr("Esc"), tr("Close"), [this] { Q_EMIT closed(); }});
    ask(tr("Did anything hurt?"),
        tr("0 is no pain, 10 the worst there is. Up to %1 is fine, from %2 on do less.")
            .arg(std::max(0, m_look.painCareful - 1))
            .arg(m_look.painStops),
        std::move(choices));
}

void PlayerPage::keepAnswers()
{
    if (const Outcome kept = m_session.keep(m_record); !kept)
        setNotice(NoticeKind::NotKept, kept.error().sentence);
}

QString PlayerPage::painWords() const
{
    const int pain = m_record.pain.value_or(0);
    if (pain >= m_look.painStops)
        return tr("Do less next time, and ask your practitioner about pain that stays.");
    return pain >= m_look.painCareful ? tr("That asks for care: stay below this pain next time.") : QString();
}

/// One row of keys for all that is left to say: how well each exercise was felt, a note, and what now. Enter is done.
void PlayerPage::askWhatNow()
{
    const bool starter = m_session.routine().starter;
    const auto unrated = m_done->nextToRate();
    m_done->setAskedAbout(unrated ? unrated->exercise : ExerciseId());
    std::vector<Choice> choices;
    for (int rating = 0; unrated && rating <= 5; ++rating) {
        const QString number = QString::number(rating);
        choices.push_back({Qt::Key_0 + rating, number, number,
                           [this, exercise = unrated->exercise, rating] { rateExercise(exercise, rating); }});
    }
    choices.push_back({Qt::Key_N, tr("N"), tr("Note"), [this] { writeNote(); }});
    if (starter)
        choices.push_back({Qt::Key_U, tr("U"), tr("Use this one"), [this] {
                               Q_EMIT useRoutineRequested();
                               Q_EMIT closed();
                           }});
    choices.push_back({Qt::Key_Return, tr("Enter"), tr("Close"), [this] { Q_EMIT closed(); }, true});
    const QString pain = painWords();
    if (unrated)
        return ask(tr("%1: how well did you feel it where it should be?").arg(unrated->name),
                   pain.isEmpty() ? tr("0 is not at all, 5 is exactly there. Enter ends here.") : pain,
                   std::move(choices));
    ask(pain.isEmpty() ? tr("That was it for today.") : pain,
        starter ? tr("“Use this one” makes a copy for you to change.") : QString(), std::move(choices));
}

/// The rating stands at the last piece of work of each side, as if it had been given then.
void PlayerPage::rateExercise(const ExerciseId& exercise, int rating)
{
    QSet<int> sides;
    for (auto step = m_record.steps.rbegin(); step != m_record.steps.rend(); ++step) {
        const int side = step->side ? static_cast<int>(*step->side) : -1;
        if (step->exercise != exercise || !isWork(step->kind) || step->outcome != StepOutcome::Done ||
            sides.contains(side))
            continue;
        sides.insert(side);
        step->rating = rating;
    }
    keepAnswers();
    m_done->setRecord(m_record, m_figures, m_photos);
    askWhatNow();
}

void PlayerPage::writeNote()
{
    if (m_note == nullptr) {
        m_note = new QLineEdit(this);
        m_note->setMaxLength(kLongestText);
        m_note->setPlaceholderText(tr("A note on this session. Enter keeps it."));
        m_note->setAccessibleName(tr("Note on this session"));
    }
    m_note->setText(m_record.note);
    m_note->show();
    m_note->raise();
    layOutNote();
    m_note->setFocus();
}

bool PlayerPage::pressInNote(int key)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
        return false;
    if (key != Qt::Key_Escape) {
        m_record.note = m_note->text().trimmed();
        keepAnswers();
    }
    m_note->hide();
    setFocus();
    return true;
}

void PlayerPage::layOutNote()
{
    if (m_note == nullptr || m_note->isHidden())
        return;
    const QRect over = m_question->geometry();
    const double u = unit();
    m_note->setFont(fontOf(std::max(14.0, 20 * u), QFont::Normal));
    const int wide = std::min(over.width(), qRound(720 * u));
    const int high = qRound(std::max(36.0, 52 * u));
    m_note->setGeometry(over.center().x() - wide / 2, over.top(), wide, high);
}

} // namespace limber
