// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <memory>
#include <optional>

namespace limber
{

/// Why a database said no, as far as it matters what to do about it.
enum class DatabaseTrouble { None, Damaged, NotWritable, Full, Busy, Other };

class Query;

/// One open connection to one SQLite file, closed when this ends. For the thread that opened it.
class Database
{
public:
    enum class Access { ReadWrite, Read };

    /// Opens, and creates when writing; holds foreign keys. A lock held by another process is waited for, 5 s at most.
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access,
                                                  DatabaseTrouble* trouble = nullptr);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }
    /// How many rows statements have given so far: what a start must not need more of when the history grows.
    qint64 rowsRead() const { return m_rowsRead; }

    /// Writes through the write-ahead log from now on and syncs every commit to the disk. This changes the file.
    Outcome useLog();

    /// Prepares a statement; what is wrong shows when it runs.
    Query prepare(const QString& sql);
    /// Runs one statement without values.
    Outcome run(const QString& sql);
    /// The first column of the first row of a statement; invalid when there is none.
    Result<QVariant> value(const QString& sql);

private:
    Database(const QString& path, const QString& connection);

    QSqlError connect(const QString& name, Access access);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    qint64 m_rowsRead = 0;
};

/// One statement: bind by order, run, step through the rows. Must not outlive its database.
class Query
{
public:
    /// `rows` counts the rows given.
    Query(QSqlDatabase& database, const QString& path, const QString& sql, qint64& rows);

    Query& bind(const QString& text);
    Query& bind(int number) { return bindValue(number); }
    Query& bind(qint64 number) { return bindValue(number); }
    Query& bind(bool flag) { return bindValue(flag ? 1 : 0); }
    Query& bind(const QByteArray& bytes) { return bindValue(bytes); }
    /// Moments are kept as milliseconds since 1970 (UTC).
    Query& bind(const QDateTime& moment);
    Query& bind(Millis time) { return bindValue(static_cast<qint64>(time.count())); }
    template <typename T>
    Query& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindNull();
    }
    Query& bindNull() { return bindValue(QVariant()); }

    Outcome run();
    /// Moves to the next row; false after the last.
    bool next()
    {
        const bool there = m_query.next();
        *m_rows += there ? 1 : 0;
        return there;
    }
    /// Rows changed by an insert, update or delete.
    int changed() const { return m_query.numRowsAffected(); }

    bool isNull(int column) const { return m_query.isNull(column); }
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    double fraction(int column) const { return m_query.value(column).toDouble(); }
    qint64 longNumber(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return number(column) != 0; }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    /// Days are kept as Julian days.
    QDate day(int column) const { return QDate::fromJulianDay(longNumber(column)); }
    Millis time(int column) const { return Millis(longNumber(column)); }
    QDateTime moment(int column) const { return QDateTime::fromMSecsSinceEpoch(longNumber(column), Qt::UTC); }

    DatabaseTrouble trouble() const;

private:
    Query& bindValue(const QVariant& value);

    QSqlQuery m_query;
    QString m_path;
    qint64* m_rows;
    bool m_prepared = false;
    int m_bound = 0;
};

/// Everything between this and commit() happens wholly or not at all; leaving without commit() takes it back.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Whether the lock was taken; nothing must be written when it was not.
    const Outcome& begun() const { return m_begun; }
    Outcome commit();

private:
    Database& m_database;
    Outcome m_begun;
    bool m_open = false;
};

} // namespace limber
