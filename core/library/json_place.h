// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace limber
{

/// One step into a JSON value: a key of an object, or a position in a list (then `index` ≥ 0).
struct JsonStep {
    QString key;
    int index = -1;

    static JsonStep into(const QString& key) { return {key, -1}; }
    static JsonStep at(int index) { return {QString(), index}; }
    friend bool operator==(const JsonStep&, const JsonStep&) = default;
};
using JsonPath = std::vector<JsonStep>;

/// "doses[1].hold"; empty for the root.
QString pathText(const JsonPath& path);

/// The line, counted from 1, on which a byte of the text stands.
int lineAt(const QByteArray& text, qsizetype offset);

/// The line of what the path leads to: of the key for a member, of the value for a list item. Where the path ends
/// early (a missing key), the line of the last value that exists. The text must be well-formed JSON.
int lineOf(const QByteArray& text, const JsonPath& path);

} // namespace limber
