// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlError>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

// Result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte is the kind.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kIoError = 10;
constexpr int kIoErrorWrite = kIoError | (3 << 8);
constexpr int kIoErrorShmSize = kIoError | (19 << 8); // no room for the index of the log

DatabaseTrouble troubleOf(const QSqlError& error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (!error.isValid() || !isNumber)
        return error.isValid() ? DatabaseTrouble::Other : DatabaseTrouble::None;
    if (code == kIoErrorWrite || code == kIoErrorShmSize)
        return DatabaseTrouble::Full;
    switch (code & 0xff) {
    case kCorrupt:
    case kNotADatabase:
        return DatabaseTrouble::Damaged;
    case kReadOnly:
    case kCannotOpen:
        return DatabaseTrouble::NotWritable;
    case kFull:
        return DatabaseTrouble::Full;
    case kBusy:
    case kLocked:
        return DatabaseTrouble::Busy;
    default:
        return DatabaseTrouble::Other;
    }
}

Error errorFor(const QSqlError& error, const QString& path)
{
    switch (troubleOf(error)) {
    case DatabaseTrouble::Damaged:
        return Error{u"The database %1 is damaged."_s.arg(path)};
    case DatabaseTrouble::NotWritable:
        return Error{u"Limber cannot write to %1; check the rights of the file and its folder."_s.arg(path)};
    case DatabaseTrouble::Full:
        return Error{
            u"The disk with %1 is full, so the last change was not kept; make room and try again."_s.arg(path)};
    case DatabaseTrouble::Busy:
        return Error{u"Another program is using %1; try again when it has finished."_s.arg(path)};
    case DatabaseTrouble::None:
    case DatabaseTrouble::Other:
        break;
    }
    return Error{u"The database %1 answered: %2."_s.arg(path, error.text().trimmed())};
}

} // namespace

Database::Database(const QString& path, const QString& connection)
    : m_path(path), m_connection(connection), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, connection))
{
}

Database::~Database()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access, DatabaseTrouble* trouble)
{
    std::unique_ptr<Database> database(new Database(path, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    QSqlError error = database->connect(path, access);
    if (access == Access::Read && troubleOf(error) == DatabaseTrouble::NotWritable) {
        // In a folder that cannot be written the log cannot be shared; a file that nobody can change needs none.
        const QString asUri = QString::fromUtf8(QUrl::fromLocalFile(path).toEncoded()) + u"?immutable=1"_s;
        error = database->connect(asUri, access);
    }
    if (!error.isValid())
        return database;
    if (trouble != nullptr)
        *trouble = troubleOf(error);
    return errorFor(error, path);
}

QSqlError Database::connect(const QString& name, Access access)
{
    m_database.close();
    m_database.setDatabaseName(name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    QStringList statements{u"PRAGMA foreign_keys = ON"_s};
    if (access == Access::Read)
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    statements << u"SELECT count(*) FROM sqlite_schema"_s; // the first that reads the file
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return m_database.lastError();
    for (const QString& statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return query.lastError();
    }
    return {};
}

Outcome Database::useLog()
{
    for (const QString& pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (const Outcome ran = run(pragma); !ran)
            return ran;
    }
    return Done{};
}

Query Database::prepare(const QString& sql)
{
    return Query(m_database, m_path, sql, m_rowsRead);
}

Outcome Database::run(const QString& sql)
{
    return prepare(sql).run();
}

Result<QVariant> Database::value(const QString& sql)
{
    Query query = prepare(sql);
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    return query.next() ? query.value(0) : QVariant();
}

Query::Query(QSqlDatabase& database, const QString& path, const QString& sql, qint64& rows)
    : m_query(database), m_path(path), m_rows(&rows)
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Query& Query::bindValue(const QVariant& value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Query& Query::bind(const QString& text)
{
    return bindValue(text.isNull() ? u""_s : text); // a null text would be NULL, which the tables refuse
}

Query& Query::bind(const QDateTime& moment)
{
    return bindValue(moment.toMSecsSinceEpoch());
}

Outcome Query::run()
{
    m_bound = 0;
    if (m_prepared && m_query.exec())
        return Done{};
    return errorFor(m_query.lastError(), m_path);
}

DatabaseTrouble Query::trouble() const
{
    return troubleOf(m_query.lastError());
}

Transaction::Transaction(Database& database)
    : m_database(database), m_begun(database.run(u"BEGIN IMMEDIATE"_s)), m_open(m_begun.ok())
{
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.run(u"ROLLBACK"_s);
}

Outcome Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    Outcome committed = m_database.run(u"COMMIT"_s);
    if (committed)
        m_open = false;
    return committed;
}

} // namespace limber
