// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/routine_file.h"

#include "core/exchange/exercise_json.h"
#include "core/exchange/routine_json.h"
#include "core/model/rules.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kFormat = u"limber-routine"_s;

QString word(Picture::Moment moment)
{
    return moment == Picture::Moment::Start ? u"start"_s : u"end"_s;
}

std::optional<Picture::Moment> momentOf(const QString& word)
{
    if (word == "start"_L1)
        return Picture::Moment::Start;
    return word == "end"_L1 ? std::optional(Picture::Moment::End) : std::nullopt;
}

Picture readPicture(ObjectReader& from)
{
    constexpr int kLongestBase64 = limits::kPictureBytes / 3 * 4 + 4;
    Picture picture;
    picture.moment = from.word("moment"_L1, &momentOf, {u"start"_s, u"end"_s}, Need::Required).value_or(picture.moment);
    picture.mediaType = from.text("type"_L1, Need::Required);
    const QByteArray encoded = from.text("data"_L1, Need::Required, kLongestBase64).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!from.failed() && (!decoded || decoded.decoded.isEmpty()))
        from.report(u"holds a damaged picture (“data” is no base64); take the picture out or export the file again"_s);
    picture.data = decoded.decoded;
    picture.extra = from.extra();
    return picture;
}

QJsonObject pictureJson(const Picture& picture)
{
    QJsonObject json{{"moment"_L1, word(picture.moment)},
                     {"type"_L1, picture.mediaType},
                     {"data"_L1, QString::fromLatin1(picture.data.toBase64())}};
    addExtra(json, picture.extra);
    return json;
}

void readOwnExercise(ObjectReader& from, RoutineFile& file)
{
    std::vector<Picture> pictures;
    from.objects("pictures"_L1, Need::Optional, 2,
                 [&](ObjectReader& at, qsizetype) { pictures.push_back(readPicture(at)); });
    file.exercises.push_back(readExercise(from));
    for (Picture& picture : pictures) {
        picture.exercise = file.exercises.back().id;
        file.pictures.push_back(std::move(picture));
    }
}

/// Names the first thing that the parts say against each other.
void checkParts(const RoutineFile& file, const ObjectReader& from)
{
    QSet<QString> exercises;
    for (const Exercise& exercise : file.exercises) {
        if (exercises.contains(exercise.id.text()))
            from.report(u"has two exercises with the id “%1”; take one of them out"_s.arg(exercise.id.text()));
        exercises.insert(exercise.id.text());
    }
    QSet<QString> pictures;
    for (const Picture& picture : file.pictures) {
        const QString key = picture.exercise.text() + u'\n' + word(picture.moment);
        if (pictures.contains(key)) {
            from.report(u"has two %1 pictures of the exercise “%2”; take one of them out"_s.arg(
                word(picture.moment), picture.exercise.text()));
        }
        pictures.insert(key);
    }
}

/// What is said about a file that is no routine file of this or an older version; nothing when it is one.
std::optional<Error> strangeFile(const QJsonObject& object, const QString& name)
{
    if (object.value("format"_L1).toString() != kFormat)
        return Error{u"%1 is not a Limber routine (“format” is not “%2”); choose a .limber file."_s.arg(name, kFormat)};
    const double version = object.value("version"_L1).toDouble(0);
    if (version > kRoutineFileVersion) {
        return Error{
            u"%1 was written by a newer Limber (file version %2, this one reads up to %3); update Limber."_s.arg(name)
                .arg(version)
                .arg(kRoutineFileVersion)};
    }
    return std::nullopt;
}

RoutineFile readParts(ObjectReader& from)
{
    RoutineFile file;
    from.text("format"_L1, Need::Required);
    from.whole("version"_L1, 1, kRoutineFileVersion, std::nullopt);
    from.object("routine"_L1, Need::Required, [&](ObjectReader& at) { file.routine = readRoutine(at); });
    from.objects("exercises"_L1, Need::Optional, limits::kListItems,
                 [&](ObjectReader& at, qsizetype) { readOwnExercise(at, file); });
    file.extra = from.extra();
    file.extra.remove("routine"_L1); // what the routine has left over is kept in the routine
    return file;
}

QJsonObject fileJson(const RoutineFile& file)
{
    QJsonArray exercises;
    for (const Exercise& exercise : file.exercises) {
        QJsonObject json = exerciseJson(exercise);
        QJsonArray pictures;
        for (const Picture& picture : file.pictures) {
            if (picture.exercise == exercise.id)
                pictures.append(pictureJson(picture));
        }
        if (!pictures.isEmpty())
            json.insert("pictures"_L1, pictures);
        exercises.append(json);
    }
    QJsonObject json{{"format"_L1, kFormat},
                     {"version"_L1, kRoutineFileVersion},
                     {"routine"_L1, routineJson(file.routine)},
                     {"exercises"_L1, exercises}};
    addExtra(json, file.extra);
    return json;
}

} // namespace

Result<RoutineFile> readRoutineFile(const QByteArray& json, const QString& name)
{
    if (json.size() > limits::kFileBytes) {
        return Error{u"%1 is larger than %2 MB, the most a routine file may have; choose another file."_s.arg(name).arg(
            limits::kFileBytes >> 20)};
    }
    const Result<QJsonObject> object = jsonObject(json, name);
    if (!object)
        return object.error();
    if (const auto strange = strangeFile(*object, name))
        return *strange;
    JsonFault fault;
    ObjectReader reader(*object, fault);
    RoutineFile file = readParts(reader);
    checkParts(file, reader);
    if (fault.found())
        return fault.error(name, json);
    if (const auto problem = routineProblem(file.routine)) // what only people's routines must keep to
        return Error{u"%1: %2"_s.arg(name, *problem)};
    return file;
}

Result<QByteArray> routineFileText(const RoutineFile& file)
{
    const QJsonObject json = fileJson(file);
    JsonFault fault;
    ObjectReader reader(json, fault);
    checkParts(readParts(reader), reader);
    if (fault.found())
        return Error{fault.sentence()};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Result<RoutineFile> loadRoutineFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Error{u"%1 is a folder; choose a .limber file."_s.arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read (%2)."_s.arg(path, file.errorString())};
    const QByteArray json = file.read(limits::kFileBytes + 1); // one more than allowed tells that it is too large
    if (file.error() != QFileDevice::NoError)
        return Error{u"%1 cannot be read (%2)."_s.arg(path, file.errorString())};
    return readRoutineFile(json, name);
}

Outcome saveRoutineFile(const RoutineFile& file, const QString& path)
{
    const Result<QByteArray> text = routineFileText(file);
    if (!text)
        return Error{u"%1 was not written: %2"_s.arg(QFileInfo(path).fileName(), text.error().sentence)};
    QSaveFile target(path);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(*text) == text->size() && target.commit();
    if (!written)
        return Error{u"%1 cannot be written (%2); choose another place."_s.arg(path, target.errorString())};
    return Done{};
}

} // namespace limber
