// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace limber
{

/// A page that is one centred column, scrolled when it is higher than the window.
class ColumnPage : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPage(int widest, QWidget* parent = nullptr);

protected:
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace limber
