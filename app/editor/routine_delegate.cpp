// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_delegate.h"

#include "app/editor/card_paint.h"
#include "app/editor/figure_pictures.h"
#include "app/editor/labels.h"
#include "app/editor/row_motion.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"
#include "core/base/text.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace limber
{

namespace
{

constexpr double kNarrowestDose = 72;

/// Badges and the number are a little heavier than their size alone.
QFont badgeFont()
{
    return roleFont(TextRole::Label);
}

QFont doseFont()
{
    QFont font = roleFont(TextRole::Text);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

const RoutineModel& RoutineDelegate::modelOf(const QModelIndex& index)
{
    return *static_cast<const RoutineModel*>(index.model());
}

QRectF RoutineDelegate::pageOf(const QRect& row, const QWidget* view)
{
    return pageRect(row, view ? view->width() : row.width());
}

RoutineDelegate::RoutineDelegate(FigurePictures& pictures, RowMotion& motion, QObject* parent)
    : QStyledItemDelegate(parent), m_pictures(pictures), m_motion(motion)
{
}

void RoutineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoutineModel& model = modelOf(index);
    if (!model.sectionAt(index))
        return;
    const RoutineRow& row = model.row(index);
    const QString key = RoutineModel::keyOf(row);
    painter->save();
    painter->translate(0, std::round(m_motion.distance(key)));
    painter->setOpacity(m_motion.opacity(key));
    switch (row.kind) {
    case RoutineRow::Kind::Section:
        paintHeading(*painter, option, index);
        break;
    case RoutineRow::Kind::Entry:
        paintEntry(*painter, option, index);
        break;
    case RoutineRow::Kind::Empty:
        paintEmpty(*painter, option, index);
        break;
    }
    painter->restore();
}

void RoutineDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const RoutineModel& model = modelOf(index);
    const Section& section = *model.sectionAt(index);
    const Tokens& tokens = tokensOf(option.widget);
    const QRectF page = pageOf(option.rect, option.widget);
    const QRectF line(page.left(), page.bottom() - 32, page.width(), 24);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (selected || focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(focused && !selected ? QPen(tokens.go, 2) : QPen(Qt::NoPen));
        painter.setBrush(selected ? blend(tokens.ground, tokens.workTint, 0.7) : QColor(Qt::transparent));
        painter.drawRoundedRect(line.adjusted(-8, -2, 8, 2), 8, 8);
    }
    const bool collapsed = model.isCollapsed(section.id);
    if (collapsed || option.state.testFlag(QStyle::State_MouseOver))
        paintIcon(painter, QRectF(page.left() - 24, line.top() + 3, 18, 18),
                  collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), tokens.faint, 16);
    paintDot(painter, QPointF(line.left() + 4, line.center().y()), 8, tokens.phase(section.phase));
    QString title = section.title.isEmpty() ? label(section.phase) : section.title;
    if (title.compare(label(section.phase), Qt::CaseInsensitive) != 0)
        title += QStringLiteral(" · ") + label(section.phase); // the dot never says the phase alone
    if (section.rounds > 1)
        title += tr(" · %1 rounds").arg(section.rounds);
    if (collapsed)
        title += QStringLiteral(" · ") + counted(static_cast<qint64>(section.entries.size()), tr("exercise"));
    const QString time = durationText(model.document()->sectionTime(model.row(index).section));
    const double timeWidth = 110;
    paintLine(painter, QRectF(line.left() + 14, line.top(), line.width() - 14 - timeWidth, line.height()), title,
              roleFont(TextRole::Row), tokens.ink);
    if (!section.entries.empty())
        paintLine(painter, QRectF(line.right() - timeWidth, line.top(), timeWidth, line.height()), time,
                  roleFont(TextRole::Text), selected ? tokens.onTint : tokens.soft, Qt::AlignRight | Qt::AlignVCenter);
}

EntryGeometry RoutineDelegate::geometryOf(const QModelIndex& index, const QRect& row) const
{
    const RoutineModel& model = modelOf(index);
    const Entry* entry = model.entryAt(index);
    if (!entry)
        return {};
    const Exercise* exercise = model.document()->exercise(entry->exercise);
    const double width = QFontMetricsF(doseFont()).horizontalAdvance(doseLabel(*entry)) + 22;
    return layOutEntry(pageOf(row, qobject_cast<const QWidget*>(parent())), std::max(kNarrowestDose, width),
                       !exercise || exercise->sided);
}

void RoutineDelegate::paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoutineModel& model = modelOf(index);
    const Entry* entry = model.entryAt(index);
    if (!entry)
        return;
    const RoutineDocument& document = *model.document();
    const Exercise* exercise = document.exercise(entry->exercise);
    const Tokens& tokens = tokensOf(option.widget);
    const EntryGeometry g = geometryOf(index, option.rect);
    const bool readOnly = document.isReadOnly();
    CardState state;
    state.hovered = option.state.testFlag(QStyle::State_MouseOver);
    state.selected = option.state.testFlag(QStyle::State_Selected);
    state.focused = option.state.testFlag(QStyle::State_HasFocus) && !state.selected;
    state.dimmed = m_dragged.contains(entry->id.text());
    paintCard(painter, g.card, 10, state, tokens);
    if (state.dimmed)
        painter.setOpacity(painter.opacity() * 0.45);
    if (!readOnly)
        paintIcon(painter, g.grip, QStringLiteral("grip-vertical"), tokens.faint, 16);
    paintLine(painter, g.number, QString::number(model.row(index).number), roleFont(TextRole::Text), tokens.soft,
              Qt::AlignRight | Qt::AlignVCenter);
    const bool mirrored = entry->sides == Sides::RightOnly;
    if (!g.start.isEmpty())
        m_pictures.paint(painter, g.start, entry->exercise, 0.0, mirrored, tokens, tokens.surface);
    if (!g.end.isEmpty())
        m_pictures.paint(painter, g.end, entry->exercise, 1.0, mirrored, tokens, tokens.surface);
    const QString name = exercise ? exercise->name : tr("Unknown exercise “%1”").arg(entry->exercise.text());
    QRectF text = g.text;
    if (!model.whyNotSuited(*entry).isEmpty()) {
        paintIcon(painter, QRectF(text.left(), text.center().y() - 9, 18, 18), QStringLiteral("triangle-alert"),
                  tokens.warn, 15);
        text.setLeft(text.left() + 24);
    }
    if (entry->note.isEmpty() || g.text.height() < g.card.height()) {
        paintLine(painter, text, name, roleFont(TextRole::Row), tokens.ink);
    } else {
        const QRectF upper(text.left(), g.card.top() + 11, text.width(), 20);
        paintLine(painter, upper, name, roleFont(TextRole::Row), tokens.ink);
        paintLine(painter, upper.translated(0, 19), QString(entry->note).replace(QLatin1Char('\n'), QLatin1Char(' ')),
                  roleFont(TextRole::Secondary), tokens.soft);
    }
    const bool doseHovered = !readOnly && m_hovered == index && m_hoveredPart == EntryPart::Dose;
    paintPill(painter, g.dose, 7, doseLabel(*entry), doseFont(), doseHovered ? tokens.goTint : tokens.sunken,
              tokens.ink);
    paintBadges(painter, g, *entry, exercise, !readOnly && m_hovered == index, tokens);
    if (!g.time.isEmpty())
        paintLine(painter, g.time, clockText(document.entryTime(entry->id)), roleFont(TextRole::Text), tokens.soft,
                  Qt::AlignRight | Qt::AlignVCenter);
}

void RoutineDelegate::paintBadges(QPainter& painter, const EntryGeometry& geometry, const Entry& entry,
                                  const Exercise* exercise, bool hoverable, const Tokens& tokens) const
{
    if (exercise && !exercise->sided) {
        paintPill(painter, geometry.left, 6, tr("both"), badgeFont(), tokens.workTint, tokens.onTint);
        return;
    }
    const auto badge = [&](const QRectF& rect, const QString& letter, bool done, EntryPart part) {
        paintPill(painter, rect, 6, letter, badgeFont(), done ? tokens.workTint : tokens.sunken,
                  done ? tokens.onTint : tokens.faint);
        if (!hoverable || m_hoveredPart != part)
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.work, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    };
    badge(geometry.left, tr("L"), entry.sides != Sides::RightOnly, EntryPart::LeftBadge);
    badge(geometry.right, tr("R"), entry.sides != Sides::LeftOnly, EntryPart::RightBadge);
}

void RoutineDelegate::paintEmpty(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = tokensOf(option.widget);
    QRectF card = pageOf(option.rect, option.widget);
    card.setHeight(kRowHeight);
    const bool over = index.row() == m_dropRow;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(over ? tokens.work : tokens.line, over ? 2 : 1.5, Qt::DashLine));
    painter.setBrush(over ? tokens.workTint : QColor(Qt::transparent));
    painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 10, 10);
    paintLine(painter, card.adjusted(16, 0, -16, 0), tr("Drag exercises here, or press Enter on one in the library"),
              roleFont(TextRole::Text), over ? tokens.onTint : tokens.faint, Qt::AlignCenter);
}

QSize RoutineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const RoutineRow& row = modelOf(index).row(index);
    return {100, row.kind == RoutineRow::Kind::Section ? kHeadingHeight : kRowHeight + kRowGap};
}

bool RoutineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const Entry* entry = index.isValid() ? modelOf(index).entryAt(index) : nullptr;
    if (!entry)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const RoutineDocument& document = *modelOf(index).document();
    const EntryGeometry g = geometryOf(index, option.rect);
    const EntryPart part = partAt(g, event->pos());
    QString text;
    if (document.isReadOnly())
        text = QString();
    else if (part == EntryPart::Dose)
        text = tr("Change the dose: type it, for example 3x30s");
    else if (part == EntryPart::LeftBadge)
        text = tr("Do or leave out the left side");
    else if (part == EntryPart::RightBadge)
        text = tr("Do or leave out the right side");
    if (text.isEmpty() && g.text.contains(event->pos())) {
        const QString why = modelOf(index).whyNotSuited(*entry);
        text = why.isEmpty() ? entry->note : tr("Does not suit you. %1").arg(why);
    }
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

DragCardContent RoutineDelegate::dragContent(const QModelIndexList& indexes) const
{
    const auto first = std::min_element(indexes.begin(), indexes.end());
    if (first == indexes.end())
        return {};
    const RoutineModel& model = modelOf(*first);
    const Section& section = *model.sectionAt(*first);
    const auto firstEntry = std::find_if(indexes.begin(), indexes.end(),
                                         [&model](const QModelIndex& index) { return model.entryAt(index); });
    DragCardContent content;
    if (firstEntry == indexes.end()) {
        content.name = section.title;
        content.dose = counted(static_cast<qint64>(section.entries.size()), tr("exercise"));
        if (!section.entries.empty())
            content.exercise = section.entries.front().exercise;
        return content;
    }
    const Entry& entry = *model.entryAt(*firstEntry);
    content.exercise = entry.exercise;
    content.name = firstEntry->data().toString();
    content.dose = doseLabel(entry);
    const QString sides = sidesText(model.document()->exercise(entry.exercise), entry.sides);
    if (!sides.isEmpty() && !entry.rightDose)
        content.dose += QLatin1Char(' ') + sides;
    return content;
}

void RoutineDelegate::setHoveredPart(const QModelIndex& index, EntryPart part)
{
    m_hovered = index;
    m_hoveredPart = part;
}

} // namespace limber
