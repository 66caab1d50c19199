// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/code_text.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

#include <optional>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kDigits[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kMostParts = 99;
constexpr qsizetype kLongestText = 512 * 1024; // far more than fits on paper

/// The value of a digit, or -1.
int valueOf(QChar digit)
{
    if (digit == u'O')
        return 0;
    if (digit == u'I' || digit == u'L')
        return 1;
    for (int value = 0; value < 32; ++value) {
        if (digit == kDigits[value])
            return value;
    }
    return -1;
}

/// Sixteen bits that tell damage, as four digits.
QString checkOf(const QByteArray& bytes)
{
    unsigned check = qChecksum(bytes, Qt::ChecksumIso3309);
    QString text(4, u'0');
    for (qsizetype i = 3; i >= 0; --i) {
        text[i] = kDigits[check & 31U];
        check >>= 5;
    }
    return text;
}

/// One part as it was found in a text.
struct CodePart {
    int version = 0;
    int number = 0;
    int count = 0;
    QString set; ///< which code it belongs to
    QByteArray bytes;
    bool intact = false;
};

/// What the check of a part is made of: everything in it but the check.
QString checkOfPart(int number, int count, const QString& set, const QByteArray& bytes)
{
    return checkOf(QByteArray::number(number) + '/' + QByteArray::number(count) + ':' + set.toLatin1() + ':' + bytes);
}

/// Digits that people mistake for others, as they were meant.
QString asWritten(QString digits)
{
    return digits.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
}

QString plain(const QString& text)
{
    QString squeezed;
    squeezed.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            squeezed += c.toUpper();
    }
    return squeezed;
}

std::vector<CodePart> partsIn(const QString& squeezed)
{
    static const QRegularExpression pattern(
        u"LIMBER(\\d{1,3}):(\\d{1,3})/(\\d{1,3}):([0-9A-Z]{4}):([0-9A-Z]*):([0-9A-Z]{4})"_s);
    std::vector<CodePart> parts;
    for (auto found = pattern.globalMatch(squeezed); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        CodePart part;
        part.version = match.captured(1).toInt();
        part.number = match.captured(2).toInt();
        part.count = match.captured(3).toInt();
        part.set = asWritten(match.captured(4));
        const auto bytes = bytesOfBase32(match.captured(5));
        part.bytes = bytes.value_or(QByteArray());
        part.intact = bytes && part.number >= 1 && part.number <= part.count && part.count <= kMostParts &&
                      checkOfPart(part.number, part.count, part.set, part.bytes) == asWritten(match.captured(6));
        parts.push_back(part);
    }
    return parts;
}

std::optional<Error> faultOf(const std::vector<CodePart>& parts, qsizetype begun)
{
    for (const CodePart& part : parts) {
        if (part.version > kCodeVersion)
            return Error{u"This code was made by a newer Limber; update this one to read it."_s};
    }
    if (begun > static_cast<qsizetype>(parts.size()))
        return Error{u"The code is cut off or has a character too many; copy it again from “LIMBER” to its end."_s};
    for (const CodePart& part : parts) {
        if (!part.intact) {
            return Error{
                part.count > 1
                    ? u"Part %1 of %2 of the code is damaged; read it again."_s.arg(part.number).arg(part.count)
                    : u"The code is damaged; read it again."_s};
        }
        if (part.set != parts.front().set || part.count != parts.front().count)
            return Error{u"These are parts of different codes; read those of one sheet."_s};
    }
    return std::nullopt;
}

} // namespace

QString base32Text(const QByteArray& bytes)
{
    QString text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            text += kDigits[bits >> held & 31U];
        }
    }
    if (held > 0)
        text += kDigits[bits << (5 - held) & 31U];
    return text;
}

std::optional<QByteArray> bytesOfBase32(const QString& text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8);
    unsigned bits = 0;
    int held = 0;
    for (const QChar digit : text) {
        const int value = valueOf(digit.toUpper());
        if (value < 0)
            return std::nullopt;
        bits = bits << 5 | static_cast<unsigned>(value);
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>(bits >> held & 255U);
        }
    }
    return bytes;
}

QStringList codeParts(const QByteArray& bytes, int longest)
{
    constexpr qsizetype kAround = 24; // "LIMBER1:10/10:SSSS:" and ":CCCC"
    const qsizetype most = std::max<qsizetype>(1, (longest - kAround) * 5 / 8);
    const qsizetype count = std::max<qsizetype>(1, (bytes.size() + most - 1) / most);
    const qsizetype each = (bytes.size() + count - 1) / count;
    const QString set = checkOf(bytes);
    QStringList parts;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray own = bytes.mid(i * each, each);
        const int number = static_cast<int>(i) + 1;
        parts << u"LIMBER%1:%2/%3:%4:%5:%6"_s.arg(kCodeVersion)
                     .arg(number)
                     .arg(count)
                     .arg(set, base32Text(own), checkOfPart(number, static_cast<int>(count), set, own));
    }
    return parts;
}

bool holdsCode(const QString& text)
{
    static const QRegularExpression marker(u"LIMBER\\s*\\d+\\s*:"_s, QRegularExpression::CaseInsensitiveOption);
    return marker.match(text).hasMatch();
}

Result<QByteArray> bytesOfCode(const QString& text)
{
    if (text.size() > kLongestText)
        return Error{u"This text is too long to be a code of Limber."_s};
    const QString squeezed = plain(text);
    static const QRegularExpression marker(u"LIMBER\\d+:"_s);
    qsizetype begun = 0;
    for (auto found = marker.globalMatch(squeezed); found.hasNext(); found.next())
        ++begun;
    if (begun == 0)
        return Error{u"There is no code of Limber in this text; a code begins with “LIMBER1:”."_s};
    const std::vector<CodePart> parts = partsIn(squeezed);
    if (const auto fault = faultOf(parts, begun))
        return *fault;
    QMap<int, QByteArray> byNumber;
    for (const CodePart& part : parts)
        byNumber.insert(part.number, part.bytes);
    const int count = parts.front().count;
    QByteArray bytes;
    for (int number = 1; number <= count; ++number) {
        if (!byNumber.contains(number))
            return Error{u"The code has %1 parts and part %2 is missing; read that one too."_s.arg(count).arg(number)};
        bytes += byNumber.value(number);
    }
    if (checkOf(bytes) != parts.front().set)
        return Error{u"The code is damaged; read it again."_s};
    return bytes;
}

} // namespace limber
