// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace limber
{

class IconButton;

/// A field for search as you type, with a magnifier and a way to clear it (the cross, or Escape).
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` says what is searched ("Search exercises"); it is also the accessible name.
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Down or Enter was pressed: the keyboard should go on to what was found.
    void leftDownward();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    IconButton* m_clear;
};

} // namespace limber
