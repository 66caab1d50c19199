// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

class QWidget;

namespace limber
{

/// Asks for one line of text over `parent` ("For whom?"); nothing when it was left empty or cancelled.
std::optional<QString> askText(QWidget* parent, const QString& title, const QString& caption, const QString& yes);

} // namespace limber
