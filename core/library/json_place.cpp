// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/json_place.h"

#include <algorithm>

namespace limber
{

namespace
{

/// Walks a well-formed JSON text without building values; Qt's parser keeps no positions.
class JsonWalker
{
public:
    explicit JsonWalker(const QByteArray& text) : m_text(text) { skipSpace(); }

    qsizetype find(const JsonPath& path)
    {
        qsizetype place = m_at;
        for (const JsonStep& step : path) {
            if (!(step.index < 0 ? enterMember(step.key, place) : enterItem(step.index, place)))
                break;
        }
        return place;
    }

private:
    char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        constexpr QByteArrayView kSpace(" \t\r\n,:"); // commas and colons too: the text is known to be well-formed
        while (m_at < m_text.size() && kSpace.contains(m_text[m_at]))
            ++m_at;
    }

    QString takeString()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const QString text = QString::fromUtf8(m_text.mid(begin, m_at - begin));
        ++m_at;
        return text;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const char c = current();
            if (c == '"') {
                takeString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else {
                while (m_at < m_text.size() && !QByteArrayView(",:]} \t\r\n").contains(m_text[m_at]))
                    ++m_at;
            }
            skipSpace();
        } while (depth > 0 && m_at < m_text.size());
    }

    bool enterMember(const QString& key, qsizetype& place)
    {
        if (current() != '{')
            return false;
        ++m_at;
        for (skipSpace(); current() == '"'; skipValue()) {
            const qsizetype keyPlace = m_at;
            const bool wanted = takeString() == key;
            skipSpace();
            if (wanted) {
                place = keyPlace;
                return true;
            }
        }
        return false;
    }

    bool enterItem(int index, qsizetype& place)
    {
        if (current() != '[')
            return false;
        ++m_at;
        skipSpace();
        for (int i = 0; current() != ']' && m_at < m_text.size(); ++i, skipValue()) {
            if (i == index) {
                place = m_at;
                return true;
            }
        }
        return false;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
};

} // namespace

QString pathText(const JsonPath& path)
{
    QString text;
    for (const JsonStep& step : path) {
        if (step.index >= 0)
            text += QStringLiteral("[%1]").arg(step.index);
        else
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + step.key;
    }
    return text;
}

int lineAt(const QByteArray& text, qsizetype offset)
{
    const auto end = text.cbegin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + static_cast<int>(std::count(text.cbegin(), end, '\n'));
}

int lineOf(const QByteArray& text, const JsonPath& path)
{
    return lineAt(text, JsonWalker(text).find(path));
}

} // namespace limber
