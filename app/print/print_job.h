// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"
#include "app/render/sheet_layout.h"
#include "core/base/result.h"
#include "core/model/timing.h"

#include <QtCore/QDate>

namespace limber
{

/// What is printed. The lookup and the pictures must outlive the job; the pictures may be null.
struct PrintJob {
    Routine routine;
    SheetLookup lookup;
    const SheetPictures* pictures = nullptr;
    TimingDefaults timing;
    QDate today;
};

SheetContent contentOf(const PrintJob& job, const SheetOptions& options);
Result<Sheet> sheetOf(const PrintJob& job, const SheetOptions& options);

/// A file name from the title and for whom it is, without what file systems refuse and without an ending.
QString fileNameOf(const Routine& routine, const SheetOptions& options);

/// The path of a file in `folder` that does not exist yet: "name.pdf", else "name (2).pdf" …
QString freePath(const QString& folder, const QString& name, const QString& ending);

/// What a file with a sheet holds; told by the ending of its name.
enum class SheetKind { Pdf, Png, Html, Text };
std::optional<SheetKind> sheetKindOf(const QString& path);

/// Writes the sheet into a file; as pictures of the pages into several of them (name-1.png …) when there is more than
/// one page. Nothing stays half done: of several files all are written, or none. `written` gets their
/// names, `remark` what had to be done differently from what was chosen.
Outcome writeSheet(const QString& path, SheetKind kind, const PrintJob& job, const SheetOptions& options,
                   QStringList* written = nullptr, QString* remark = nullptr);

/// Where the last sheet of the day went: the same way for the next one, by one key.
struct PrintTarget {
    QString printer; ///< empty: a PDF into the folder
    QString folder;
    QDate day;
    friend bool operator==(const PrintTarget&, const PrintTarget&) = default;
};

/// Sends the sheet where the last one went, without asking; one sentence says what was done or why it was not.
Result<QString> printAgain(const PrintJob& job, const SheetOptions& options, const PrintTarget& target);

} // namespace limber
