// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_card.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_lines.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kCardPictureHeight = 128;
constexpr int kStripHeight = 4;
constexpr int kCardSide = 16;
constexpr int kGapInCard = 12;
constexpr int kIconInCard = 14;
constexpr int kButtonRow = 42;
constexpr int kCardWidth = 280;
constexpr int kMarkSize = 24;
constexpr int kTextLines = 5; ///< title and purpose together

int lineHeight(TextRole role)
{
    return QFontMetrics(roleFont(role)).lineSpacing();
}

} // namespace

RoutineCard::RoutineCard(const RoutineFacts& facts, CardKind kind, const QString& remark, CardPictures& pictures,
                         QWidget* parent)
    : QAbstractButton(parent), m_facts(facts), m_kind(kind), m_remark(remark), m_pictures(pictures)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(kind == CardKind::Binned ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setText(facts.title);
    setAcceptDrops(kind == CardKind::Own);
    setAccessibleName(facts.title);
    addButtons();
    describe();
}

void RoutineCard::describe()
{
    const QStringList said{timeText(m_facts), exercisesText(m_facts), needsText(m_facts)};
    setAccessibleDescription((m_selected ? tr("Selected. ") : QString()) + said.join(QStringLiteral(", ")) +
                             QStringLiteral(". ") + aboutText(m_facts));
    if (m_kind != CardKind::Binned)
        m_buttons.front()->setEnabled(m_facts.exercises > 0);
}

void RoutineCard::setSelected(bool selected, bool choosing)
{
    if (selected == m_selected && choosing == m_choosing)
        return;
    m_selected = selected;
    m_choosing = choosing;
    describe();
    update();
}

void RoutineCard::completeLater(FactsReader reader)
{
    m_reader = std::move(reader);
}

void RoutineCard::complete()
{
    if (!m_reader)
        return;
    const FactsReader reader = std::exchange(m_reader, nullptr);
    RoutineFacts facts = reader(m_facts.id);
    if (facts.id.isEmpty())
        return;
    facts.used = m_facts.used;
    m_facts = std::move(facts);
    describe();
}

void RoutineCard::addButtons()
{
    const auto add = [this](ButtonKind kind, const QString& text, const QString& icon, void (RoutineCard::*wish)()) {
        auto* button = new Button(kind, text, icon, this);
        button->setSmall(true);
        button->setCursor(Qt::ArrowCursor);
        button->setAccessibleName(tr("%1: %2").arg(text, m_facts.title));
        connect(button, &QAbstractButton::clicked, this, wish);
        m_buttons.push_back(button);
    };
    if (m_kind == CardKind::Binned) {
        add(ButtonKind::Secondary, tr("Restore"), QStringLiteral("archive-restore"), &RoutineCard::restoreRequested);
        add(ButtonKind::Ghost, tr("Delete for good"), QStringLiteral("trash-2"), &RoutineCard::purgeRequested);
        return;
    }
    add(ButtonKind::Secondary, tr("Play"), QStringLiteral("play"), &RoutineCard::playRequested);
    if (m_kind == CardKind::Starter)
        add(ButtonKind::Ghost, tr("Use this one"), QStringLiteral("copy"), &RoutineCard::useRequested);
    m_more = new IconButton(QStringLiteral("ellipsis"), tr("More for %1").arg(m_facts.title), this);
    m_more->setSmall(true);
    m_more->setCursor(Qt::ArrowCursor);
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

QSize RoutineCard::sizeHint() const
{
    const int text =
        kGapInCard + kTextLines * lineHeight(TextRole::Row) + 4 + 8 + 2 * (lineHeight(TextRole::Secondary) + 3);
    const int buttons = static_cast<int>(std::lround(kButtonRow * textScale()));
    return QSize(kCardWidth, kCardPictureHeight + kStripHeight + text + buttons + 8);
}

QRect RoutineCard::titleRect() const
{
    const int lines =
        static_cast<int>(brokenLines(m_facts.title, roleFont(TextRole::Row), width() - 2 * kCardSide, 2).size());
    return QRect(kCardSide, kCardPictureHeight + kStripHeight + kGapInCard, width() - 2 * kCardSide,
                 std::max(1, lines) * lineHeight(TextRole::Row));
}

void RoutineCard::resizeEvent(QResizeEvent*)
{
    int x = kCardSide - 4;
    for (Button* button : m_buttons) {
        const QSize size = button->sizeHint();
        button->setGeometry(x, height() - size.height() - 12, size.width(), size.height());
        x += size.width() + 4;
    }
    if (m_more) {
        const QSize size = m_more->sizeHint();
        m_more->setGeometry(width() - size.width() - 10, height() - size.height() - 12, size.width(), size.height());
    }
}

void RoutineCard::paintEvent(QPaintEvent*)
{
    complete();
    const Tokens& t = tokensOf(this);
    QStyleOption option;
    option.initFrom(this);
    ControlState state = stateOf(option);
    QPainter painter(this);
    const QColor border = state.hovered ? blend(t.line, t.ink, 0.28) : t.line;
    paintPanel(painter, rect(), kCardRadius, t.surface, QColor());
    paintPicture(painter, t);
    paintStrip(painter, t);
    paintText(painter, t);
    paintPanel(painter, rect(), kCardRadius, QColor(), m_selected ? t.work : border, m_selected ? 2 : 1);
    if (m_kind == CardKind::Own && (m_choosing || state.hovered || state.focused))
        paintMark(painter, t);
    if (state.focused)
        paintFocusRing(painter, rect(), kCardRadius, t);
    if (m_dropped) // what is dragged would be appended here
        paintPanel(painter, QRectF(rect()).adjusted(1, 1, -1, -1), kCardRadius, QColor(), t.work, 3);
}

QRect RoutineCard::markRect() const
{
    return {10, 10, kMarkSize, kMarkSize};
}

void RoutineCard::paintMark(QPainter& painter, const Tokens& t) const
{
    paintPanel(painter, markRect(), kMarkSize / 2.0, m_selected ? t.work : t.surface, m_selected ? t.work : t.faint,
               1.5);
    if (m_selected)
        painter.drawPixmap(markRect().topLeft() + QPoint(4, 4),
                           iconPixmap(QStringLiteral("check"), t.onWork, kMarkSize - 8, devicePixelRatioF()));
}

void RoutineCard::paintPicture(QPainter& painter, const Tokens& t) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath well;
    well.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, 0), kCardRadius, kCardRadius);
    painter.setClipRect(QRect(0, 0, width(), kCardPictureHeight));
    painter.fillPath(well, t.sunken);
    // Everybody is about equally large: who lies gets more width than who stands.
    std::vector<double> shares;
    double all = 0;
    for (const ExerciseId& exercise : m_facts.pictures) {
        const double aspect = m_pictures.aspect(exercise);
        shares.push_back(aspect > 0 ? std::clamp(aspect, 0.55, 1.7) : 0.0);
        all += shares.back();
    }
    if (m_facts.pictures.empty()) {
        painter.drawPixmap((width() - 28) / 2, (kCardPictureHeight - 28) / 2,
                           iconPixmap(QStringLiteral("list"), t.faint, 28, devicePixelRatioF()));
    }
    double x = kGapInCard;
    for (std::size_t i = 0; i < shares.size() && all > 0; ++i) {
        const double room = (width() - 2.0 * kGapInCard) * shares[i] / all;
        if (shares[i] > 0)
            m_pictures.paint(painter, QRectF(x + 3, kGapInCard, room - 6, kCardPictureHeight - 2.0 * kGapInCard),
                             m_facts.pictures[i], t, t.sunken);
        x += room;
    }
    painter.restore();
}

void RoutineCard::paintStrip(QPainter& painter, const Tokens& t) const
{
    const double total = static_cast<double>(m_facts.time.count());
    double x = 0;
    for (const auto& [phase, time] : m_facts.sections) {
        const double part = width() * static_cast<double>(time.count()) / total;
        painter.fillRect(QRectF(x, kCardPictureHeight, part - 1, kStripHeight), t.phase(phase));
        x += part;
    }
}

void RoutineCard::paintText(QPainter& painter, const Tokens& t) const
{
    const int room = width() - 2 * kCardSide;
    int y = titleRect().top();
    const auto lines = [&](const QString& text, TextRole role, const QColor& colour, int most) {
        painter.setFont(roleFont(role));
        painter.setPen(colour);
        for (const QString& line : brokenLines(text, roleFont(role), room, most)) {
            painter.drawText(kCardSide, y + QFontMetrics(roleFont(role)).ascent(), line);
            y += lineHeight(role);
        }
    };
    const int top = y;
    lines(m_facts.title, TextRole::Row, t.ink, 2);
    const int titleLines = (y - top) / lineHeight(TextRole::Row);
    y += 4;
    if (const QString about = aboutText(m_facts); !about.isEmpty())
        lines(about, TextRole::Secondary, t.soft, kTextLines - titleLines);

    const int step = lineHeight(TextRole::Secondary) + 3;
    const int buttons = static_cast<int>(std::lround(kButtonRow * textScale()));
    y = height() - buttons - 8 - 2 * step;
    const QFontMetrics metrics(roleFont(TextRole::Secondary));
    painter.setFont(roleFont(TextRole::Secondary));
    painter.setPen(t.soft);
    const auto fact = [&](int x, const QString& icon, const QString& text) {
        painter.drawPixmap(x, y + (metrics.height() - kIconInCard) / 2,
                           iconPixmap(icon, t.faint, kIconInCard, devicePixelRatioF()));
        const int left = x + kIconInCard + 6;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, width() - kCardSide - left);
        painter.drawText(left, y + metrics.ascent(), shown);
        return left + metrics.horizontalAdvance(shown) + 14;
    };
    const int x = fact(kCardSide, QStringLiteral("clock"), timeText(m_facts));
    fact(x, QStringLiteral("list"), exercisesText(m_facts));
    y += step;
    const int after = fact(kCardSide, QStringLiteral("package"), needsText(m_facts));
    const int remark = metrics.horizontalAdvance(m_remark);
    if (!m_remark.isEmpty() && after + remark <= width() - kCardSide) {
        painter.setPen(t.faint);
        painter.drawText(width() - kCardSide - remark, y + metrics.ascent(), m_remark);
    }
}

bool RoutineCard::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void RoutineCard::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuRequested(byKey ? mapToGlobal(titleRect().bottomLeft()) : event->globalPos());
}

void RoutineCard::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

void RoutineCard::keyPressEvent(QKeyEvent* event)
{
    const bool extending = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return Q_EMIT moveRequested(-1, 0, extending);
    case Qt::Key_Right:
        return Q_EMIT moveRequested(1, 0, extending);
    case Qt::Key_Up:
        return Q_EMIT moveRequested(0, -1, extending);
    case Qt::Key_Down:
        return Q_EMIT moveRequested(0, 1, extending);
    case Qt::Key_Space:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return Q_EMIT selectionToggled();
        return QAbstractButton::keyPressEvent(event);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
            return click();
        [[fallthrough]];
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RoutineCard::startRenaming()
{
    if (m_title)
        return;
    m_title = new QLineEdit(m_facts.title, this);
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(roleFont(TextRole::Row));
    const int height = m_title->sizeHint().height();
    m_title->setGeometry(kCardSide - 9, titleRect().top() - (height - lineHeight(TextRole::Row)) / 2,
                         width() - 2 * kCardSide + 18, height);
    m_title->selectAll();
    m_title->show();
    m_title->setFocus();
    auto* escape = new QAction(m_title);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetShortcut);
    m_title->addAction(escape);
    connect(escape, &QAction::triggered, this, [this] { finishRenaming(false); });
    connect(m_title, &QLineEdit::editingFinished, this, [this] { finishRenaming(true); });
}

void RoutineCard::finishRenaming(bool take)
{
    if (!m_title)
        return;
    QLineEdit* field = std::exchange(m_title, nullptr);
    const bool hadFocus = field->hasFocus();
    const QString title = field->text().simplified();
    field->blockSignals(true);
    field->hide();
    field->deleteLater();
    if (hadFocus)
        setFocus();
    if (take && !title.isEmpty() && title != m_facts.title)
        Q_EMIT renamed(title);
}

} // namespace limber
