// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"
#include "core/coach/fit.h"

#include <QtWidgets/QDialog>

class QListWidget;
class QSpinBox;
class QVBoxLayout;

namespace limber
{

class Button;
class TextLabel;

/// One line of a proposal: what an entry becomes.
struct ProposalLine {
    enum class Kind { Stays, Changed, Moved, Gone };
    Kind kind = Kind::Stays;
    QString text;
    QString remark; ///< the dose, or why
};

/// Shows what a helper would make of the routine before it is taken, by one click and as one step of undoing.
class ProposalDialog : public QDialog
{
    Q_OBJECT

public:
    ProposalDialog(RoutineDocument& document, const QString& title, const QString& what, QWidget* parent);

    const std::optional<Edit>& edit() const { return m_edit; }
    QStringList lines() const;
    QString summary() const;

protected:
    /// Between the explanation and the summary.
    void addControl(QWidget* control, const QString& caption);
    /// What taking it would do; without an edit there is nothing to take.
    void propose(const std::optional<Edit>& edit, const QString& summary, const std::vector<ProposalLine>& lines);

    RoutineDocument& m_document;

private:
    void addLine(const ProposalLine& line);
    void addHeading(const QString& text);

    std::optional<Edit> m_edit;
    QVBoxLayout* m_column;
    QVBoxLayout* m_controls;
    TextLabel* m_summary;
    QListWidget* m_list;
    Button* m_take;
};

/// "I have five minutes": picks exercises and doses that fit.
class FitDialog : public ProposalDialog
{
    Q_OBJECT

public:
    FitDialog(RoutineDocument& document, FitWishes wishes, QWidget* parent);

    void setMinutes(int minutes);
    QSpinBox& minutes() { return *m_minutes; }

private:
    void look();

    FitWishes m_wishes;
    QSpinBox* m_minutes;
};

/// The order with the fewest changes of position and equipment, section by section.
class FlowDialog : public ProposalDialog
{
    Q_OBJECT

public:
    FlowDialog(RoutineDocument& document, QWidget* parent);
};

} // namespace limber
