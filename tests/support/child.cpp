// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child.h"

#include <array>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace limber::test
{

namespace
{

std::string answerOfChild(const std::function<bool()>& prepare, const std::function<std::string()>& work)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        const std::string answer = prepare() ? work() : "could not prepare";
        const auto written = write(ends[1], answer.data(), answer.size());
        _exit(written == static_cast<ssize_t>(answer.size()) ? 0 : 1);
    }
    close(ends[1]);
    std::string answer;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = read(ends[0], part.data(), part.size())) > 0;)
        answer.append(part.data(), static_cast<size_t>(count));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? answer : "died";
}

} // namespace

std::string answerOfNobody(const std::function<std::string()>& work)
{
    constexpr uid_t kNobody = 65534;
    return answerOfChild([] { return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0); }, work);
}

std::string answerWithFileLimit(long bytes, const std::function<std::string()>& work)
{
    return answerOfChild(
        [bytes] {
            const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
            return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &limit) == 0;
        },
        work);
}

} // namespace limber::test
