// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace limber
{

namespace
{

volatile std::sig_atomic_t interrupted = 0;

void remember(int)
{
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    interrupted = 0;
    std::signal(SIGINT, remember);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
}

bool Interrupt::wanted() const
{
    return interrupted != 0;
}

} // namespace limber
