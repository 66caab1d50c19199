// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sheet_plain_text.h"

#include "app/render/sheet_words.h"

namespace limber
{

namespace
{

void addLabelled(QStringList& lines, const QString& label, const QString& text)
{
    if (!text.isEmpty())
        lines << label + QLatin1Char(' ') + text;
}

QStringList head(const SheetContent& content)
{
    QStringList lines{content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title};
    QStringList people = SheetWords::people(content);
    people << content.facts;
    if (!people.isEmpty())
        lines << people.join(QStringLiteral(" · "));
    QStringList advice;
    if (!content.needs.isEmpty())
        addLabelled(advice, SheetWords::tr("You need"), content.needs + QLatin1Char('.'));
    if (!content.order.isEmpty())
        addLabelled(advice, SheetWords::tr("Order"), content.order + QLatin1Char('.'));
    addLabelled(advice, SheetWords::tr("Note"), content.note);
    if (!content.legend.isEmpty())
        advice << content.legend;
    if (!advice.isEmpty())
        lines << QString() << advice;
    return lines;
}

QStringList exerciseLines(const SheetExercise& exercise)
{
    const QString indent = QStringLiteral("   ");
    QStringList lines{QStringLiteral("%1. %2").arg(exercise.number).arg(exercise.name)};
    for (const QString& dose : exercise.dose)
        lines << indent + dose;
    if (!exercise.note.isEmpty())
        lines << indent + QStringLiteral("> ") + exercise.note;
    if (!exercise.start.isEmpty())
        lines << indent + SheetWords::tr("Start:") + QLatin1Char(' ') + exercise.start;
    for (const QString& step : exercise.steps)
        lines << indent + QStringLiteral("– ") + step;
    if (!exercise.feel.isEmpty())
        lines << indent + SheetWords::tr("Feel it:") + QLatin1Char(' ') + exercise.feel;
    if (!exercise.avoid.isEmpty())
        lines << indent + SheetWords::tr("Avoid:") + QLatin1Char(' ') + exercise.avoid;
    if (!exercise.source.isEmpty())
        lines << indent + SheetWords::tr("Dose from: %1").arg(exercise.source);
    return lines;
}

} // namespace

QString sheetPlainText(const SheetContent& content)
{
    QStringList lines = head(content);
    for (const SheetSection& section : content.sections) {
        if (content.sections.size() > 1 || !section.detail.isEmpty()) {
            lines << QString() << section.title.toUpper();
            if (!section.detail.isEmpty())
                lines << section.detail;
        }
        for (const SheetExercise& exercise : section.exercises)
            lines << QString() << exerciseLines(exercise);
    }
    if (content.sections.empty())
        lines << QString() << SheetWords::noExercises();
    lines << QString() << content.stop << content.health;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace limber
