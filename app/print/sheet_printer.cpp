// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_printer.h"

#include "app/render/sheet_painter.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace limber
{

namespace
{

constexpr double kFootMargin = 9; // mm: the least white that a sheet leaves

QPageSize pageSize(SheetPaper paper)
{
    switch (paper) {
    case SheetPaper::A4:
        return QPageSize(QPageSize::A4);
    case SheetPaper::Letter:
        return QPageSize(QPageSize::Letter);
    case SheetPaper::A5:
        return QPageSize(QPageSize::A5);
    }
    Q_UNREACHABLE();
}

/// Where on the printer's page (device pixels) the paper of the sheet goes.
QRectF targetOn(const QPrinter& printer, const Sheet& sheet)
{
    const QPageLayout layout = printer.pageLayout();
    const double unitsPerMm = printer.resolution() / 25.4;
    const QRectF page = layout.fullRect(QPageLayout::Millimeter);
    const QMarginsF least = layout.minimumMargins(); // points
    const double widest = std::max({least.left(), least.right(), least.top(), least.bottom()}) * 25.4 / 72;
    // So much white around the paper of the sheet that it and the sheet's own margin, which shrinks with it, are
    // enough.
    const double side = std::min(page.width(), page.height());
    const double spare = std::max(0.0, (widest - kFootMargin) / (1 - 2 * kFootMargin / side));
    const QRectF room = page.adjusted(spare, spare, -spare, -spare);
    const double scale = std::min({1.0, room.width() / sheet.paper.width(), room.height() / sheet.paper.height()});
    const QSizeF size = sheet.paper * scale;
    const QPointF corner = page.center() - QPointF(size.width() / 2, size.height() / 2);
    return {corner * unitsPerMm, size * unitsPerMm};
}

} // namespace

void preparePrinter(QPrinter& printer, const SheetOptions& options, const QString& title)
{
    printer.setDocName(title);
    printer.setCreator(QStringLiteral("Limber"));
    printer.setFullPage(true);
    printer.setPageSize(pageSize(options.paper));
    printer.setPageOrientation(isLandscape(options) ? QPageLayout::Landscape : QPageLayout::Portrait);
}

Outcome printSheet(QPrinter& printer, const Sheet& sheet, const SheetPictures* pictures, const PrintRefusal& refusal)
{
    const int count = static_cast<int>(sheet.pages.size());
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) - 1 : count - 1;
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{QCoreApplication::translate(
                         "SheetPrinter", "The printer “%1” cannot be reached. Look whether it is switched on, or "
                                         "choose another one.")
                         .arg(printer.printerName())};
    const QRectF target = targetOn(printer, sheet);
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return Error{QCoreApplication::translate("SheetPrinter", "The printer stopped after page %1.").arg(page)};
        paintPage(painter, sheet, page, target, pictures);
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return Error{QCoreApplication::translate("SheetPrinter", "The printer reported an error.")};
    if (const auto refused = refusal(printer))
        return Error{*refused};
    return Done{};
}

} // namespace limber
