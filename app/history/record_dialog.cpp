// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/record_dialog.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"
#include "core/model/rules.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

void addRow(QGridLayout& grid, const QString& name, QWidget* control)
{
    const int row = grid.rowCount();
    auto* label = new TextLabel(name, TextRole::Text, Tone::Soft);
    label->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    grid.addWidget(label, row, 0);
    grid.addWidget(control, row, 1);
}

} // namespace

RecordDialog::RecordDialog(const std::vector<Routine>& routines, const QDateTime& now, QWidget* parent)
    : QDialog(parent)
{
    m_routine = new QComboBox;
    for (const Routine& routine : routines)
        m_routine->addItem(routine.title, routine.id.text());
    build(tr("Add a session"), now);
    m_start->setDateTime(now);
}

RecordDialog::RecordDialog(const SessionRecord& record, const QDateTime& now, QWidget* parent) : QDialog(parent)
{
    build(record.routineTitle, now);
    fill(record);
}

void RecordDialog::build(const QString& title, const QDateTime& now)
{
    setWindowTitle(m_routine ? tr("Add a session") : tr("Correct a session"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(16);
    m_title = new TextLabel(title, TextRole::Name);
    m_title->setWrapped(2);
    column->addWidget(m_title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    if (m_routine)
        addRow(*grid, tr("Routine"), m_routine);
    m_start = new QDateTimeEdit;
    m_start->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u' ' + timeOfDayFormat(QLocale()));
    m_start->setMaximumDateTime(now);
    addRow(*grid, tr("Begun"), m_start);
    m_effort = new SegmentedSwitch(tr("How it was"), {tr("Easy"), tr("Just right"), tr("Hard")});
    m_effort->clearCurrent();
    addRow(*grid, tr("How it was"), m_effort);
    m_pain = new QSpinBox;
    m_pain->setRange(-1, 10);
    m_pain->setValue(-1);
    m_pain->setSpecialValueText(tr("not said"));
    addRow(*grid, tr("Pain, 0 to 10"), m_pain);
    m_note = new QLineEdit;
    m_note->setMaxLength(kLongestText);
    addRow(*grid, tr("Note"), m_note);
    column->addLayout(grid);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    auto* cancel = new Button(ButtonKind::Secondary, tr("Cancel"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    auto* keep = new Button(ButtonKind::Primary, m_routine ? tr("Add") : tr("Keep"));
    keep->setDefault(true);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::accept);
    foot->addWidget(keep);
    column->addLayout(foot);
    setMinimumWidth(460);
}

void RecordDialog::fill(const SessionRecord& record)
{
    m_start->setDateTime(QDateTime(record.startedAt.date(), record.startedAt.time()));
    if (record.effort)
        m_effort->setCurrent(static_cast<int>(*record.effort));
    m_pain->setValue(record.pain.value_or(-1));
    m_note->setText(record.note);
}

void RecordDialog::setDay(QDate day)
{
    m_start->setDate(day);
}

RoutineId RecordDialog::routine() const
{
    return RoutineId(m_routine ? m_routine->currentData().toString() : QString());
}

QDateTime RecordDialog::startedAt() const
{
    return m_start->dateTime();
}

SessionRecord RecordDialog::applied(SessionRecord record) const
{
    const QDateTime local(record.startedAt.date(), record.startedAt.time());
    const qint64 moved = local.msecsTo(startedAt()) / 60'000 * 60'000; // the field knows minutes
    if (moved != 0) {
        record.startedAt = record.startedAt.addMSecs(moved);
        record.endedAt = record.endedAt.addMSecs(moved);
    }
    record.effort = m_effort->current() < 0 ? std::nullopt : std::optional(static_cast<Effort>(m_effort->current()));
    record.pain = m_pain->value() < 0 ? std::nullopt : std::optional(m_pain->value());
    record.note = m_note->text().trimmed();
    return record;
}

} // namespace limber
