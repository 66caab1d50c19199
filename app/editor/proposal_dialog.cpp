// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/proposal_dialog.h"

#include "app/editor/labels.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"
#include "core/coach/flow_order.h"

#include <QtCore/QHash>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace limber
{

namespace
{

constexpr QSize kProposalDialogSize(520, 560);
constexpr int kMostMinutesAsked = 180;
constexpr int kShortest = 1;

QString nameOf(const RoutineDocument& document, const ExerciseId& id)
{
    const Exercise* exercise = document.exercise(id);
    return exercise ? exercise->name : id.text();
}

QString changesText(const FlowCost& cost)
{
    return counted(cost.changes, FlowDialog::tr("change")) + FlowDialog::tr(" of position or equipment, ") +
           FlowDialog::tr("%1 down or up").arg(counted(cost.upsAndDowns, FlowDialog::tr("way")));
}

QString iconOf(ProposalLine::Kind kind)
{
    switch (kind) {
    case ProposalLine::Kind::Stays:
        return QStringLiteral("check");
    case ProposalLine::Kind::Changed:
        return QStringLiteral("timer");
    case ProposalLine::Kind::Moved:
        return QStringLiteral("shuffle");
    case ProposalLine::Kind::Gone:
        return QStringLiteral("minus");
    }
    Q_UNREACHABLE();
}

} // namespace

ProposalDialog::ProposalDialog(RoutineDocument& document, const QString& title, const QString& what, QWidget* parent)
    : QDialog(parent), m_document(document), m_column(new QVBoxLayout(this)), m_controls(new QVBoxLayout),
      m_summary(new TextLabel({}, TextRole::Row)), m_list(new QListWidget),
      m_take(new Button(ButtonKind::Primary, tr("Take this"), QStringLiteral("check")))
{
    setWindowTitle(title);
    resize(parent ? kProposalDialogSize.boundedTo(parent->window()->size() * 0.92) : kProposalDialogSize);
    m_column->setContentsMargins(24, 22, 24, 20);
    m_column->setSpacing(10);
    m_column->addWidget(new TextLabel(title, TextRole::Name));
    auto* explanation = new TextLabel(what, TextRole::Text, Tone::Soft);
    explanation->setWrapped();
    m_column->addWidget(explanation);
    m_column->addLayout(m_controls);
    m_summary->setWrapped();
    m_column->addWidget(m_summary);
    m_list->setAccessibleName(tr("What it would be"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    auto* cancel = new Button(ButtonKind::Secondary, tr("Leave it"));
    row->addWidget(cancel);
    row->addWidget(m_take);
    m_column->addLayout(row);
    m_take->setDefault(true);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_take, &QAbstractButton::clicked, this, [this] {
        if (m_edit && m_document.push(*m_edit))
            accept();
    });
}

void ProposalDialog::addControl(QWidget* control, const QString& caption)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* label = new TextLabel(caption, TextRole::Text);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control);
    row->addStretch();
    m_controls->addLayout(row);
}

void ProposalDialog::propose(const std::optional<Edit>& edit, const QString& summary,
                             const std::vector<ProposalLine>& lines)
{
    m_edit = edit;
    m_summary->setText(summary);
    m_take->setEnabled(edit.has_value());
    m_list->clear();
    const auto isGone = [](const ProposalLine& line) { return line.kind == ProposalLine::Kind::Gone; };
    for (const ProposalLine& line : lines) {
        if (!isGone(line))
            addLine(line);
    }
    // What stays is what one wants to see; what does not, and why, is below it.
    if (std::any_of(lines.begin(), lines.end(), isGone))
        addHeading(tr("LEFT OUT"));
    for (const ProposalLine& line : lines) {
        if (isGone(line))
            addLine(line);
    }
    m_list->scrollToTop();
}

void ProposalDialog::addLine(const ProposalLine& line)
{
    const Tokens& tokens = tokensOf(this);
    const bool gone = line.kind == ProposalLine::Kind::Gone;
    auto* item = new QListWidgetItem(
        line.remark.isEmpty() ? line.text : isolated(line.text) + QStringLiteral("  ·  ") + line.remark);
    item->setIcon(themeIcon(iconOf(line.kind), gone ? tokens.warn : tokens.go, tokens.faint));
    item->setForeground(gone ? tokens.soft : tokens.ink);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_list->addItem(item);
}

void ProposalDialog::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text);
    item->setFont(roleFont(TextRole::Label));
    item->setFlags(Qt::NoItemFlags);
    m_list->addItem(item);
}

QStringList ProposalDialog::lines() const
{
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        texts << m_list->item(row)->text();
    return texts;
}

QString ProposalDialog::summary() const
{
    return m_summary->text();
}

FitDialog::FitDialog(RoutineDocument& document, FitWishes wishes, QWidget* parent)
    : ProposalDialog(document, tr("Fit to time"),
                     tr("What you have starred, felt well or done least lately stays first. The order is kept, and "
                        "your own pace is counted at four seconds a repetition."),
                     parent),
      m_wishes(std::move(wishes)), m_minutes(new QSpinBox)
{
    m_minutes->setRange(kShortest, kMostMinutesAsked);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes there are"));
    addControl(m_minutes, tr("I have"));
    // A third less than it takes is a fair first guess.
    m_minutes->setValue(std::max(kShortest, static_cast<int>(document.total() * 2 / 3 / std::chrono::minutes(1))));
    connect(m_minutes, &QSpinBox::valueChanged, this, &FitDialog::look);
    look();
    m_minutes->setFocus();
    m_minutes->selectAll();
}

void FitDialog::setMinutes(int minutes)
{
    m_minutes->setValue(minutes);
}

void FitDialog::look()
{
    const auto lookup = [this](const ExerciseId& id) { return m_document.exercise(id); };
    const auto fit = fitToTime(m_document.routine(), lookup, m_document.defaults(),
                               Millis(std::chrono::minutes(m_minutes->value())), m_wishes);
    if (!fit)
        return propose(std::nullopt, fit.error().sentence, {});
    QHash<EntryId, QString> why;
    for (const FitNote& note : fit->notes)
        why.insert(note.entry, note.sentence);
    std::vector<ProposalLine> lines;
    for (const Section& section : m_document.routine().sections) {
        for (const Entry& entry : section.entries) {
            const Entry* kept = findEntry(fit->routine, entry.id);
            const QString name = nameOf(m_document, entry.exercise);
            if (!kept)
                lines.push_back({ProposalLine::Kind::Gone, why.value(entry.id, name), {}});
            else if (*kept != entry)
                lines.push_back({ProposalLine::Kind::Changed, name,
                                 tr("%1 in place of %2").arg(doseLabel(*kept), doseLabel(entry))});
            else
                lines.push_back({ProposalLine::Kind::Stays, name, doseLabel(entry)});
        }
    }
    const bool nothing = fit->notes.empty();
    QString summary = tr("%1 of %2").arg(durationText(fit->time), durationText(m_document.total()));
    if (nothing)
        summary = tr("It already fits: %1.").arg(durationText(fit->time));
    else if (!fit->best)
        summary += tr(" (well fitted; for so many exercises there may be a better choice)");
    propose(nothing ? std::nullopt : std::optional(fit->edit), summary, lines);
}

FlowDialog::FlowDialog(RoutineDocument& document, QWidget* parent)
    : ProposalDialog(document, tr("Flow order"),
                     tr("Inside each section, the order with the fewest changes of position and equipment."), parent)
{
    const auto lookup = [&document](const ExerciseId& id) { return document.exercise(id); };
    const auto proposal = proposeFlow(document.routine(), lookup);
    Routine then = document.routine();
    if (proposal) {
        const auto applied = apply(then, proposal->edit);
        Q_ASSERT(applied.ok());
    }
    std::vector<ProposalLine> lines;
    for (size_t s = 0; s < then.sections.size(); ++s) {
        const auto& before = document.routine().sections[s].entries;
        const auto& after = then.sections[s].entries;
        for (size_t e = 0; e < after.size(); ++e) {
            const Exercise* exercise = document.exercise(after[e].exercise);
            lines.push_back({after[e].id == before[e].id ? ProposalLine::Kind::Stays : ProposalLine::Kind::Moved,
                             nameOf(document, after[e].exercise), exercise ? needsText(*exercise) : QString()});
        }
    }
    if (proposal)
        propose(proposal->edit, tr("%1 in place of %2").arg(changesText(proposal->then), changesText(proposal->now)),
                lines);
    else
        propose(std::nullopt, tr("It already flows: no better order is known."), lines);
}

} // namespace limber
