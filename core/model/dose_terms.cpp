// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose_terms.h"

#include <algorithm>

namespace limber
{

namespace
{

using TokenKind = DoseToken::Kind;

bool isOneOf(const QString& word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView one) { return word == one; });
}

std::optional<double> secondsOf(const DoseToken& token)
{
    if (token.kind != TokenKind::Word)
        return std::nullopt;
    if (isOneOf(token.text, {u"s", u"sec", u"secs", u"second", u"seconds"}))
        return 1;
    if (isOneOf(token.text, {u"m", u"min", u"mins", u"minute", u"minutes"}))
        return 60;
    if (isOneOf(token.text, {u"h", u"hr", u"hour", u"hours"}))
        return 3600;
    return std::nullopt;
}

/// Reads the terms and words of one side.
class TermReader
{
public:
    explicit TermReader(std::span<const DoseToken> tokens) : m_tokens(tokens) {}

    Result<SaidDose> said()
    {
        while (!atEnd()) {
            const DoseToken& token = m_tokens[m_at];
            if (token.kind == TokenKind::Number) {
                m_said.terms.push_back(term());
            } else if (token.kind == TokenKind::Load) {
                m_said.load = token.text;
                ++m_at;
            } else if (token.kind == TokenKind::Times && m_at > 0 && !atEnd(1)) {
                ++m_at;
            } else if (const auto problem = named(token)) {
                return *problem;
            }
        }
        return m_said;
    }

private:
    bool atEnd(size_t ahead = 0) const { return m_at + ahead >= m_tokens.size(); }
    bool is(TokenKind kind, size_t ahead = 0) const { return !atEnd(ahead) && m_tokens[m_at + ahead].kind == kind; }

    Error notUnderstood(const QString& text) const
    {
        return {
            QStringLiteral("\"%1\" is not understood here: write a dose like 3 × 30 s, 2 × 10 or 10 × 5 s.").arg(text)};
    }

    /// "@ 4 s", "rest 30 s", "self-paced", or a word that only fills.
    std::optional<Error> named(const DoseToken& token)
    {
        ++m_at;
        if (token.kind == TokenKind::At || isOneOf(token.text, {u"pace", u"at"}))
            return time(m_said.pace, token.text);
        if (isOneOf(token.text, {u"rest", u"resting"}))
            return time(m_said.rest, token.text);
        if (isOneOf(token.text, {u"relax", u"pause"}))
            return time(m_said.relax, token.text);
        if (isOneOf(token.text, {u"self-paced", u"selfpaced"})) {
            m_said.selfPaced = true;
            return std::nullopt;
        }
        if (token.kind == TokenKind::Word && isOneOf(token.text, {u"of", u"hold", u"for", u"and"}))
            return std::nullopt;
        return notUnderstood(token.text);
    }

    std::optional<Error> time(std::optional<double>& into, const QString& word)
    {
        if (!is(TokenKind::Number))
            return Error{QStringLiteral("After \"%1\" comes a time, like 30 s.").arg(word)};
        into = term().high;
        return std::nullopt;
    }

    DoseTerm term()
    {
        DoseTerm read;
        read.low = read.high = m_tokens[m_at++].number;
        if (is(TokenKind::Dash) && is(TokenKind::Number, 1)) {
            read.high = m_tokens[m_at + 1].number;
            m_at += 2;
        }
        if (is(TokenKind::Colon) && is(TokenKind::Number, 1)) { // 1:30
            read.what = DoseTerm::What::Time;
            read.low = read.high = read.high * 60 + m_tokens[m_at + 1].number;
            m_at += 2;
        } else if (!atEnd() && secondsOf(m_tokens[m_at])) {
            timed(read);
        } else if (is(TokenKind::Word)) {
            counted(read);
        }
        return read;
    }

    /// "30 s", "1 min 30 s", "1m30", "1 h 5 min".
    void timed(DoseTerm& read)
    {
        read.what = DoseTerm::What::Time;
        double unit = *secondsOf(m_tokens[m_at++]);
        read.low *= unit;
        read.high *= unit;
        if (is(TokenKind::Dash) && is(TokenKind::Number, 1)) { // "30 s – 1 min"
            const auto own = atEnd(2) ? std::nullopt : secondsOf(m_tokens[m_at + 2]);
            read.high = m_tokens[m_at + 1].number * own.value_or(unit);
            m_at += own ? 3u : 2u;
            return;
        }
        while (unit > 1 && read.low == read.high && is(TokenKind::Number)) {
            const auto own = atEnd(1) ? std::nullopt : secondsOf(m_tokens[m_at + 1]);
            const bool ends = atEnd(1) || m_tokens[m_at + 1].kind != TokenKind::Times;
            if (own ? *own >= unit : !ends)
                return; // another term
            unit = own.value_or(unit / 60);
            read.low = read.high = read.high + m_tokens[m_at].number * unit;
            m_at += own ? 2u : 1u;
        }
    }

    void counted(DoseTerm& read)
    {
        const QString& word = m_tokens[m_at].text;
        if (isOneOf(word, {u"set", u"sets"}))
            read.what = DoseTerm::What::Sets;
        else if (isOneOf(word, {u"rep", u"reps", u"repetition", u"repetitions"}))
            read.what = DoseTerm::What::Reps;
        else if (!isOneOf(word, {u"times", u"holds", u"hold"}))
            return;
        ++m_at;
    }

    std::span<const DoseToken> m_tokens;
    size_t m_at = 0;
    SaidDose m_said;
};

} // namespace

Result<SaidDose> saidDose(std::span<const DoseToken> tokens)
{
    return TermReader(tokens).said();
}

} // namespace limber
