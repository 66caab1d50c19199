// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;

namespace limber
{

/// A choice of one among two to four, side by side ("Left | Right"). One stop of the Tab key; the arrows change it.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the choice as a whole ("Side shown").
    SegmentedSwitch(const QString& name, const QStringList& options, QWidget* parent = nullptr);

    int current() const;
    /// Chooses without telling: `chosen` is for what the person does.
    void setCurrent(int index);
    /// Colours the chosen one as the working side of the body instead of neutrally.
    void setWorking(bool working);
    /// -1 is none: for a selection whose values differ.
    void clearCurrent();

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace limber
