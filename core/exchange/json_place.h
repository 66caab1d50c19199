// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace limber
{

/// One step down into a JSON text: a key of an object, or (with an empty key) an index of an array.
struct JsonStep {
    QString key = {};
    qsizetype index = -1;
};

/// The way from the top of a JSON text to one value.
using JsonPath = std::vector<JsonStep>;

/// "routine.sections[0].entries[2].dose.sets"; empty for the top.
QString pathText(const JsonPath& path);

/// The line (from 1) on which the value at `path` begins, or where the last part of the path that exists does.
/// `json` must be valid JSON.
int lineOf(const QByteArray& json, const JsonPath& path);

/// The line and column (both from 1, the column in bytes) of a byte offset.
struct TextPosition {
    int line = 1;
    int column = 1;
};
TextPosition positionOf(const QByteArray& text, qsizetype offset);

} // namespace limber
