// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/routine.h"

#include <QtWidgets/QDialog>

#include <array>
#include <functional>
#include <optional>

class QComboBox;
class QSpinBox;

namespace limber
{

class Button;
class Chip;
class SegmentedSwitch;
class TextLabel;

/// On which days a routine is planned, and how often a day.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice {
        RoutineId id;
        QString title;
        std::optional<Frequency> planned; ///< nothing: not in the plan
        Frequency suggested;              ///< what the routine itself says
    };

    /// `chosen` is the one that is shown first.
    PlanDialog(std::vector<Choice> routines, const RoutineId& chosen, QWidget* parent = nullptr);

    const Choice& routine() const;
    Frequency frequency() const;
    /// The person took the routine out of the plan instead.
    bool removes() const { return m_removes; }

private:
    void build();
    void show(const Choice& choice);
    void showDays();
    std::bitset<7> days() const;

    std::vector<Choice> m_routines;
    QComboBox* m_routine;
    SegmentedSwitch* m_kind;
    std::array<Chip*, 7> m_days{};
    QWidget* m_dayRow;
    QWidget* m_countRow;
    QSpinBox* m_count;
    QSpinBox* m_times;
    Button* m_remove;
    Button* m_keep;
    bool m_removes = false;
};

} // namespace limber
