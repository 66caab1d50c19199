// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about sheets: who writes them.
#include "app/shell/logo.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr int kFieldWidth = 260;

} // namespace

void SettingsDialog::buildSheets()
{
    QVBoxLayout* group = addGroup(tr("Sheets"), tr("Printed at the head of a sheet. What is empty is left out."));
    const auto field = [&](const QString& name, QString Writer::*member) {
        auto* line = new QLineEdit(m_settings.all().writer.*member);
        line->setFixedWidth(kFieldWidth);
        line->setMaxLength(120);
        connect(line, &QLineEdit::editingFinished, this, [this, line, member] {
            m_settings.change([line, member](Preferences& p) { p.writer.*member = line->text().simplified(); });
        });
        addRow(*group, name, line);
    };
    field(tr("Your name"), &Writer::name);
    field(tr("Clinic or practice"), &Writer::clinic);
    field(tr("Telephone"), &Writer::phone);
    addRow(*group, tr("Logo"), logo());
    m_logoTrouble = new TextLabel(QString(), TextRole::Secondary, Tone::Soft);
    m_logoTrouble->setWrapped();
    m_logoTrouble->hide();
    group->addWidget(m_logoTrouble);
    addRow(*group, tr("Do less from a pain of"), painLimit(tr("Do less from a pain of"), &PainLimits::careful),
           tr("Of ten. It stands at the foot of every sheet."));
    addRow(*group, tr("Stop at a pain of"), painLimit(tr("Stop at a pain of"), &PainLimits::stop));
}

QWidget* SettingsDialog::painLimit(const QString& name, int PainLimits::*member)
{
    auto* box = new QSpinBox;
    box->setAccessibleName(name);
    box->setRange(1, 10);
    box->setValue(m_settings.all().pain.*member);
    connect(box, &QSpinBox::valueChanged, this,
            [this, member](int value) { m_settings.change([&](Preferences& p) { p.pain.*member = value; }); });
    return box;
}

QWidget* SettingsDialog::logo()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    m_logo = new QLabel;
    row->addWidget(m_logo);
    auto* choose = new Button(ButtonKind::Secondary, tr("Choose…"), QStringLiteral("image"));
    choose->setAccessibleName(tr("Choose a logo"));
    m_removeLogo = new Button(ButtonKind::Ghost, tr("Remove"));
    m_removeLogo->setAccessibleName(tr("Remove the logo"));
    connect(choose, &QAbstractButton::clicked, this, &SettingsDialog::chooseLogo);
    connect(m_removeLogo, &QAbstractButton::clicked, this, [this] {
        m_settings.change([](Preferences& p) { p.writer.logo.clear(); });
        showLogo();
    });
    row->addWidget(choose);
    row->addWidget(m_removeLogo);
    widget->setFocusProxy(choose);
    showLogo();
    return widget;
}

void SettingsDialog::showLogo()
{
    constexpr QSize kShown(96, 32);
    const QImage image = QImage::fromData(m_settings.all().writer.logo);
    m_logo->setVisible(!image.isNull());
    m_removeLogo->setVisible(!image.isNull());
    if (image.isNull())
        return;
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(image.scaled(kShown * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_logo->setPixmap(pixmap);
    m_logo->setAccessibleName(tr("The logo on your sheets"));
}

void SettingsDialog::chooseLogo()
{
    const QString path = askForPicture();
    if (path.isEmpty())
        return;
    const Result<QByteArray> chosen = logoFrom(path);
    m_logoTrouble->setVisible(!chosen.ok());
    if (!chosen)
        return m_logoTrouble->setText(chosen.error().sentence);
    m_settings.change([&chosen](Preferences& p) { p.writer.logo = *chosen; });
    showLogo();
}

} // namespace limber
