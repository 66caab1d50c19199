// SPDX-License-Identifier: GPL-3.0-or-later
// From what somebody types to a query.
#include "core/library/search_query.h"
#include "core/library/search_terms.h"
#include "core/library/search_words.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <functional>
#include <vector>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Set = SearchQuery::Set;

/// Splits at spaces outside quotes; the quotes themselves are dropped.
QStringList tokens(const QString& text)
{
    QStringList result;
    QString token;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            result.append(token);
            token.clear();
        } else {
            token += c;
        }
    }
    result.append(token);
    result.removeAll(QString());
    return result;
}

/// Takes the tokens of one text into a query.
class QueryParser
{
public:
    SearchQuery parse(const QString& text)
    {
        for (const QString& token : tokens(text))
            take(token);
        return m_query;
    }

private:
    void take(const QString& token)
    {
        const bool negated = token.size() > 1 && token.startsWith(u'-');
        const QString rest = negated ? token.mid(1) : token;
        if (takeFlag(rest.toLower(), negated))
            return;
        const qsizetype colon = rest.indexOf(u':');
        if (takeTime(token))
            return;
        if (colon > 0 && takeFilter(rest.left(colon).toLower(), rest.mid(colon + 1), negated))
            return;
        if (negated && rest.compare(u"partner"_s, Qt::CaseInsensitive) == 0)
            m_query.partner = false;
        else
            (negated ? m_query.withoutWords : m_query.words) += searchWords(rest);
    }

    bool takeFlag(const QString& word, bool negated)
    {
        std::optional<bool>* flag = word == u"starred"    ? &m_query.starred
                                    : word == u"own"      ? &m_query.own
                                    : word == u"archived" ? &m_query.archived
                                    : word == u"suits:me" ? &m_query.suited
                                                          : nullptr;
        if (flag)
            *flag = !negated;
        return flag != nullptr;
    }

    bool takeTime(const QString& token)
    {
        static const QRegularExpression kTime(uR"(^([<>])=?(\d{1,5})(s|sec|m|min)?$)"_s);
        const QRegularExpressionMatch match = kTime.match(token);
        if (!match.hasMatch())
            return token == u"<" || token == u">"; // more is to come
        const auto number = match.captured(2).toInt();
        const Millis time = match.captured(3).startsWith(u'm') ? Millis(1min) * number : Millis(1s) * number;
        (match.captured(1) == u"<" ? m_query.shorterThan : m_query.longerThan) = time;
        return true;
    }

    bool takeFilter(const QString& key, const QString& said, bool negated)
    {
        const QStringList values = said.split(u',', Qt::SkipEmptyParts);
        const auto isKey = [&](QStringView one, QStringView many) { return key == one || key == many; };
        if (isKey(u"phase", u"phases"))
            takeSet(m_query.phases, phaseTerms(), key, values, negated);
        else if (isKey(u"position", u"positions"))
            takeSet(m_query.positions, positionTerms(), key, values, negated);
        else if (isKey(u"muscle", u"muscles"))
            takeSet(m_query.muscles, muscleTerms(), key, values, negated);
        else if (isKey(u"source", u"sources"))
            takeSet(m_query.sources, sourceTerms(), key, values, negated);
        else if (isKey(u"equipment", u"needs"))
            takeEquipment(values, negated);
        else if (key == u"have")
            takeHave(values);
        else if (isKey(u"side", u"sides"))
            takeSide(said, negated);
        else if (key == u"partner")
            takePartner(said, negated);
        else if (isKey(u"rated", u"rating"))
            takeRated(said, negated);
        else if (key == u"suits")
            waitFor(u"suits"_s, said, u"me"_s);
        else
            return false;
        return true;
    }

    /// "rated:>3", "rated:>=3", "rated:4", "rated:none"; "-rated:none" is whatever was rated.
    void takeRated(const QString& said, bool negated)
    {
        using Compare = SearchQuery::Rated::Compare;
        static const QRegularExpression kRating(uR"(^(>=|<=|>|<|=)?(\d(?:[.,]\d)?)?$)"_s);
        static const QHash<QString, Compare> kSigns{{u">"_s, Compare::Above},
                                                    {u">="_s, Compare::AtLeast},
                                                    {u"<"_s, Compare::Below},
                                                    {u"<="_s, Compare::AtMost}};
        if (said.compare(u"none"_s, Qt::CaseInsensitive) == 0) {
            m_query.rated.push_back({negated ? Compare::AtLeast : Compare::None, 0});
            return;
        }
        const QRegularExpressionMatch match = kRating.match(said);
        if (!match.hasMatch())
            return u"none"_s.startsWith(said, Qt::CaseInsensitive) ? void() : notUnderstood(u"rating"_s, said);
        if (match.captured(2).isEmpty())
            return; // more is to come
        const double rating = match.captured(2).replace(u',', u'.').toDouble();
        m_query.rated.push_back({kSigns.value(match.captured(1), Compare::Exactly), rating});
    }

    Set setOf(const SearchTerms& terms, const QString& key, const QStringList& values)
    {
        Set set;
        for (const QString& value : values) {
            const Set found = valuesCalled(terms, value);
            if (found.none())
                notUnderstood(key, value);
            set |= found;
        }
        return set;
    }

    /// Several filters of one kind narrow each other down; a half-typed one ("phase:") does nothing.
    void takeSet(std::optional<Set>& filter, const SearchTerms& terms, const QString& key, const QStringList& values,
                 bool negated)
    {
        if (values.isEmpty())
            return;
        Set all;
        for (size_t value = 0; value < terms.count; ++value)
            all.set(value);
        const Set set = setOf(terms, key, values);
        filter = filter.value_or(all) & (negated ? all & ~set : set);
    }

    void takeEquipment(QStringList values, bool negated)
    {
        const bool none = values.removeIf([](const QString& value) { return value.toLower() == u"none"; }) > 0;
        if (negated) {
            m_query.without |= setOf(equipmentTerms(), u"equipment"_s, values);
            return;
        }
        m_query.usesNone = m_query.usesNone || none;
        if (!values.isEmpty())
            m_query.uses = m_query.uses.value_or(Set()) | setOf(equipmentTerms(), u"equipment"_s, values);
    }

    /// A value that is still being typed.
    void waitFor(const QString& key, const QString& said, const QString& whole)
    {
        if (!whole.startsWith(said.toLower()))
            notUnderstood(key, said);
    }

    void takeHave(QStringList values)
    {
        const auto isHome = [](const QString& value) {
            return value.size() > 1 && QStringView(u"home").startsWith(value.toLower());
        };
        if (values.removeIf(isHome) > 0)
            m_query.atHome = true;
        if (values.removeIf([](const QString& value) { return value.toLower() == u"none"; }) > 0)
            m_query.have = m_query.have.value_or(Set());
        if (!values.isEmpty())
            m_query.have = m_query.have.value_or(Set()) | setOf(equipmentTerms(), u"have"_s, values);
    }

    void takeSide(const QString& said, bool negated)
    {
        static const QStringList kEach{u"each"_s, u"one"_s, u"unilateral"_s, u"sided"_s};
        static const QStringList kBoth{u"both"_s, u"none"_s, u"bilateral"_s};
        takeChoice(m_query.sided, u"side"_s, said, kEach, kBoth, negated);
    }

    void takePartner(const QString& said, bool negated)
    {
        takeChoice(m_query.partner, u"partner"_s, said, {u"yes"_s, u"with"_s}, {u"no"_s, u"none"_s, u"without"_s},
                   negated);
    }

    void takeChoice(std::optional<bool>& choice, const QString& key, const QString& said, const QStringList& yes,
                    const QStringList& no, bool negated)
    {
        const auto begins = [&](const QString& word) { return word.startsWith(said, Qt::CaseInsensitive); };
        if (said.isEmpty())
            return;
        if (std::any_of(yes.begin(), yes.end(), begins))
            choice = !negated;
        else if (std::any_of(no.begin(), no.end(), begins))
            choice = negated;
        else
            notUnderstood(key, said);
    }

    void notUnderstood(const QString& key, const QString& said)
    {
        m_query.problems.append(u"There is no %1 “%2”."_s.arg(key, said));
    }

    SearchQuery m_query;
};

} // namespace

SearchQuery SearchQuery::parse(const QString& text)
{
    return QueryParser().parse(text);
}

} // namespace limber
