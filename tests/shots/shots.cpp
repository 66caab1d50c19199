// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the documentation: limber_shots FOLDER. Drives the real window over a store in memory, light
// and dark, and grabs what it shows.
#include "app/editor/editor_page.h"
#include "app/editor/routine_document.h"
#include "app/editor/routine_view.h"
#include "app/player/player_page.h"
#include "app/print/print_preview.h"
#include "app/render/sheet_figures.h"
#include "app/render/sheet_painter.h"
#include "app/render/type.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/settings_dialog.h"
#include "core/figure/figure_library.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
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
        EditorPage& editor = *m_window.findChild<EditorPage*>();
        editor.view().selectEntries({editor.document()->routine().sections[1].entries[0].id});
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

/// A printed page as a picture; the first `pages` of a sheet beside each other.
bool savePages(const QString& file, const PrintJob& job, const SheetOptions& options, int pages)
{
    constexpr double kPixelsPerMm = 4.2;
    constexpr int kAround = 24;
    const Result<Sheet> sheet = sheetOf(job, options);
    if (!sheet)
        return false;
    const int shown = std::min(pages, static_cast<int>(sheet->pages.size()));
    const QSize page = (sheet->paper * kPixelsPerMm).toSize();
    QImage image(shown * (page.width() + kAround) + kAround, page.height() + 2 * kAround, QImage::Format_RGB32);
    image.fill(lightTokens().ground);
    QPainter painter(&image);
    for (int i = 0; i < shown; ++i) {
        const QRect place(QPoint(kAround + i * (page.width() + kAround), kAround), page);
        painter.fillRect(place, Qt::white);
        paintPage(painter, *sheet, i, place, job.pictures);
    }
    painter.end();
    std::puts(qPrintable(file));
    return image.convertToFormat(QImage::Format_Grayscale8).save(file); // as they are printed, and small
}

/// The sheets of the guide: what a clinic would hand out.
bool saveSheets(const QString& folder)
{
    const Catalogue catalogue = std::move(Catalogue::load()).value();
    const figure::FigureLibrary library;
    const SheetFigures figures(library);
    PrintJob job{*catalogue.starter(RoutineId(QStringLiteral("tight-hips"))),
                 [&catalogue](const ExerciseId& id) { return catalogue.exercise(id); },
                 &figures,
                 {},
                 QDate(2026, 3, 14)};
    job.routine.forWhom = QStringLiteral("Anna Berg");
    job.routine.frequency.timesADay = 1;
    job.routine.frequency.weekdays = 0b0010101;
    SheetOptions options;
    options.from = {
        QStringLiteral("Jo Winter"), QStringLiteral("Park Street Clinic"), QStringLiteral("0123 456789"), {}};
    options.date = job.today;
    options.validWeeks = 6;
    options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    const auto save = [&](const char* name, SheetLayout layout, int pages) {
        options.layout = layout;
        return savePages(folder + QStringLiteral("/sheet-%1.png").arg(QString::fromLatin1(name)), job, options, pages);
    };
    options.code = true;
    bool saved = save("cards", SheetLayout::Cards, 2);
    options.code = false;
    saved = save("list", SheetLayout::List, 1) && saved;
    saved = save("log", SheetLayout::Log, 1) && saved;
    saved = save("pocket", SheetLayout::Pocket, 1) && saved;
    job.routine.title = QStringLiteral("Four for the hip");
    job.routine.sections = {job.routine.sections[1]};
    job.routine.sections[0].entries.resize(4);
    job.routine.note.clear();
    return save("large", SheetLayout::Large, 2) && saved;
}

} // namespace

} // namespace limber

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("docs/pictures");
    QDir().mkpath(folder);
    limber::loadFonts();
    bool all = limber::saveSheets(folder);
    for (const limber::ThemeChoice theme : {limber::ThemeChoice::Light, limber::ThemeChoice::Dark})
        all = limber::Shots(folder, theme).takeAll() && all;
    return all ? 0 : 1;
}
