// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/centred_column.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kAround = 28;

} // namespace

CentredColumn::CentredColumn(int widest, QWidget* parent)
    : QWidget(parent), m_widest(widest), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(kAround, 24, kAround, 32);
    m_column->setSpacing(0);
}

void CentredColumn::resizeEvent(QResizeEvent*)
{
    const int around = std::max(kAround, (width() - m_widest) / 2);
    m_column->setContentsMargins(around, 24, around, 32);
}

} // namespace limber
