// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"
#include "core/model/picture.h"

#include <QtWidgets/QDialog>

#include <vector>

class QComboBox;
class QScrollArea;

namespace limber
{

class ExerciseForm;
class ExerciseShelf;
class FigureWell;
class MessageBar;
class PictureSlot;

/// The editor of an own exercise: all its fields, its pictures, or a figure of a built-in one. What was typed becomes
/// one undoable step when it is kept, and asks before it is thrown away.
class ExerciseDialog : public QDialog
{
    Q_OBJECT

public:
    /// The shelf must outlive the dialog, which changes nothing itself.
    ExerciseDialog(ExerciseShelf& shelf, const Exercise& exercise, bool isNew, QWidget* parent = nullptr);

    /// As it was filled in, after it was accepted.
    const Exercise& exercise() const { return m_exercise; }
    const std::vector<Picture>& pictures() const { return m_pictures; }

    ExerciseForm& form() { return *m_form; }
    PictureSlot& pictureSlot(Picture::Moment moment) { return moment == Picture::Moment::Start ? *m_start : *m_end; }
    QComboBox& figureChoice() { return *m_figure; }
    MessageBar& messages() { return *m_messages; }

    void accept() override;
    void reject() override;

private:
    void buildPictures(bool isNew);
    void buildFoot(bool isNew);
    void showFigure();

    ExerciseShelf& m_shelf;
    Exercise m_exercise;
    std::vector<Picture> m_pictures;
    bool m_changed = false;
    ExerciseForm* m_form;
    MessageBar* m_messages;
    PictureSlot* m_start;
    PictureSlot* m_end;
    QComboBox* m_figure;
    FigureWell* m_well;
};

} // namespace limber
