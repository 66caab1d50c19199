// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/exercise_form.h"

#include "app/editor/chip_choice.h"
#include "app/editor/dose_field.h"
#include "app/editor/labels.h"
#include "app/editor/text_area.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"
#include "core/library/muscles.h"
#include "core/model/dose_parser.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <span>

namespace limber
{

namespace
{

constexpr int kLongestName = 10'000;
constexpr int kLow = 58;
constexpr int kHigh = 112;

QStringList words(std::span<const Equipment> items)
{
    QStringList texts;
    for (const Equipment item : items)
        texts << capitalised(label(item));
    return texts;
}

} // namespace

ExerciseForm::ExerciseForm(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(28, 8, 28, 20);
    m_column->setSpacing(8);
    buildName();
    m_pictures = addPart(tr("Pictures"));
    buildWhat();
    buildBody();
    buildHow();
    buildDose();
    m_column->addStretch(1);
    guardFromWheel(*m_position);
    guardFromWheel(*m_target);
}

void ExerciseForm::placeInTabOrder(const std::vector<QWidget*>& pictures)
{
    QWidget* before = m_otherNames;
    for (QWidget* picture : pictures) {
        setTabOrder(before, picture);
        before = picture;
    }
}

void ExerciseForm::guardFromWheel(QComboBox& choice)
{
    choice.setFocusPolicy(Qt::StrongFocus);
    choice.installEventFilter(this);
}

bool ExerciseForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

QVBoxLayout* ExerciseForm::addPart(const QString& title)
{
    m_column->addSpacing(8);
    m_column->addWidget(new TextLabel(title, TextRole::Row));
    auto* card = new Card;
    auto* part = new QVBoxLayout(card);
    part->setContentsMargins(16, 12, 16, 14);
    part->setSpacing(4);
    m_column->addWidget(card);
    return part;
}

void ExerciseForm::addField(QVBoxLayout& part, const QString& name, QWidget* field, const QString& hint)
{
    if (part.count() > 0)
        part.addSpacing(8);
    auto* label = new TextLabel(name, TextRole::Secondary, Tone::Soft);
    label->setBuddy(field);
    part.addWidget(label);
    part.addWidget(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    if (!hint.isEmpty())
        field->setAccessibleDescription(hint);
}

QLineEdit* ExerciseForm::addLine(QVBoxLayout& part, const QString& name, const QString& hint)
{
    auto* line = new QLineEdit;
    line->setMaxLength(kLongestName);
    line->setPlaceholderText(hint);
    connect(line, &QLineEdit::textEdited, this, &ExerciseForm::edited);
    addField(part, name, line, hint);
    return line;
}

TextArea* ExerciseForm::addArea(QVBoxLayout& part, const QString& name, const QString& hint, int height)
{
    auto* area = new TextArea(name, hint);
    area->setLeastHeight(height);
    connect(area, &TextArea::edited, this, &ExerciseForm::edited);
    addField(part, name, area, hint);
    return area;
}

void ExerciseForm::buildName()
{
    QVBoxLayout* part = addPart(tr("Name"));
    m_name = addLine(*part, tr("Name"), tr("What it is called on cards, aloud and on paper"));
    m_otherNames = addLine(*part, tr("Other names to find it by"), tr("Separated by commas"));
}

void ExerciseForm::buildWhat()
{
    QVBoxLayout* part = addPart(tr("What it is"));
    QStringList phases;
    for (const Phase phase : allPhases())
        phases << label(phase);
    m_phase = new SegmentedSwitch(tr("Phase"), phases);
    addField(*part, tr("Phase"), m_phase);
    m_position = new QComboBox;
    for (const Position position : allPositions())
        m_position->addItem(capitalised(label(position)));
    addField(*part, tr("Position"), m_position);
    m_sides = new SegmentedSwitch(tr("Sides"), {tr("Each side by itself"), tr("Both at once")});
    addField(*part, tr("Sides"), m_sides);
    m_needed = new ChipChoice(tr("Needed"), words(allEquipment()));
    addField(*part, tr("Needed"), m_needed);
    m_optional = new ChipChoice(tr("Useful, not needed"), words(allEquipment()));
    addField(*part, tr("Useful, not needed"), m_optional);
    m_partner = new QCheckBox(tr("Somebody has to help"));
    part->addSpacing(8);
    part->addWidget(m_partner);
    for (SegmentedSwitch* choice : {m_phase, m_sides})
        connect(choice, &SegmentedSwitch::chosen, this, &ExerciseForm::edited);
    connect(m_position, &QComboBox::activated, this, &ExerciseForm::edited);
    connect(m_partner, &QCheckBox::clicked, this, &ExerciseForm::edited);
    connect(m_needed, &ChipChoice::toggled, this, [this](int item, bool on) {
        if (on)
            m_optional->setOn(item, false);
        Q_EMIT edited();
    });
    connect(m_optional, &ChipChoice::toggled, this, [this](int item, bool on) {
        if (on)
            m_needed->setOn(item, false);
        Q_EMIT edited();
    });
}

void ExerciseForm::buildBody()
{
    QVBoxLayout* part = addPart(tr("Muscles"));
    QStringList names;
    for (const QString& muscle : allMuscles())
        names << capitalised(muscle);
    m_target = new QComboBox;
    m_target->addItem(tr("Not said"));
    m_target->addItems(names);
    addField(*part, tr("The target"), m_target, tr("What swaps and the coach’s check go by"));
    m_muscles = new ChipChoice(tr("Also"), names);
    addField(*part, tr("Also"), m_muscles);
    connect(m_target, &QComboBox::activated, this, &ExerciseForm::edited);
    connect(m_muscles, &ChipChoice::toggled, this, &ExerciseForm::edited);
}

void ExerciseForm::buildHow()
{
    QVBoxLayout* part = addPart(tr("How it is done"));
    m_start = addArea(*part, tr("Starting position"), tr("Where and how one begins"), kLow);
    m_steps = addArea(*part, tr("Steps"), tr("One in each line"), kHigh);
    m_cue = addLine(*part, tr("One line for the player"), tr("What to think of while doing it"));
    m_feel = addArea(*part, tr("Where you feel it"), {}, kLow);
    m_avoid = addArea(*part, tr("What to avoid"), tr("One in each line"), kLow);
    m_easier = addArea(*part, tr("Easier"), tr("One way in each line"), kLow);
    m_harder = addArea(*part, tr("Harder"), tr("One way in each line"), kLow);
}

void ExerciseForm::buildDose()
{
    QVBoxLayout* part = addPart(tr("How much, unless a routine says otherwise"));
    m_dose = new DoseField;
    addField(*part, tr("Dose"), m_dose, tr("Type it as you say it, for example 3x30s"));
    m_doseRemark = new TextLabel({}, TextRole::Secondary, Tone::Work);
    m_doseRemark->setWrapped();
    part->addWidget(m_doseRemark);
    connect(m_dose, &DoseField::remarkChanged, this, [this](const QString& remark, bool understood) {
        m_doseRemark->setTone(understood ? Tone::Go : Tone::Work);
        m_doseRemark->setText(remark);
    });
    connect(m_dose, &QLineEdit::textEdited, this, &ExerciseForm::edited);
}

} // namespace limber
