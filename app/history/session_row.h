// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/totals.h"

#include <QtWidgets/QWidget>

namespace limber
{

/// One session in a list: when, what, how far, what was said about it; to be corrected or deleted.
class SessionRow : public QWidget
{
    Q_OBJECT

public:
    explicit SessionRow(const SessionBrief& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void editRequested();
    void removeRequested();
};

} // namespace limber
