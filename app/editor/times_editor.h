// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timing.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QSpinBox;

namespace limber
{

class Button;
class IconButton;
class TextLabel;

/// The times between the work and the order of sides, at one level: of an entry, a section, or the routine. What is
/// left open there stands in grey, with the place it comes from.
class TimesEditor : public QWidget
{
    Q_OBJECT

public:
    /// A level above this one that may say what is left open here.
    struct Above {
        QString place; ///< "from the section"
        Timing timing;
    };

    explicit TimesEditor(QWidget* parent = nullptr);

    /// `own` are the times of everything that is selected (one or several); `above` the levels above, the nearest
    /// first; what they leave open comes from the settings.
    void show(const std::vector<Timing>& own, const std::vector<Above>& above, const TimingDefaults& defaults,
              bool editable);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    /// What to do with the times of everything that is selected.
    void edited(const std::function<void(limber::Timing&)>& change);

private:
    struct TimeRow {
        std::optional<Millis> Timing::*member;
        Millis TimingDefaults::*fallback;
        QSpinBox* spin;
        TextLabel* from;
        IconButton* reset;
    };
    struct ChoiceRow {
        QComboBox* box;
        TextLabel* from;
    };

    QWidget* line(const QString& name, QWidget* control, TextLabel*& from, IconButton** reset);
    void addTime(const QString& name, std::optional<Millis> Timing::*member, Millis TimingDefaults::*fallback);
    void addChoices();
    void showTime(TimeRow& row, const std::vector<Timing>& own, const std::vector<Above>& above,
                  const TimingDefaults& defaults);

    Button* m_toggle;
    QWidget* m_rows;
    std::vector<TimeRow> m_times;
    ChoiceRow m_order{};
    ChoiceRow m_first{};
    bool m_open = false;
};

} // namespace limber
