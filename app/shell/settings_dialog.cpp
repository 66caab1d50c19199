// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings_dialog.h"

#include "app/shell/person_settings.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/still_wheel.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr QSize kSize(620, 680);

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent) : QDialog(parent), m_settings(settings)
{
    setWindowTitle(tr("Settings"));
    resize(kSize.boundedTo(parent ? parent->size() * 0.92 : kSize));
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(28, 24, 28, 24);
    m_column->setSpacing(8);
    m_column->addWidget(new TextLabel(tr("Settings"), TextRole::Title));
    askForPicture = [this] {
        return QFileDialog::getOpenFileName(this, tr("Choose a logo"), {},
                                            tr("Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif *.bmp)"));
    };
    buildAppearance();
    m_column->addSpacing(12);
    m_you = new PersonSettings(settings);
    m_column->addWidget(m_you);
    buildSound();
    buildCues();
    buildPlaying();
    buildTimes();
    buildSheets();
    m_column->addStretch();
    keepStillUnderTheWheel(*page);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(28, 12, 28, 16);
    foot->addWidget(new TextLabel(tr("Every change holds at once."), TextRole::Secondary, Tone::Soft), 1);
    auto* close = new Button(ButtonKind::Primary, tr("Close"));
    close->setDefault(true);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::showPart(SettingsPart part)
{
    if (part == SettingsPart::Top)
        return;
    layout()->activate();
    m_scroll->widget()->adjustSize();
    m_you->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(m_you->mapTo(m_scroll->widget(), QPoint()).y() - 8);
}

QVBoxLayout* SettingsDialog::addGroup(const QString& title, const QString& text)
{
    m_column->addSpacing(12);
    m_column->addWidget(new TextLabel(title, TextRole::Row));
    if (!text.isEmpty()) {
        auto* label = new TextLabel(text, TextRole::Secondary, Tone::Soft);
        label->setWrapped();
        m_column->addWidget(label);
    }
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 10, 16, 10);
    rows->setSpacing(8);
    m_column->addWidget(card);
    return rows;
}

void SettingsDialog::addRow(QVBoxLayout& group, const QString& name, QWidget* control, const QString& hint)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto* label = new TextLabel(name, TextRole::Text);
    label->setBuddy(control);
    texts->addWidget(label);
    if (!hint.isEmpty()) {
        auto* more = new TextLabel(hint, TextRole::Secondary, Tone::Soft);
        more->setWrapped();
        texts->addWidget(more);
        control->setAccessibleDescription(hint);
    }
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    row->addLayout(texts, 1);
    row->addWidget(control, 0, Qt::AlignRight | Qt::AlignVCenter);
    group.addLayout(row);
}

QWidget* SettingsDialog::toggle(const QString& name, bool Preferences::*member)
{
    auto* box = new QCheckBox;
    box->setAccessibleName(name);
    box->setChecked(m_settings.all().*member);
    connect(box, &QCheckBox::toggled, this,
            [this, member](bool on) { m_settings.change([member, on](Preferences& p) { p.*member = on; }); });
    return box;
}

QWidget* SettingsDialog::cueToggle(const QString& name, bool CueSettings::*member)
{
    auto* box = new QCheckBox(name);
    box->setChecked(m_settings.all().sound.cues.*member);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        m_settings.change([member, on](Preferences& p) { p.sound.cues.*member = on; });
    });
    return box;
}

QWidget* SettingsDialog::seconds(const QString& name, Millis TimingDefaults::*member, int lowest, int highest)
{
    auto* box = new QSpinBox;
    box->setAccessibleName(name);
    box->setRange(lowest, highest);
    box->setSuffix(tr(" s"));
    box->setFixedWidth(kSettingWidth / 2);
    box->setValue(static_cast<int>(std::chrono::round<std::chrono::seconds>(m_settings.timing().*member).count()));
    connect(box, &QSpinBox::valueChanged, this, [this, member](int value) {
        m_settings.change([member, value](Preferences& p) { p.timing.*member = std::chrono::seconds(value); });
    });
    return box;
}

QWidget* SettingsDialog::volume(const QString& name, int SoundSettings::*member)
{
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setAccessibleName(name);
    slider->setRange(0, 100);
    slider->setPageStep(10);
    slider->setFixedWidth(kSettingWidth);
    slider->setValue(m_settings.all().sound.*member);
    connect(slider, &QSlider::valueChanged, this, [this, member](int value) {
        m_settings.change([member, value](Preferences& p) { p.sound.*member = value; });
    });
    return slider;
}

void SettingsDialog::buildAppearance()
{
    QVBoxLayout* group = addGroup(tr("Appearance"));
    auto* theme = new SegmentedSwitch(tr("Colours"), {tr("As the system"), tr("Light"), tr("Dark")});
    theme->setCurrent(static_cast<int>(m_settings.all().theme));
    connect(theme, &SegmentedSwitch::chosen, this, [this](int choice) {
        m_settings.change([choice](Preferences& p) { p.theme = static_cast<ThemeChoice>(choice); });
    });
    addRow(*group, tr("Colours"), theme);
    auto* size = new SegmentedSwitch(tr("Text size"), {tr("Normal"), tr("Large")});
    size->setCurrent(m_settings.all().largeText ? 1 : 0);
    connect(size, &SegmentedSwitch::chosen, this,
            [this](int choice) { m_settings.change([choice](Preferences& p) { p.largeText = choice == 1; }); });
    addRow(*group, tr("Text size"), size);
    addRow(*group, tr("Reduced motion"), toggle(tr("Reduced motion"), &Preferences::reducedMotion),
           tr("Nothing slides or fades; figures stand still."));
}

void SettingsDialog::buildPlaying()
{
    QVBoxLayout* group = addGroup(tr("Playing"));
    addRow(*group, tr("First time"), toggle(tr("First time"), &Preferences::firstTime),
           tr("Each new exercise is read aloud, and the session waits before it. In the player: F."));
    auto* more = new QCheckBox;
    more->setAccessibleName(tr("More time"));
    more->setChecked(m_settings.timing().moreTime);
    connect(more, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.change([on](Preferences& p) { p.timing.moreTime = on; }); });
    addRow(*group, tr("More time"), more,
           tr("For getting down to the floor and up again in 20 to 30 s, and for changing sides. In the player: T."));
}

void SettingsDialog::buildTimes()
{
    QVBoxLayout* group = addGroup(tr("Times"), tr("Used wherever a routine or an exercise does not say otherwise."));
    struct Line {
        QString name;
        QString hint;
        Millis TimingDefaults::*member;
        int lowest;
        int highest;
    };
    const Line lines[] = {
        {tr("Get ready"), tr("before the first exercise"), &TimingDefaults::prepare, 0, 120},
        {tr("From one exercise to the next"), {}, &TimingDefaults::transition, 0, 300},
        {tr("Getting down to the floor or up"), tr("added to the two above"), &TimingDefaults::floorExtra, 0, 120},
        {tr("Fetching equipment"), tr("added when something is needed for the first time"),
         &TimingDefaults::equipmentExtra, 0, 120},
        {tr("Changing sides"), {}, &TimingDefaults::switchSides, 0, 120},
        {tr("Rest between sets"), {}, &TimingDefaults::rest, 0, 600},
        {tr("Rest between sets when strengthening"), {}, &TimingDefaults::strengthenRest, 0, 600},
        {tr("Rest between rounds"), {}, &TimingDefaults::roundRest, 0, 600},
        {tr("Between the holds of a set"), {}, &TimingDefaults::relax, 0, 120},
        {tr("One repetition"), {}, &TimingDefaults::pace, 1, 60},
    };
    for (const Line& line : lines)
        addRow(*group, line.name, seconds(line.name, line.member, line.lowest, line.highest), line.hint);
}

} // namespace limber
