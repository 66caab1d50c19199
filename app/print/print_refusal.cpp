// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_refusal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibrary>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

namespace limber
{

namespace
{

constexpr int kFirstError = 0x0400; // below: taken, perhaps with remarks
constexpr int kNotFound = 0x0406;
constexpr int kUnavailable = 0x0502;
constexpr int kNotAccepting = 0x0506;

struct RefusalText {
    Q_DECLARE_TR_FUNCTIONS(PrintRefusal)
};

} // namespace

std::optional<QString> refusalSentence(int status, const QString& words, const QString& printer)
{
    if (status >= 0 && status < kFirstError)
        return std::nullopt;
    switch (status) {
    case kNotFound:
        return RefusalText::tr("The printer “%1” is gone; the sheet was not printed.").arg(printer);
    case kNotAccepting:
        return RefusalText::tr("The printer “%1” takes no jobs at the moment; the sheet was not printed.").arg(printer);
    case kUnavailable:
        return RefusalText::tr("The printing service of this computer does not answer; the sheet was not printed.");
    default:
        return RefusalText::tr("The printer “%1” did not take the sheet: %2").arg(printer, words);
    }
}

std::optional<QString> refusalOfLastJob(const QPrinter& printer)
{
    if (printer.outputFormat() != QPrinter::NativeFormat || !printer.outputFileName().isEmpty())
        return std::nullopt;
    QLibrary cups(QStringLiteral("cups"), 2);
    const auto status = reinterpret_cast<int (*)()>(cups.resolve("cupsLastError"));
    const auto said = reinterpret_cast<const char* (*)()>(cups.resolve("cupsLastErrorString"));
    if (status == nullptr || said == nullptr)
        return std::nullopt;
    const QString name = printer.printerName();
    const int answer = status();
    const QString words = QString::fromUtf8(said()); // before the list of printers is its last answer
    const bool refused = answer < 0 || answer >= kFirstError;
    // For a printer that was removed the library answers "no such file", whatever that file is.
    if (refused && !QPrinterInfo::availablePrinterNames().contains(name))
        return refusalSentence(kNotFound, {}, name);
    return refusalSentence(answer, words, name);
}

} // namespace limber
