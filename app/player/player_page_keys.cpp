// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of the player is a key: the buttons, the keyboard and remotes all come this way.
#include "app/player/choice_panel.h"
#include "app/player/player_page.h"
#include "app/player/transport.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

namespace limber
{

bool PlayerPage::press(int key)
{
    if (m_note != nullptr && m_note->isVisible())
        return pressInNote(key);
    if (key == Qt::Key_F11) {
        Q_EMIT fullScreenRequested();
        return true;
    }
    if (key == Qt::Key_M) {
        m_session.setMuted(!m_session.isMuted());
        m_transport->setMuted(m_session.isMuted());
        return true;
    }
    if (!m_question->isHidden())
        return answerWith(key);
    switch (key) {
    case Qt::Key_Space:
        return pressSpace();
    case Qt::Key_P:
    case Qt::Key_MediaTogglePlayPause:
        m_session.togglePause();
        return true;
    case Qt::Key_MediaPlay:
        m_session.resume();
        return true;
    case Qt::Key_MediaPause:
        m_session.pause();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_session.player().isHeld())
            m_session.resume();
        else
            m_session.done();
        return true;
    case Qt::Key_Right:
    case Qt::Key_MediaNext:
        m_session.next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_MediaPrevious:
        m_session.back();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_session.extend(15s);
        return true;
    case Qt::Key_Minus:
        m_session.extend(-15s);
        return true;
    case Qt::Key_H:
        askTooHard();
        return true;
    case Qt::Key_O:
        askOptions();
        return true;
    case Qt::Key_F:
        m_session.setFirstTime(!m_session.isFirstTime());
        return true;
    case Qt::Key_T:
        m_session.setMoreTime(!m_session.isMoreTime());
        return true;
    case Qt::Key_Escape:
    case Qt::Key_MediaStop:
        askStop();
        return true;
    default:
        return false;
    }
}

bool PlayerPage::pressSpace()
{
    if (m_session.player().waitsForDone() && m_session.player().state() == PlayState::Running)
        m_session.done();
    else
        m_session.togglePause();
    return true;
}

/// While something is asked, nothing else is done by mistake.
bool PlayerPage::answerWith(int key)
{
    if (key == Qt::Key_MediaNext)
        key = Qt::Key_Right;
    return m_question->answer(key) || (m_ended && key == Qt::Key_Escape && m_question->answer(Qt::Key_Return));
}

void PlayerPage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool held = event->isAutoRepeat() && key != Qt::Key_Plus && key != Qt::Key_Minus && key != Qt::Key_Equal;
    if (held || event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::AltModifier))
        return; // a hand resting on a key is one press, and no command of the window works while playing
    if (!press(key))
        QWidget::keyPressEvent(event);
}

} // namespace limber
