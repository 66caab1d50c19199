// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_exchange.h"

#include "app/editor/routine_document.h"
#include "app/shell/app_context.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

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
    const auto file = routineFileFor(routine, context.catalogue(), &context.store());
    if (!file)
        return file.error();
    return saveRoutineFile(*file, path);
}

Result<Imported> importRoutine(const QString& path, AppContext& context)
{
    const auto file = loadRoutineFile(path);
    if (!file)
        return file.error();
    // Opened before the import writes, so that the document knows what it has to undo.
    const RoutineId inFile = file->routine.id;
    RoutineDocument* document = context.shelf().document(inFile);
    auto imported = importFile(*file, context.catalogue(), context.store(), context.clock().wallNow());
    if (!imported)
        return imported.error();
    context.readOwnExercises();
    if (imported->updated && document != nullptr && imported->id == inFile)
        document->follow(takenIn(file->routine, context.catalogue()));
    return imported;
}

} // namespace limber
