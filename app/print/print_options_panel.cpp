// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_options_panel.h"

#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/still_wheel.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace limber
{

namespace
{

constexpr std::array kDays{0, 7, 14, 28};
constexpr std::array kTypeSizes{0, 9, 10, 11, 12, 14, 16, 18, 20}; // points; 0: as it fits
constexpr int kLeastLargePrint = 14;
constexpr std::array kWeeks{0, 2, 4, 6, 8, 12, 26, 52};
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
    LayoutChoice{SheetLayout::Pocket, QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "Pocket"),
                 QT_TRANSLATE_NOOP("limber::PrintOptionsPanel", "One page, folded into a booklet of eight panels.")},
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
    addType(*column);
    addContents(*column);
    addPeople(*column);
    followLayout();
    column->addStretch(1);
    keepStillUnderTheWheel(*this);
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
    change([layout](SheetOptions& options) { options.layout = layout; });
    followLayout();
}

/// What can be chosen depends on the layout.
void PrintOptionsPanel::followLayout()
{
    const SheetLayout layout = m_options.layout;
    if (m_days != nullptr)
        m_days->setEnabled(layout != SheetLayout::Log); // a log always has two weeks
    if (m_turned != nullptr)
        m_turned->setEnabled(layout != SheetLayout::Pocket); // a booklet is folded from a page that lies
    if (m_points == nullptr)
        return;
    const QSignalBlocker quiet(m_points);
    m_points->clear();
    for (const int points : kTypeSizes) {
        if (points == 0)
            m_points->addItem(tr("As large as fits"), points);
        else if (layout != SheetLayout::Large || points >= kLeastLargePrint)
            m_points->addItem(tr("%1 points").arg(points), points);
    }
    m_points->setCurrentIndex(std::max(0, m_points->findData(static_cast<int>(m_options.textPoints))));
}

void PrintOptionsPanel::addType(QVBoxLayout& column)
{
    addCaption(column, tr("Size of type"));
    m_points = new QComboBox(this);
    m_points->setAccessibleName(tr("Size of type"));
    connect(m_points, &QComboBox::currentIndexChanged, this,
            [this] { change([this](SheetOptions& o) { o.textPoints = m_points->currentData().toInt(); }); });
    column.addWidget(m_points);
    addCaption(column, tr("Ink"));
    auto* ink = new SegmentedSwitch(tr("Ink"), {tr("Grey"), tr("Colour"), tr("Save ink")}, this);
    ink->setCurrent(static_cast<int>(m_options.ink));
    connect(ink, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.ink = static_cast<SheetInk>(index); }); });
    column.addWidget(ink);
}

void PrintOptionsPanel::addPaper(QVBoxLayout& column)
{
    addCaption(column, tr("Paper"));
    auto* paper = new SegmentedSwitch(tr("Paper"), {tr("A4"), tr("Letter"), tr("A5")}, this);
    paper->setCurrent(static_cast<int>(m_options.paper));
    connect(paper, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.paper = static_cast<SheetPaper>(index); }); });
    column.addWidget(paper);
    m_turned = new SegmentedSwitch(tr("Orientation"), {tr("Portrait"), tr("Landscape")}, this);
    m_turned->setCurrent(m_options.landscape ? 1 : 0);
    connect(m_turned, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.landscape = index == 1; }); });
    column.addWidget(m_turned);
}

void PrintOptionsPanel::addContents(QVBoxLayout& column)
{
    addCaption(column, tr("Days to tick"));
    m_days = new SegmentedSwitch(tr("Days to tick"), {tr("None"), tr("7"), tr("14"), tr("28")}, this);
    m_days->setCurrent(indexOf(kDays, m_options.days));
    connect(m_days, &SegmentedSwitch::chosen, this,
            [this](int index) { change([index](SheetOptions& o) { o.days = kDays[static_cast<size_t>(index)]; }); });
    column.addWidget(m_days);
    column.addSpacing(8);
    addCheck(column, tr("Pictures"), &SheetOptions::pictures);
    addCheck(column, tr("Where the doses come from"), &SheetOptions::sources);
    addCheck(column, tr("The routine as a QR code"), &SheetOptions::code);
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

    addDate(column);
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

void PrintOptionsPanel::addDate(QVBoxLayout& column)
{
    addCaption(column, tr("Date"));
    auto* date = new SegmentedSwitch(tr("Date"), {tr("Today"), tr("A line to write on")}, this);
    date->setCurrent(m_options.date.isValid() ? 0 : 1);
    column.addWidget(date);
    addCaption(column, tr("Valid until"));
    m_valid = new QComboBox(this);
    m_valid->setAccessibleName(tr("Valid until"));
    for (const int weeks : kWeeks)
        m_valid->addItem(weeks == 0 ? tr("Not said") : tr("In %1 weeks").arg(weeks), weeks);
    m_valid->setCurrentIndex(std::max(0, m_valid->findData(m_options.validWeeks)));
    m_valid->setEnabled(m_options.date.isValid());
    connect(m_valid, &QComboBox::currentIndexChanged, this,
            [this] { change([this](SheetOptions& o) { o.validWeeks = m_valid->currentData().toInt(); }); });
    connect(date, &SegmentedSwitch::chosen, this, [this](int index) {
        m_valid->setEnabled(index == 0); // it counts from the date
        change([this, index](SheetOptions& o) { o.date = index == 0 ? m_today : QDate(); });
    });
    column.addWidget(m_valid);
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
