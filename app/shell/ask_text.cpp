// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ask_text.h"

#include "app/shell/question_frame.h"
#include "app/shell/widgets/button.h"
#include "core/model/rules.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace limber
{

namespace
{

constexpr int kQuestionWidth = 380;

} // namespace

std::optional<QString> askText(QWidget* parent, const QString& title, const QString& caption, const QString& yes)
{
    QDialog dialog(parent);
    const QuestionFrame frame = frameQuestion(dialog, title, kQuestionWidth);
    auto* field = new QLineEdit;
    field->setMaxLength(kLongestTitle);
    field->setPlaceholderText(caption);
    field->setAccessibleName(caption);
    frame.body->addWidget(field);
    auto* no = new Button(ButtonKind::Secondary, QCoreApplication::translate("AskText", "Cancel"));
    auto* go = new Button(ButtonKind::Primary, yes);
    go->setDefault(true);
    go->setEnabled(false);
    frame.buttons->addWidget(no);
    frame.buttons->addWidget(go);
    QObject::connect(field, &QLineEdit::textChanged, go,
                     [go](const QString& text) { go->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(no, &QAbstractButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(go, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    field->setFocus();
    if (dialog.exec() != QDialog::Accepted || field->text().trimmed().isEmpty())
        return std::nullopt;
    return field->text().trimmed();
}

} // namespace limber
