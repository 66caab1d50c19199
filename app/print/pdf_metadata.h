// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace limber
{

/// What a PDF says about itself.
struct PdfMetadata {
    QString title;
    QString author;
    QString subject;
    QString language; ///< "en"
};

/// The document with author, subject and language added, and with the names of subset fonts completed (9.6.4: the tag
/// belongs before /BaseFont too), as an incremental update (ISO 32000-1, 7.5.6): QPdfWriter writes the title only and
/// tags the font descriptors only. The bytes come back unchanged when they are not a PDF with a classic cross-reference
/// table.
QByteArray withMetadata(const QByteArray& pdf, const PdfMetadata& metadata);

} // namespace limber
