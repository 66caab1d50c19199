// SPDX-License-Identifier: GPL-3.0-or-later
// How a sheet leaves the preview: to a printer, into files, onto the clipboard.
#include "app/print/print_options_panel.h"
#include "app/print/print_preview.h"
#include "app/print/print_refusal.h"
#include "app/print/sheet_printer.h"
#include "app/render/sheet_plain_text.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>
#include <QtWidgets/QFileDialog>

namespace limber
{

namespace
{

constexpr std::chrono::milliseconds kMessageStays{8000};

struct FileKind {
    SheetKind kind;
    const char16_t* ending;
    const char* filter;
};
constexpr FileKind kFileKinds[] = {
    {SheetKind::Pdf, u".pdf", QT_TRANSLATE_NOOP("limber::PrintPreview", "PDF documents (*.pdf)")},
    {SheetKind::Png, u".png", QT_TRANSLATE_NOOP("limber::PrintPreview", "Pictures (*.png)")},
    {SheetKind::Html, u".html", QT_TRANSLATE_NOOP("limber::PrintPreview", "Web pages (*.html *.htm)")},
    {SheetKind::Text, u".txt", QT_TRANSLATE_NOOP("limber::PrintPreview", "Text (*.txt)")},
};

const FileKind& fileKind(SheetKind kind)
{
    for (const FileKind& candidate : kFileKinds) {
        if (candidate.kind == kind)
            return candidate;
    }
    Q_UNREACHABLE();
}

} // namespace

void PrintPreview::setDialogs()
{
    askForFile = [this](const QString& suggested) {
        const SheetKind kind = sheetKindOf(suggested).value_or(SheetKind::Pdf);
        return QFileDialog::getSaveFileName(this, tr("Save the sheet"), suggested, tr(fileKind(kind).filter));
    };
    refusal = refusalOfLastJob;
    printers = [] { return QPrinterInfo::availablePrinterNames(); };
    askForPrinter = [this](QPrinter& printer) {
        QPrintDialog dialog(&printer, this);
        dialog.setWindowTitle(tr("Print"));
        dialog.setMinMax(1, pageCount());
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, pageCount() > 1);
        return dialog.exec() == QDialog::Accepted;
    };
}

QString PrintPreview::suggestedFile(SheetKind kind) const
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(fileNameOf(m_job.routine, options()) + QString::fromUtf16(fileKind(kind).ending));
}

void PrintPreview::save(SheetKind kind)
{
    QString path = askForFile(suggestedFile(kind));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QString::fromUtf16(fileKind(kind).ending);
    (void)saveAs(path, kind);
}

Outcome PrintPreview::saveAs(const QString& path, SheetKind kind)
{
    if (m_refresh.isActive())
        refresh();
    if (!m_sheet)
        return Error{m_problem->text()};
    QStringList files;
    Outcome written = writeSheet(path, kind, m_job, options(), &files);
    if (!written) {
        m_messages->showMessage({MessageKind::Warning, written.error().sentence, {}, {}, {}});
        return written;
    }
    saySaved(path, files);
    if (kind == SheetKind::Pdf)
        Q_EMIT sent({QString(), QFileInfo(path).absolutePath(), m_job.today});
    return written;
}

void PrintPreview::saySaved(const QString& path, const QStringList& files)
{
    const QString shown = files.size() > 1 ? QFileInfo(path).absolutePath() : path;
    const QString text =
        files.size() > 1 ? tr("Saved %1 pictures").arg(files.size()) : tr("Saved %1").arg(QFileInfo(path).fileName());
    m_messages->showMessage({MessageKind::Done, text, tr("Open"),
                             [shown] { QDesktopServices::openUrl(QUrl::fromLocalFile(shown)); }, kMessageStays});
}

void PrintPreview::copyText()
{
    QGuiApplication::clipboard()->setText(
        sheetPlainText(sheetContent(m_job.routine, m_job.lookup, m_job.pictures, m_total, options())));
    m_messages->showMessage({MessageKind::Done, tr("Copied: paste it into your e-mail"), {}, {}, kMessageStays});
}

void PrintPreview::print()
{
    if (!m_target)
        return choosePrinter();
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(m_target->printer); // does nothing when there is none of that name
    if (printer.printerName() != m_target->printer) {
        m_messages->showMessage({MessageKind::Warning,
                                 tr("The printer “%1” is gone.").arg(m_target->printer),
                                 tr("Choose another…"),
                                 [this] { choosePrinter(); },
                                 {}});
        return setTarget(std::nullopt);
    }
    preparePrinter(printer, options(), m_job.routine.title);
    sendTo(printer);
}

void PrintPreview::choosePrinter()
{
    if (printers().isEmpty()) {
        m_messages->showMessage({MessageKind::Warning,
                                 tr("No printer is set up on this computer; save the sheet as a PDF and print that "
                                    "where there is one."),
                                 tr("Save as PDF…"),
                                 [this] { save(SheetKind::Pdf); },
                                 {}});
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, options(), m_job.routine.title);
    if (askForPrinter(printer))
        sendTo(printer);
}

void PrintPreview::sendTo(QPrinter& printer)
{
    if (m_refresh.isActive())
        refresh();
    if (!m_sheet)
        return;
    const Outcome printed = printSheet(printer, *m_sheet, m_job.pictures, refusal);
    if (!printed) {
        m_messages->showMessage(
            {MessageKind::Warning, printed.error().sentence, tr("Choose another…"), [this] { choosePrinter(); }, {}});
        return setTarget(std::nullopt);
    }
    m_messages->showMessage({MessageKind::Done, tr("Sent to the printer"), {}, {}, kMessageStays});
    if (printer.outputFileName().isEmpty()) {
        const PrintTarget target{printer.printerName(), {}, m_job.today};
        setTarget(target);
        Q_EMIT sent(target);
    }
}

} // namespace limber
