// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/exercise.h"

#include <QtWidgets/QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace limber
{

class ChipChoice;
class DoseField;
class SegmentedSwitch;
class TextArea;
class TextLabel;

/// All fields of an exercise but its pictures. What it does not show (fields of a newer version, doses of sources) is
/// kept as it was.
class ExerciseForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExerciseForm(QWidget* parent = nullptr);

    /// Without a height: what breaks into lines would ask for the one it has when it is narrowest, and the form would
    /// scroll far below its end.
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }

    void setExercise(const Exercise& exercise);
    /// The exercise as it is filled in, or one sentence about what is missing or not understood.
    Result<Exercise> exercise() const;
    /// Where something is missing.
    void focusProblem();
    void focusName();

    /// Above the other parts, for the pictures.
    QVBoxLayout& pictureColumn() { return *m_pictures; }
    /// Brings what was put there into the order of the Tab key.
    void placeInTabOrder(const std::vector<QWidget*>& pictures);
    /// The wheel scrolls the page; a choice takes it only while it has the keyboard.
    void guardFromWheel(QComboBox& choice);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* addPart(const QString& title);
    void addField(QVBoxLayout& part, const QString& name, QWidget* field, const QString& hint = {});
    QLineEdit* addLine(QVBoxLayout& part, const QString& name, const QString& hint);
    TextArea* addArea(QVBoxLayout& part, const QString& name, const QString& hint, int height);
    void buildName();
    void buildWhat();
    void buildBody();
    void buildHow();
    void buildDose();
    void takeEquipment(const Exercise& exercise);
    std::vector<EquipmentNeed> equipment() const;
    QStringList muscles() const;
    std::vector<Variant> variants(Variant::Kind kind, const TextArea& area) const;

    Exercise m_before;
    QVBoxLayout* m_column;
    QVBoxLayout* m_pictures;
    QLineEdit* m_name;
    QLineEdit* m_otherNames;
    SegmentedSwitch* m_phase;
    QComboBox* m_position;
    SegmentedSwitch* m_sides;
    QCheckBox* m_partner;
    ChipChoice* m_needed;
    ChipChoice* m_optional;
    QComboBox* m_target;
    ChipChoice* m_muscles;
    TextArea* m_start;
    TextArea* m_steps;
    QLineEdit* m_cue;
    TextArea* m_feel;
    TextArea* m_avoid;
    TextArea* m_easier;
    TextArea* m_harder;
    DoseField* m_dose;
    TextLabel* m_doseRemark;
};

} // namespace limber
