// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

namespace limber
{

/// Writes beside the target and renames into place, so that no half file ever stands there. Fails with a sentence that
/// names the file and the reason.
Outcome writeWhole(const QString& path, const QByteArray& bytes);

} // namespace limber
