// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace limber
{

/// The picture in a file as a small PNG for the head of sheets. Fails with a sentence when it is no picture, or cannot
/// be read.
Result<QByteArray> logoFrom(const QString& path);

} // namespace limber
