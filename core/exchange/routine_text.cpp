// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a routine as text. Every edit does this to the whole routine, so entries are written straight into the text
// rather than as JSON values first: half a millisecond for 500 of them instead of ten.
#include "core/base/text_set.h"
#include "core/exchange/dose_json.h"
#include "core/exchange/routine_json.h"
#include "core/exchange/routine_parts.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kEntryBytes = 360; // about, for setting memory aside

// --- what can certainly be read again; whatever these doubt is asked of the reader itself ---------------------------

bool readable(const QString& text, qsizetype longest = limits::kTextLength)
{
    return text.size() <= longest && text.isValidUtf16();
}

bool readableId(const QString& id)
{
    return !id.trimmed().isEmpty() && readable(id, limits::kIdLength);
}

bool within(const std::optional<Millis>& time, Millis low, Millis high)
{
    return !time || (*time >= low && *time <= high);
}

template <typename T>
bool within(const Range<T>& range, T low, T high)
{
    return low <= range.low && range.low <= range.high && range.high <= high;
}

bool readable(const Dose& dose)
{
    return dose.sets >= 1 && dose.sets <= limits::kSets && within<int>(dose.reps, 1, limits::kReps) &&
           within<Millis>(dose.hold, Millis(0), limits::kHold) &&
           within(dose.pace, limits::kShortestPace, limits::kLongestPace) &&
           within(dose.relax, Millis(0), limits::kPause) && within(dose.rest, Millis(0), limits::kPause) &&
           readable(dose.load);
}

bool readable(const Timing& timing)
{
    return within(timing.prepare, Millis(0), limits::kPause) && within(timing.transition, Millis(0), limits::kPause) &&
           within(timing.switchSides, Millis(0), limits::kPause) && within(timing.relax, Millis(0), limits::kPause) &&
           within(timing.rest, Millis(0), limits::kPause) &&
           within(timing.pace, limits::kShortestPace, limits::kLongestPace);
}

bool readable(const Entry& entry)
{
    return readableId(entry.id.text()) && readableId(entry.exercise.text()) && readable(entry.dose) &&
           (!entry.rightDose || readable(*entry.rightDose)) && readable(entry.note) && readable(entry.timing) &&
           entry.ownSteps.size() <= limits::kListItems &&
           std::all_of(entry.ownSteps.begin(), entry.ownSteps.end(),
                       [](const QString& step) { return readable(step); });
}

/// Whether none of these fields stands beside, or inside, one that this version writes itself.
bool allUnknown(const QJsonObject& extra)
{
    static constexpr std::array kWritten{"id"_L1,        "exercise"_L1,   "sides"_L1,  "dose"_L1,      "rightDose"_L1,
                                         "selfPaced"_L1, "rate"_L1,       "note"_L1,   "steps"_L1,     "order"_L1,
                                         "prepare"_L1,   "transition"_L1, "switch"_L1, "firstSide"_L1, "relax"_L1,
                                         "rest"_L1,      "pace"_L1};
    return std::none_of(kWritten.begin(), kWritten.end(), [&extra](QLatin1String key) { return extra.contains(key); });
}

/// Sections and entries in number, and with ids of their own.
bool readableStructure(const Routine& routine)
{
    if (routine.sections.size() > limits::kSections || entryCount(routine) > limits::kEntries)
        return false;
    TextSet sections(routine.sections.size());
    TextSet entries(static_cast<size_t>(entryCount(routine)));
    for (const Section& section : routine.sections) {
        if (!sections.insert(section.id.text()))
            return false;
        for (const Entry& entry : section.entries) {
            if (!entries.insert(entry.id.text()))
                return false;
        }
    }
    return true;
}

QByteArray compactJson(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// --- writing --------------------------------------------------------------------------------------------------------

void write(QByteArray& to, const QString& text)
{
    to += '"';
    const auto plain = [](QChar c) { return c >= u' ' && c < QChar(0x7f) && c != u'"' && c != u'\\'; };
    if (std::all_of(text.begin(), text.end(), plain)) {
        const qsizetype before = to.size();
        to.resize(before + text.size());
        std::transform(text.begin(), text.end(), to.begin() + before, [](QChar c) { return c.toLatin1(); });
    } else {
        for (const char c : text.toUtf8()) {
            if (c == '"' || c == '\\')
                (to += '\\') += c;
            else if (static_cast<unsigned char>(c) < 0x20)
                to += "\\u00" + QByteArray::number(c | 0x100, 16).right(2);
            else
                to += c;
        }
    }
    to += '"';
}

void writeNumber(QByteArray& to, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    to.append(digits.data(), end - digits.data());
}

void write(QByteArray& to, int number)
{
    writeNumber(to, number);
}

/// In seconds, to the millisecond.
void write(QByteArray& to, Millis time)
{
    writeNumber(to, time.count() / 1000);
    if (const auto rest = static_cast<int>(time.count() % 1000); rest != 0)
        to += '.' + QByteArray::number(rest + 1000).right(3);
}

template <typename T>
void write(QByteArray& to, const Range<T>& range)
{
    if (range.isSingle())
        return write(to, range.high);
    to += '[';
    write(to, range.low);
    to += ',';
    write(to, range.high);
    to += ']';
}

/// After another field of the same object.
template <typename T>
void writeField(QByteArray& to, const char* key, const T& value)
{
    (to += ",\"") += key;
    to += "\":";
    write(to, value);
}

void writeField(QByteArray& to, const char* key, const std::optional<Millis>& time)
{
    if (time)
        writeField(to, key, *time);
}

void writeDose(QByteArray& to, const char* key, const Dose& dose)
{
    (to += ",\"") += key;
    to += "\":{\"sets\":";
    write(to, dose.sets);
    writeField(to, "reps", dose.reps);
    writeField(to, "hold", dose.hold);
    writeField(to, "pace", dose.pace);
    writeField(to, "relax", dose.relax);
    writeField(to, "rest", dose.rest);
    if (!dose.load.isEmpty())
        writeField(to, "load", dose.load);
    to += '}';
}

void writeTiming(QByteArray& to, const Timing& timing)
{
    writeField(to, "prepare", timing.prepare);
    writeField(to, "transition", timing.transition);
    writeField(to, "switch", timing.switchSides);
    writeField(to, "relax", timing.relax);
    writeField(to, "rest", timing.rest);
    writeField(to, "pace", timing.pace);
    if (timing.order)
        writeField(to, "order", word(*timing.order));
    if (timing.firstSide)
        writeField(to, "firstSide", word(*timing.firstSide));
}

void write(QByteArray& to, const Entry& entry)
{
    to += "{\"id\":";
    write(to, entry.id.text());
    writeField(to, "exercise", entry.exercise.text());
    writeField(to, "sides", word(entry.sides));
    writeDose(to, "dose", entry.dose);
    if (entry.rightDose)
        writeDose(to, "rightDose", *entry.rightDose);
    if (entry.selfPaced)
        to += ",\"selfPaced\":true";
    if (entry.rated)
        to += ",\"rate\":true";
    if (!entry.note.isEmpty())
        writeField(to, "note", entry.note);
    if (!entry.ownSteps.isEmpty()) {
        to += ",\"steps\":[";
        for (const QString& step : entry.ownSteps) {
            write(to, step);
            to += ',';
        }
        to.back() = ']';
    }
    writeTiming(to, entry.timing);
    if (!entry.extra.isEmpty()) {
        const QByteArray extra = compactJson(entry.extra);
        (to += ',').append(extra.data() + 1, extra.size() - 2);
    }
    to += '}';
}

/// The text of an object with one field more, a list.
QByteArray withList(const QJsonObject& head, const char* key, const QByteArray& items)
{
    QByteArray text = compactJson(head);
    text.chop(1);
    return text + ",\"" + key + "\":[" + items + "]}";
}

/// Nothing when something in it may not be readable again.
std::optional<QByteArray> directText(const Routine& routine)
{
    if (!readableStructure(routine))
        return std::nullopt;
    QByteArray sections;
    sections.reserve(entryCount(routine) * kEntryBytes);
    for (const Section& section : routine.sections) {
        QByteArray entries;
        entries.reserve(static_cast<qsizetype>(section.entries.size()) * kEntryBytes);
        for (const Entry& entry : section.entries) {
            if (!entries.isEmpty())
                entries += ',';
            if (readable(entry) && allUnknown(entry.extra))
                write(entries, entry);
            else if (canBeRead(entry))
                entries += compactJson(entryJson(entry));
            else
                return std::nullopt;
        }
        if (!sections.isEmpty())
            sections += ',';
        sections += withList(headJson(section), "entries", entries);
    }
    const QByteArray text = withList(headJson(routine), "sections", sections);
    return headsCanBeRead(routine) ? std::optional(text) : std::nullopt;
}

} // namespace

Result<QByteArray> routineText(const Routine& routine)
{
    if (auto text = directText(routine))
        return *std::move(text);
    const QJsonObject json = routineJson(routine);
    JsonFault fault;
    ObjectReader reader(json, fault);
    readRoutine(reader);
    if (fault.found())
        return Error{fault.sentence()};
    return compactJson(json);
}

} // namespace limber
