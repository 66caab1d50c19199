// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/plan_dialog.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"
#include "core/history/plan.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

enum Kind { EveryDay, NamedDays, SomeDays };
constexpr int kMostTimes = 6;

TextLabel* addPlanRow(QVBoxLayout& column, const QString& name, QWidget* control)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* label = new TextLabel(name, TextRole::Text, Tone::Soft);
    label->setBuddy(control);
    control->setAccessibleName(name);
    row->addWidget(label);
    row->addWidget(control);
    row->addStretch(1);
    column.addLayout(row);
    return label;
}

} // namespace

PlanDialog::PlanDialog(std::vector<Choice> routines, const RoutineId& chosen, QWidget* parent)
    : QDialog(parent), m_routines(std::move(routines))
{
    setWindowTitle(tr("Plan"));
    build();
    int index = 0;
    for (size_t i = 0; i < m_routines.size(); ++i) {
        m_routine->addItem(m_routines[i].title);
        index = m_routines[i].id == chosen ? static_cast<int>(i) : index;
    }
    m_routine->setCurrentIndex(index);
    connect(m_routine, &QComboBox::currentIndexChanged, this, [this] { show(routine()); });
    show(routine());
}

void PlanDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(16);
    column->addWidget(new TextLabel(tr("When do you want to do it?"), TextRole::Name));
    m_routine = new QComboBox;
    m_routine->setAccessibleName(tr("Routine"));
    column->addWidget(m_routine);
    m_kind = new SegmentedSwitch(tr("On which days"), {tr("Every day"), tr("On certain days"), tr("Some days a week")});
    connect(m_kind, &SegmentedSwitch::chosen, this, &PlanDialog::showDays);
    column->addWidget(m_kind);
    m_dayRow = new QWidget;
    auto* days = new QHBoxLayout(m_dayRow);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(6);
    const int first = QLocale().firstDayOfWeek();
    for (int i = 0; i < 7; ++i) {
        const int day = (first - 1 + i) % 7;
        auto* chip = new Chip(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        chip->setCheckable(true);
        chip->setAccessibleName(QLocale().standaloneDayName(day + 1));
        connect(chip, &QAbstractButton::toggled, this, &PlanDialog::showDays);
        m_days[static_cast<size_t>(day)] = chip;
        days->addWidget(chip);
    }
    days->addStretch(1);
    column->addWidget(m_dayRow);
    m_countRow = new QWidget;
    auto* countColumn = new QVBoxLayout(m_countRow);
    countColumn->setContentsMargins(0, 0, 0, 0);
    m_count = new QSpinBox;
    m_count->setRange(1, 6);
    TextLabel* countLabel = addPlanRow(*countColumn, tr("Days a week"), m_count);
    column->addWidget(m_countRow);
    m_times = new QSpinBox;
    m_times->setRange(1, kMostTimes);
    TextLabel* timesLabel = addPlanRow(*column, tr("Times on each of these days"), m_times);
    const int widest = std::max(countLabel->sizeHint().width(), timesLabel->sizeHint().width());
    for (TextLabel* label : {countLabel, timesLabel})
        label->setMinimumWidth(widest);
    auto* foot = new QHBoxLayout;
    m_remove = new Button(ButtonKind::Ghost, tr("Take out of the plan"));
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_removes = true;
        accept();
    });
    foot->addWidget(m_remove);
    foot->addStretch(1);
    auto* cancel = new Button(ButtonKind::Secondary, tr("Cancel"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    m_keep = new Button(ButtonKind::Primary, tr("Plan it"));
    m_keep->setDefault(true);
    connect(m_keep, &QAbstractButton::clicked, this, &QDialog::accept);
    foot->addWidget(m_keep);
    column->addLayout(foot);
    setMinimumWidth(500);
}

const PlanDialog::Choice& PlanDialog::routine() const
{
    return m_routines[static_cast<size_t>(std::max(0, m_routine->currentIndex()))];
}

void PlanDialog::show(const Choice& choice)
{
    const Frequency frequency = choice.planned.value_or(choice.suggested);
    const bool named = frequency.weekdays.any() && !frequency.weekdays.all();
    for (size_t day = 0; day < 7; ++day)
        m_days[day]->setChecked(frequency.weekdays.test(day));
    m_count->setValue(frequency.daysAWeek > 0 ? std::min(6, frequency.daysAWeek) : 3);
    m_times->setValue(timesADay(frequency));
    m_kind->setCurrent(named ? NamedDays : isFlexible(frequency) ? SomeDays : EveryDay);
    m_remove->setVisible(choice.planned.has_value());
    m_keep->setText(choice.planned ? tr("Keep") : tr("Plan it"));
    showDays();
}

void PlanDialog::showDays()
{
    m_dayRow->setVisible(m_kind->current() == NamedDays);
    m_countRow->setVisible(m_kind->current() == SomeDays);
    m_keep->setEnabled(m_kind->current() != NamedDays || days().any());
}

std::bitset<7> PlanDialog::days() const
{
    std::bitset<7> chosen;
    for (size_t day = 0; day < 7; ++day)
        chosen.set(day, m_days[day]->isChecked());
    return chosen;
}

Frequency PlanDialog::frequency() const
{
    Frequency frequency;
    frequency.timesADay = m_times->value();
    if (m_kind->current() == NamedDays)
        frequency.weekdays = days();
    frequency.daysAWeek = m_kind->current() == SomeDays    ? m_count->value()
                          : m_kind->current() == NamedDays ? static_cast<int>(days().count())
                                                           : 7;
    return frequency;
}

} // namespace limber
