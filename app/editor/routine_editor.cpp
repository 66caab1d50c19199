// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_editor.h"

#include "app/editor/labels.h"
#include "app/editor/text_area.h"
#include "app/editor/times_editor.h"
#include "app/shell/widgets/captioned_spin.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"
#include "core/model/rules.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace limber
{

namespace
{

constexpr int kMostTimesADay = 24;

/// "knee, evening" as a list; each tag once.
QStringList tagsIn(const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','))) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags << tag;
    }
    return tags;
}

} // namespace

RoutineEditor::RoutineEditor(QWidget* parent)
    : QWidget(parent), m_summary(new TextLabel({}, TextRole::Secondary, Tone::Soft, this)),
      m_forWhom(new QLineEdit(this)),
      m_purpose(new TextArea(tr("What for"), tr("One sentence: what this is for"), this)),
      m_note(new TextArea(tr("Note"), tr("Anything to know before starting"), this)),
      m_timesADay(new CaptionedSpin(tr("times a day"), 0, kMostTimesADay, this)),
      m_daysAWeek(new CaptionedSpin(tr("days a week"), 0, 7, this)), m_tags(new QLineEdit(this)),
      m_times(new TimesEditor(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [this, column](const QString& name, QWidget* control) {
        auto* caption = new TextLabel(name.toUpper(), TextRole::Label, Tone::Soft, this);
        caption->setBuddy(control);
        column->addSpacing(8);
        column->addWidget(caption);
        column->addWidget(control);
    };
    m_forWhom->setMaxLength(kLongestTitle);
    m_forWhom->setAccessibleName(tr("For whom"));
    m_forWhom->setPlaceholderText(tr("A name, or leave it empty"));
    column->addWidget(m_summary);
    add(tr("For whom"), m_forWhom);
    add(tr("What for"), m_purpose);
    add(tr("Note"), m_note);
    auto* often = new QWidget(this);
    auto* numbers = new QHBoxLayout(often);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(8);
    numbers->addWidget(m_timesADay, 1);
    numbers->addWidget(m_daysAWeek, 1);
    add(tr("How often"), often);
    buildFrequency();
    m_tags->setMaxLength(kLongestTitle);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("For example: knee, evening"));
    add(tr("Tags"), m_tags);
    column->addSpacing(8);
    column->addWidget(m_times);
    connectTexts();
}

void RoutineEditor::connectTexts()
{
    connect(m_forWhom, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (m_document)
            m_document->push(edits::setForWhom(m_document->routine(), name));
    });
    connect(m_purpose, &TextArea::edited, this, [this](const QString& text) {
        if (m_document)
            m_document->push(edits::setPurpose(m_document->routine(), text));
    });
    connect(m_note, &TextArea::edited, this, [this](const QString& text) {
        if (m_document)
            m_document->push(edits::setRoutineNote(m_document->routine(), text));
    });
    connect(m_tags, &QLineEdit::editingFinished, this, [this] {
        if (m_document && tagsIn(m_tags->text()) != m_document->routine().tags)
            m_document->push(edits::setTags(m_document->routine(), tagsIn(m_tags->text())));
    });
    connect(m_times, &TimesEditor::edited, this, [this](const std::function<void(Timing&)>& change) {
        if (m_document)
            m_document->push(edits::changeRoutine(
                m_document->routine(), [&change](Routine& routine) { change(routine.timing); },
                tr("change times of the routine"), QStringLiteral("timing")));
    });
    const auto endMerging = [this] {
        if (m_document)
            m_document->endMerging();
    };
    connect(m_forWhom, &QLineEdit::editingFinished, this, endMerging);
    connect(m_purpose, &TextArea::left, this, endMerging);
    connect(m_note, &TextArea::left, this, endMerging);
    for (CaptionedSpin* spin : {m_timesADay, m_daysAWeek}) {
        spin->setLowestText(QStringLiteral("–"));
        connect(spin, &CaptionedSpin::edited, this, &RoutineEditor::giveFrequency);
    }
}

void RoutineEditor::buildFrequency()
{
    auto* days = new QWidget(this);
    auto* row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const QLocale english(QLocale::English);
    for (int day = 0; day < 7; ++day) {
        auto* chip = new Chip(english.dayName(day + 1, QLocale::ShortFormat).left(2), days);
        chip->setCheckable(true);
        chip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a week is one row
        chip->setAccessibleName(english.dayName(day + 1));
        chip->setToolTip(english.dayName(day + 1));
        connect(chip, &Chip::clicked, this, &RoutineEditor::giveFrequency);
        row->addWidget(chip);
        m_weekdays[static_cast<size_t>(day)] = chip;
    }
    layout()->addWidget(days);
}

void RoutineEditor::show(RoutineDocument* document, bool visible)
{
    m_document = document;
    setVisible(document && visible);
    if (document && visible)
        refresh();
}

void RoutineEditor::giveFrequency()
{
    if (!m_document)
        return;
    Frequency frequency;
    frequency.timesADay = m_timesADay->value();
    frequency.daysAWeek = m_daysAWeek->value();
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        frequency.weekdays.set(day, m_weekdays[day]->isChecked());
    if (frequency.weekdays.any()) // the named days say how many there are
        frequency.daysAWeek = static_cast<int>(frequency.weekdays.count());
    m_document->push(edits::setFrequency(m_document->routine(), frequency));
    refresh();
}

void RoutineEditor::refresh()
{
    if (!m_document)
        return;
    const Routine& routine = m_document->routine();
    for (QWidget* control :
         {static_cast<QWidget*>(m_forWhom), static_cast<QWidget*>(m_purpose), static_cast<QWidget*>(m_note),
          static_cast<QWidget*>(m_timesADay), static_cast<QWidget*>(m_daysAWeek), static_cast<QWidget*>(m_tags)})
        control->setEnabled(!m_document->isReadOnly());
    m_summary->setText(counted(entryCount(routine), tr("exercise")) + QStringLiteral(" · ") +
                       durationText(m_document->total()));
    if (m_forWhom->text() != routine.forWhom)
        m_forWhom->setText(routine.forWhom);
    m_purpose->setText(routine.purpose);
    m_note->setText(routine.note);
    m_timesADay->setValue(routine.frequency.timesADay);
    m_daysAWeek->setValue(routine.frequency.weekdays.any() ? static_cast<int>(routine.frequency.weekdays.count())
                                                           : routine.frequency.daysAWeek);
    for (size_t day = 0; day < m_weekdays.size(); ++day) {
        m_weekdays[day]->setChecked(routine.frequency.weekdays.test(day));
        m_weekdays[day]->setEnabled(!m_document->isReadOnly());
    }
    if (!m_tags->hasFocus() || m_document->isReadOnly())
        m_tags->setText(routine.tags.join(QStringLiteral(", ")));
    m_times->show({routine.timing}, {}, m_document->defaults(), !m_document->isReadOnly());
}

} // namespace limber
