// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>

class QDBusConnection;

namespace limber
{

/// What is told to headsets, media keys and phones.
struct NowPlaying {
    enum class State { Stopped, Playing, Paused };
    State state = State::Stopped;
    QString title;   ///< "Pigeon pose, left"
    QString album;   ///< the routine
    QString trackId; ///< changes with the step; letters, digits and underscores only
    Millis length{0};
    friend bool operator==(const NowPlaying&, const NowPlaying&) = default;
};

/// Lets a headset's button, the keyboard's media keys and a phone (KDE Connect) work the session: MPRIS on the
/// desktop's message bus. Where there is no bus it does nothing.
class MediaRemote : public QObject
{
    Q_OBJECT

public:
    explicit MediaRemote(QObject* parent = nullptr) : QObject(parent) {}

    /// Call at every change: only what differs is told.
    virtual void show(const NowPlaying& playing) = 0;
    /// Asked whenever somebody wants to know how far inside the track it is.
    void setPosition(std::function<Millis()> position) { m_position = std::move(position); }
    Millis position() const { return m_position ? m_position() : Millis(0); }

Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void playPauseRequested();
    void nextRequested();
    void previousRequested();
    void stopRequested();
    /// The window is wanted in front.
    void raiseRequested();

private:
    std::function<Millis()> m_position;
};

/// As org.mpris.MediaPlayer2.limber on this bus; with the process id behind the name when another Limber has it.
std::unique_ptr<MediaRemote> mprisRemote(const QDBusConnection& bus);

} // namespace limber
