// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/question_frame.h"

#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

QuestionFrame frameQuestion(QDialog& dialog, const QString& title, int width)
{
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(width);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(8);
    auto* head = new TextLabel(title, TextRole::Name);
    head->setWrapped();
    column->addWidget(head);
    auto* body = new QVBoxLayout;
    body->setSpacing(8);
    column->addLayout(body, 1);
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    column->addLayout(buttons);
    return {body, buttons};
}

} // namespace limber
