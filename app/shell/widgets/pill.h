// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QtWidgets/QWidget>

namespace limber
{

enum class PillKind {
    Dose,   ///< sunken ground, ink: "3 × 30 s"
    Side,   ///< the working tint: "L", "R", "both"
    SideOff ///< a side that is not done
};

/// A short fact on a tinted ground.
class Pill : public QWidget
{
    Q_OBJECT

public:
    Pill(const QString& text, PillKind kind, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setKind(PillKind kind);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshFont();

    QString m_text;
    PillKind m_kind;
};

/// The dot that stands for a phase; always beside the phase's name.
class PhaseDot : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseDot(Phase phase, QWidget* parent = nullptr);
    void setPhase(Phase phase);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Phase m_phase;
};

} // namespace limber
