// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"
#include "app/shell/run_window.h"

#include <QtCore/QLocale>
#include <QtCore/QLoggingCategory>
#include <QtWidgets/QApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <langinfo.h>

namespace
{

using namespace Qt::StringLiterals;

/// Qt wants UTF-8 and says so on stderr when the locale is another, or one that is not installed; the language and the
/// country stay, the encoding changes.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (QByteArrayView(nl_langinfo(CODESET)) != "UTF-8") {
        const QByteArray all = qgetenv("LC_ALL");
        const QLocale said(QString::fromLatin1(all.isEmpty() ? qgetenv("LANG") : all));
        if (said.language() != QLocale::C)
            QLocale::setDefault(said);
        qputenv("LC_ALL", "C.UTF-8");
    }
    std::setlocale(LC_ALL, "C");
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromUtf8(argv[i]);
    return arguments;
}

int runOnCommandLine(const limber::CommandLine& line, int argc, char** argv)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const limber::SystemClock clock;
    // On stderr stand Limber's own sentences only; QT_LOGGING_RULES brings the others back.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    if (limber::commandPaints(line)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        return limber::runCommand(line, clock, out, err);
    }
    const QCoreApplication application(argc, argv);
    return limber::runCommand(line, clock, out, err);
}

} // namespace

int main(int argc, char** argv)
{
    useUtf8();
    const auto line = limber::readCommandLine(argumentsOf(argc, argv));
    if (!line) {
        std::fprintf(stderr, "limber: %s\n", qUtf8Printable(line.error().sentence));
        return 2;
    }
    if (!line->opensWindow())
        return runOnCommandLine(*line, argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Limber"));
    if (line->plays() && line->arguments.size() != 1) {
        std::fprintf(stderr, "limber: Write it like this: limber play ROUTINE.\n");
        return 2;
    }
    limber::WindowOptions options{line->dataFolder, line->arguments, {}};
    if (line->plays())
        options = {line->dataFolder, {}, line->arguments.first()};
    const int result = limber::runWindow(application, options);
    // Everything is closed and stopped. About one exit in sixty with a live sound connection aborts inside libpulse's
    // exit handlers; they have nothing left to do.
    std::fflush(nullptr);
    std::_Exit(result);
}
