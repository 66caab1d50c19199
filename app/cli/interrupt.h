// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace limber
{

/// While it lives, Ctrl+C does not end the process at once but is remembered, so that a long command can end between
/// two files. A second Ctrl+C ends it.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    bool wanted() const;
};

} // namespace limber
