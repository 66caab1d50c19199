// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/session_sound.h"
#include "app/shell/settings.h"

#include <QtWidgets/QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QScrollArea;
class QLabel;
class QVBoxLayout;

namespace limber
{

inline constexpr int kSettingWidth = 200; ///< of a control, in pixels

class Button;
class SessionSound;
class TextLabel;

class PersonSettings;

/// Where the settings open.
enum class SettingsPart { Top, You };

/// The preferences. Every change holds at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The settings must outlive the dialog.
    explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    /// Asks for the file of a logo; a test puts its own in place of the system's dialog. Empty: cancelled.
    std::function<QString()> askForPicture;
    /// Scrolls to a part and gives it the keyboard.
    void showPart(SettingsPart part);

private:
    QVBoxLayout* addGroup(const QString& title, const QString& text = {});
    void addRow(QVBoxLayout& group, const QString& name, QWidget* control, const QString& hint = {});
    QWidget* toggle(const QString& name, bool Preferences::*member);
    QWidget* cueToggle(const QString& name, bool CueSettings::*member);
    QWidget* seconds(const QString& name, Millis TimingDefaults::*member, int lowest, int highest);
    QWidget* volume(const QString& name, int SoundSettings::*member);
    void buildAppearance();
    // settings_sound.cpp
    void buildSound();
    void buildCues();
    QWidget* toneChoice();
    QWidget* voiceChoice();
    QWidget* deviceChoice();
    void showDevices(QComboBox& box, const std::vector<SoundDevice>& devices);
    void buildTimes();
    void buildSheets();
    QWidget* painLimit(const QString& name, int PainLimits::*member);
    QWidget* logo();
    void showLogo();
    void chooseLogo();
    void listenToTones();
    void listenToVoice();
    SessionSound& sound();

    void buildPlaying();

    Settings& m_settings;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    PersonSettings* m_you;
    std::unique_ptr<SessionSound> m_sound; ///< made when something is to be heard
    int m_nextTone = 0;
    QLabel* m_logo = nullptr;
    TextLabel* m_logoTrouble = nullptr;
    Button* m_removeLogo = nullptr;
};

} // namespace limber
