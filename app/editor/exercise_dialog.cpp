// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/exercise_dialog.h"

#include "app/editor/exercise_form.h"
#include "app/editor/exercise_shelf.h"
#include "app/editor/figure_well.h"
#include "app/editor/picture_slot.h"
#include "app/shell/confirm.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr QSize kExerciseDialogSize(720, 760);
constexpr int kSlotWidth = 190;

} // namespace

ExerciseDialog::ExerciseDialog(ExerciseShelf& shelf, const Exercise& exercise, bool isNew, QWidget* parent)
    : QDialog(parent), m_shelf(shelf), m_exercise(exercise), m_form(new ExerciseForm), m_messages(new MessageBar)
{
    setWindowTitle(isNew ? tr("New exercise") : tr("Edit exercise"));
    resize(kExerciseDialogSize.boundedTo(parent ? parent->size() * 0.94 : kExerciseDialogSize));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new TextLabel(windowTitle(), TextRole::Title);
    title->setContentsMargins(28, 20, 28, 4);
    column->addWidget(title);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    auto* said = new QHBoxLayout;
    said->setContentsMargins(20, 0, 20, 0);
    said->addWidget(m_messages);
    column->addLayout(said);
    m_form->setExercise(exercise);
    buildPictures(isNew);
    buildFoot(isNew);
    connect(m_form, &ExerciseForm::edited, this, [this] { m_changed = true; });
    m_form->focusName();
}

void ExerciseDialog::buildPictures(bool isNew)
{
    m_start = new PictureSlot(Picture::Moment::Start, tr("Start position"));
    m_end = new PictureSlot(Picture::Moment::End, tr("End position"));
    m_well = new FigureWell(m_shelf.figures());
    m_figure = new QComboBox;
    m_figure->setAccessibleName(tr("Figure of a built-in exercise"));
    m_figure->addItem(tr("No figure"), QString());
    for (const Exercise& other : m_shelf.catalogue().exercises()) {
        if (other.builtIn)
            m_figure->addItem(other.name, other.id.text());
    }
    const QString chosen = m_exercise.figure.value_or(ExerciseId()).text();
    m_figure->setCurrentIndex(std::max(0, m_figure->findData(chosen)));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_start, m_end, m_well}) {
        widget->setFixedWidth(kSlotWidth);
        row->addWidget(widget, 0, Qt::AlignTop);
    }
    row->addStretch(1);
    QVBoxLayout& part = m_form->pictureColumn();
    part.addLayout(row);
    part.addSpacing(8);
    auto* name = new TextLabel(tr("Or the figure of"), TextRole::Secondary, Tone::Soft);
    name->setBuddy(m_figure);
    part.addWidget(name);
    part.addWidget(m_figure);
    m_form->guardFromWheel(*m_figure);
    m_form->placeInTabOrder({m_start, m_end, m_figure});
    for (const Picture& picture : isNew ? std::vector<Picture>() : m_shelf.pictures(m_exercise.id))
        pictureSlot(picture.moment).setPicture(picture);
    for (PictureSlot* slot : {m_start, m_end}) {
        connect(slot, &PictureSlot::changed, this, [this] {
            m_changed = true;
            m_messages->dismiss();
        });
        connect(slot, &PictureSlot::failed, this, [this](const QString& sentence) {
            m_messages->showMessage({MessageKind::Warning, sentence, {}, {}, {}});
        });
    }
    connect(m_figure, &QComboBox::activated, this, [this] {
        m_changed = true;
        showFigure();
    });
    showFigure();
}

void ExerciseDialog::showFigure()
{
    const Exercise* other = m_shelf.catalogue().exercise(ExerciseId(m_figure->currentData().toString()));
    Exercise drawn = other ? *other : Exercise();
    drawn.sided = false; // nothing to choose here
    m_well->setExercise(other ? &drawn : nullptr, firstDose(drawn));
    m_well->setVisible(other);
}

void ExerciseDialog::buildFoot(bool isNew)
{
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(28, 12, 28, 16);
    foot->setSpacing(8);
    auto* hint =
        new TextLabel(tr("Photographs are shown as they are, never mirrored."), TextRole::Secondary, Tone::Soft);
    hint->setWrapped();
    foot->addWidget(hint, 1);
    auto* cancel = new Button(ButtonKind::Secondary, tr("Cancel"));
    auto* keep = new Button(ButtonKind::Primary, isNew ? tr("Add to the library") : tr("Keep"));
    keep->setShortcut(Qt::CTRL | Qt::Key_Return);
    keep->setToolTip(tr("Ctrl+Enter"));
    cancel->setAutoDefault(false);
    keep->setAutoDefault(false);
    connect(cancel, &QAbstractButton::clicked, this, &ExerciseDialog::reject);
    connect(keep, &QAbstractButton::clicked, this, &ExerciseDialog::accept);
    foot->addWidget(cancel);
    foot->addWidget(keep);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
}

void ExerciseDialog::accept()
{
    Result<Exercise> filled = m_form->exercise();
    if (!filled) {
        m_messages->showMessage({MessageKind::Warning, filled.error().sentence, {}, {}, {}});
        return m_form->focusProblem();
    }
    m_exercise = std::move(*filled);
    const QString figure = m_figure->currentData().toString();
    m_exercise.figure = figure.isEmpty() ? std::nullopt : std::optional(ExerciseId(figure));
    m_pictures.clear();
    for (const PictureSlot* slot : {m_start, m_end}) {
        if (auto picture = slot->picture(m_exercise.id))
            m_pictures.push_back(std::move(*picture));
    }
    QDialog::accept();
}

void ExerciseDialog::reject()
{
    const Question question{tr("Throw away what you changed?"), tr("Nothing of it has been kept yet."),
                            tr("Throw away"), tr("Go on")};
    if (!m_changed || confirm(this, question))
        QDialog::reject();
}

} // namespace limber
