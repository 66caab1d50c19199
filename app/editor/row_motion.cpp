// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/row_motion.h"

namespace limber
{

RowMotion::RowMotion(QObject* parent) : QObject(parent)
{
    m_animation.setStartValue(1.0);
    m_animation.setEndValue(0.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& left) {
        m_left = left.toDouble();
        Q_EMIT moved();
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        m_left = 0.0;
        m_distances.clear();
        m_appearing.clear();
        Q_EMIT moved();
    });
}

void RowMotion::start(QHash<QString, double> distances, int millis)
{
    m_animation.stop();
    m_left = 0.0;
    m_distances = std::move(distances);
    if (millis <= 0 || (m_distances.isEmpty() && m_appearing.isEmpty())) {
        m_distances.clear();
        m_appearing.clear();
        Q_EMIT moved();
        return;
    }
    m_left = 1.0;
    m_animation.setDuration(millis);
    m_animation.start();
}

double RowMotion::distance(const QString& key) const
{
    return m_left > 0.0 ? m_distances.value(key) * m_left : 0.0;
}

double RowMotion::opacity(const QString& key) const
{
    return m_left > 0.0 && m_appearing.contains(key) ? 1.0 - m_left : 1.0;
}

} // namespace limber
