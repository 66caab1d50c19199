// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the documentation: limber_shots FOLDER. Drives the real window over a store in memory, light
// and dark, and grabs what it shows.
#include "app/editor/editor_page.h"
#include "app/editor/routine_view.h"
#include "app/player/player_page.h"
#include "app/print/print_preview.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/settings_dialog.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace limber
{

namespace
{

constexpr QSize kWindow(1280, 800);
constexpr int kSettleMillis = 400;

/// A clock on which every picture is made at the same moment.
class ShotClock final : public Clock
{
public:
    Millis steadyNow() const override { return m_system.steadyNow(); }
    Millis bootNow() const override { return m_system.bootNow(); }
    QDateTime wallNow() const override { return QDateTime(QDate(2026, 3, 14), QTime(19, 0)); }

private:
    SystemClock m_system;
};

class Shots
{
public:
    Shots(QString folder, ThemeChoice theme) : m_folder(std::move(folder)), m_theme(theme)
    {
        m_context.settings().change([theme](Preferences& p) {
            p.theme = theme;
            p.healthNoticeSeen = true;
        });
        m_window.resize(kWindow);
        m_window.show();
        m_window.finishStarting();
        settle();
    }

    bool takeAll()
    {
        const RoutineId tightHips(QStringLiteral("tight-hips"));
        save(m_window, "starters");
        const auto mine = m_context.shelf().copy(RoutineId(QStringLiteral("massage-stretch-strengthen")));
        if (!mine || !m_context.shelf().rename(*mine, QStringLiteral("My evening hips")))
            return false;
        m_context.shelf().copy(RoutineId(QStringLiteral("five-minutes")));
        save(m_window, "routines");
        m_window.openRoutine(*mine);
        QTest::keyClick(&m_window.findChild<EditorPage*>()->view(), Qt::Key_Down);
        save(m_window, "editor");
        m_window.openRoutine(tightHips);
        save(m_window, "starter");
        m_window.print(tightHips);
        save(m_window, "print");
        QTest::keyClick(m_window.findChild<PrintPreview*>(), Qt::Key_Escape);
        settle();
        m_window.play(*mine);
        save(m_window, "player");
        SettingsDialog dialog(m_context.settings(), &m_window);
        dialog.show();
        save(dialog, "settings");
        return m_saved;
    }

private:
    static void settle() { QTest::qWait(kSettleMillis); }

    void save(QWidget& widget, const char* name)
    {
        settle();
        const QString theme = m_theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        const QString file = m_folder + QStringLiteral("/%1-%2.png").arg(QString::fromLatin1(name), theme);
        m_saved = widget.grab().save(file) && m_saved;
        std::puts(qPrintable(file));
    }

    QString m_folder;
    ThemeChoice m_theme;
    ShotClock m_clock;
    AppContext m_context{m_clock, Store::inMemory(), std::move(Catalogue::load()).value()};
    MainWindow m_window{m_context};
    bool m_saved = true;
};

} // namespace

} // namespace limber

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("docs/pictures");
    QDir().mkpath(folder);
    limber::loadFonts();
    bool all = true;
    for (const limber::ThemeChoice theme : {limber::ThemeChoice::Light, limber::ThemeChoice::Dark})
        all = limber::Shots(folder, theme).takeAll() && all;
    return all ? 0 : 1;
}
