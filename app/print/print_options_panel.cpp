// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_options_panel.h"

#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace limber
{

namespace
{

constexpr std::array kDays{0, 7, 14, 28};
constexpr int kLongestName = 120;

struct LayoutChoice {
    SheetLayout layout;
    const char* name;
    const char* about;
};

constexpr std::array kLayouts{
    LayoutChoice{SheetLayout::Cards, QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "Cards"),
                 QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "To learn the moves: pictures and every step.")},
    LayoutChoice{SheetLayout::List, QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "List"),
                 QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "For those who know the moves: one row each.")},
    LayoutChoice{SheetLayout::Large, QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "Large print"),
                 QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "14-point type, one column: easy on the eyes.")},
    LayoutChoice{SheetLayout::Log, QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "Log"),
                 QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "Two weeks to tick, with a line for pain.")},
};

template <size_t N>
int indexOf(const std::array<int, N>& values, int value)
{
    int best = 0;
    for (size_t i = 0; i < N; ++i) {
        if (values[i] <= value)
            best = static_cast<int>(i);
    }
    return best;
}

void addCaption(QVBoxLayout& column, const QString& text)
{
    column.addSpacing(column.isEmpty() ? 0 : 14);
    column.addWidget(new TextLabel(text, TextRole::Label, Tone::Soft));
    column.addSpacing(4);
}

} // namespace

template <typename Change>
void PrintOptionsPanel::change(Change how)
{
    SheetOptions changedOptions = m_options;
    how(changedOptions);
    if (changedOptions == m_options)
        return;
    m_options = changedOptions;
    Q_EMIT changed();
}

PrintOptionsPanel::PrintOptionsPanel(const SheetOptions& options, const QDate& today, QWidget* parent)
    : QWidget(parent), m_options(options), m_today(today)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(6);
    addLayouts(*column);
    addPaper(*column);
    addContents(*column);
    addPeople(*column);
    column->addStretch(1);
}

void PrintOptionsPanel::addLayouts(QVBoxLayout& column)
{
    addCaption(column, tr("Layout"));
    auto* chips = new QWidget(this);
    auto* flow = new FlowLayout(6, chips);
    auto* group = new QButtonGroup(this);
    for (const LayoutChoice& choice : kLayouts) {
        auto* chip = new Chip(tr(choice.name), chips);
        chip->setChecked(choice.layout == m_options.layout);
        group->addButton(chip);
        flow->addWidget(chip);
        m_layouts.push_back(chip);
        connect(chip, &Chip::clicked, this, [this, layout = choice.layout] { chooseLayout(layout); });
    }
    column.addWidget(chips);
    m_about = new TextLabel(QString(), TextRole::Secondary, Tone::Soft);
    m_about->setWrapped();
    column.addWidget(m_about);
    chooseLayout(m_options.layout);
}

void PrintOptionsPanel::chooseLayout(SheetLayout layout)
{
    for (const LayoutChoice& choice : kLayouts) {
        if (choice.layout == layout)
            m_about->setText(tr(choice.about));
    }
    if (m_days != nullptr)
        m_days->setEnabled(layout != SheetLayout::Log); // a log always has two weeks
    change([layout](SheetOptions& options) { options.layout = layout; });
}

void PrintOptionsPanel::addPaper(QVBoxLayout& column)
{
    addCaption(column, tr("Paper"));
    auto* paper = new SegmentedSwitch(tr("Paper"), {tr("A4"), tr("Letter"), tr("A5")}, this);
    paper->setCurrent(static_cast<int>(m_options.paper));
    connect(paper, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.paper = static_cast<SheetPaper>(index); }); });
    column.addWidget(paper);
    auto* turned = new SegmentedSwitch(tr("Orientation"), {tr("Portrait"), tr("Landscape")}, this);
    turned->setCurrent(m_options.landscape ? 1 : 0);
    connect(turned, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.landscape = index == 1; }); });
    column.addWidget(turned);
}

void PrintOptionsPanel::addContents(QVBoxLayout& column)
{
    addCaption(column, tr("Days to tick"));
    m_days = new SegmentedSwitch(tr("Days to tick"), {tr("None"), tr("7"), tr("14"), tr("28")}, this);
    m_days->setCurrent(indexOf(kDays, m_options.days));
    m_days->setEnabled(m_options.layout != SheetLayout::Log); // a log always has two weeks
    connect(m_days, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.days = kDays[static_cast<size_t>(index)]; }); });
    column.addWidget(m_days);
    column.addSpacing(8);
    addCheck(column, tr("Pictures"), &SheetOptions::pictures);
    addCheck(column, tr("Save ink"), &SheetOptions::inkSaving);
    addCheck(column, tr("Where the doses come from"), &SheetOptions::sources);
}

QCheckBox* PrintOptionsPanel::addCheck(QVBoxLayout& column, const QString& text, bool SheetOptions::*member)
{
    auto* check = new QCheckBox(text, this);
    check->setChecked(m_options.*member);
    connect(check, &QCheckBox::toggled, this,
            [this, member](bool on) { change([on, member](SheetOptions& o) { o.*member = on; }); });
    column.addWidget(check);
    return check;
}

void PrintOptionsPanel::addPeople(QVBoxLayout& column)
{
    addCaption(column, tr("For whom"));
    m_forWhom = addField(column, tr("For whom"), m_options.forWhom, kLongestName);
    m_forWhom->setPlaceholderText(tr("A line to write on"));
    connect(m_forWhom, &QLineEdit::textChanged, this,
            [this](const QString& text) { change([&text](SheetOptions& o) { o.forWhom = text; }); });

    addCaption(column, tr("Date"));
    auto* date = new SegmentedSwitch(tr("Date"), {tr("Today"), tr("A line to write on")}, this);
    date->setCurrent(m_options.date.isValid() ? 0 : 1);
    connect(date, &SegmentedSwitch::chosen, this,
            [this](int index) { change([this, index](SheetOptions& o) { o.date = index == 0 ? m_today : QDate(); }); });
    column.addWidget(date);

    addCaption(column, tr("From"));
    const auto from = [this, &column](const QString& name, QString SheetFrom::*member) {
        QLineEdit* field = addField(column, name, m_options.from.*member, kLongestName);
        field->setPlaceholderText(name);
        connect(field, &QLineEdit::textChanged, this,
                [this, member](const QString& text) { change([&](SheetOptions& o) { o.from.*member = text; }); });
    };
    from(tr("Your name"), &SheetFrom::name);
    from(tr("Clinic"), &SheetFrom::clinic);
    from(tr("Telephone"), &SheetFrom::phone);
}

QLineEdit* PrintOptionsPanel::addField(QVBoxLayout& column, const QString& name, const QString& value, int longest)
{
    auto* field = new QLineEdit(value, this);
    field->setAccessibleName(name);
    field->setMaxLength(longest);
    column.addWidget(field);
    return field;
}

void PrintOptionsPanel::setForWhomHint(const QString& name)
{
    if (!name.isEmpty())
        m_forWhom->setPlaceholderText(name);
}

} // namespace limber
