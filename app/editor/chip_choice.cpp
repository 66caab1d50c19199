// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/chip_choice.h"

#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/flow_layout.h"

namespace limber
{

ChipChoice::ChipChoice(const QString& name, const QStringList& options, QWidget* parent) : QWidget(parent)
{
    auto* flow = new FlowLayout(6, this);
    for (int i = 0; i < options.size(); ++i) {
        auto* chip = new Chip(options.at(i), this);
        chip->setCheckable(true);
        chip->setAccessibleName(QStringLiteral("%1: %2").arg(name, options.at(i)));
        connect(chip, &Chip::clicked, this, [this, i](bool on) { Q_EMIT toggled(i, on); });
        flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

bool ChipChoice::isOn(int option) const
{
    return m_chips[static_cast<size_t>(option)]->isChecked();
}

void ChipChoice::setOn(int option, bool on)
{
    m_chips[static_cast<size_t>(option)]->setChecked(on);
}

int ChipChoice::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

} // namespace limber
