// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QHBoxLayout;
class QString;
class QVBoxLayout;

namespace limber
{

/// What all small dialogs share: the title at the head, room for what is asked, and the buttons at the right below it.
struct QuestionFrame {
    QVBoxLayout* body;
    QHBoxLayout* buttons;
};
QuestionFrame frameQuestion(QDialog& dialog, const QString& title, int width);

} // namespace limber
