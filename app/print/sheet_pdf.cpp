// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_pdf.h"

#include "app/print/pdf_metadata.h"
#include "app/print/write_whole.h"
#include "app/render/sheet_drawing.h"
#include "app/render/sheet_layout.h"
#include "app/render/sheet_painter.h"
#include "app/render/sheet_text.h"
#include "core/timeline/timeline.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace limber
{

namespace
{

constexpr int kUnitsPerInch = static_cast<int>(25.4 * kUnitsPerMm); // the sheet's own unit: nothing is rounded

} // namespace

QByteArray sheetPdf(const Sheet& sheet, const SheetPictures* pictures)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Limber"));
        writer.setResolution(kUnitsPerInch);
        writer.setPageSize(QPageSize(sheet.paper, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        KeptDrawings kept;
        const QRectF whole(QPointF(), sheet.paper * kUnitsPerMm);
        for (int page = 0; page < static_cast<int>(sheet.pages.size()); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(painter, sheet, page, whole, pictures, &kept);
        }
    }
    return withMetadata(bytes, {sheet.title, sheet.author, sheet.subject, sheet.language});
}

Outcome writeSheetPdf(const QString& path, const Sheet& sheet, const SheetPictures* pictures)
{
    return writeWhole(path, sheetPdf(sheet, pictures));
}

Outcome writeSheetPdf(const QString& path, const Routine& routine, const SheetLookup& lookup,
                      const TimingDefaults& defaults, const SheetPictures* pictures, const SheetOptions& options)
{
    const Millis total = compile(routine, lookup, defaults).counted();
    const Result<Sheet> sheet = layoutSheet(sheetContent(routine, lookup, pictures, total, options), options);
    if (!sheet)
        return sheet.error();
    return writeSheetPdf(path, *sheet, pictures);
}

} // namespace limber
