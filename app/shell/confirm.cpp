// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/confirm.h"

#include "app/shell/question_frame.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>

namespace limber
{

namespace
{

constexpr int kWidth = 420;

struct ConfirmText {
    Q_DECLARE_TR_FUNCTIONS(Confirm)
};

/// The dialog's two texts; the row for its buttons is returned.
QHBoxLayout* furnish(QDialog& dialog, const QString& title, const QString& text)
{
    const QuestionFrame frame = frameQuestion(dialog, title, kWidth);
    auto* body = new TextLabel(text, TextRole::Text, Tone::Soft);
    body->setWrapped();
    frame.body->addWidget(body);
    return frame.buttons;
}

} // namespace

bool confirm(QWidget* parent, const Question& question)
{
    QDialog dialog(parent);
    QHBoxLayout* row = furnish(dialog, question.title, question.text);
    auto* no = new Button(ButtonKind::Secondary, question.no.isEmpty() ? ConfirmText::tr("Cancel") : question.no);
    auto* yes = new Button(question.danger ? ButtonKind::Danger : ButtonKind::Primary, question.yes);
    row->addWidget(no);
    row->addWidget(yes);
    (question.danger ? no : yes)->setDefault(true);
    (question.danger ? no : yes)->setFocus();
    QObject::connect(no, &QAbstractButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(yes, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    return dialog.exec() == QDialog::Accepted;
}

int choose(QWidget* parent, const QString& title, const QString& text, const QStringList& choices)
{
    QDialog dialog(parent);
    QHBoxLayout* row = furnish(dialog, title, text);
    const int last = static_cast<int>(choices.size()) - 1;
    int chosen = last;
    for (int i = last; i >= 0; --i) {
        auto* button = new Button(i == 0 ? ButtonKind::Primary : ButtonKind::Secondary, choices[i]);
        row->addWidget(button);
        QObject::connect(button, &QAbstractButton::clicked, &dialog, [&dialog, &chosen, i] {
            chosen = i;
            dialog.accept();
        });
        button->setDefault(i == 0);
    }
    return dialog.exec() == QDialog::Accepted ? chosen : last;
}

void tell(QWidget* parent, const QString& title, const QString& text)
{
    QDialog dialog(parent);
    QHBoxLayout* row = furnish(dialog, title, text);
    auto* close = new Button(ButtonKind::Primary, ConfirmText::tr("Close"));
    row->addWidget(close);
    close->setDefault(true);
    QObject::connect(close, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    dialog.exec();
}

} // namespace limber
