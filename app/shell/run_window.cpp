// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/run_window.h"

#include "app/render/type.h"
#include "app/shell/accessible_areas.h"
#include "app/shell/app_context.h"
#include "app/shell/first_exposure.h"
#include "app/shell/main_window.h"
#include "app/shell/maintenance.h"
#include "app/shell/single_instance.h"
#include "app/shell/start_trouble.h"
#include "app/shell/widgets/message_bar.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace limber
{

namespace
{

const QString kFront = QStringLiteral("front");
const QString kPlay = QStringLiteral("play");

/// Files are handed over by their absolute path, one a line: the other window may have another working folder.
QString messageFor(const WindowOptions& options)
{
    if (!options.play.isEmpty())
        return kPlay + QLatin1Char('\t') + options.play;
    QStringList paths{kFront};
    for (const QString& file : options.files)
        paths << QFileInfo(file).absoluteFilePath();
    return paths.join(QLatin1Char('\t'));
}

void hear(MainWindow& window, const QString& message)
{
    window.bringToFront();
    const QStringList rest = message.split(QLatin1Char('\t')).mid(1);
    if (message.startsWith(kPlay))
        window.playNamed(rest.join(QLatin1Char('\t')));
    else if (!rest.isEmpty())
        window.importFiles(rest);
}

} // namespace

int runWindow(QApplication& application, const WindowOptions& options)
{
    const QString folder = options.dataFolder.isEmpty() ? Store::defaultFolder() : options.dataFolder;
    SingleInstance instance(folder);
    if (instance.tellOther(messageFor(options)))
        return 0;

    loadFonts();
    const SystemClock clock;
    auto catalogue = Catalogue::load();
    if (!catalogue) {
        std::fprintf(stderr, "limber: %s\n", qPrintable(catalogue.error().sentence));
        return 1;
    }
    std::optional<StartedStore> started = openDataOrAsk(folder, clock.wallNow());
    if (!started)
        return 1;

    makeScrollAreasSafe();
    AppContext context(clock, std::move(started->store), std::move(*catalogue));
    MainWindow window(context);
    Maintenance maintenance;
    window.restoreLast();
    window.show();
    const FirstExposure exposure(window);
    if (!started->remark.isEmpty())
        window.say({MessageKind::Warning, started->remark, {}, {}, {}});
    QObject::connect(&instance, &SingleInstance::told, &window,
                     [&window](const QString& message) { hear(window, message); });
    QObject::connect(&maintenance, &Maintenance::troubled, &window, [&window](const QString& sentence) {
        window.say({MessageKind::Warning, sentence, {}, {}, {}});
    });
    // The rest waits until the first picture is on the screen.
    QObject::connect(&exposure, &FirstExposure::exposed, &window, [&] {
        instance.listen();
        window.finishStarting();
        window.showHealthNoticeOnce();
        if (!options.files.isEmpty())
            window.importFiles(options.files);
        if (!options.play.isEmpty())
            window.playNamed(options.play);
        if (QFileInfo::exists(context.store().path())) // not when nothing is kept
            maintenance.start(context.store().path(), clock.wallNow());
    });
    return application.exec();
}

} // namespace limber
