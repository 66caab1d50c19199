// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace limber
{

/// A question before something that cannot be taken back.
struct Question {
    QString title;      ///< one line: "Delete “Evening hips” for good?"
    QString text;       ///< what it means, one or two sentences
    QString yes;        ///< a verb: "Delete for good"
    QString no;         ///< empty: "Cancel"
    bool danger = true; ///< paints the yes in the warning colour, and makes the no the default
};

/// Asks over `parent`; true for yes. Escape and closing are no.
bool confirm(QWidget* parent, const Question& question);

/// Lets choose one of several, the first one being the natural one. The index; Escape and closing are the last.
int choose(QWidget* parent, const QString& title, const QString& text, const QStringList& choices);

/// Tells something that needs no answer, over `parent`.
void tell(QWidget* parent, const QString& title, const QString& text);

} // namespace limber
