// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <utility>
#include <variant>

namespace limber
{

/// An expected failure: one sentence for the user that says what went wrong, where, and what to do.
struct Error {
    QString sentence;
    friend bool operator==(const Error&, const Error&) = default;
};

/// Either a value or an Error. Asking for the one that is not there is a bug (asserted).
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    T& value() &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    T&& value() &&
    {
        Q_ASSERT(ok());
        return std::move(std::get<0>(m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// The value of a Result that only succeeds or fails.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};
using Outcome = Result<Done>;

} // namespace limber
