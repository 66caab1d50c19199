// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose_tokens.h"

#include <algorithm>

namespace limber
{

namespace
{

using TokenKind = DoseToken::Kind;

constexpr double kLargestNumber = 1e9;

/// Cuts from the left, remembering how far it is.
class Cutter
{
public:
    explicit Cutter(const QString& text) : m_text(text) {}

    std::vector<DoseToken> all()
    {
        while (m_at < m_text.size()) {
            const QChar here = m_text[m_at];
            if (here.isDigit() || (here == u'-' && startsNegative()))
                number();
            else if (here.isLetter() && here != u'×')
                word();
            else
                sign(here);
        }
        return m_tokens;
    }

private:
    /// A minus that cannot be the dash of a range: nothing or no number before it.
    bool startsNegative() const
    {
        const bool digitFollows = m_at + 1 < m_text.size() && m_text[m_at + 1].isDigit();
        return digitFollows && (m_tokens.empty() || m_tokens.back().kind == TokenKind::Times);
    }

    void number()
    {
        const qsizetype start = m_at++;
        const auto digitAt = [&](qsizetype place) { return place < m_text.size() && m_text[place].isDigit(); };
        while (digitAt(m_at) || (m_at < m_text.size() && (m_text[m_at] == u'.' || m_text[m_at] == u',') &&
                                 m_text[m_at - 1].isDigit() && digitAt(m_at + 1)))
            ++m_at;
        QString digits = m_text.mid(start, m_at - start);
        digits.replace(u',', u'.');
        push(TokenKind::Number, digits);
        m_tokens.back().number = std::clamp(digits.toDouble(), -kLargestNumber, kLargestNumber);
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetter() || joinsWords()) && m_text[m_at] != u'×')
            ++m_at;
        const QString found = m_text.mid(start, m_at - start).toLower();
        if (found.count(u'x') == found.size())
            push(TokenKind::Times, found);
        else if (found == u"load")
            load();
        else if (found.size() > 1 && found.endsWith(u'x') && m_at < m_text.size() && m_text[m_at].isDigit()) {
            push(TokenKind::Word, found.chopped(1)); // "30sx3"
            push(TokenKind::Times, QStringLiteral("x"));
        } else
            push(TokenKind::Word, found);
    }

    /// The hyphen inside "self-paced".
    bool joinsWords() const
    {
        return m_text[m_at] == u'-' && m_at > 0 && m_text[m_at - 1].isLetter() && m_at + 1 < m_text.size() &&
               m_text[m_at + 1].isLetter();
    }

    /// Free text to the end, or to the closing quote.
    void load()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        const bool quoted = m_at < m_text.size() && m_text[m_at] == u'"';
        const qsizetype start = quoted ? m_at + 1 : m_at;
        qsizetype end = quoted ? m_text.indexOf(u'"', start) : m_text.size();
        if (end < 0)
            end = m_text.size();
        push(TokenKind::Load, m_text.mid(start, end - start).trimmed());
        m_at = std::min(m_text.size(), end + 1);
    }

    void sign(QChar here)
    {
        ++m_at;
        const bool afterNumber = !m_tokens.empty() && m_tokens.back().kind == TokenKind::Number;
        if (here == u'×' || here == u'*')
            push(TokenKind::Times, QStringLiteral("x"));
        else if (here == u'@')
            push(TokenKind::At, QStringLiteral("@"));
        else if (here == u'-' || here == u'–' || here == u'—')
            push(TokenKind::Dash, QStringLiteral("–"));
        else if (here == u':' && afterNumber)
            push(TokenKind::Colon, QStringLiteral(":"));
        else if (afterNumber && (here == u'"' || here == u'″'))
            push(TokenKind::Word, QStringLiteral("s"));
        else if (afterNumber && (here == u'\'' || here == u'′'))
            push(TokenKind::Word, QStringLiteral("min"));
        else if (!here.isSpace() && !QStringLiteral(",;.:·/+()|").contains(here))
            push(TokenKind::Word, QString(here));
    }

    void push(TokenKind kind, const QString& text) { m_tokens.push_back({kind, text, 0}); }

    const QString& m_text;
    qsizetype m_at = 0;
    std::vector<DoseToken> m_tokens;
};

} // namespace

std::vector<DoseToken> doseTokens(const QString& text)
{
    return Cutter(text).all();
}

} // namespace limber
