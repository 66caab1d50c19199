// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace limber
{

class Button;
class Card;

/// The plain health notice over the whole window: at the very first start, and later from the Help menu. One key
/// (Enter, Space or Escape) or one click closes it.
class HealthNotice : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window` and follows its size; deletes itself when it was read.
    HealthNotice(QWidget* window, bool firstTime);

Q_SIGNALS:
    void read();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void finish();
    void addPoint(const QString& icon, const QString& text);

    Card* m_card;
    Button* m_button;
};

} // namespace limber
