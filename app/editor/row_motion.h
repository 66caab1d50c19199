// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QVariantAnimation>

namespace limber
{

/// Lets rows glide to their places: how far each is painted from where it belongs, running out within one short motion.
class RowMotion : public QObject
{
    Q_OBJECT

public:
    explicit RowMotion(QObject* parent = nullptr);

    /// Begins at these distances (pixels below its place, by row key) and ends at none, within `millis`; 0 is at once.
    void start(QHash<QString, double> distances, int millis);
    /// Rows that appear rather than move.
    void setAppearing(QSet<QString> keys) { m_appearing = std::move(keys); }

    double distance(const QString& key) const;
    /// 0 … 1; 1 for what does not appear.
    double opacity(const QString& key) const;
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

Q_SIGNALS:
    void moved();

private:
    QVariantAnimation m_animation;
    QHash<QString, double> m_distances;
    QSet<QString> m_appearing;
    double m_left = 0.0; ///< share of the way that is still to go
};

} // namespace limber
