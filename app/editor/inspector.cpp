// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/inspector.h"

#include "app/editor/advice_panel.h"
#include "app/editor/entry_details.h"
#include "app/editor/entry_editor.h"
#include "app/editor/exercise_desk.h"
#include "app/editor/exercise_facts.h"
#include "app/editor/exercise_shelf.h"
#include "app/editor/figure_well.h"
#include "app/editor/labels.h"
#include "app/editor/routine_editor.h"
#include "app/editor/section_editor.h"
#include "app/editor/star_button.h"
#include "app/editor/suit_box.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/pill.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace limber
{

namespace
{

constexpr qsizetype kLongestNameShown = 300;

} // namespace

Inspector::Inspector(const Catalogue& catalogue, const figure::FigureLibrary& figures, QWidget* parent)
    : QScrollArea(parent), m_catalogue(catalogue)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 20);
    column->setSpacing(0);
    m_well = new FigureWell(figures, page);
    m_name = new TextLabel({}, TextRole::Name, Tone::Ink, page);
    m_name->setWrapped();
    m_star = new StarButton(page);
    m_more = new IconButton(QStringLiteral("ellipsis"), tr("More about this exercise"), page);
    m_more->setSmall(true);
    m_suits = new SuitBox(page);
    m_needsLine = new QWidget(page);
    m_dot = new PhaseDot(Phase::Stretch, m_needsLine);
    m_needs = new TextLabel({}, TextRole::Text, Tone::Soft, m_needsLine);
    m_needs->setWrapped();
    auto* needs = new QHBoxLayout(m_needsLine);
    needs->setContentsMargins(0, 4, 0, 0);
    needs->setSpacing(6);
    needs->addWidget(m_dot, 0, Qt::AlignVCenter);
    needs->addWidget(m_needs, 1);
    m_add = new Button(ButtonKind::Secondary, tr("Add to the routine"), QStringLiteral("plus"), page);
    m_entry = new EntryEditor(page);
    m_details = new EntryDetails(page);
    m_section = new SectionEditor(page);
    m_routine = new RoutineEditor(page);
    m_advice = new AdvicePanel(page);
    m_facts = new ExerciseFacts(page);
    column->addWidget(m_well);
    column->addSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_name, 1);
    head->addWidget(m_star, 0, Qt::AlignTop);
    head->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_needsLine);
    column->addSpacing(12);
    column->addWidget(m_suits);
    column->addSpacing(4);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_entry);
    column->addWidget(m_details);
    column->addWidget(m_section);
    column->addWidget(m_routine);
    column->addSpacing(16);
    column->addWidget(m_advice);
    column->addSpacing(16);
    column->addWidget(m_facts);
    column->addStretch(1);
    setWidget(page);
    page->setAutoFillBackground(false);
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT addRequested(m_what.exercise); });
    connect(m_facts, &ExerciseFacts::doseChosen, m_entry, &EntryEditor::takeDose);
    connect(m_facts, &ExerciseFacts::variantChosen, this, &Inspector::exerciseRequested);
    connect(m_facts, &ExerciseFacts::swapChosen, this, &Inspector::swapRequested);
    connect(m_suits, &SuitBox::swapChosen, this, &Inspector::takeSwap);
    connect(m_more, &IconButton::clicked, this, &Inspector::openMenu);
    connect(m_section, &SectionEditor::removeRequested, this, &Inspector::removeSectionRequested);
    inspect({});
}

void Inspector::setDocument(RoutineDocument* document)
{
    m_document = document;
    inspect({});
}

void Inspector::setShelf(const ExerciseShelf& shelf, ExerciseDesk& desk)
{
    m_shelf = &shelf;
    m_desk = &desk;
    m_star->followAction(desk.star);
    m_well->setPhotos(&shelf.photos());
    m_advice->setContext([&shelf](const TimingDefaults& timing) { return shelf.checkContext(timing); });
    refresh();
}

void Inspector::takeSwap(const ExerciseId& exercise)
{
    const Entry* entry = onlyEntry();
    const Exercise* swap = m_catalogue.exercise(exercise);
    if (!entry || !swap)
        return Q_EMIT exerciseRequested(exercise);
    m_document->endMerging();
    m_document->push(edits::swapExercise(m_document->routine(), entry->id, *swap));
}

void Inspector::openMenu()
{
    QMenu menu(this);
    m_desk->fill(menu);
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void Inspector::inspect(const Inspected& what)
{
    const bool other =
        what.entries != m_what.entries || what.section != m_what.section || what.exercise != m_what.exercise;
    m_what = what;
    if (other)
        verticalScrollBar()->setValue(0);
    refresh();
}

const Entry* Inspector::onlyEntry() const
{
    if (!m_document || m_what.entries.size() != 1)
        return nullptr;
    return findEntry(m_document->routine(), m_what.entries.front());
}

void Inspector::refresh()
{
    const Entry* entry = onlyEntry();
    const Exercise* exercise = nullptr;
    if (entry)
        exercise = m_catalogue.exercise(entry->exercise);
    else if (m_what.entries.empty() && !m_what.section && !m_what.exercise.isEmpty())
        exercise = m_catalogue.exercise(m_what.exercise);
    const bool fromLibrary = exercise && !entry;
    const bool editable = m_document && !m_document->isReadOnly();
    showHead(exercise, entry);
    m_star->setVisible(exercise && m_desk);
    m_more->setVisible(exercise && m_desk);
    m_suits->show(m_shelf, exercise, entry && exercise && exercise->sided ? entry->sides : Sides::Each,
                  entry && editable);
    m_add->setVisible(fromLibrary && editable);
    m_entry->show(m_document, m_what.entries);
    m_details->show(m_document, m_what.entries);
    m_section->show(m_document, m_what.entries.empty() ? m_what.section : std::nullopt);
    m_routine->show(m_document, m_what.entries.empty() && !m_what.section && !fromLibrary);
    m_advice->show(m_what.section || fromLibrary ? nullptr : m_document, m_what.entries);
    m_facts->show(exercise, entry ? entry->ownSteps : QStringList(), m_catalogue, entry && editable);
}

void Inspector::showHead(const Exercise* exercise, const Entry* entry)
{
    m_well->setVisible(exercise);
    m_needsLine->setVisible(exercise);
    if (exercise) {
        m_well->setExercise(exercise, entry ? entry->dose : firstDose(*exercise));
        if (entry && entry->sides != Sides::Each)
            m_well->setSide(entry->sides == Sides::RightOnly ? Side::Right : Side::Left);
        m_name->setText(exercise->name.size() > kLongestNameShown
                            ? exercise->name.left(kLongestNameShown) + QChar(0x2026)
                            : exercise->name);
        m_dot->setPhase(exercise->phase);
        m_needs->setText(label(exercise->phase) + QStringLiteral(" · ") + needsText(*exercise));
    } else if (m_what.entries.size() > 1) {
        m_name->setText(tr("%1 selected").arg(counted(static_cast<qint64>(m_what.entries.size()), tr("exercise"))));
    } else if (entry) {
        m_name->setText(tr("Unknown exercise “%1”").arg(entry->exercise.text()));
    } else if (m_what.section) {
        m_name->setText(tr("Section"));
    } else {
        m_name->setText(m_document ? tr("About this routine") : QString());
    }
}

void Inspector::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokensOf(this).surface);
}

void Inspector::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    // Long words must not make the page wider than the pane.
    widget()->setMaximumWidth(viewport()->width());
}

} // namespace limber
