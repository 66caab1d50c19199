// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLibrary>

// Why the libraries of sound are loaded when the first sound is wanted and not linked: docs/decisions, 13.
//
// Their functions are called by their own names: inside limber a name means the pointer, which hides the function that
// the library's header declares. Whoever calls one has seen to it that the library is loaded.

namespace limber
{

/// Looks up the functions of a shared library; it stays loaded to the end of the process.
class LibraryOnDemand
{
public:
    LibraryOnDemand(const char* name, int version) : m_library(QLatin1String(name), version) {}

    template <typename Function>
    void resolve(Function*& function, const char* name)
    {
        function = reinterpret_cast<Function*>(m_library.resolve(name));
        m_whole = m_whole && function;
    }
    /// Whether everything that was looked up is there.
    bool isWhole() const { return m_whole; }

private:
    QLibrary m_library;
    bool m_whole = true;
};

} // namespace limber

#define LIMBER_FUNCTION_ON_DEMAND(function) extern decltype(&::function) function;
#define LIMBER_POINTER_ON_DEMAND(function) decltype(&::function) function = nullptr;
#define LIMBER_RESOLVE_ON_DEMAND(function) library.resolve(function, #function);
