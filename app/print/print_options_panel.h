// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_options.h"

#include <QtWidgets/QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace limber
{

class Chip;
class SegmentedSwitch;
class TextLabel;

/// What can be chosen about a sheet, beside its preview. Tells of every change at once.
class PrintOptionsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `today` is what *Today* puts on the sheet.
    PrintOptionsPanel(const SheetOptions& options, const QDate& today, QWidget* parent = nullptr);

    const SheetOptions& options() const { return m_options; }
    void setForWhomHint(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void addLayouts(QVBoxLayout& column);
    void addPaper(QVBoxLayout& column);
    void addContents(QVBoxLayout& column);
    void addPeople(QVBoxLayout& column);
    void addDate(QVBoxLayout& column);
    void addType(QVBoxLayout& column);
    void followLayout();
    QLineEdit* addField(QVBoxLayout& column, const QString& name, const QString& value, int longest);
    QCheckBox* addCheck(QVBoxLayout& column, const QString& text, bool SheetOptions::*member);
    void chooseLayout(SheetLayout layout);
    template <typename Change>
    void change(Change how);

    SheetOptions m_options;
    QDate m_today;
    std::vector<Chip*> m_layouts;
    TextLabel* m_about = nullptr;
    SegmentedSwitch* m_turned = nullptr;
    SegmentedSwitch* m_days = nullptr;
    QComboBox* m_points = nullptr;
    QComboBox* m_valid = nullptr;
    QLineEdit* m_forWhom = nullptr;
};

} // namespace limber
