// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

class Chip;

/// A choice of any number among a few, as chips that flow over lines.
class ChipChoice : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the group; each chip is called by it and by its own text.
    ChipChoice(const QString& name, const QStringList& options, QWidget* parent = nullptr);

    bool isOn(int option) const;
    /// Without telling.
    void setOn(int option, bool on);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void toggled(int option, bool on);

private:
    std::vector<Chip*> m_chips;
};

} // namespace limber
