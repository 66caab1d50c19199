// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/choice_list.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

class Row final : public QAbstractButton
{
public:
    Row(const ChoiceList::Item& item, QWidget* parent) : QAbstractButton(parent), m_item(item)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setText(item.name);
        setAccessibleName(item.name + QStringLiteral(", ") + item.facts);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {220, QFontMetrics(roleFont(TextRole::Row)).height() +
                         QFontMetrics(roleFont(TextRole::Secondary)).height() + 16};
    }

protected:
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse())
            paintPanel(painter, box, kControlRadius, isChecked() ? t.workTint : t.sunken, QColor());
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()), kControlRadius, t);
        const QRectF text = box.adjusted(11, 7, -11, -7);
        const auto line = [&](TextRole role, const QColor& colour, const QString& words, double top) {
            painter.setFont(roleFont(role));
            painter.setPen(colour);
            painter.drawText(QRectF(text.left(), top, text.width(), painter.fontMetrics().height()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(text.width())));
            return top + painter.fontMetrics().height();
        };
        const double below = line(TextRole::Row, isChecked() ? t.onTint : t.ink, m_item.name, text.top());
        line(TextRole::Secondary, t.soft, m_item.facts, below);
    }

private:
    ChoiceList::Item m_item;
};

} // namespace

ChoiceList::ChoiceList(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->setAlignment(Qt::AlignTop);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT changed(m_items[static_cast<size_t>(index)].id);
    });
}

void ChoiceList::setItems(const std::vector<Item>& items)
{
    const QString before = chosen();
    const QSignalBlocker quiet(m_group);
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    m_items = items;
    for (size_t i = 0; i < items.size(); ++i) {
        auto* row = new Row(items[i], this);
        m_column->addWidget(row);
        m_group->addButton(row, static_cast<int>(i));
    }
    choose(before);
    if (m_group->checkedId() < 0 && !items.empty())
        m_group->button(0)->setChecked(true);
}

QString ChoiceList::chosen() const
{
    const int index = m_group->checkedId();
    return index < 0 ? QString() : m_items[static_cast<size_t>(index)].id;
}

void ChoiceList::choose(const QString& id)
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].id == id)
            m_group->button(static_cast<int>(i))->setChecked(true);
    }
}

} // namespace limber
