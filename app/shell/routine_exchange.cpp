// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_exchange.h"

#include "app/shell/app_context.h"
#include "core/exchange/routine_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>

namespace limber
{

QString routineFileFilter()
{
    return QCoreApplication::translate("RoutineExchange", "Limber routine (*.limber)");
}

QString exportNameFor(const Routine& routine)
{
    static const QRegularExpression unsafe(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = routine.title;
    name.replace(unsafe, QStringLiteral(" "));
    name = name.simplified().left(80);
    return (name.isEmpty() ? QStringLiteral("routine") : name) + QStringLiteral(".limber");
}

Outcome exportRoutine(const Routine& routine, const QString& path, AppContext& context)
{
    RoutineFile file;
    file.routine = routine;
    QSet<ExerciseId> taken;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = context.catalogue().exercise(entry.exercise);
            if (!exercise || exercise->builtIn || taken.contains(entry.exercise))
                continue;
            taken.insert(entry.exercise);
            file.exercises.push_back(*exercise);
            auto pictures = context.store().pictures(entry.exercise);
            if (!pictures)
                return pictures.error();
            file.pictures.insert(file.pictures.end(), pictures->begin(), pictures->end());
        }
    }
    return saveRoutineFile(file, path);
}

Result<RoutineId> importRoutine(const QString& path, AppContext& context)
{
    auto file = loadRoutineFile(path);
    if (!file)
        return file.error();
    Routine routine = std::move(file->routine);
    const bool isOurs = !context.catalogue().starter(routine.id) && !QUuid::fromString(routine.id.text()).isNull();
    if (!isOurs) // a starter, or an id that is not made to be unique
        routine = copyOf(routine);
    routine.starter = false;
    const auto stored = context.store().routine(routine.id);
    if (!stored)
        return stored.error();
    const bool known = stored->has_value();
    if (known) {
        const Outcome kept =
            context.store().import(**stored, file->exercises, file->pictures, context.clock().wallNow());
        RoutineDocument* document = kept ? context.shelf().document(routine.id) : nullptr;
        if (!kept)
            return kept.error();
        if (document) {
            document->follow(routine);
            const Outcome saved = context.store().save(routine, context.clock().wallNow());
            if (!saved)
                return saved.error();
        }
    } else if (const Outcome added =
                   context.store().import(routine, file->exercises, file->pictures, context.clock().wallNow());
               !added) {
        return added.error();
    }
    context.readOwnExercises();
    return routine.id;
}

} // namespace limber
