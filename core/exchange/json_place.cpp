// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_place.h"

#include <algorithm>

namespace limber
{

namespace
{

/// Walks over the bytes of a valid JSON text without building anything.
class Scanner
{
public:
    explicit Scanner(const QByteArray& json) : m_json(json) { skipBlank(); }

    qsizetype at() const { return m_at; }

    /// Moves to the value of `step` in the object or array that begins here; false (and no move) when it has none.
    bool enter(const JsonStep& step)
    {
        const qsizetype from = m_at;
        if (peek() != (step.key.isEmpty() ? '[' : '{'))
            return false;
        ++m_at;
        const QByteArray key = '"' + step.key.toUtf8() + '"';
        for (qsizetype i = 0; skipBlank(), m_at < m_json.size() && peek() != ']' && peek() != '}'; ++i) {
            const bool found = step.key.isEmpty() ? i == step.index : skipKey() == key;
            if (found)
                return true;
            skipValue();
            skipBlank();
            if (peek() == ',')
                ++m_at;
        }
        m_at = from;
        return false;
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlank()
    {
        const auto blank = [](char c) {
            return c == ' ' || c == '\n' || c == '\r' || c == '\t' || static_cast<unsigned char>(c) >= 0x80;
        };
        while (m_at < m_json.size() && blank(m_json[m_at]))
            ++m_at;
    }

    QByteArrayView skipString()
    {
        const qsizetype from = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return QByteArrayView(m_json).sliced(from, std::min(m_at, m_json.size()) - from);
    }

    QByteArrayView skipKey()
    {
        const QByteArrayView key = skipString();
        skipBlank();
        ++m_at; // the colon
        skipBlank();
        return key;
    }

    void skipValue()
    {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = peek();
            if (c == '"') {
                skipString();
                if (depth == 0)
                    return;
                continue;
            }
            if (depth == 0 && (c == ',' || c == ']' || c == '}'))
                return;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
            if (depth == 0 && (c == '}' || c == ']'))
                return;
        }
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
};

} // namespace

QString pathText(const JsonPath& path)
{
    QString text;
    for (const JsonStep& step : path) {
        if (step.key.isEmpty())
            text += QStringLiteral("[%1]").arg(step.index);
        else
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + step.key;
    }
    return text;
}

int lineOf(const QByteArray& json, const JsonPath& path)
{
    Scanner scanner(json);
    for (const JsonStep& step : path) {
        if (!scanner.enter(step))
            break;
    }
    return positionOf(json, scanner.at()).line;
}

TextPosition positionOf(const QByteArray& text, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, text.size());
    const QByteArrayView before = QByteArrayView(text).first(end);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return TextPosition{static_cast<int>(lines) + 1, static_cast<int>(end - lineStart) + 1};
}

} // namespace limber
