// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/undo_list.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>

namespace limber
{

namespace
{

constexpr QSize kUndoListSize(400, 460);

} // namespace

UndoList::UndoList(QUndoStack& stack, QWidget* parent)
    : QDialog(parent), m_stack(stack), m_before(stack.index()), m_list(new QListWidget)
{
    setWindowTitle(tr("Changes"));
    resize(kUndoListSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Changes"), TextRole::Name));
    auto* what =
        new TextLabel(tr("Choose one to go back, or forward, to how it was after it."), TextRole::Text, Tone::Soft);
    what->setWrapped();
    column->addWidget(what);
    m_list->setAccessibleName(tr("Changes"));
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->addStretch();
    auto* keep = new Button(ButtonKind::Primary, tr("Keep this"));
    keep->setDefault(true);
    row->addWidget(keep);
    column->addLayout(row);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::accept);
    fill();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int line) {
        if (line >= 0)
            m_stack.setIndex(m_stack.count() - line);
    });
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    m_list->setFocus();
}

void UndoList::fill()
{
    const Tokens& tokens = tokensOf(this);
    for (int index = m_stack.count(); index >= 0; --index) {
        auto* item = new QListWidgetItem(index == 0 ? tr("As it was opened") : capitalised(m_stack.text(index - 1)));
        item->setIcon(
            themeIcon(index == 0 ? QStringLiteral("flag") : QStringLiteral("dot"), tokens.soft, tokens.faint));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(m_stack.count() - m_stack.index());
}

void UndoList::reject()
{
    m_stack.setIndex(m_before);
    QDialog::reject();
}

} // namespace limber
