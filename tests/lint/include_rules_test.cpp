// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of docs/architecture.md, held by reading the sources: the distribution puts all Qt headers on one include
// path, so the compiler alone would not notice a QPainter in core.
#include "source_dir.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <gtest/gtest.h>

namespace
{

const QString kRoot = QStringLiteral(LIMBER_SOURCE_DIR);

QStringList sourcesIn(const QString& folder)
{
    QStringList files;
    QDirIterator walk(kRoot + QLatin1Char('/') + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next().mid(kRoot.size() + 1);
    return files;
}

QString textOf(const QString& file)
{
    QFile source(kRoot + QLatin1Char('/') + file);
    EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << qPrintable(file);
    return QString::fromUtf8(source.readAll());
}

/// Every place "file:line: text" below `folder` that matches `pattern`, files matching `allowed` left out.
QStringList offences(const QString& folder, const QString& pattern, const QString& allowed = QStringLiteral("$^"))
{
    const QRegularExpression wanted(pattern);
    const QRegularExpression exempt(allowed);
    QStringList found;
    for (const QString& file : sourcesIn(folder)) {
        if (exempt.match(file).hasMatch())
            continue;
        int number = 0;
        for (const QString& line : textOf(file).split(QLatin1Char('\n'))) {
            ++number;
            if (wanted.match(line).hasMatch())
                found << QStringLiteral("%1:%2: %3").arg(file).arg(number).arg(line.trimmed());
        }
    }
    return found;
}

void expectNone(const QStringList& found, const char* rule)
{
    EXPECT_TRUE(found.isEmpty()) << rule << "\n" << qPrintable(found.join(QLatin1Char('\n')));
}

} // namespace

TEST(Layers, coreIncludesQtCoreAndItselfOnly)
{
    expectNone(offences(QStringLiteral("core"), QStringLiteral(R"(^\s*#\s*include\s*<Qt(?!Core/))"),
                        QStringLiteral("^core/storage/")),
               "core includes QtCore only");
    expectNone(offences(QStringLiteral("core"), QStringLiteral(R"(^\s*#\s*include\s*"(?!core/))")),
               "core includes core only");
    expectNone(offences(QStringLiteral("core/storage"), QStringLiteral(R"(^\s*#\s*include\s*<Qt(?!Core/|Sql/))")),
               "storage includes QtCore and QtSql only");
    expectNone(offences(QStringLiteral("core"), QStringLiteral(R"(^\s*#\s*include\s*"core/storage/)"),
                        QStringLiteral("^core/storage/")),
               "nothing in core leans on storage");
}

TEST(Layers, modelSeesBaseOnly)
{
    expectNone(offences(QStringLiteral("core/model"), QStringLiteral(R"(^\s*#\s*include\s*"(?!core/(base|model)/))")),
               "model includes base only");
    expectNone(offences(QStringLiteral("core/base"), QStringLiteral(R"(^\s*#\s*include\s*"(?!core/base/))")),
               "base includes base only");
}

TEST(Layers, playerAndCuesDoNotKnowEachOther)
{
    expectNone(offences(QStringLiteral("core/player"), QStringLiteral(R"(^\s*#\s*include\s*"core/cues/)")), "player");
    expectNone(offences(QStringLiteral("core/cues"), QStringLiteral(R"(^\s*#\s*include\s*"core/player/)")), "cues");
}

TEST(Layers, renderKnowsCoreAndGuiOnly)
{
    expectNone(offences(QStringLiteral("app/render"), QStringLiteral(R"(^\s*#\s*include\s*<Qt(?!Core/|Gui/))")),
               "render includes QtCore and QtGui only");
    expectNone(offences(QStringLiteral("app/render"), QStringLiteral(R"(^\s*#\s*include\s*"(?!core/|app/render/))")),
               "render includes core and render only");
    expectNone(offences(QStringLiteral("app/render"), QStringLiteral(R"(^\s*#\s*include\s*"core/storage/)")),
               "render does not read the database");
}

TEST(Layers, sqlStandsInStorageOnly)
{
    expectNone(offences(QStringLiteral("core"), QStringLiteral(R"(QSql|\bSELECT\b.*\bFROM\b)"),
                        QStringLiteral("^core/storage/")),
               "SQL only in core/storage");
    expectNone(offences(QStringLiteral("app"), QStringLiteral(R"(QSql|\bSELECT\b.*\bFROM\b)")), "no SQL in app");
}

TEST(Layers, whatBelongsToOneFolderStaysThere)
{
    expectNone(offences(QStringLiteral("core"), QStringLiteral(R"(\bQ(Painter|Widget|Color|Image)\b)")),
               "painting only in app");
    expectNone(offences(QStringLiteral("app"), QStringLiteral(R"(\bQMessageBox\b)"), QStringLiteral("^app/shell/")),
               "message boxes only in app/shell");
    expectNone(offences(QStringLiteral("app"), QStringLiteral(R"(\bQ(AudioSink|MediaDevices|AudioDevice)\b)"),
                        QStringLiteral("^app/audio/")),
               "sound devices only in app/audio");
}

TEST(Habits, thereAreNoSingletonsSleepsOrStrayColours)
{
    const QString singleton = QStringLiteral(R"(\binstance\(\))");
    const QString qtOwn = QStringLiteral(R"(Q(Core|Gui)?Application::instance)");
    QStringList found = offences(QStringLiteral("app"), singleton) + offences(QStringLiteral("core"), singleton);
    found.removeIf([&qtOwn](const QString& line) { return QRegularExpression(qtOwn).match(line).hasMatch(); });
    expectNone(found, "no singletons");
    expectNone(offences(QStringLiteral("tests"), QStringLiteral(R"(qSleep|sleep_for|usleep\()"),
                        QStringLiteral("^tests/lint/")),
               "tests do not sleep");
    expectNone(offences(QStringLiteral("app"), QStringLiteral(R"re("#[0-9A-Fa-f]{6}")re"),
                        QStringLiteral("^app/render/(tokens|palette)")),
               "colour literals only in the token file");
}

TEST(Habits, everySourceNamesItsLicence)
{
    for (const QString& folder : {QStringLiteral("core"), QStringLiteral("app"), QStringLiteral("tests")}) {
        for (const QString& file : sourcesIn(folder))
            EXPECT_TRUE(textOf(file).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later")) << qPrintable(file);
    }
}
