// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/text_label.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/text_lines.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace limber
{

QPalette::ColorRole roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Ink:
        return QPalette::WindowText;
    case Tone::Soft:
        return QPalette::Dark;
    case Tone::Faint:
        return QPalette::PlaceholderText;
    case Tone::Go:
        return QPalette::Link;
    case Tone::Work:
        return QPalette::LinkVisited;
    }
    Q_UNREACHABLE();
}

TextLabel::TextLabel(const QString& text, TextRole role, Tone tone, QWidget* parent)
    : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(roleFont(role));
    setTone(tone);
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    setFont(roleFont(role));
}

void TextLabel::setTone(Tone tone)
{
    setForegroundRole(roleOf(tone));
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

void TextLabel::setWrapped(int lines)
{
    m_maxLines = lines;
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TextLabel::sizeHint() const
{
    if (wordWrap() && m_maxLines > 0)
        return QSize(240, heightForWidth(width() > 0 ? width() : 240));
    return QLabel::sizeHint();
}

QSize TextLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided)
        size.setWidth(fontMetrics().averageCharWidth() * 4);
    if (wordWrap() && m_maxLines > 0)
        size = QSize(80, fontMetrics().lineSpacing());
    return size;
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap() || m_maxLines == 0)
        return QLabel::heightForWidth(width);
    const qsizetype lines = std::max<qsizetype>(1, brokenLines(text(), font(), width, m_maxLines).size());
    return static_cast<int>(lines) * fontMetrics().lineSpacing();
}

bool TextLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(roleFont(m_role));
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    const bool limited = wordWrap() && m_maxLines > 0;
    if (!m_elided && !limited)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QRect area = contentsRect();
    if (!limited) {
        const QString line = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
        painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine, line);
        return;
    }
    int y = area.top() + fontMetrics().ascent();
    for (const QString& line : brokenLines(text(), font(), area.width(), m_maxLines)) {
        painter.drawText(area.left(), y, line);
        y += fontMetrics().lineSpacing();
    }
}

} // namespace limber
