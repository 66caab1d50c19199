// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace limber
{

/// Tells when a window has been painted on the screen for the first time: what can wait begins then. With the
/// environment variable LIMBER_TELL_START it also writes "exposed" to standard output, for the benchmark of the start.
class FirstExposure : public QObject
{
    Q_OBJECT

public:
    /// The window must have been shown.
    explicit FirstExposure(QWidget& window);

Q_SIGNALS:
    void exposed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace limber
