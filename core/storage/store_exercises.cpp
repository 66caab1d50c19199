// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exercise_json.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

#include <QtCore/QJsonDocument>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

QString momentWord(Picture::Moment moment)
{
    return moment == Picture::Moment::Start ? u"start"_s : u"end"_s;
}

Outcome changeOne(Query& query, const ExerciseId& id)
{
    if (const Outcome ran = query.run(); !ran)
        return ran;
    if (query.changed() == 0)
        return Error{u"There is no exercise of your own with the id %1."_s.arg(id.text())};
    return Done{};
}

} // namespace

Result<std::vector<Store::OwnExercise>> Store::exercises()
{
    Query query = m_database->prepare(u"SELECT id, body, archived FROM exercises ORDER BY name, id"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<OwnExercise> exercises;
    while (query.next()) {
        auto exercise = readExercise(query.text(1).toUtf8(), u"The exercise %1 in the database"_s.arg(query.text(0)));
        if (!exercise)
            return exercise.error();
        exercises.push_back({std::move(*exercise), query.flag(2)});
    }
    return exercises;
}

Outcome Store::write(const Exercise& exercise, const QDateTime& now)
{
    const auto body = exerciseText(exercise);
    if (!body)
        return Error{u"“%1” was not saved: %2"_s.arg(exercise.name.left(80), body.error().sentence)};
    Query query = m_database->prepare(
        u"INSERT INTO exercises (id, name, updated, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, updated = excluded.updated, body = excluded.body"_s);
    return query.bind(exercise.id.text()).bind(exercise.name).bind(now).bind(QString::fromUtf8(*body)).run();
}

Outcome Store::saveExercise(const Exercise& exercise, const QDateTime& now)
{
    return write(exercise, now);
}

Outcome Store::saveExercise(const Exercise& exercise, const std::vector<Picture>& pictures, const QDateTime& now)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome written = write(exercise, now); !written)
        return written;
    if (const Outcome marked = archiveExercise(exercise.id, exercise.archived); !marked)
        return marked;
    for (const Picture::Moment moment : {Picture::Moment::Start, Picture::Moment::End}) {
        if (const Outcome removed = removePicture(exercise.id, moment); !removed)
            return removed;
    }
    for (const Picture& picture : pictures) {
        if (const Outcome written = write(picture); !written)
            return written;
    }
    return transaction.commit();
}

Outcome Store::archiveExercise(const ExerciseId& id, bool archived)
{
    Query query = m_database->prepare(u"UPDATE exercises SET archived = ? WHERE id = ?"_s);
    query.bind(archived).bind(id.text());
    return changeOne(query, id);
}

Outcome Store::removeExercise(const ExerciseId& id)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto uses = usesOf(id);
    if (!uses)
        return uses.error();
    if (*uses > 0)
        return Error{u"The exercise is used in %1 of your routines; archive it instead."_s.arg(*uses)};
    Query query = m_database->prepare(u"DELETE FROM exercises WHERE id = ?"_s);
    query.bind(id.text());
    if (const Outcome removed = changeOne(query, id); !removed)
        return removed;
    return transaction.commit();
}

Result<std::vector<Picture>> Store::pictures(const ExerciseId& exercise)
{
    Query query = m_database->prepare(
        u"SELECT moment, type, extra, data FROM pictures WHERE exercise = ? ORDER BY moment DESC"_s);
    if (const Outcome ran = query.bind(exercise.text()).run(); !ran)
        return ran.error();
    std::vector<Picture> pictures;
    while (query.next()) {
        const auto moment = query.text(0) == "start"_L1 ? Picture::Moment::Start : Picture::Moment::End;
        const QJsonObject extra = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
        pictures.push_back({exercise, moment, query.text(1), query.bytes(3), extra});
    }
    return pictures;
}

Outcome Store::write(const Picture& picture)
{
    Query query = m_database->prepare(
        u"INSERT INTO pictures (exercise, moment, type, extra, data) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (exercise, moment) DO UPDATE SET type = excluded.type, extra = excluded.extra, "
        "data = excluded.data"_s);
    const QString extra = QString::fromUtf8(QJsonDocument(picture.extra).toJson(QJsonDocument::Compact));
    query.bind(picture.exercise.text()).bind(momentWord(picture.moment)).bind(picture.mediaType).bind(extra);
    return query.bind(picture.data).run();
}

Outcome Store::savePicture(const Picture& picture)
{
    return write(picture);
}

Outcome Store::removePicture(const ExerciseId& exercise, Picture::Moment moment)
{
    Query query = m_database->prepare(u"DELETE FROM pictures WHERE exercise = ? AND moment = ?"_s);
    return query.bind(exercise.text()).bind(momentWord(moment)).run();
}

Result<QSet<ExerciseId>> Store::stars()
{
    Query query = m_database->prepare(u"SELECT exercise FROM stars"_s);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    QSet<ExerciseId> stars;
    while (query.next())
        stars.insert(ExerciseId(query.text(0)));
    return stars;
}

Outcome Store::setStar(const ExerciseId& exercise, bool starred, const QDateTime& now)
{
    if (!starred) {
        Query query = m_database->prepare(u"DELETE FROM stars WHERE exercise = ?"_s);
        return query.bind(exercise.text()).run();
    }
    Query query = m_database->prepare(u"INSERT OR IGNORE INTO stars (exercise, since) VALUES (?1, ?2)"_s);
    return query.bind(exercise.text()).bind(now).run();
}

Outcome Store::import(const Routine& routine, const std::vector<Exercise>& exercises,
                      const std::vector<Picture>& pictures, const QDateTime& now)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const Exercise& exercise : exercises) {
        if (const Outcome written = write(exercise, now); !written)
            return written;
    }
    for (const Picture& picture : pictures) {
        if (const Outcome written = write(picture); !written)
            return written;
    }
    if (const Outcome written = write(routine, now); !written)
        return written;
    return transaction.commit();
}

} // namespace limber
