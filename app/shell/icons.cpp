// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/icons.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <cmath>

namespace limber
{

namespace
{

void paintIcon(QPainter& painter, const QRectF& target, const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(there, "paintIcon", qPrintable(name));
    if (!there)
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer(svg).render(&painter, target);
}

/// Draws an icon anew for every size and scale that is asked for.
class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(QString name, QColor colour, QColor disabled)
        : m_name(std::move(name)), m_colour(colour), m_disabled(disabled)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, mode == QIcon::Disabled ? m_disabled : m_colour);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }

private:
    QString m_name;
    QColor m_colour;
    QColor m_disabled;
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal scaleFactor)
{
    const int side = static_cast<int>(std::ceil(pixels * scaleFactor));
    const QString key =
        QStringLiteral("icon/%1/%2/%3/%4")
            .arg(name, colour.name(QColor::HexArgb), QString::number(side), QString::number(scaleFactor));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, QRectF(0, 0, side, side), name, colour);
    painter.end();
    pixmap.setDevicePixelRatio(scaleFactor);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themeIcon(const QString& name, const QColor& colour, const QColor& disabled)
{
    return QIcon(new ThemeIconEngine(name, colour, disabled));
}

} // namespace limber
