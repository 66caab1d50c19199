// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QWidget>

class QCheckBox;

namespace limber
{

class CaptionedSpin;
class DoseField;
class SegmentedSwitch;
class TextArea;
class TextLabel;

/// The dose, sides and note of the selected entries: typed, stepped or clicked. With several entries selected every
/// control gives its value to all of them.
class EntryEditor : public QWidget
{
    Q_OBJECT

public:
    explicit EntryEditor(QWidget* parent = nullptr);

    /// The entries must be in the document; an empty list shows nothing.
    void show(RoutineDocument* document, const std::vector<EntryId>& entries);
    void focusDose();
    void focusNote();
    /// The same as typing it into the field.
    bool takeText(const QString& text);
    void takeDose(const Dose& dose);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The entries as they are now, with the times that hold for each.
    struct Shown {
        std::vector<const Entry*> entries;
        std::vector<ResolvedTiming> times;
        bool sided = false; ///< at least one of them
    };

    void connectAll();
    void refresh();
    void refreshDose(const Shown& now);
    void refreshRight(const Shown& now);
    void commitTyped(DoseField& field, std::optional<Side> side);
    void give(const Edit& edit);
    Shown shown() const;

    RoutineDocument* m_document = nullptr;
    std::vector<EntryId> m_entries;
    DoseField* m_dose;
    TextLabel* m_remark;
    CaptionedSpin* m_sets;
    CaptionedSpin* m_reps;
    CaptionedSpin* m_hold;
    CaptionedSpin* m_rest;
    SegmentedSwitch* m_sides;
    QCheckBox* m_ownRight;
    DoseField* m_right;
    QCheckBox* m_selfPaced;
    TextLabel* m_noteTitle;
    TextArea* m_note;
};

} // namespace limber
