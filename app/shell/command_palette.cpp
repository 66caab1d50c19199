// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/command_palette.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/widgets/text_label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace limber
{

namespace
{

constexpr QSize kPaletteSize(560, 440);
constexpr int kRow = 36;
constexpr int kDetailRole = Qt::UserRole;
constexpr int kKeysRole = Qt::UserRole + 1;
constexpr size_t kMost = 80;

/// The title, what it is in grey behind it, and the keys at the right end.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokensOf(option.widget);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current)
            paintPanel(*painter, QRectF(option.rect).adjusted(2, 1, -2, -1), kControlRadius, t.goTint, QColor());
        QRect text = option.rect.adjusted(42, 0, -12, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(option.rect.left() + 12, option.rect.center().y() - 8, 18, 18));
        const auto write = [&](const QString& what, const QFont& font, const QColor& colour, Qt::AlignmentFlag side) {
            painter->setFont(font);
            painter->setPen(colour);
            const QString cut = QFontMetrics(font).elidedText(what, Qt::ElideRight, text.width());
            painter->drawText(text, static_cast<int>(side) | Qt::AlignVCenter, cut);
            return QFontMetrics(font).horizontalAdvance(cut);
        };
        const QString keys = index.data(kKeysRole).toString();
        if (!keys.isEmpty())
            text.setRight(text.right() - write(keys, roleFont(TextRole::Secondary), t.soft, Qt::AlignRight) - 12);
        text.setLeft(text.left() + 10 + write(index.data().toString(), roleFont(TextRole::Row), t.ink, Qt::AlignLeft));
        write(index.data(kDetailRole).toString(), roleFont(TextRole::Secondary), t.soft, Qt::AlignLeft);
    }
};

} // namespace

std::vector<PaletteItem> matching(const std::vector<PaletteItem>& items, const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<PaletteItem> first;
    std::vector<PaletteItem> rest;
    for (const PaletteItem& item : items) {
        const QString all = item.title + QLatin1Char(' ') + item.detail;
        if (!std::all_of(words.begin(), words.end(),
                         [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            continue;
        (item.title.startsWith(text.trimmed(), Qt::CaseInsensitive) ? first : rest).push_back(item);
    }
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

CommandPalette::CommandPalette(PaletteSource source, QWidget* parent)
    : QDialog(parent), m_source(std::move(source)), m_field(new SearchField(tr("Exercise, routine or command"))),
      m_list(new QListWidget), m_nothing(new TextLabel(tr("Nothing of that name."), TextRole::Text, Tone::Soft))
{
    setWindowTitle(tr("Find anything"));
    setWindowFlag(Qt::FramelessWindowHint);
    resize(parent ? kPaletteSize.boundedTo(parent->size() * 0.9) : kPaletteSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field; ↑ ↓ go through the list
    m_list->setAccessibleName(tr("What was found"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::take);
    look();
    m_field->setFocus();
}

void CommandPalette::look()
{
    m_items = m_source(m_field->text());
    if (m_items.size() > kMost)
        m_items.resize(kMost);
    m_list->clear();
    const Tokens& tokens = tokensOf(this);
    for (const PaletteItem& item : m_items) {
        auto* line = new QListWidgetItem(themeIcon(item.icon, tokens.soft, tokens.faint), item.title);
        line->setData(kDetailRole, item.detail);
        line->setData(kKeysRole, item.keys);
        line->setData(Qt::AccessibleTextRole, item.title + QStringLiteral(", ") + item.detail);
        m_list->addItem(line);
    }
    m_list->setCurrentRow(m_items.empty() ? -1 : 0);
    m_list->setVisible(!m_items.empty());
    m_nothing->setVisible(m_items.empty());
}

void CommandPalette::take()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_items.size()))
        return;
    m_chosen = m_items[static_cast<size_t>(row)].run;
    accept();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(blend(t.line, t.ink, 0.25));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int rows = m_list->count();
    const auto go = [&](int row) { m_list->setCurrentRow(std::clamp(row, 0, std::max(rows - 1, 0))); };
    switch (key->key()) {
    case Qt::Key_Down:
        go(m_list->currentRow() + 1);
        return true;
    case Qt::Key_Up:
        go(m_list->currentRow() - 1);
        return true;
    case Qt::Key_PageDown:
        go(m_list->currentRow() + 8);
        return true;
    case Qt::Key_PageUp:
        go(m_list->currentRow() - 8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape: // at once, not only what is typed
        reject();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace limber
