// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

class QPrinter;

namespace limber
{

/// Why the printing service did not take what this printer was just given; nothing when it took it, when it went into
/// a file, or when there is no such service. QPrinter itself ends without an error then: the service is asked (CUPS,
/// which the print plugin of Qt has loaded, remembers its last answer to this thread).
std::optional<QString> refusalOfLastJob(const QPrinter& printer);

/// The sentence for an answer of the service: a status of the Internet Printing Protocol (RFC 8011, appendix B) and
/// its own words.
std::optional<QString> refusalSentence(int status, const QString& words, const QString& printer);

} // namespace limber
