// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/fit.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

namespace limber
{

using namespace Qt::StringLiterals;

Result<QHash<ExerciseId, FitWish>> Store::wishes(const QDateTime& now)
{
    QHash<ExerciseId, FitWish> wishes;
    Query done = m_database->prepare(
        u"SELECT exercise, avg(rating), max(CASE WHEN outcome = 'done' THEN sessions.started END) FROM session_steps "
        "JOIN sessions ON sessions.id = session_steps.session WHERE kind IN ('hold', 'reps') GROUP BY exercise"_s);
    if (const Outcome ran = done.run(); !ran)
        return ran.error();
    while (done.next()) {
        FitWish& wish = wishes[ExerciseId(done.text(0))];
        if (!done.isNull(1))
            wish.rating = done.fraction(1);
        if (!done.isNull(2))
            wish.daysSince = static_cast<int>(std::max<qint64>(done.moment(2).daysTo(now), 0));
    }
    const auto starred = stars();
    if (!starred)
        return starred.error();
    for (const ExerciseId& id : *starred)
        wishes[id].starred = true;
    return wishes;
}

} // namespace limber
