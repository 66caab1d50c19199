// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/session_out.h"
#include "core/storage/history_files.h"
#include "tests/support/every_field.h"
#include "tests/support/json_schema.h"
#include "tests/support/now.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

QByteArray written(Outcome (*how)(HistoryStore&, QDate, const ByteSink&), Store& store, QDate from = {})
{
    QByteArray all;
    HistoryStore history(store);
    EXPECT_TRUE(how(history, from, [&](const QByteArray& bytes) -> Outcome {
                    all += bytes;
                    return Done{};
                }).ok());
    return all;
}

/// Fields of a CSV text by RFC 4180, read independently of how it is written.
std::vector<QStringList> rowsOf(const QString& csv)
{
    std::vector<QStringList> rows(1);
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted && c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"') {
            field += csv[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            rows.back() << field;
            field.clear();
            if (c == u'\n')
                rows.emplace_back();
        } else if (quoted || c != u'\r') {
            field += c;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

TEST(HistoryFiles, aTableHasOneLineForEachStepAndSurvivesEveryCharacter)
{
    const auto store = Store::inMemory();
    SessionRecord record = test::RandomValues(3).session(kNow, 7);
    record.endedAt = kNow.addSecs(600);
    record.note = u"“sore”, left\r\nbut \"better\" — ü"_s;
    ASSERT_TRUE(store->saveSession(record).ok());
    const auto rows = rowsOf(QString::fromUtf8(written(writeHistoryCsv, *store)));
    ASSERT_EQ(rows.size(), 8u);
    for (const QStringList& row : rows)
        EXPECT_EQ(row.size(), rows[0].size());
    const qsizetype note = rows[0].indexOf(u"note"_s);
    const qsizetype actual = rows[0].indexOf(u"actual_ms"_s);
    EXPECT_EQ(rows[3][note], record.note);
    EXPECT_EQ(rows[3][actual].toLongLong(), record.steps[2].actual.count());
    EXPECT_EQ(rows[3][rows[0].indexOf(u"step"_s)], u"3");
}

TEST(HistoryFiles, jsonIsWhatTheSchemaSays)
{
    const auto store = Store::inMemory();
    EXPECT_EQ(QJsonDocument::fromJson(written(writeHistoryJson, *store)).array().size(), 0);
    for (unsigned seed = 0; seed < 20; ++seed) {
        SessionRecord record = test::RandomValues(seed).session(kNow.addDays(seed), static_cast<int>(seed) % 4);
        record.endedAt = record.startedAt.addSecs(60);
        ASSERT_TRUE(store->saveSession(record).ok());
    }
    const QJsonArray all = QJsonDocument::fromJson(written(writeHistoryJson, *store)).array();
    ASSERT_EQ(all.size(), 20);
    for (const QJsonValue& session : all)
        EXPECT_EQ(test::schemaFault(u"session"_s, session).toStdString(), "");
    EXPECT_EQ(all[3].toObject().value(u"steps"_s).toArray().size(), 3);
    EXPECT_EQ(QJsonDocument::fromJson(written(writeHistoryJson, *store, kNow.date().addDays(15))).array().size(), 5);
}

TEST(HistoryFiles, stopWhenTheyCannotBeWritten)
{
    const auto store = Store::inMemory();
    SessionRecord record = test::RandomValues(3).session(kNow, 7);
    record.endedAt = kNow.addSecs(600);
    ASSERT_TRUE(store->saveSession(record).ok());
    HistoryStore history(*store);
    int writes = 0;
    const Outcome failed = writeHistoryCsv(history, {}, [&](const QByteArray&) -> Outcome {
        return ++writes < 3 ? Outcome(Done{}) : Outcome(Error{u"The disk is full."_s});
    });
    EXPECT_FALSE(failed.ok());
    EXPECT_EQ(writes, 3);
}
