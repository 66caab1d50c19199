// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QtWidgets/QWidget>

#include <optional>

class QHBoxLayout;

namespace limber
{

class PhaseDot;
class TextLabel;

/// The line above a group: a phase dot when it is one, its title, and at the right end a figure or a control.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, std::optional<Phase> phase = std::nullopt, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setPhase(std::optional<Phase> phase);
    /// The figure at the right end ("5 min 50 s").
    void setTrailing(const QString& text);
    /// A control at the right end, after the figure; the header takes it over.
    void addControl(QWidget* control);

private:
    PhaseDot* m_dot;
    TextLabel* m_title;
    TextLabel* m_trailing;
    QHBoxLayout* m_row;
};

} // namespace limber
