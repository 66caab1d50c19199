// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/entry_details.h"

#include "app/editor/text_area.h"
#include "app/editor/times_editor.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text_set.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>

namespace limber
{

namespace
{

constexpr int kStepsHeight = 168;

QStringList stepsIn(const QString& text)
{
    QStringList steps;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            steps << line.trimmed();
    }
    return steps;
}

} // namespace

EntryDetails::EntryDetails(QWidget* parent)
    : QWidget(parent), m_reword(new Button(ButtonKind::Ghost, tr("Reword the steps"), QStringLiteral("pencil"), this)),
      m_stepsTitle(new TextLabel(tr("STEPS FOR THIS PERSON"), TextRole::Label, Tone::Soft, this)),
      m_steps(new TextArea(tr("Steps for this person"), tr("One step on each line"), this)),
      m_stepsHint(new TextLabel(tr("Shown, printed and played here only; the exercise stays as it is."),
                                TextRole::Secondary, Tone::Soft, this)),
      m_ownAgain(new Button(ButtonKind::Ghost, tr("The exercise’s own steps"), QStringLiteral("rotate-ccw"), this)),
      m_times(new TimesEditor(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    m_reword->setSmall(true);
    m_ownAgain->setSmall(true);
    m_steps->setLeastHeight(kStepsHeight);
    m_stepsHint->setWrapped();
    column->addWidget(m_times);
    column->addWidget(m_reword, 0, Qt::AlignLeft);
    column->addWidget(m_stepsTitle);
    column->addWidget(m_steps);
    column->addWidget(m_stepsHint);
    column->addWidget(m_ownAgain, 0, Qt::AlignLeft);
    connect(m_reword, &Button::clicked, this, &EntryDetails::reword);
    connect(m_ownAgain, &Button::clicked, this, [this] {
        m_rewording = false;
        giveSteps({});
        refreshSteps();
    });
    connect(m_steps, &TextArea::edited, this, &EntryDetails::giveSteps);
    connect(m_steps, &TextArea::left, this, [this] {
        if (m_document)
            m_document->endMerging();
    });
    connect(m_times, &TimesEditor::edited, this, [this](const std::function<void(Timing&)>& change) {
        if (m_document)
            m_document->push(edits::changeEntries(
                m_document->routine(), m_entries, [&change](Entry& entry) { change(entry.timing); }, tr("change times"),
                QStringLiteral("timing")));
    });
}

void EntryDetails::show(RoutineDocument* document, const std::vector<EntryId>& entries)
{
    if (document != m_document || entries != m_entries)
        m_rewording = false;
    m_document = document;
    m_entries = entries;
    setVisible(document && !entries.empty());
    if (!document || entries.empty())
        return;
    refreshTimes();
    refreshSteps();
}

const Entry* EntryDetails::onlyEntry() const
{
    return m_document && m_entries.size() == 1 ? findEntry(m_document->routine(), m_entries.front()) : nullptr;
}

QStringList EntryDetails::ownersSteps() const
{
    const Entry* entry = onlyEntry();
    const Exercise* exercise = entry ? m_document->exercise(entry->exercise) : nullptr;
    if (!exercise)
        return {};
    QStringList steps = exercise->steps;
    if (!exercise->start.isEmpty())
        steps.prepend(exercise->start);
    return steps;
}

void EntryDetails::refreshTimes()
{
    const Routine& routine = m_document->routine();
    const TextSet wanted = TextSet::of(m_entries);
    std::vector<Timing> own;
    std::vector<TimesEditor::Above> above;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (!wanted.contains(entry.id.text()))
                continue;
            if (own.empty()) // where several sections are concerned, the first one stands for them
                above = {{tr("from the section"), section.timing}, {tr("from the routine"), routine.timing}};
            own.push_back(entry.timing);
        }
    }
    m_times->show(own, above, m_document->defaults(), !m_document->isReadOnly());
}

void EntryDetails::refreshSteps()
{
    const Entry* entry = onlyEntry();
    const bool editable = entry && !m_document->isReadOnly();
    const bool reworded = entry && !entry->ownSteps.isEmpty();
    const bool open = editable && (reworded || m_rewording);
    m_reword->setVisible(editable && !open);
    for (QWidget* part : {static_cast<QWidget*>(m_stepsTitle), static_cast<QWidget*>(m_steps),
                          static_cast<QWidget*>(m_stepsHint), static_cast<QWidget*>(m_ownAgain)})
        part->setVisible(open);
    if (!open)
        return;
    const QStringList steps = reworded ? entry->ownSteps : ownersSteps();
    const QStringList written = stepsIn(m_steps->text());
    const bool beginningAnew = written.isEmpty() && m_steps->edit().hasFocus();
    if (written != steps && !beginningAnew)
        m_steps->setText(steps.join(QLatin1Char('\n')));
}

void EntryDetails::reword()
{
    if (!onlyEntry() || m_document->isReadOnly())
        return;
    m_rewording = true;
    refreshSteps();
    m_steps->setFocus(Qt::ShortcutFocusReason);
}

void EntryDetails::giveSteps(const QString& text)
{
    if (!onlyEntry())
        return;
    QStringList steps = stepsIn(text);
    if (steps == ownersSteps())
        steps.clear(); // nothing is reworded
    m_rewording = m_rewording || !steps.isEmpty();
    m_document->push(edits::setOwnSteps(m_document->routine(), m_entries, steps));
}

} // namespace limber
