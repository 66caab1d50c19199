// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the settings that can be listened to.
#include "app/audio/voice.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/widgets/button.h"
#include "core/cues/tone_set.h"

#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace limber
{

namespace
{

QString toneSetName(const QString& id)
{
    if (id == u"bell")
        return SettingsDialog::tr("Bells");
    if (id == u"wood")
        return SettingsDialog::tr("Wood");
    if (id == u"soft-beep")
        return SettingsDialog::tr("Soft beeps");
    return id;
}

/// A choice with a button to hear it.
QWidget* withListen(QComboBox* box, Button* listen)
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box);
    row->addWidget(listen);
    both->setFocusProxy(box);
    return both;
}

} // namespace

QWidget* SettingsDialog::toneChoice()
{
    auto* set = new QComboBox;
    set->setAccessibleName(tr("Tones"));
    for (const QString& id : toneSetIds())
        set->addItem(toneSetName(id), id);
    set->setCurrentIndex(set->findData(m_settings.all().sound.toneSet));
    connect(set, &QComboBox::activated, this, [this, set] {
        m_settings.change([set](Preferences& p) { p.sound.toneSet = set->currentData().toString(); });
        listenToTones();
    });
    auto* listen = new Button(ButtonKind::Secondary, tr("Listen"), QStringLiteral("volume-2"));
    listen->setAccessibleName(tr("Listen to the tones"));
    connect(listen, &QAbstractButton::clicked, this, &SettingsDialog::listenToTones);
    return withListen(set, listen);
}

QWidget* SettingsDialog::voiceChoice()
{
    auto* voices = new QComboBox;
    voices->setAccessibleName(tr("Voice"));
    voices->setFixedWidth(kSettingWidth);
    voices->addItem(tr("English"), QString());
    for (const VoiceInfo& voice : Voice::installed())
        voices->addItem(voice.name, voice.id);
    const QString chosen = m_settings.all().sound.voice;
    if (voices->findData(chosen) < 0)
        voices->addItem(tr("%1 (not installed)").arg(chosen), chosen);
    voices->setCurrentIndex(voices->findData(chosen));
    connect(voices, &QComboBox::activated, this, [this, voices] {
        m_settings.change([voices](Preferences& p) { p.sound.voice = voices->currentData().toString(); });
        listenToVoice();
    });
    auto* listen = new Button(ButtonKind::Secondary, tr("Listen"), QStringLiteral("volume-2"));
    listen->setAccessibleName(tr("Listen to the voice"));
    connect(listen, &QAbstractButton::clicked, this, &SettingsDialog::listenToVoice);
    return withListen(voices, listen);
}

QWidget* SettingsDialog::deviceChoice()
{
    auto* devices = new QComboBox;
    devices->setFixedWidth(kSettingWidth + 60);
    showDevices(*devices, {});
    connect(devices, &QComboBox::activated, this, [this, devices] {
        m_settings.change([devices](Preferences& p) { p.sound.device = devices->currentData().toString(); });
        sound().setSettings(m_settings.all().sound);
        listenToTones();
    });
    connect(&sound(), &SessionSound::devicesListed, devices,
            [this, devices](const std::vector<SoundDevice>& list) { showDevices(*devices, list); });
    sound().listDevices(); // they come when the sound server has named them
    return devices;
}

void SettingsDialog::showDevices(QComboBox& box, const std::vector<SoundDevice>& devices)
{
    const QString chosen = m_settings.all().sound.device;
    box.clear();
    box.addItem(tr("The usual one"), QString());
    for (const SoundDevice& device : devices)
        box.addItem(device.name, device.id);
    if (box.findData(chosen) < 0)
        box.addItem(devices.empty() ? chosen : tr("%1 (not there)").arg(chosen), chosen);
    box.setCurrentIndex(box.findData(chosen));
}

void SettingsDialog::buildSound()
{
    QVBoxLayout* group = addGroup(tr("Sound"));
    addRow(*group, tr("Device"), deviceChoice(), tr("When it is not there, the usual one is taken."));
    addRow(*group, tr("Tones"), toneChoice(), tr("One after the other: countdown, go, half-way, switch, end."));
    addRow(*group, tr("Volume of the tones"), volume(tr("Volume of the tones"), &SoundSettings::cueVolume));
    addRow(*group, tr("Voice"), voiceChoice(), tr("Says the next exercise, its side and how long."));
    addRow(*group, tr("Volume of the voice"), volume(tr("Volume of the voice"), &SoundSettings::voiceVolume));
    auto* pace = new QSlider(Qt::Horizontal);
    pace->setRange(80, 240);
    pace->setPageStep(20);
    pace->setFixedWidth(kSettingWidth);
    pace->setValue(m_settings.all().sound.wordsPerMinute);
    connect(pace, &QSlider::valueChanged, this,
            [this](int value) { m_settings.change([value](Preferences& p) { p.sound.wordsPerMinute = value; }); });
    addRow(*group, tr("Speed of the voice"), pace, tr("Slower on the left, faster on the right."));
}

void SettingsDialog::buildCues()
{
    QVBoxLayout* cues = addGroup(tr("What is heard"));
    cues->addWidget(cueToggle(tr("The next exercise and “Other side”, spoken"), &CueSettings::say));
    cues->addWidget(cueToggle(tr("Countdown over three seconds"), &CueSettings::countdown));
    cues->addWidget(cueToggle(tr("Start"), &CueSettings::go));
    cues->addWidget(cueToggle(tr("Half-way through a hold"), &CueSettings::halfway));
    cues->addWidget(cueToggle(tr("End of a hold or a set"), &CueSettings::end));
    cues->addWidget(cueToggle(tr("A tick at each repetition"), &CueSettings::tick));
    cues->addWidget(cueToggle(tr("Time to change sides"), &CueSettings::switchSides));
    cues->addWidget(cueToggle(tr("The end of the routine"), &CueSettings::finish));
    cues->addWidget(cueToggle(tr("Each repetition counted aloud"), &CueSettings::countReps));
    cues->addWidget(cueToggle(tr("The last five seconds of a hold counted aloud"), &CueSettings::countLast));
}

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
}

} // namespace limber
