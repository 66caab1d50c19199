// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ask_text.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/model/rules.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kQuestionWidth = 380;

} // namespace

std::optional<QString> askText(QWidget* parent, const QString& title, const QString& caption, const QString& yes)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(kQuestionWidth);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(8);
    auto* head = new TextLabel(title, TextRole::Name);
    head->setWrapped();
    column->addWidget(head);
    auto* field = new QLineEdit;
    field->setMaxLength(kLongestTitle);
    field->setPlaceholderText(caption);
    field->setAccessibleName(caption);
    column->addWidget(field);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    auto* no = new Button(ButtonKind::Secondary, QCoreApplication::translate("AskText", "Cancel"));
    auto* go = new Button(ButtonKind::Primary, yes);
    go->setDefault(true);
    go->setEnabled(false);
    row->addWidget(no);
    row->addWidget(go);
    column->addLayout(row);
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
