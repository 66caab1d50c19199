// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace limber
{

/// A page's column: as wide as the window up to a readable width, then centred, with the look's room around it.
class CentredColumn : public QWidget
{
    Q_OBJECT

public:
    explicit CentredColumn(int widest = 1400, QWidget* parent = nullptr);

    QVBoxLayout* column() const { return m_column; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_widest;
    QVBoxLayout* m_column;
};

} // namespace limber
