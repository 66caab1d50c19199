// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/entry_editor.h"

#include "app/editor/dose_field.h"
#include "app/editor/labels.h"
#include "app/editor/text_area.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/captioned_spin.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text_set.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kLongestHold = 3 * 60 * 60; // seconds
constexpr int kLongestRest = 60 * 60;

int secondsOf(Millis time)
{
    return static_cast<int>((time.count() + 500) / 1000);
}

/// The value that all entries share, or nothing.
template <typename Value>
std::optional<Value> common(const std::vector<const Entry*>& entries, const std::function<Value(const Entry&)>& of)
{
    std::optional<Value> value;
    for (const Entry* entry : entries) {
        if (value && *value != of(*entry))
            return std::nullopt;
        value = of(*entry);
    }
    return value;
}

void showNumber(CaptionedSpin& spin, const std::vector<const Entry*>& entries,
                const std::function<int(size_t, const Entry&)>& of)
{
    const int first = of(0, *entries.front());
    for (size_t i = 1; i < entries.size(); ++i) {
        if (of(i, *entries[i]) != first) {
            spin.setBlank();
            return;
        }
    }
    spin.setValue(first);
}

/// The dose that the numbers stand for: of the one side that is done, else of the left one.
const Dose& mainDose(const Entry& entry)
{
    return doseOf(entry, entry.sides == Sides::RightOnly ? Side::Right : Side::Left);
}

} // namespace

EntryEditor::EntryEditor(QWidget* parent)
    : QWidget(parent), m_dose(new DoseField(this)), m_remark(new TextLabel({}, TextRole::Secondary, Tone::Work, this)),
      m_sets(new CaptionedSpin(tr("sets"), 1, 100, this)), m_reps(new CaptionedSpin(tr("reps"), 1, 1000, this)),
      m_hold(new CaptionedSpin(tr("s hold"), 0, kLongestHold, this)),
      m_rest(new CaptionedSpin(tr("s rest"), 0, kLongestRest, this)),
      m_sides(new SegmentedSwitch(tr("Sides"), {tr("Each side"), tr("Left"), tr("Right")}, this)),
      m_ownRight(new QCheckBox(tr("Own dose for the right side"), this)), m_right(new DoseField(this)),
      m_selfPaced(new QCheckBox(tr("At the person’s own pace"), this)),
      m_noteTitle(new TextLabel(tr("NOTE"), TextRole::Label, Tone::Soft, this)),
      m_note(new TextArea(tr("Note"), tr("For example: stop if the knee hurts"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    for (CaptionedSpin* spin : {m_sets, m_reps, m_hold, m_rest})
        numbers->addWidget(spin, 1);
    m_remark->setWrapped();
    m_remark->hide();
    column->addWidget(m_dose);
    column->addWidget(m_remark);
    column->addLayout(numbers);
    column->addWidget(m_sides);
    column->addWidget(m_ownRight);
    column->addWidget(m_right);
    column->addWidget(m_selfPaced);
    column->addSpacing(4);
    column->addWidget(m_noteTitle);
    column->addWidget(m_note);
    column->setSpacing(10);
    m_sides->setWorking(true);
    m_hold->setStep(5);
    m_rest->setStep(5);
    m_right->setAccessibleName(tr("Dose of the right side"));
    connectAll();
}

void EntryEditor::connectAll()
{
    m_dose->installEventFilter(this);
    m_right->installEventFilter(this);
    connect(m_dose, &DoseField::remarkChanged, this, [this](const QString& remark, bool understood) {
        m_remark->setTone(understood ? Tone::Go : Tone::Work);
        m_remark->setText(remark);
        m_remark->setVisible(!remark.isEmpty());
    });
    connect(m_dose, &QLineEdit::editingFinished, this, [this] { commitTyped(*m_dose, std::nullopt); });
    connect(m_right, &QLineEdit::editingFinished, this, [this] { commitTyped(*m_right, Side::Right); });
    const auto routine = [this]() -> const Routine& { return m_document->routine(); };
    connect(m_sets, &CaptionedSpin::edited, this,
            [this, routine](int sets) { give(edits::setSets(routine(), m_entries, sets)); });
    connect(m_reps, &CaptionedSpin::edited, this,
            [this, routine](int reps) { give(edits::setReps(routine(), m_entries, reps)); });
    connect(m_hold, &CaptionedSpin::edited, this, [this, routine](int seconds) {
        const Millis time = std::chrono::seconds(seconds);
        const auto entries = shown().entries;
        const bool paced = !entries.empty() && !mainDose(*entries.front()).isHeld();
        give(paced ? edits::setPace(routine(), m_entries, std::max(Millis(1s), time))
                   : edits::setHold(routine(), m_entries, std::max(Millis(1s), time)));
    });
    connect(m_rest, &CaptionedSpin::edited, this, [this, routine](int seconds) {
        give(edits::setRest(routine(), m_entries, std::optional<Millis>(std::chrono::seconds(seconds))));
    });
    connect(m_sides, &SegmentedSwitch::chosen, this,
            [this, routine](int sides) { give(edits::setSides(routine(), m_entries, static_cast<Sides>(sides))); });
    connect(m_selfPaced, &QCheckBox::clicked, this,
            [this, routine](bool on) { give(edits::setSelfPaced(routine(), m_entries, on)); });
    connect(m_ownRight, &QCheckBox::clicked, this, [this, routine](bool on) {
        m_right->setVisible(on);
        if (on) {
            m_right->setFocus();
            m_right->selectAll();
        } else if (const auto entries = shown().entries; !entries.empty()) {
            give(edits::setDose(routine(), m_entries, entries.front()->dose));
        }
    });
    connect(m_note, &TextArea::edited, this,
            [this, routine](const QString& note) { give(edits::setNote(routine(), m_entries, note)); });
    connect(m_note, &TextArea::left, this, [this] {
        if (m_document)
            m_document->endMerging();
    });
}

bool EntryEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && m_document)
        m_document->endMerging();
    return QWidget::eventFilter(watched, event);
}

void EntryEditor::show(RoutineDocument* document, const std::vector<EntryId>& entries)
{
    const bool other = document != m_document || entries != m_entries;
    if (other && m_document) {
        // What is being typed belongs to the entries that were shown when it was typed.
        commitTyped(*m_dose, std::nullopt);
        commitTyped(*m_right, Side::Right);
        m_document->endMerging();
    }
    m_document = document;
    m_entries = entries;
    if (other) {
        m_dose->setModified(false);
        m_right->setModified(false);
        m_ownRight->setChecked(false);
    }
    setVisible(document && !entries.empty());
    if (document && !entries.empty())
        refresh();
}

void EntryEditor::focusDose()
{
    m_dose->setFocus(Qt::ShortcutFocusReason);
    m_dose->selectAll();
}

void EntryEditor::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

EntryEditor::Shown EntryEditor::shown() const
{
    Shown all;
    if (!m_document || m_entries.empty())
        return all;
    const TextSet wanted = TextSet::of(m_entries);
    for (const Section& section : m_document->routine().sections) {
        for (const Entry& entry : section.entries) {
            if (!wanted.contains(entry.id.text()))
                continue;
            const Exercise* exercise = m_document->exercise(entry.exercise);
            all.entries.push_back(&entry);
            all.times.push_back(resolveTiming(entry.timing, section.timing, m_document->routine().timing,
                                              m_document->defaults(),
                                              exercise && exercise->phase == Phase::Strengthen));
            all.sided |= !exercise || exercise->sided;
        }
    }
    return all;
}

void EntryEditor::refresh()
{
    const Shown now = shown();
    const auto& entries = now.entries;
    if (entries.empty())
        return;
    setEnabled(!m_document->isReadOnly());
    m_sides->setVisible(now.sided);
    refreshDose(now);
    refreshRight(now);
    if (const auto sides = common<Sides>(entries, [](const Entry& entry) { return entry.sides; }))
        m_sides->setCurrent(static_cast<int>(*sides));
    else
        m_sides->clearCurrent();
    const bool counted =
        std::none_of(entries.begin(), entries.end(), [](const Entry* entry) { return mainDose(*entry).isHeld(); });
    m_selfPaced->setVisible(counted);
    m_selfPaced->setChecked(entries.front()->selfPaced);
    m_note->setText(common<QString>(entries, [](const Entry& entry) { return entry.note; }).value_or(QString()));
}

void EntryEditor::refreshDose(const Shown& now)
{
    const auto& entries = now.entries;
    const Entry& first = *entries.front();
    if (!m_dose->isTouched()) {
        const bool same = std::all_of(entries.begin(), entries.end(), [&](const Entry* entry) {
            return entry->dose == first.dose && entry->rightDose == first.rightDose && entry->sides == first.sides &&
                   entry->selfPaced == first.selfPaced;
        });
        if (same)
            m_dose->setEntry(first, now.sided);
        else
            m_dose->setMixed(first, now.sided);
    }
    const bool paced = !mainDose(first).isHeld();
    m_hold->setCaption(paced ? tr("s a rep") : tr("s hold"));
    m_hold->setStep(paced ? 1 : 5);
    showNumber(*m_sets, entries, [](size_t, const Entry& entry) { return mainDose(entry).sets; });
    showNumber(*m_reps, entries, [](size_t, const Entry& entry) { return mainDose(entry).repsPlayed(); });
    showNumber(*m_hold, entries, [&](size_t i, const Entry& entry) {
        const Dose& dose = mainDose(entry);
        return secondsOf(dose.isHeld() ? dose.holdPlayed() : dose.pace.value_or(now.times[i].pace));
    });
    showNumber(*m_rest, entries, [&](size_t i, const Entry& entry) {
        return secondsOf(mainDose(entry).rest.value_or(now.times[i].rest));
    });
}

void EntryEditor::refreshRight(const Shown& now)
{
    const auto& entries = now.entries;
    const bool possible = now.sided && std::all_of(entries.begin(), entries.end(),
                                                   [](const Entry* entry) { return entry->sides == Sides::Each; });
    const bool any =
        std::any_of(entries.begin(), entries.end(), [](const Entry* entry) { return entry->rightDose.has_value(); });
    m_ownRight->setVisible(possible);
    if (any)
        m_ownRight->setChecked(true);
    else if (!m_right->hasFocus())
        m_ownRight->setChecked(false);
    m_right->setVisible(possible && m_ownRight->isChecked());
    if (m_right->isTouched())
        return;
    if (const auto dose = common<Dose>(entries, [](const Entry& entry) { return doseOf(entry, Side::Right); }))
        m_right->setDose(*dose);
    else
        m_right->setMixed(*entries.front(), false);
}

void EntryEditor::commitTyped(DoseField& field, std::optional<Side> side)
{
    if (!field.isTouched() || !m_document || m_document->isReadOnly())
        return;
    const auto typed = field.typed();
    if (!typed || field.text().trimmed().isEmpty())
        return; // it stays in the field, with the sentence that says why
    const QString text = field.text();
    field.setModified(false);
    if (side)
        m_document->push(edits::setDose(m_document->routine(), m_entries, typed->dose, side));
    else if (const auto edit = typedDoseEdit(m_document->routine(), m_entries, text))
        m_document->push(*edit);
    refresh();
}

bool EntryEditor::takeText(const QString& text)
{
    if (!m_document || m_entries.empty())
        return false;
    const auto edit = typedDoseEdit(m_document->routine(), m_entries, text);
    if (edit)
        return m_document->push(*edit);
    // Not lost: it goes on here, where there is room to say what is wrong.
    m_dose->startTyping(text);
    m_dose->setFocus(Qt::OtherFocusReason);
    return false;
}

void EntryEditor::takeDose(const Dose& dose)
{
    if (m_document && !m_entries.empty())
        m_document->push(edits::setDose(m_document->routine(), m_entries, dose));
}

void EntryEditor::give(const Edit& edit)
{
    if (!m_document)
        return;
    m_dose->setModified(false);
    if (!m_document->push(edit))
        refresh();
}

} // namespace limber
