// SPDX-License-Identifier: GPL-3.0-or-later
// What the screen has shown is there after SIGKILL at any moment.
#include "core/storage/store.h"
#include "tests/support/every_field.h"
#include "tests/support/now.h"

#include <QtCore/QTemporaryDir>

#include <array>
#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace limber;
using namespace limber::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kKills = 200;
constexpr int kEditsBeforeKill = 3;

Routine edited(int number)
{
    Routine routine = test::RandomValues(1).routine(2, 10);
    routine.title = QString::number(number);
    routine.sections[0].entries.resize(static_cast<size_t>(number % 10 + 1));
    return routine;
}

/// Edits one routine for ever and writes a byte for each edit that the store has acknowledged.
[[noreturn]] void editUntilKilled(const QString& path, int from, int acknowledgements)
{
    auto opened = Store::open(path, kNow, Store::OnDamage::Refuse);
    for (int number = from; opened && opened->store->save(edited(number), kNow); ++number) {
        if (write(acknowledgements, "+", 1) != 1)
            break;
    }
    _exit(1);
}

/// Lets a child edit and kills it `spin` after its third edit; the number of the last edit that was acknowledged.
int acknowledgedBeforeKill(const QString& path, int from, std::chrono::microseconds spin)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0)
        editUntilKilled(path, from, ends[1]);
    close(ends[1]);
    int acknowledged = from - 1;
    char byte = 0;
    while (acknowledged < from + kEditsBeforeKill - 1 && read(ends[0], &byte, 1) == 1)
        ++acknowledged;
    const auto until = std::chrono::steady_clock::now() + spin;
    while (std::chrono::steady_clock::now() < until) {
    }
    kill(child, SIGKILL);
    while (read(ends[0], &byte, 1) == 1)
        ++acknowledged;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
    return acknowledged;
}

} // namespace

TEST(StoreKill, everyAcknowledgedEditIsThereAndTheFileIsWholeAfter200Kills)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"limber.db"_s);
    std::mt19937 random(1);
    int next = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        const std::chrono::microseconds spin(std::uniform_int_distribution<int>(0, 2000)(random));
        const int acknowledged = acknowledgedBeforeKill(path, next, spin);
        ASSERT_GE(acknowledged, next) << "kill " << kill;

        auto opened = Store::open(path, kNow, Store::OnDamage::Refuse);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.toStdString();
        const Routine kept = opened->store->routine(edited(0).id)->value();
        const int found = kept.title.toInt();
        ASSERT_TRUE(found == acknowledged || found == acknowledged + 1) << found << " after " << acknowledged;
        ASSERT_EQ(kept, edited(found)) << "wholly the one edit or the other";
        next = found + 1;
        if (kill % 20 == 0) {
            ASSERT_TRUE(checkIntegrity(path).ok()) << "kill " << kill;
        }
    }
    EXPECT_TRUE(checkIntegrity(path).ok());
}
