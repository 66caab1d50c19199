// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/column_page.h"

#include "app/shell/widgets/centred_column.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

ColumnPage::ColumnPage(int widest, QWidget* parent) : QWidget(parent)
{
    auto* content = new CentredColumn(widest);
    m_column = content->column();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
}

} // namespace limber
