// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/store.h"

#include <memory>
#include <optional>

namespace limber
{

/// A store to work with, and what the window should say about it.
struct StartedStore {
    std::unique_ptr<Store> store;
    QString folder; ///< of the database
    QString remark; ///< one sentence for the message bar; empty: nothing happened
};

/// Opens the person's data. When that fails it says why in one sentence and lets the person choose: another folder,
/// going on without keeping anything, or leaving. When the data were damaged it offers the last backup. Nothing when
/// the person leaves.
std::optional<StartedStore> openDataOrAsk(QString folder, const QDateTime& now);

} // namespace limber
