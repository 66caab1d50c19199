// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"
#include "core/base/id.h"
#include "core/exchange/preferences.h"
#include "core/storage/store.h"

#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace limber
{

struct PrintTarget;

/// Where the window stands and what it shows.
struct WindowPlace {
    QByteArray geometry;
    QByteArray panes;
    RoutineId routine; ///< the one that is open; empty: the gallery
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

/// The person's preferences while the program runs: read once, every change on disk at once and told.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive the settings.
    explicit Settings(Store& store, QObject* parent = nullptr);

    const Preferences& all() const { return m_preferences; }
    void change(const std::function<void(Preferences&)>& how);

    Appearance appearance() const;
    const TimingDefaults& timing() const { return m_preferences.timing; }
    bool healthNoticeRead() const { return m_preferences.healthNoticeSeen; }
    void setHealthNoticeRead();

    WindowPlace windowPlace() const;
    void setWindowPlace(const WindowPlace& place);
    /// What was chosen about sheets, of this routine or else the last time at all.
    QJsonObject sheetChoices(const RoutineId& routine) const;
    void setSheetChoices(const RoutineId& routine, const QJsonObject& choices);
    /// Where the last sheet went; nothing when none has.
    std::optional<PrintTarget> printTarget() const;
    void setPrintTarget(const PrintTarget& target);
    /// What the desktop wanted when it was last asked.
    std::optional<bool> lastSystemDark() const;
    void setLastSystemDark(bool dark);

    /// Another process may have changed them.
    void reread();

Q_SIGNALS:
    void appearanceChanged();
    void timingChanged();
    void soundChanged();
    /// Limits, what is at home, who helps.
    void personChanged();
    /// They hold until the program ends but are not on disk.
    void failed(const QString& sentence);

private:
    void write(const QJsonObject& values);
    void takeOver(const Preferences& now);

    Store& m_store;
    QJsonObject m_values;
    Preferences m_preferences;
};

} // namespace limber
