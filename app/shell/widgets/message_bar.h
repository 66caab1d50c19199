// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <chrono>
#include <functional>

namespace limber
{

class Button;
class IconButton;
class TextLabel;

enum class MessageKind { Done, Info, Warning };

/// How long a message that offers to undo something stays.
inline constexpr std::chrono::seconds kUndoStays{12};

/// What a message bar says, and the one thing that can be done about it.
struct Message {
    MessageKind kind = MessageKind::Info;
    QString text;
    QString action; ///< the button's words ("Undo"); empty: no button
    std::function<void()> run;
    std::chrono::milliseconds stays{0}; ///< goes away by itself after this time; 0: stays until closed
};

/// One sentence inside the window instead of a box in the way: hidden until show(), the newest replaces the one before.
/// It does not go away while the pointer or the keyboard is in it.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const Message& message);
    void dismiss();
    bool isShowing() const { return !isHidden(); }
    const QString& text() const { return m_message.text; }

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void act();
    void leaveLater();

    Message m_message;
    TextLabel* m_text;
    Button* m_action;
    IconButton* m_close;
    QTimer m_timer;
};

} // namespace limber
