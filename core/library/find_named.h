// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QString>

#include <vector>

namespace limber
{

/// Something that goes by its id and by its name.
struct Named {
    QString id;
    QString name;
};

/// The id that is meant by `wanted`: one that is just so, else that of the only one with this name. The sentence for an
/// unknown one has the three nearest, that for an ambiguous one its ids. `kind` is “routine” or “exercise”.
Result<QString> idMeant(const QString& kind, const QString& wanted, const std::vector<Named>& all);

/// The sentence for what is not among them.
Error noneNamed(const QString& kind, const QString& wanted, const std::vector<Named>& all);

} // namespace limber
