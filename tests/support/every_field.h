// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/exercise.h"
#include "core/model/routine.h"
#include "core/model/session_record.h"

#include <random>

namespace limber::test
{

/// Makes routines and exercises that use every field, the same ones for the same seed.
class RandomValues
{
public:
    explicit RandomValues(unsigned seed) : m_random(seed) {}

    Dose dose();
    Routine routine(int sections, int entriesInEach);
    Exercise exercise();
    SessionRecord session(const QDateTime& startedAt, int steps);

private:
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    bool coin() { return number(0, 1) == 1; }
    Millis seconds(int low, int high) { return Millis(number(low * 1000, high * 1000)); }
    std::optional<Millis> maybeSeconds(int low, int high);
    template <typename Tag>
    Id<Tag> id();
    QString text();
    QStringList texts(int most);
    QJsonObject extra();
    Timing timing();
    Entry entry();

    std::mt19937 m_random;
};

} // namespace limber::test
