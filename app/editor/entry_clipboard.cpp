// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/entry_clipboard.h"

#include "app/editor/labels.h"
#include "core/exchange/routine_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace limber
{

const QString kRoutineMime = QStringLiteral("application/x-limber-routine");

namespace
{

/// What this process has copied itself, to be pasted without being read again.
class CopiedEntries final : public QMimeData
{
public:
    std::vector<Entry> entries;
};

constexpr qsizetype kMostText = 1'000'000; // a file of 1,000 entries is a third of it

struct ClipboardText {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

/// The chosen entries in sections of their own, for a file.
Routine partOf(const RoutineDocument& document, const std::vector<EntryId>& entries)
{
    const QSet<EntryId> wanted(entries.begin(), entries.end());
    Routine part;
    part.id = RoutineId::fresh();
    part.title = document.routine().title;
    for (const Section& section : document.routine().sections) {
        Section taken = section;
        taken.entries.clear();
        for (const Entry& entry : section.entries) {
            if (wanted.contains(entry.id))
                taken.entries.push_back(entry);
        }
        if (!taken.entries.empty())
            part.sections.push_back(std::move(taken));
    }
    return part;
}

QString readable(const RoutineDocument& document, const Routine& part)
{
    QStringList lines;
    for (const Section& section : part.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = document.exercise(entry.exercise);
            QString line =
                isolated(exercise ? exercise->name : entry.exercise.text()) + QStringLiteral(": ") + doseLabel(entry);
            if (const QString sides = sidesText(exercise, entry.sides); !sides.isEmpty() && !entry.rightDose)
                line += QStringLiteral(", ") + sides;
            if (!entry.note.isEmpty())
                line += QStringLiteral(" – ") + entry.note;
            lines << line;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

std::unique_ptr<QMimeData> clipboardOf(const RoutineDocument& document, const std::vector<EntryId>& entries)
{
    RoutineFile file;
    file.routine = partOf(document, entries);
    QSet<ExerciseId> carried;
    for (const Section& section : file.routine.sections) {
        for (const Entry& entry : section.entries) {
            const Exercise* exercise = document.exercise(entry.exercise);
            if (exercise && !exercise->builtIn && !carried.contains(exercise->id)) {
                carried.insert(exercise->id);
                file.exercises.push_back(*exercise);
            }
        }
    }
    auto data = std::make_unique<CopiedEntries>();
    for (const Section& section : file.routine.sections)
        data->entries.insert(data->entries.end(), section.entries.begin(), section.entries.end());
    data->setText(readable(document, file.routine));
    if (const auto text = routineFileText(file))
        data->setData(kRoutineMime, *text);
    return data;
}

bool mayHoldEntries(const QMimeData* data)
{
    return data && (data->hasFormat(kRoutineMime) || data->hasText());
}

Result<std::vector<Entry>> entriesOf(const QMimeData* data, const Catalogue& catalogue)
{
    if (!mayHoldEntries(data))
        return Error{ClipboardText::tr("There are no exercises on the clipboard.")};
    const auto known = [&catalogue](const Entry& entry) { return catalogue.exercise(entry.exercise) != nullptr; };
    if (const auto* own = dynamic_cast<const CopiedEntries*>(data);
        own && std::all_of(own->entries.begin(), own->entries.end(), known))
        return edits::freshEntries(own->entries);
    QByteArray json = data->data(kRoutineMime);
    if (json.isEmpty()) {
        const QString text = data->text();
        if (text.size() > kMostText || !text.trimmed().startsWith(QLatin1Char('{')))
            return Error{ClipboardText::tr("The clipboard holds text, not exercises.")};
        json = text.toUtf8();
    }
    const auto file = readRoutineFile(json, ClipboardText::tr("the clipboard"));
    if (!file)
        return file.error();
    std::vector<Entry> entries;
    for (const Section& section : file->routine.sections) {
        for (const Entry& entry : section.entries) {
            if (catalogue.exercise(entry.exercise))
                entries.push_back(entry);
        }
    }
    if (entries.empty())
        return Error{ClipboardText::tr("None of the exercises on the clipboard are in this library.")};
    return edits::freshEntries(std::move(entries));
}

} // namespace limber
