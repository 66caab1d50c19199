// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/top_bar.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kBarHeight = 52;

/// The program's name as it is written: its e is the bending body.
class Wordmark final : public QWidget
{
public:
    Wordmark()
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        setAccessibleName(QStringLiteral("Limber"));
    }
    QSize sizeHint() const override
    {
        return QSize(QFontMetrics(markFont()).horizontalAdvance(QStringLiteral("limber")) + 2, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        painter.setFont(markFont());
        const QFontMetricsF metrics(markFont());
        const double baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
        double x = 0;
        for (const auto& [part, colour] :
             {std::pair{QStringLiteral("limb"), t.ink}, std::pair{QStringLiteral("e"), t.work},
              std::pair{QStringLiteral("r"), t.ink}}) {
            painter.setPen(colour);
            painter.drawText(QPointF(x, baseline), part);
            x += metrics.horizontalAdvance(part);
        }
    }

private:
    static QFont markFont() { return fontOf(17 * textScale(), 700); }
};

} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_placeRow(new QHBoxLayout)
{
    m_row->setContentsMargins(16, 0, 14, 1);
    m_row->setSpacing(8);
    m_row->addWidget(new Wordmark);
    m_row->addSpacing(16);
    m_placeRow->setSpacing(4);
    m_row->addLayout(m_placeRow);
    m_row->addStretch();
    setFixedHeight(static_cast<int>(std::lround(kBarHeight * textScale())));
}

void TopBar::addPlace(const QString& name, QAction* go)
{
    auto* button = new Button(ButtonKind::Ghost, name);
    button->setCheckable(true);
    connect(button, &QAbstractButton::clicked, this, [this, go] {
        setCurrentPlace(m_current); // the click has toggled the mark, which only says where the window is
        go->trigger();
    });
    m_places.push_back(button);
    m_placeRow->addWidget(button);
}

void TopBar::setCurrentPlace(int place)
{
    m_current = place;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        m_places[i]->setChecked(static_cast<int>(i) == place);
}

void TopBar::addIcon(const QString& icon, QAction* action)
{
    auto* button = new IconButton(icon, action->text());
    button->followAction(action);
    m_row->addWidget(button);
}

void TopBar::setMenu(QMenu* menu)
{
    m_menu = new IconButton(QStringLiteral("menu"), tr("Menu"));
    m_menu->setToolTip(tr("Menu  F10"));
    connect(m_menu, &QAbstractButton::clicked, this, [this, menu] {
        Q_EMIT menu->aboutToShow(); // it is filled now, so that its width is known
        menu->ensurePolished();
        const QSize size = menu->sizeHint();
        menu->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - size.width(), m_menu->height() + 4)));
    });
    m_row->addWidget(m_menu);
}

void TopBar::openMenu()
{
    if (m_menu)
        m_menu->click();
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace limber
