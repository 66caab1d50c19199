// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/reminder_dialog.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

const QTime kFirstReminder(8, 0);
constexpr int kMostReminders = 6;
constexpr int kNextAfter = 4 * 60 * 60; // seconds to a further time

} // namespace

ReminderDialog::ReminderDialog(const ReminderState& now, QWidget* parent)
    : QDialog(parent), m_reminds(new QCheckBox(tr("Remind me of what is planned")))
{
    setWindowTitle(tr("Reminders"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(14);
    column->addWidget(new TextLabel(tr("Do you want to be reminded?"), TextRole::Name));
    auto* text = new TextLabel(tr("On days with something left to do, a notification comes up; a click on it begins "
                                  "the session. Limber need not be open, and nothing leaves this machine."),
                               TextRole::Text, Tone::Soft);
    text->setWrapped();
    column->addWidget(text);
    column->addWidget(m_reminds);
    column->addWidget(buildTimes());
    auto* state = new TextLabel(reminderWords(now), TextRole::Secondary, Tone::Soft);
    state->setWrapped();
    column->addWidget(state);
    column->addWidget(buildCalendar());
    column->addLayout(buildFoot());
    for (const QTime& time : now.times)
        addTime(time);
    if (m_times.empty())
        addTime(kFirstReminder);
    m_reminds->setChecked(now.way != ReminderState::Way::None);
    connect(m_reminds, &QAbstractButton::toggled, this, &ReminderDialog::showTimes);
    showTimes();
    setMinimumWidth(480);
}

QWidget* ReminderDialog::buildTimes()
{
    m_at = new QWidget;
    auto* column = new QVBoxLayout(m_at);
    column->setContentsMargins(26, 0, 0, 0);
    column->setSpacing(6);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    m_another = new Button(ButtonKind::Ghost, tr("Another time"), QStringLiteral("plus"));
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        const QTime last = times().back();
        addTime(last.secsTo(QTime(23, 59)) > kNextAfter ? last.addSecs(kNextAfter) : QTime(23, 0));
        m_times.back()->setFocus();
    });
    column->addWidget(m_another, 0, Qt::AlignLeft);
    return m_at;
}

QWidget* ReminderDialog::buildCalendar()
{
    auto* calendar = new QWidget;
    auto* column = new QVBoxLayout(calendar);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto* text = new TextLabel(tr("Or let your calendar do it, on a telephone too:"), TextRole::Text, Tone::Soft);
    column->addWidget(text);
    auto* save = new Button(ButtonKind::Secondary, tr("Save as calendar file…"), QStringLiteral("calendar"));
    connect(save, &QAbstractButton::clicked, this, &ReminderDialog::calendarRequested);
    column->addWidget(save, 0, Qt::AlignLeft);
    m_calendarWords = new TextLabel({}, TextRole::Secondary, Tone::Soft);
    m_calendarWords->setWrapped();
    m_calendarWords->hide();
    column->addWidget(m_calendarWords);
    return calendar;
}

QLayout* ReminderDialog::buildFoot()
{
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new Button(ButtonKind::Secondary, tr("Cancel"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    auto* keep = new Button(ButtonKind::Primary, tr("Keep"));
    keep->setDefault(true);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::accept);
    foot->addWidget(keep);
    return foot;
}

void ReminderDialog::addTime(QTime time)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new TextLabel(tr("At"), TextRole::Text, Tone::Soft));
    auto* edit = new QTimeEdit(time);
    edit->setDisplayFormat(timeOfDayFormat(QLocale()));
    edit->setAccessibleName(tr("Remind at"));
    line->addWidget(edit);
    auto* remove = new IconButton(QStringLiteral("x"), tr("Remove this time"));
    connect(remove, &QAbstractButton::clicked, this, [this, row] { removeTime(row); });
    line->addWidget(remove);
    line->addStretch(1);
    m_rows->addWidget(row);
    m_times.push_back(edit);
    showTimes();
}

void ReminderDialog::removeTime(QWidget* row)
{
    std::erase_if(m_times, [row](const QTimeEdit* edit) { return edit->parentWidget() == row; });
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater(); // its button is in its click
    showTimes();
    m_times.back()->setFocus();
}

void ReminderDialog::showTimes()
{
    m_at->setEnabled(m_reminds->isChecked());
    m_another->setVisible(m_times.size() < kMostReminders);
    for (const QTimeEdit* edit : m_times)
        edit->parentWidget()->findChild<IconButton*>()->setVisible(m_times.size() > 1);
}

bool ReminderDialog::reminds() const
{
    return m_reminds->isChecked();
}

std::vector<QTime> ReminderDialog::times() const
{
    std::vector<QTime> times;
    for (const QTimeEdit* edit : m_times)
        times.push_back(edit->time());
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

void ReminderDialog::sayOfCalendar(const QString& sentence)
{
    m_calendarWords->setText(sentence);
    m_calendarWords->setVisible(!sentence.isEmpty());
    adjustSize();
}

} // namespace limber
