// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_job.h"

#include "app/print/sheet_html.h"
#include "app/print/sheet_pdf.h"
#include "app/print/sheet_printer.h"
#include "app/print/write_whole.h"
#include "app/render/sheet_painter.h"
#include "app/render/sheet_plain_text.h"
#include "app/render/sheet_text.h"
#include "core/timeline/timeline.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <array>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kPngDotsPerMm = 200 / 25.4;
constexpr qsizetype kLongestFileName = 100;

struct PrintJobText {
    Q_DECLARE_TR_FUNCTIONS(PrintJob)
};

QByteArray pagePng(const Sheet& sheet, int page, const SheetPictures* pictures)
{
    const QSizeF size = sheet.paper * kPngDotsPerMm;
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(kPngDotsPerMm * 1000));
    image.setDotsPerMeterY(static_cast<int>(kPngDotsPerMm * 1000));
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        paintPage(painter, sheet, page, QRectF(image.rect()), pictures);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Outcome writePngs(const QString& path, const Sheet& sheet, const SheetPictures* pictures, QStringList& written)
{
    const QFileInfo file(path);
    const int count = static_cast<int>(sheet.pages.size());
    for (int page = 0; page < count; ++page) {
        const QString own =
            count == 1 ? path
                       : file.dir().filePath(
                             QStringLiteral("%1-%2.%3").arg(file.completeBaseName()).arg(page + 1).arg(file.suffix()));
        const Outcome one = writeWhole(own, pagePng(sheet, page, pictures));
        if (!one) {
            for (const QString& before : written)
                QFile::remove(before);
            written.clear();
            return one;
        }
        written << own;
    }
    return Done{};
}

} // namespace

SheetContent contentOf(const PrintJob& job, const SheetOptions& options)
{
    const Millis total = compile(job.routine, job.lookup, job.timing).counted();
    return sheetContent(job.routine, job.lookup, job.pictures, total, options);
}

Result<Sheet> sheetOf(const PrintJob& job, const SheetOptions& options)
{
    return layoutSheet(contentOf(job, options), options);
}

QString fileNameOf(const Routine& routine, const SheetOptions& options)
{
    static const QRegularExpression refused(QStringLiteral(R"([/\\:*?"<>|\x00-\x1f]+)"));
    const QString whom = options.forWhom.isEmpty() ? routine.forWhom : options.forWhom;
    QString name = routine.title;
    if (const QString theirs = QStringLiteral(" – ") + whom; name.endsWith(theirs)) // a copy made for them says so
        name.chop(theirs.size());
    if (!whom.trimmed().isEmpty())
        name.prepend(whom + QStringLiteral(" – "));
    name = name.replace(refused, QStringLiteral(" ")).simplified().left(kLongestFileName).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name.isEmpty() ? PrintJobText::tr("Exercises") : name;
}

QString freePath(const QString& folder, const QString& name, const QString& ending)
{
    const QDir dir(folder);
    QString path = dir.filePath(name + ending);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = dir.filePath(QStringLiteral("%1 (%2)%3").arg(name).arg(i).arg(ending));
    return path;
}

std::optional<SheetKind> sheetKindOf(const QString& path)
{
    constexpr std::array kEndings{std::pair{u"pdf", SheetKind::Pdf}, std::pair{u"png", SheetKind::Png},
                                  std::pair{u"html", SheetKind::Html}, std::pair{u"htm", SheetKind::Html},
                                  std::pair{u"txt", SheetKind::Text}};
    const QString ending = QFileInfo(path).suffix();
    for (const auto& [word, kind] : kEndings) {
        if (ending.compare(QString::fromUtf16(word), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

Outcome writeSheet(const QString& path, SheetKind kind, const PrintJob& job, const SheetOptions& options,
                   QStringList* written, QString* remark)
{
    QStringList files{path};
    Outcome outcome = Done{};
    if (kind == SheetKind::Html) {
        outcome = writeWhole(path, sheetHtml(contentOf(job, options), options, job.pictures));
    } else if (kind == SheetKind::Text) {
        outcome = writeWhole(path, sheetPlainText(contentOf(job, options)).toUtf8());
    } else {
        const Result<Sheet> sheet = sheetOf(job, options);
        if (!sheet)
            return sheet.error();
        if (remark != nullptr)
            *remark = sheet->remark;
        if (kind == SheetKind::Pdf) {
            outcome = writeSheetPdf(path, *sheet, job.pictures);
        } else {
            files.clear();
            outcome = writePngs(path, *sheet, job.pictures, files);
        }
    }
    if (outcome && written != nullptr)
        *written = files;
    return outcome;
}

Result<QString> printAgain(const PrintJob& job, const SheetOptions& options, const PrintTarget& target)
{
    const Result<Sheet> sheet = sheetOf(job, options);
    if (!sheet)
        return sheet.error();
    if (target.printer.isEmpty()) {
        const QString path = freePath(target.folder, fileNameOf(job.routine, options), QStringLiteral(".pdf"));
        const Outcome written = writeSheetPdf(path, *sheet, job.pictures);
        if (!written)
            return written.error();
        return PrintJobText::tr("Saved %1").arg(QDir::toNativeSeparators(path));
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(target.printer); // does nothing when there is none of that name
    if (printer.printerName() != target.printer)
        return Error{PrintJobText::tr("The printer “%1” is gone; choose another one.").arg(target.printer)};
    preparePrinter(printer, options, job.routine.title);
    const Outcome printed = printSheet(printer, *sheet, job.pictures);
    if (!printed)
        return printed.error();
    return PrintJobText::tr("Sent to %1").arg(target.printer);
}

} // namespace limber
