// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/routine_code.h"

#include "core/exchange/exercise_numbers.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

struct ShortKey {
    QLatin1String name;
    QLatin1String letter;
};

// Part of the format: a letter never changes what it means, new ones are added. A key that is not here goes under its
// own name after an underscore.
constexpr std::array kKeys{
    ShortKey{"routine"_L1, "R"_L1},    ShortKey{"exercises"_L1, "X"_L1}, ShortKey{"id"_L1, "i"_L1},
    ShortKey{"title"_L1, "t"_L1},      ShortKey{"forWhom"_L1, "w"_L1},   ShortKey{"purpose"_L1, "p"_L1},
    ShortKey{"note"_L1, "n"_L1},       ShortKey{"source"_L1, "o"_L1},    ShortKey{"tags"_L1, "g"_L1},
    ShortKey{"frequency"_L1, "f"_L1},  ShortKey{"timesADay"_L1, "H"_L1}, ShortKey{"daysAWeek"_L1, "I"_L1},
    ShortKey{"days"_L1, "J"_L1},       ShortKey{"sections"_L1, "s"_L1},  ShortKey{"phase"_L1, "h"_L1},
    ShortKey{"rounds"_L1, "l"_L1},     ShortKey{"roundRest"_L1, "q"_L1}, ShortKey{"entries"_L1, "e"_L1},
    ShortKey{"exercise"_L1, "x"_L1},   ShortKey{"sides"_L1, "b"_L1},     ShortKey{"dose"_L1, "d"_L1},
    ShortKey{"rightDose"_L1, "r"_L1},  ShortKey{"selfPaced"_L1, "a"_L1}, ShortKey{"rate"_L1, "v"_L1},
    ShortKey{"steps"_L1, "k"_L1},      ShortKey{"sets"_L1, "A"_L1},      ShortKey{"reps"_L1, "B"_L1},
    ShortKey{"hold"_L1, "C"_L1},       ShortKey{"pace"_L1, "D"_L1},      ShortKey{"relax"_L1, "E"_L1},
    ShortKey{"rest"_L1, "F"_L1},       ShortKey{"load"_L1, "G"_L1},      ShortKey{"prepare"_L1, "K"_L1},
    ShortKey{"transition"_L1, "L"_L1}, ShortKey{"switch"_L1, "M"_L1},    ShortKey{"order"_L1, "N"_L1},
    ShortKey{"firstSide"_L1, "O"_L1},  ShortKey{"name"_L1, "m"_L1},      ShortKey{"position"_L1, "P"_L1}};

constexpr qsizetype kMostBytes = 4 << 20; // of the routine once unpacked; a code on paper never comes near

QString shortKey(const QString& name)
{
    for (const ShortKey& key : kKeys) {
        if (name == key.name)
            return key.letter;
    }
    return u'_' + name;
}

QString longKey(const QString& written)
{
    for (const ShortKey& key : kKeys) {
        if (written == key.letter)
            return key.name;
    }
    return written.startsWith(u'_') ? written.mid(1) : written;
}

template <typename Rename>
QJsonValue renamed(const QJsonValue& value, Rename rename)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& item : value.toArray())
            list.append(renamed(item, rename));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject before = value.toObject();
    for (auto field = before.begin(); field != before.end(); ++field)
        object.insert(rename(field.key()), renamed(field.value(), rename));
    return object;
}

/// Calls `change` for each object of the list under `key`.
template <typename Change>
void changeEach(QJsonObject& object, QLatin1String key, Change change)
{
    QJsonArray list;
    for (const QJsonValue& value : object.value(key).toArray())
        list.append(value.isObject() || value.isArray() ? change(value) : value);
    if (object.contains(key))
        object.insert(key, list);
}

/// [sets, reps, hold] when there is nothing else.
QJsonValue packedDose(const QJsonValue& dose)
{
    const QJsonObject object = dose.toObject();
    const bool plain =
        object.size() == 3 && object.contains("sets"_L1) && object.contains("reps"_L1) && object.contains("hold"_L1);
    return plain ? QJsonArray{object["sets"_L1], object["reps"_L1], object["hold"_L1]} : dose;
}

QJsonValue unpackedDose(const QJsonValue& dose)
{
    const QJsonArray list = dose.toArray();
    return list.size() == 3 ? QJsonObject{{"sets"_L1, list[0]}, {"reps"_L1, list[1]}, {"hold"_L1, list[2]}} : dose;
}

/// [exercise, sets, reps, hold] when there is nothing else.
QJsonValue packedEntry(const QJsonValue& value)
{
    QJsonObject entry = value.toObject();
    entry.remove("id"_L1);
    if (entry.value("sides"_L1).toString() == "each"_L1)
        entry.remove("sides"_L1);
    if (const auto number = exerciseNumber(entry.value("exercise"_L1).toString()))
        entry.insert("exercise"_L1, *number);
    for (const QLatin1String key : {"dose"_L1, "rightDose"_L1}) {
        if (entry.contains(key))
            entry.insert(key, packedDose(entry.value(key)));
    }
    if (entry.size() != 2 || !entry.value("dose"_L1).isArray())
        return entry;
    QJsonArray list = entry.value("dose"_L1).toArray();
    list.prepend(entry.value("exercise"_L1));
    return list;
}

QJsonValue unpackedEntry(const QJsonValue& value)
{
    QJsonObject entry = value.toObject();
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        if (list.size() != 4)
            return value;
        entry = {{"exercise"_L1, list[0]}, {"dose"_L1, QJsonArray{list[1], list[2], list[3]}}};
    }
    const QJsonValue exercise = entry.value("exercise"_L1);
    if (exercise.isDouble()) {
        const QString id = exerciseOfNumber(exercise.toInt(-1));
        // A number this version does not know keeps a name, so that the rest of the routine can still be read.
        entry.insert("exercise"_L1, id.isEmpty() ? u"built-in-%1"_s.arg(exercise.toInt(-1)) : id);
    }
    for (const QLatin1String key : {"dose"_L1, "rightDose"_L1}) {
        if (entry.contains(key))
            entry.insert(key, unpackedDose(entry.value(key)));
    }
    return entry;
}

QJsonObject packed(QJsonObject file)
{
    file.remove("format"_L1);
    file.remove("version"_L1);
    QJsonObject routine = file.value("routine"_L1).toObject();
    changeEach(routine, "sections"_L1, [](const QJsonValue& value) {
        QJsonObject section = value.toObject();
        section.remove("id"_L1);
        if (section.value("rounds"_L1).toInt() == 1)
            section.remove("rounds"_L1);
        changeEach(section, "entries"_L1, packedEntry);
        return section;
    });
    file.insert("routine"_L1, routine);
    changeEach(file, "exercises"_L1, [](const QJsonValue& value) {
        QJsonObject exercise = value.toObject();
        exercise.remove("pictures"_L1);
        return exercise;
    });
    if (file.value("exercises"_L1).toArray().isEmpty())
        file.remove("exercises"_L1);
    return renamed(file, shortKey).toObject();
}

QJsonObject unpacked(const QJsonObject& code)
{
    QJsonObject file = renamed(code, longKey).toObject();
    QJsonObject routine = file.value("routine"_L1).toObject();
    changeEach(routine, "sections"_L1, [](const QJsonValue& value) {
        QJsonObject section = value.toObject();
        changeEach(section, "entries"_L1, unpackedEntry);
        return section;
    });
    file.insert("routine"_L1, routine);
    file.insert("format"_L1, u"limber-routine"_s);
    file.insert("version"_L1, kRoutineFileVersion);
    return file;
}

} // namespace

Result<QStringList> routineCode(const RoutineFile& file, int longestPart)
{
    RoutineFile withoutPictures = file;
    withoutPictures.pictures.clear();
    const Result<QByteArray> text = routineFileText(withoutPictures);
    if (!text)
        return text.error();
    const QJsonObject code = packed(QJsonDocument::fromJson(*text).object());
    return codeParts(qCompress(QJsonDocument(code).toJson(QJsonDocument::Compact), 9), longestPart);
}

Result<RoutineFile> readRoutineCode(const QString& text)
{
    const Result<QByteArray> bytes = bytesOfCode(text);
    if (!bytes)
        return bytes.error();
    // qUncompress() believes the length in the first four bytes and warns on the console when there is none.
    const Error damaged{u"The code is damaged; read it again."_s};
    if (bytes->size() < 6)
        return damaged;
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes->at(i)); };
    const qint64 length = (qint64(byte(0)) << 24) | (qint64(byte(1)) << 16) | (qint64(byte(2)) << 8) | byte(3);
    if (length > kMostBytes)
        return damaged;
    const QJsonDocument json = QJsonDocument::fromJson(qUncompress(*bytes));
    if (!json.isObject())
        return damaged;
    return readRoutineFile(QJsonDocument(unpacked(json.object())).toJson(), u"The code"_s);
}

} // namespace limber
