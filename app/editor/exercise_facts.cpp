// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/exercise_facts.h"

#include "app/editor/labels.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QBoxLayout>

namespace limber
{

namespace
{

QString doseOffer(const Exercise& exercise, const SourceDose& source)
{
    QString text = doseText(*source.dose);
    if (exercise.sided && source.eachSide)
        text += QLatin1Char(' ') + ExerciseFacts::tr("each side");
    if (source.timesADay)
        text += QStringLiteral(" · ") + ExerciseFacts::tr("%1 × a day").arg(*source.timesADay);
    return text;
}

} // namespace

ExerciseFacts::ExerciseFacts(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void ExerciseFacts::show(const Exercise* exercise, const QStringList& ownSteps, const Catalogue& catalogue,
                         bool inRoutine)
{
    setVisible(exercise);
    if (!exercise || (!m_empty && m_shown == *exercise && m_shownSteps == ownSteps && m_shownInRoutine == inRoutine))
        return;
    m_shown = *exercise;
    m_shownSteps = ownSteps;
    m_shownInRoutine = inRoutine;
    m_empty = false;
    clear();
    QStringList steps = ownSteps;
    if (steps.isEmpty()) {
        if (!exercise->start.isEmpty())
            steps << exercise->start;
        steps << exercise->steps;
    }
    if (!steps.isEmpty())
        addHeading(tr("How"));
    addNumbered(steps);
    if (!exercise->feel.isEmpty()) {
        addHeading(tr("Where you feel it"));
        addText(exercise->feel);
    }
    if (!exercise->avoid.isEmpty()) {
        addHeading(tr("Avoid"));
        addBulleted(exercise->avoid);
    }
    addVariants(*exercise, catalogue, inRoutine);
    addDoses(*exercise, inRoutine);
}

void ExerciseFacts::clear()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be the button that was just clicked
        }
        delete item;
    }
}

void ExerciseFacts::addHeading(const QString& text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(12);
    auto* heading = new TextLabel(text.toUpper(), TextRole::Label, Tone::Soft, this);
    heading->setAccessibleName(text);
    m_column->addWidget(heading);
    m_column->addSpacing(2);
}

void ExerciseFacts::addText(const QString& text)
{
    auto* body = new TextLabel(text, TextRole::Text, Tone::Ink, this);
    body->setWrapped();
    m_column->addWidget(body);
}

void ExerciseFacts::addMarked(const QString& mark, const QString& text, int markWidth)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* before = new TextLabel(mark, TextRole::Text, Tone::Soft, line);
    before->setFixedWidth(markWidth);
    before->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* body = new TextLabel(text, TextRole::Text, Tone::Ink, line);
    body->setWrapped();
    row->addWidget(before, 0, Qt::AlignTop);
    row->addWidget(body, 1);
    m_column->addWidget(line);
}

void ExerciseFacts::addNumbered(const QStringList& steps)
{
    for (qsizetype i = 0; i < steps.size(); ++i)
        addMarked(QStringLiteral("%1.").arg(i + 1), steps.at(i), steps.size() > 9 ? 22 : 16);
}

void ExerciseFacts::addBulleted(const QStringList& items)
{
    for (const QString& item : items)
        addMarked(QStringLiteral("•"), item, 16);
}

void ExerciseFacts::addVariants(const Exercise& exercise, const Catalogue& catalogue, bool inRoutine)
{
    for (const auto kind : {Variant::Kind::Easier, Variant::Kind::Harder}) {
        bool headed = false;
        for (const Variant& variant : exercise.variants) {
            if (variant.kind != kind)
                continue;
            if (!std::exchange(headed, true))
                addHeading(kind == Variant::Kind::Easier ? tr("Easier") : tr("Harder"));
            addBulleted({variant.text});
            const Exercise* other = variant.exercise ? catalogue.exercise(*variant.exercise) : nullptr;
            if (other)
                addVariantButtons(*other, inRoutine);
        }
    }
}

void ExerciseFacts::addVariantButtons(const Exercise& variant, bool inRoutine)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* show = new Button(ButtonKind::Ghost, variant.name, QStringLiteral("arrow-right"), line);
    show->setSmall(true);
    show->setToolTip(tr("Show %1").arg(variant.name));
    connect(show, &Button::clicked, this, [this, id = variant.id] { Q_EMIT variantChosen(id); });
    row->addWidget(show);
    if (inRoutine) {
        auto* swap = new Button(ButtonKind::Ghost, tr("Swap"), QStringLiteral("refresh-cw"), line);
        swap->setSmall(true);
        swap->setAccessibleName(tr("Swap for %1").arg(variant.name));
        swap->setToolTip(tr("Put %1 in its place").arg(variant.name));
        connect(swap, &Button::clicked, this, [this, id = variant.id] { Q_EMIT swapChosen(id); });
        row->addWidget(swap);
    }
    row->addStretch();
    m_column->addWidget(line);
}

void ExerciseFacts::addDoses(const Exercise& exercise, bool inRoutine)
{
    addHeading(tr("How much"));
    const auto offer = [this, inRoutine](const QString& text, const Dose& dose, const QString& from) {
        auto* take = new Button(ButtonKind::Secondary, text, {}, this);
        take->setSmall(true);
        take->setEnabled(inRoutine);
        take->setToolTip(inRoutine ? tr("Take over this dose") : QString());
        take->setAccessibleName(tr("%1, from %2").arg(text, from));
        connect(take, &Button::clicked, this, [this, dose] { Q_EMIT doseChosen(dose); });
        m_column->addWidget(take, 0, Qt::AlignLeft);
        auto* source = new TextLabel(from, TextRole::Secondary, Tone::Soft, this);
        source->setWrapped();
        m_column->addWidget(source);
        m_column->addSpacing(4);
    };
    bool any = false;
    for (const SourceDose& source : exercise.doses) {
        const QString from = source.note.isEmpty() ? sourceTitle(source.source)
                                                   : tr("%1: %2").arg(sourceTitle(source.source), source.note);
        if (source.dose) {
            offer(doseOffer(exercise, source), *source.dose, from);
            any = true;
        } else if (!source.note.isEmpty()) {
            addText(from);
        }
    }
    if (!any)
        offer(doseText(exercise.defaultDose), exercise.defaultDose,
              exercise.builtIn ? tr("Limber’s own: no source gives a figure") : tr("Your own"));
}

} // namespace limber
