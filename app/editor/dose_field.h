// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/dose_parser.h"
#include "core/model/edit.h"
#include "core/model/routine.h"

#include <QtWidgets/QLineEdit>

namespace limber
{

/// A field that a dose is typed into the way it is said ("3x30s", "l 3x30s r 2x30s"), with what was understood shown at
/// its right end, or handed out to be shown below it.
class DoseField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DoseField(QWidget* parent = nullptr);

    /// Shows the entry's doses. `sided`: of its exercise.
    void setEntry(const Entry& entry, bool sided);
    /// Shows one side's dose alone.
    void setDose(const Dose& dose);
    /// Blank, for a selection whose doses differ; what is typed is read as if for this entry.
    void setMixed(const Entry& first, bool sided);
    /// Replaces the text as if this key had been pressed first.
    void startTyping(const QString& text);

    /// Whether the person has typed since the text was set.
    bool isTouched() const { return isModified(); }
    /// What the entry would be with what is typed, or a sentence why it is not understood.
    Result<Entry> typed() const { return withTypedDose(m_base, text()); }

Q_SIGNALS:
    /// What belongs below the field: why what is typed is not understood, or how it is where the field has no room to
    /// show that itself. Empty when there is nothing to say.
    void remarkChanged(const QString& remark, bool understood);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void showText(const QString& text);
    void reread();
    bool hasRoomFor(const QString& preview) const;
    /// Counts the number at the cursor up or down, by five in seconds. False when there is none.
    bool stepNumber(int direction);

    Entry m_base;
    bool m_sided = true;
    QString m_original;
    QString m_preview;
    QString m_numbers; ///< shown where there is no room for the whole of the preview
    bool m_understood = true;
};

/// The edit that gives entries what was typed; an error says in one sentence what was not understood.
Result<Edit> typedDoseEdit(const Routine& routine, const std::vector<EntryId>& entries, const QString& text);

} // namespace limber
