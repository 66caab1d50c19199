// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings_dialog.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QCheckBox>
<<<<<<< HEAD
=======
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
>>>>>>> 093fd43 (Print booklets, QR codes, web pages and text; ink, size of type, validity and logo; the next sheet by one key)
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
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
    buildSound();
    buildCues();
    buildPlaying();
    buildTimes();
    buildSheets();
    m_column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
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

<<<<<<< HEAD
void SettingsDialog::buildSheets()
{
    QVBoxLayout* group = addGroup(tr("Sheets"), tr("Printed at the head of a sheet. What is empty is left out."));
    const auto field = [&](const QString& name, QString Writer::*member) {
        auto* line = new QLineEdit(m_settings.all().writer.*member);
        line->setFixedWidth(kSettingWidth + 60);
        line->setMaxLength(120);
        connect(line, &QLineEdit::editingFinished, this, [this, line, member] {
            m_settings.change([line, member](Preferences& p) { p.writer.*member = line->text().simplified(); });
        });
        addRow(*group, name, line);
    };
    field(tr("Your name"), &Writer::name);
    field(tr("Clinic or practice"), &Writer::clinic);
    field(tr("Telephone"), &Writer::phone);
=======
SessionSound& SettingsDialog::sound()
{
    if (!m_sound)
        m_sound = std::make_unique<SessionSound>(m_settings.all().sound);
    return *m_sound;
}

void SettingsDialog::listenToTones()
{
    constexpr std::array kHeard{CueKind::Countdown, CueKind::Go, CueKind::Halfway, CueKind::Switch, CueKind::End};
    // One tone a click would tell little: they come one after the other, and a new click begins anew.
    const int round = ++m_nextTone;
    for (std::size_t i = 0; i < kHeard.size(); ++i) {
        QTimer::singleShot(std::chrono::milliseconds(900) * static_cast<int>(i), this, [this, round, kind = kHeard[i]] {
            if (round == m_nextTone)
                sound().previewTone(m_settings.all().sound, kind);
        });
    }
}

void SettingsDialog::listenToVoice()
{
    ++m_nextTone;
    sound().previewPhrase(m_settings.all().sound, QStringLiteral("Next: pigeon pose, left side, thirty seconds"));
>>>>>>> 093fd43 (Print booklets, QR codes, web pages and text; ink, size of type, validity and logo; the next sheet by one key)
}

} // namespace limber
