// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace limber::test
{

/// Runs `work` in a child process without root's rights and gives back what it answered ("died" when it did not).
std::string answerOfNobody(const std::function<std::string()>& work);

/// The same with root's rights kept, in which no file grows beyond `bytes`.
std::string answerWithFileLimit(long bytes, const std::function<std::string()>& work);

} // namespace limber::test
