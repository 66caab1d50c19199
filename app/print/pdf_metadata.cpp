// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pdf_metadata.h"

#include <QtCore/QHash>
#include <QtCore/QList>

namespace limber
{

namespace
{

/// The number after a key of the trailer ("/Root 1 0 R", "/Size 20"); -1 when there is none.
int numberAfter(const QByteArray& text, QByteArrayView key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    qsizetype pos = at + key.size();
    while (pos < text.size() && text[pos] == ' ')
        ++pos;
    qsizetype end = pos;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end > pos ? text.mid(pos, end - pos).toInt() : -1;
}

/// What stands between "n 0 obj" and "endobj".
QByteArray objectBody(const QByteArray& pdf, int number)
{
    const QByteArray opening = '\n' + QByteArray::number(number) + " 0 obj";
    const qsizetype start = pdf.indexOf(opening);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf("endobj", start);
    return end < 0 ? QByteArray() : pdf.mid(start + opening.size(), end - start - opening.size()).trimmed();
}

/// A text string as UTF-16 with a byte order mark, in hexadecimal.
QByteArray pdfText(const QString& text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 0xFF);
    }
    return '<' + bytes.toHex() + '>';
}

/// The dictionary with entries added before its closing ">>"; empty when it is no dictionary.
QByteArray extended(const QByteArray& dictionary, const QByteArray& entries)
{
    if (!dictionary.startsWith("<<") || !dictionary.endsWith(">>"))
        return {};
    return dictionary.chopped(2) + entries + ">>";
}

struct PdfObject {
    int number = 0;
    QByteArray body;
};

/// The name that follows a key ("/BaseFont /Inter"), without its slash.
QByteArray nameAfter(const QByteArray& text, const QByteArray& key, qsizetype from, qsizetype* at = nullptr)
{
    qsizetype pos = text.indexOf(key, from);
    if (pos < 0)
        return {};
    pos += key.size();
    qsizetype end = pos;
    while (end < text.size() && !QByteArrayView(" \n\r/<>[]()").contains(text[end]))
        ++end;
    if (at != nullptr)
        *at = pos;
    return text.mid(pos, end - pos);
}

/// The font dictionaries, their names with the tag that their descriptors have.
QList<PdfObject> taggedFonts(const QByteArray& pdf)
{
    QHash<QByteArray, QByteArray> tagged;
    qsizetype at = 0;
    for (QByteArray name = nameAfter(pdf, "/FontName /", 0, &at); !name.isEmpty();
         name = nameAfter(pdf, "/FontName /", at, &at)) {
        if (name.size() > 7 && name[6] == '+')
            tagged.insert(name.mid(7), name);
    }
    QList<PdfObject> fonts;
    at = 0;
    for (QByteArray name = nameAfter(pdf, "/BaseFont /", 0, &at); !name.isEmpty();
         name = nameAfter(pdf, "/BaseFont /", at, &at)) {
        const qsizetype objAt = pdf.lastIndexOf(" 0 obj", at);
        const qsizetype lineAt = objAt < 0 ? -1 : pdf.lastIndexOf('\n', objAt);
        const int number = lineAt < 0 ? 0 : pdf.mid(lineAt + 1, objAt - lineAt - 1).toInt();
        if (number > 0 && tagged.contains(name))
            fonts.push_back(
                {number, objectBody(pdf, number).replace("/BaseFont /" + name, "/BaseFont /" + tagged[name])});
    }
    return fonts;
}

} // namespace

QByteArray withMetadata(const QByteArray& pdf, const PdfMetadata& metadata)
{
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    if (trailerAt < 0)
        return pdf;
    const QByteArray trailer = pdf.mid(trailerAt);
    const int root = numberAfter(trailer, "/Root");
    const int info = numberAfter(trailer, "/Info");
    const int size = numberAfter(trailer, "/Size");
    const int previous = numberAfter(trailer, "startxref\n");
    if (root < 0 || info < 0 || size < 0 || previous < 0)
        return pdf;
    QByteArray infoEntries;
    if (!metadata.author.isEmpty())
        infoEntries += "/Author " + pdfText(metadata.author) + '\n';
    if (!metadata.subject.isEmpty())
        infoEntries += "/Subject " + pdfText(metadata.subject) + '\n';
    QByteArray rootEntries = "/ViewerPreferences <</DisplayDocTitle true>>\n";
    if (!metadata.language.isEmpty())
        rootEntries += "/Lang (" + metadata.language.toLatin1() + ")\n";
    QList<PdfObject> objects{{info, extended(objectBody(pdf, info), infoEntries)},
                             {root, extended(objectBody(pdf, root), rootEntries)}};
    if (objects[0].body.isEmpty() || objects[1].body.isEmpty())
        return pdf;
    objects += taggedFonts(pdf);

    QByteArray updated = pdf;
    QByteArray table = "xref\n";
    for (const PdfObject& object : objects) {
        if (!updated.endsWith('\n'))
            updated += '\n';
        table += QByteArray::number(object.number) + " 1\n" +
                 QByteArray::number(updated.size()).rightJustified(10, '0') + " 00000 n \n";
        updated += QByteArray::number(object.number) + " 0 obj\n" + object.body + "\nendobj\n";
    }
    const QByteArray tableAt = QByteArray::number(updated.size());
    updated += table + "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info " + QByteArray::number(info) +
               " 0 R\n/Root " + QByteArray::number(root) + " 0 R\n/Prev " + QByteArray::number(previous) +
               "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return updated;
}

} // namespace limber
