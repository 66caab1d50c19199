// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the fields: from an exercise, and back into one.
#include "app/editor/chip_choice.h"
#include "app/editor/dose_field.h"
#include "app/editor/exercise_form.h"
#include "app/editor/text_area.h"
#include "app/shell/widgets/segmented_switch.h"
#include "core/library/muscles.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace limber
{

namespace
{

constexpr qsizetype kLongestText = 50'000; // of one field; a paste of megabytes is cut

QStringList lines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.left(kLongestText).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty() && lines.size() < 500)
            lines << line.trimmed();
    }
    return lines;
}

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (const QString& name : text.split(QLatin1Char(','))) {
        if (!name.trimmed().isEmpty())
            names << name.trimmed();
    }
    return names;
}

QString variantLines(const Exercise& exercise, Variant::Kind kind)
{
    QStringList texts;
    for (const Variant& variant : exercise.variants) {
        if (variant.kind == kind)
            texts << QString(variant.text).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

void ExerciseForm::setExercise(const Exercise& exercise)
{
    m_before = exercise;
    m_name->setText(exercise.name);
    m_name->setCursorPosition(0);
    m_otherNames->setText(exercise.otherNames.join(QStringLiteral(", ")));
    m_phase->setCurrent(static_cast<int>(exercise.phase));
    m_position->setCurrentIndex(static_cast<int>(exercise.position));
    m_sides->setCurrent(exercise.sided ? 0 : 1);
    m_partner->setChecked(exercise.partner);
    takeEquipment(exercise);
    const QString target = exercise.muscles.isEmpty() ? QString() : exercise.muscles.first();
    m_target->setCurrentIndex(static_cast<int>(allMuscles().indexOf(target)) + 1);
    for (int i = 0; i < allMuscles().size(); ++i)
        m_muscles->setOn(i, exercise.muscles.mid(1).contains(allMuscles().at(i)));
    m_start->setText(exercise.start);
    m_steps->setText(exercise.steps.join(QLatin1Char('\n')));
    m_cue->setText(exercise.cue);
    m_feel->setText(exercise.feel);
    m_avoid->setText(exercise.avoid.join(QLatin1Char('\n')));
    m_easier->setText(variantLines(exercise, Variant::Kind::Easier));
    m_harder->setText(variantLines(exercise, Variant::Kind::Harder));
    m_dose->setDose(exercise.defaultDose);
}

void ExerciseForm::takeEquipment(const Exercise& exercise)
{
    for (size_t i = 0; i < allEquipment().size(); ++i) {
        const auto need = std::find_if(exercise.equipment.begin(), exercise.equipment.end(),
                                       [i](const EquipmentNeed& one) { return one.item == allEquipment()[i]; });
        const bool used = need != exercise.equipment.end();
        m_needed->setOn(static_cast<int>(i), used && !need->optional);
        m_optional->setOn(static_cast<int>(i), used && need->optional);
    }
}

std::vector<EquipmentNeed> ExerciseForm::equipment() const
{
    std::vector<EquipmentNeed> needs;
    for (size_t i = 0; i < allEquipment().size(); ++i) {
        const Equipment item = allEquipment()[i];
        const bool needed = m_needed->isOn(static_cast<int>(i));
        if (!needed && !m_optional->isOn(static_cast<int>(i)))
            continue;
        const auto before = std::find_if(m_before.equipment.begin(), m_before.equipment.end(),
                                         [item](const EquipmentNeed& one) { return one.item == item; });
        EquipmentNeed need = before == m_before.equipment.end() ? EquipmentNeed{item, false, {}} : *before;
        need.optional = !needed;
        needs.push_back(std::move(need));
    }
    return needs;
}

/// The target first; muscles that this version does not know stay.
QStringList ExerciseForm::muscles() const
{
    QStringList muscles;
    if (m_target->currentIndex() > 0)
        muscles << allMuscles().at(m_target->currentIndex() - 1);
    for (const QString& before : m_before.muscles) {
        const qsizetype place = allMuscles().indexOf(before);
        const bool stays = place < 0 || m_muscles->isOn(static_cast<int>(place));
        if (stays && !muscles.contains(before))
            muscles << before;
    }
    for (int i = 0; i < allMuscles().size(); ++i) {
        if (m_muscles->isOn(i) && !muscles.contains(allMuscles().at(i)))
            muscles << allMuscles().at(i);
    }
    return muscles;
}

std::vector<Variant> ExerciseForm::variants(Variant::Kind kind, const TextArea& area) const
{
    std::vector<Variant> variants;
    for (const QString& line : lines(area.text())) {
        const auto before = std::find_if(m_before.variants.begin(), m_before.variants.end(), [&](const Variant& one) {
            return one.kind == kind && QString(one.text).replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed() == line;
        });
        variants.push_back(before == m_before.variants.end() ? Variant{kind, line, std::nullopt, {}, {}} : *before);
    }
    return variants;
}

Result<Exercise> ExerciseForm::exercise() const
{
    Exercise made = m_before;
    made.name = m_name->text().simplified();
    if (made.name.isEmpty())
        return Error{tr("An exercise needs a name.")};
    if (m_otherNames->isModified()) // a name that was read may have a comma in it
        made.otherNames = namesIn(m_otherNames->text());
    made.phase = allPhases()[static_cast<size_t>(m_phase->current())];
    made.position = allPositions()[static_cast<size_t>(m_position->currentIndex())];
    made.sided = m_sides->current() == 0;
    made.partner = m_partner->isChecked();
    made.equipment = equipment();
    made.muscles = muscles();
    made.start = m_start->text().left(kLongestText).trimmed();
    made.steps = lines(m_steps->text());
    made.cue = m_cue->text().simplified();
    made.feel = m_feel->text().left(kLongestText).trimmed();
    made.avoid = lines(m_avoid->text());
    made.variants = variants(Variant::Kind::Easier, *m_easier);
    for (Variant& harder : variants(Variant::Kind::Harder, *m_harder))
        made.variants.push_back(std::move(harder));
    if (m_dose->isTouched()) {
        const Result<Entry> typed = m_dose->typed();
        if (!typed)
            return typed.error();
        made.defaultDose = typed->dose;
    }
    return made;
}

void ExerciseForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ExerciseForm::focusProblem()
{
    if (m_name->text().simplified().isEmpty())
        focusName();
    else
        m_dose->setFocus(Qt::OtherFocusReason);
}

} // namespace limber
