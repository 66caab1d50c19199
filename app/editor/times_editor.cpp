// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/times_editor.h"

#include "app/editor/labels.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kLongest = 60 * 60; // seconds
constexpr int kControlWidth = 92;
constexpr int kChoiceWidth = 152;

/// A spin box that does not take the wheel from the page it stands on.
class QuietSpin final : public QSpinBox
{
public:
    QuietSpin()
    {
        setRange(0, kLongest);
        setSuffix(TimesEditor::tr(" s"));
        setKeyboardTracking(false);
        setFocusPolicy(Qt::StrongFocus);
        setFixedWidth(kControlWidth);
    }

protected:
    void wheelEvent(QWheelEvent* event) override { hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore(); }
};

class QuietCombo final : public QComboBox
{
public:
    QuietCombo() { setFixedWidth(kChoiceWidth); }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// A value that is inherited stands in grey.
void setGrey(QWidget& control, bool grey)
{
    QPalette palette;
    const Tokens& tokens = tokensOf(&control);
    palette.setColor(QPalette::Text, grey ? tokens.faint : tokens.ink);
    palette.setColor(QPalette::ButtonText, grey ? tokens.faint : tokens.ink);
    control.setPalette(palette);
}

/// The first of the levels that says it, with the place; else the settings.
template <typename Value>
std::pair<Value, QString> inherited(const std::vector<TimesEditor::Above>& above, std::optional<Value> Timing::*member,
                                    const Value& fallback)
{
    for (const TimesEditor::Above& level : above) {
        if (const auto& said = level.timing.*member)
            return {*said, level.place};
    }
    return {fallback, TimesEditor::tr("from the settings")};
}

/// What all of them say; an empty outer value when they differ.
template <typename Value>
std::optional<std::optional<Value>> common(const std::vector<Timing>& own, std::optional<Value> Timing::*member)
{
    const auto differs = [&](const Timing& timing) { return timing.*member != own.front().*member; };
    if (own.empty() || std::any_of(own.begin(), own.end(), differs))
        return std::nullopt;
    return own.front().*member;
}

QString orderText(SideOrder order)
{
    return order == SideOrder::PerSet ? TimesEditor::tr("Set by set") : TimesEditor::tr("Side by side");
}

} // namespace

TimesEditor::TimesEditor(QWidget* parent)
    : QWidget(parent),
      m_toggle(new Button(ButtonKind::Ghost, tr("Times and sides"), QStringLiteral("chevron-right"), this)),
      m_rows(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_toggle->setSmall(true);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_rows);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 4);
    rows->setSpacing(6);
    addTime(tr("Get ready"), &Timing::prepare, &TimingDefaults::prepare);
    addTime(tr("Between exercises"), &Timing::transition, &TimingDefaults::transition);
    addTime(tr("Change sides"), &Timing::switchSides, &TimingDefaults::switchSides);
    addChoices();
    connect(m_toggle, &Button::clicked, this, [this] { setOpen(!m_open); });
    setOpen(false);
}

QWidget* TimesEditor::line(const QString& name, QWidget* control, TextLabel*& from, IconButton** reset)
{
    auto* whole = new QWidget(m_rows);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* label = new TextLabel(name, TextRole::Text, Tone::Ink, whole);
    label->setBuddy(control);
    from = new TextLabel({}, TextRole::Secondary, Tone::Soft, whole);
    from->setElided(true);
    texts->addWidget(label);
    texts->addWidget(from);
    control->setAccessibleName(name);
    row->addLayout(texts, 1);
    if (reset) {
        *reset = new IconButton(QStringLiteral("rotate-ccw"), tr("Inherit again: %1").arg(name.toLower()), whole);
        row->addWidget(*reset);
    }
    row->addWidget(control);
    return whole;
}

void TimesEditor::addTime(const QString& name, std::optional<Millis> Timing::*member, Millis TimingDefaults::*fallback)
{
    TimeRow row{member, fallback, new QuietSpin, nullptr, nullptr};
    m_rows->layout()->addWidget(line(name, row.spin, row.from, &row.reset));
    connect(row.spin, &QSpinBox::valueChanged, this, [this, member](int seconds) {
        Q_EMIT edited([member, seconds](Timing& timing) { timing.*member = Millis(std::chrono::seconds(seconds)); });
    });
    connect(row.reset, &QAbstractButton::clicked, this,
            [this, member] { Q_EMIT edited([member](Timing& timing) { timing.*member = std::nullopt; }); });
    m_times.push_back(row);
}

void TimesEditor::addChoices()
{
    m_order.box = new QuietCombo;
    m_first.box = new QuietCombo;
    m_rows->layout()->addWidget(line(tr("Order of sides"), m_order.box, m_order.from, nullptr));
    m_rows->layout()->addWidget(line(tr("First side"), m_first.box, m_first.from, nullptr));
    connect(m_order.box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT edited([index](Timing& timing) {
            timing.order = index == 0 ? std::nullopt : std::optional(static_cast<SideOrder>(index - 1));
        });
    });
    connect(m_first.box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT edited([index](Timing& timing) {
            timing.firstSide = index == 0 ? std::nullopt : std::optional(static_cast<Side>(index - 1));
        });
    });
}

void TimesEditor::setOpen(bool open)
{
    m_open = open;
    m_rows->setVisible(open);
    m_toggle->setIconName(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    m_toggle->setAccessibleDescription(open ? tr("open") : tr("closed"));
}

void TimesEditor::showTime(TimeRow& row, const std::vector<Timing>& own, const std::vector<Above>& above,
                           const TimingDefaults& defaults)
{
    const auto [value, place] = inherited(above, row.member, defaults.*row.fallback);
    const auto said = common(own, row.member);
    const QSignalBlocker quiet(row.spin);
    row.spin->setValue(static_cast<int>(said.value_or(std::nullopt).value_or(value) / std::chrono::seconds(1)));
    const bool open = said && !*said;
    setGrey(*row.spin, open || !said);
    row.from->setText(!said ? tr("different") : open ? place : tr("set here"));
    row.reset->setVisible(!open);
    row.spin->setAccessibleDescription(row.from->text());
}

void TimesEditor::show(const std::vector<Timing>& own, const std::vector<Above>& above, const TimingDefaults& defaults,
                       bool editable)
{
    if (own.empty())
        return;
    m_rows->setEnabled(editable);
    for (TimeRow& row : m_times)
        showTime(row, own, above, defaults);
    const auto choice = [](ChoiceRow& row, const QStringList& values, int inheritedValue, const QString& place,
                           std::optional<int> ownValue, bool mixed) {
        const QSignalBlocker quiet(row.box);
        row.box->clear();
        row.box->addItem(values.at(inheritedValue));
        row.box->addItems(values);
        row.box->setItemData(0, tr("inherit"), Qt::ToolTipRole);
        row.box->setItemText(0, tr("Inherit: %1").arg(values.at(inheritedValue).toLower()));
        row.box->setCurrentIndex(mixed ? -1 : ownValue ? *ownValue + 1 : 0);
        row.from->setText(mixed ? tr("different") : ownValue ? tr("set here") : place);
        setGrey(*row.box, mixed || !ownValue);
        row.box->setAccessibleDescription(row.from->text());
    };
    const auto [order, orderFrom] = inherited(above, &Timing::order, defaults.order);
    const auto ownOrder = common(own, &Timing::order);
    choice(m_order, {orderText(SideOrder::PerSet), orderText(SideOrder::PerExercise)}, static_cast<int>(order),
           orderFrom, ownOrder && *ownOrder ? std::optional(static_cast<int>(**ownOrder)) : std::nullopt, !ownOrder);
    const auto [side, sideFrom] = inherited(above, &Timing::firstSide, defaults.firstSide);
    const auto ownSide = common(own, &Timing::firstSide);
    choice(m_first, {label(Side::Left), label(Side::Right)}, static_cast<int>(side), sideFrom,
           ownSide && *ownSide ? std::optional(static_cast<int>(**ownSide)) : std::nullopt, !ownSide);
}

} // namespace limber
