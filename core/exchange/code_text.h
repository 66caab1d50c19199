// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>

namespace limber
{

/// The text form of bytes that are printed as codes and read back from photographs or typed in. It has capital letters,
/// digits, ":" and "/" only, so that a QR code holds it in its compact alphanumeric mode:
///     LIMBER1:2/3:SSSS:PAYLOAD:CCCC
/// format version, part 2 of 3, which code the part belongs to, the bytes, a check. See docs/sheet-code.md.
constexpr int kCodeVersion = 1;

/// Bytes as digits of five bits, without the letters I, L, O and U that are mistaken for others (Crockford's base 32).
QString base32Text(const QByteArray& bytes);
/// The bytes of base32Text(); O counts as 0, I and L as 1. Nothing when there are other characters.
std::optional<QByteArray> bytesOfBase32(const QString& text);

/// The bytes as one text, or as several of about the same length when one would be longer than `longest` characters.
QStringList codeParts(const QByteArray& bytes, int longest);

/// Whether there is a code, or what is left of one, in the text.
bool holdsCode(const QString& text);

/// The bytes of a code: its parts in any order, anywhere in the text, broken into lines or in small letters as people
/// type them; the same part may come twice. Fails with a sentence when a part is missing, damaged or of another code.
Result<QByteArray> bytesOfCode(const QString& text);

} // namespace limber
