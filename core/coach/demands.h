// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/body_limit.h"
#include "core/model/exercise.h"

#include <QtCore/QHash>

#include <functional>
#include <vector>

namespace limber
{

namespace figure
{
class FigureLibrary;
}

/// What an exercise asks of the body; a sided one as it is done for the left.
struct Demands {
    bool kneels = false;
    bool goesToFloor = false;
    bool liesOnLeft = false;
    bool liesOnRight = false;
    bool leansOnWrists = false;
    bool hipPastNinety = false;
    bool crossesLegs = false;
    friend bool operator==(const Demands&, const Demands&) = default;
};
using DemandsOf = std::function<Demands(const Exercise&)>;

/// Works out what exercises ask of the body and keeps it: from the figure, or from the position alone where there is
/// none. For one thread.
class DemandBook
{
public:
    /// The library must outlive the book.
    explicit DemandBook(const figure::FigureLibrary& figures) : m_figures(figures) {}

    Demands of(const Exercise& exercise) const;

private:
    const figure::FigureLibrary& m_figures;
    mutable QHash<QString, Demands> m_known; ///< by figure
};

/// The limits that an exercise goes against when it is done on these sides, in their order.
std::vector<BodyLimit> conflicts(const Exercise& exercise, Sides sides, const Demands& demands,
                                 const std::vector<BodyLimit>& limits);

/// "a knee carries weight": what the exercise does against the limit.
QString reason(BodyLimit limit);
/// "A knee carries weight, and the wrists carry weight." Empty for no limits.
QString reasonSentence(const std::vector<BodyLimit>& limits);

} // namespace limber
