// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/section_editor.h"

#include "app/editor/labels.h"
#include "app/editor/times_editor.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/captioned_spin.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"
#include "core/model/rules.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace limber
{

namespace
{

constexpr int kLongestRoundRest = 60 * 60; // seconds

} // namespace

SectionEditor::SectionEditor(QWidget* parent)
    : QWidget(parent), m_summary(new TextLabel({}, TextRole::Secondary, Tone::Soft, this)),
      m_title(new QLineEdit(this)), m_phase(new QComboBox(this)),
      m_rounds(new CaptionedSpin(tr("rounds"), 1, kMostRounds, this)),
      m_roundRest(new CaptionedSpin(tr("s between rounds"), 0, kLongestRoundRest, this)),
      m_hint(
          new TextLabel(tr("The exercises of this section are done one after the other, as many rounds as you want."),
                        TextRole::Secondary, Tone::Soft, this)),
      m_times(new TimesEditor(this)),
      m_remove(new Button(ButtonKind::Secondary, tr("Delete section"), QStringLiteral("trash-2"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* titleLabel = new TextLabel(tr("TITLE"), TextRole::Label, Tone::Soft, this);
    auto* phaseLabel = new TextLabel(tr("PHASE"), TextRole::Label, Tone::Soft, this);
    titleLabel->setBuddy(m_title);
    phaseLabel->setBuddy(m_phase);
    m_title->setMaxLength(kLongestTitle);
    m_title->setAccessibleName(tr("Title of the section"));
    m_phase->setAccessibleName(tr("Phase of the section"));
    for (const Phase phase : allPhases())
        m_phase->addItem(label(phase));
    auto* rounds = new QHBoxLayout;
    rounds->setSpacing(8);
    rounds->addWidget(m_rounds, 1);
    rounds->addWidget(m_roundRest, 1);
    m_roundRest->setStep(5);
    m_hint->setWrapped();
    column->addWidget(m_summary);
    column->addSpacing(6);
    column->addWidget(titleLabel);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(phaseLabel);
    column->addWidget(m_phase);
    column->addSpacing(6);
    column->addLayout(rounds);
    column->addWidget(m_hint);
    column->addWidget(m_times);
    column->addSpacing(10);
    column->addWidget(m_remove, 0, Qt::AlignLeft);

    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (m_document && !text.trimmed().isEmpty())
            m_document->push(edits::renameSection(m_document->routine(), m_section, text.trimmed()));
    });
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_document)
            m_document->endMerging();
        refresh();
    });
    connect(m_phase, &QComboBox::activated, this, [this](int phase) {
        if (m_document)
            m_document->push(edits::setSectionPhase(m_document->routine(), m_section, static_cast<Phase>(phase)));
    });
    connect(m_rounds, &CaptionedSpin::edited, this, [this](int rounds_) {
        if (m_document)
            m_document->push(edits::setRounds(m_document->routine(), m_section, rounds_));
    });
    connect(m_roundRest, &CaptionedSpin::edited, this, [this](int seconds) {
        if (m_document)
            m_document->push(edits::setRoundRest(m_document->routine(), m_section,
                                                 std::optional<Millis>(std::chrono::seconds(seconds))));
    });
    connect(m_times, &TimesEditor::edited, this, [this](const std::function<void(Timing&)>& change) {
        if (m_document)
            m_document->push(edits::changeSection(
                m_document->routine(), m_section, [&change](Section& section) { change(section.timing); },
                tr("change times of the section"), QStringLiteral("timing")));
    });
    connect(m_remove, &Button::clicked, this, &SectionEditor::removeRequested);
}

void SectionEditor::show(RoutineDocument* document, const std::optional<SectionId>& section)
{
    if (m_document && (m_document != document || m_section != section.value_or(SectionId())))
        m_document->endMerging();
    m_document = document;
    m_section = section.value_or(SectionId());
    setVisible(shown());
    refresh();
}

const Section* SectionEditor::shown() const
{
    return m_document ? findSection(m_document->routine(), m_section) : nullptr;
}

void SectionEditor::refresh()
{
    const Section* section = shown();
    if (!section)
        return;
    const bool editable = !m_document->isReadOnly();
    for (QWidget* control : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_phase),
                             static_cast<QWidget*>(m_rounds), static_cast<QWidget*>(m_roundRest)})
        control->setEnabled(editable);
    m_remove->setVisible(editable);
    const auto& sections = m_document->routine().sections;
    const int index = static_cast<int>(section - sections.data());
    m_summary->setText(counted(static_cast<qint64>(section->entries.size()), tr("exercise")) + QStringLiteral(" · ") +
                       durationText(m_document->sectionTime(index)));
    if (m_title->text().trimmed() != section->title)
        m_title->setText(section->title);
    m_phase->setCurrentIndex(static_cast<int>(section->phase));
    m_rounds->setValue(section->rounds);
    m_roundRest->setVisible(section->rounds > 1);
    const Millis rest = section->roundRest.value_or(m_document->defaults().roundRest);
    m_roundRest->setValue(static_cast<int>(rest / std::chrono::seconds(1)));
    m_times->show({section->timing}, {{tr("from the routine"), m_document->routine().timing}}, m_document->defaults(),
                  editable);
}

} // namespace limber
