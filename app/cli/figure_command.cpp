// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_command.h"

#include "app/render/figure_contact_sheet.h"
#include "app/render/figure_painter.h"
#include "core/figure/pose_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QRegularExpression>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

namespace limber
{

namespace
{

struct FigureCommandText {
    Q_DECLARE_TR_FUNCTIONS(FigureCommand)
};

render::FigureStyle styleNamed(const QString& name)
{
    if (name == QStringLiteral("dark"))
        return render::FigureStyle::screenDark();
    if (name == QStringLiteral("paper"))
        return render::FigureStyle::paper();
    return render::FigureStyle::screenLight();
}

QColor groundOf(const QString& style)
{
    return style == QStringLiteral("paper") ? QColor(Qt::white) : styleNamed(style).palette.outline;
}

Outcome drawSvg(const QString& path, const figure::Figure& figure, const FigureOrder& order, double phase)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{FigureCommandText::tr("“%1” cannot be written: %2.").arg(path, file.errorString())};
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(order.size);
    svg.setViewBox(QRect(QPoint(0, 0), order.size));
    svg.setTitle(figure.exercise);
    QPainter painter(&svg);
    render::paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(order.size)), figure, phase, order.side == Side::Right,
                        styleNamed(order.style));
    return Done{};
}

Outcome drawPng(const QString& path, const figure::Figure& figure, const FigureOrder& order, double phase)
{
    QImage image(order.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(groundOf(order.style));
    QPainter painter(&image);
    render::paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(order.size)), figure, phase, order.side == Side::Right,
                        styleNamed(order.style));
    painter.end();
    if (!image.save(path, "PNG"))
        return Error{FigureCommandText::tr("“%1” cannot be written.").arg(path)};
    return Done{};
}

Outcome draw(const QString& path, const figure::Figure& figure, const FigureOrder& order, double phase)
{
    return path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ? drawSvg(path, figure, order, phase)
                                                                      : drawPng(path, figure, order, phase);
}

Outcome drawAll(const FigureOrder& order, const figure::FigureLibrary& library)
{
    const QDir folder(order.output);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{FigureCommandText::tr("The folder “%1” cannot be made.").arg(order.output)};
    for (const QString& id : library.exercises())
        for (const int end : {0, 1}) {
            const QString name = id + (end ? QStringLiteral("-end.svg") : QStringLiteral("-start.svg"));
            const Outcome drawn = draw(folder.filePath(name), *library.find(id), order, end);
            if (!drawn)
                return drawn;
        }
    const QImage sheet = render::contactSheet(library, styleNamed(order.style), groundOf(order.style), 240);
    const QString path = folder.filePath(QStringLiteral("contact-sheet.png"));
    if (!sheet.save(path, "PNG"))
        return Error{FigureCommandText::tr("“%1” cannot be written.").arg(path)};
    const QStringList problems = library.problems(); // the others are drawn all the same
    return problems.isEmpty() ? Outcome(Done{}) : Outcome(Error{problems.join(QLatin1Char('\n'))});
}

Outcome drawFile(const FigureOrder& order)
{
    QFile file(order.exercise);
    if (!file.open(QIODevice::ReadOnly))
        return Error{FigureCommandText::tr("“%1” cannot be read: %2.").arg(order.exercise, file.errorString())};
    const QString name = QFileInfo(order.exercise).fileName();
    const QByteArray json = file.readAll();
    const Result<figure::Figure> figure = figure::readFigure(json, name, figure::OutOfReach::Accept);
    if (!figure)
        return figure.error();
    const Outcome drawn = draw(order.output, *figure, order, order.phase);
    // A pose under way is drawn although something is out of reach, and what it is is said.
    const Result<figure::Figure> strict = figure::readFigure(json, name);
    return !drawn || strict ? drawn : Outcome(strict.error());
}

/// Draws again whenever the file changes. Editors often replace the file, so it is watched anew each time.
void watch(const FigureOrder& order)
{
    QTextStream out(stderr);
    QFileSystemWatcher watcher({order.exercise});
    QTimer settle;
    settle.setSingleShot(true);
    settle.setInterval(80);
    QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, &settle, qOverload<>(&QTimer::start));
    QObject::connect(&settle, &QTimer::timeout, &settle, [&] {
        if (!QFile::exists(order.exercise)) { // just being replaced
            settle.start();
            return;
        }
        const Outcome drawn = drawFile(order);
        out << (drawn ? FigureCommandText::tr("Drawn.") : drawn.error().sentence) << Qt::endl;
        watcher.addPath(order.exercise);
    });
    QCoreApplication::exec();
}

Result<FigureOrder> checked(const FigureOrder& order)
{
    if (order.output.isEmpty())
        return Error{FigureCommandText::tr("Say where to draw: -o FILE.svg or FILE.png.")};
    if (order.all == !order.exercise.isEmpty())
        return Error{FigureCommandText::tr("Name one exercise, or say --all.")};
    const bool picture = order.output.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ||
                         order.output.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive);
    if (!order.all && !picture)
        return Error{FigureCommandText::tr("“%1” ends neither in .svg nor in .png.").arg(order.output)};
    if (order.watch && !order.exercise.endsWith(QStringLiteral(".json")))
        return Error{FigureCommandText::tr("--watch needs the path of a pose file, such as my-exercise.json.")};
    return order;
}

/// Takes one option's value into the order; a sentence says what is wrong with it.
std::optional<QString> take(FigureOrder& order, const QString& option, const QString& value)
{
    if (option == QStringLiteral("-o")) {
        order.output = value;
    } else if (option == QStringLiteral("--side")) {
        const std::optional<Side> side = sideOf(value);
        if (!side)
            return FigureCommandText::tr("The side is left or right, not “%1”.").arg(value);
        order.side = *side;
    } else if (option == QStringLiteral("--at")) {
        bool number = false;
        order.phase = value.toDouble(&number);
        if (!number || !(order.phase >= 0.0 && order.phase <= 2.0))
            return FigureCommandText::tr("--at takes a number from 0 (start) to 1 (end), not “%1”.").arg(value);
    } else if (option == QStringLiteral("--size")) {
        static const QRegularExpression form(QStringLiteral("^([1-9]\\d{0,3})x([1-9]\\d{0,3})$"));
        const QRegularExpressionMatch match = form.match(value);
        if (!match.hasMatch())
            return FigureCommandText::tr("--size takes WIDTHxHEIGHT in pixels, such as 400x300, not “%1”.").arg(value);
        order.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    } else if (option == QStringLiteral("--style")) {
        if (value != QStringLiteral("light") && value != QStringLiteral("dark") && value != QStringLiteral("paper"))
            return FigureCommandText::tr("The style is light, dark or paper, not “%1”.").arg(value);
        order.style = value;
    } else {
        return FigureCommandText::tr("“%1” is not an option of limber figure.").arg(option);
    }
    return std::nullopt;
}

} // namespace

Result<FigureOrder> readFigureOrder(const QStringList& arguments)
{
    FigureOrder order;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (word == QStringLiteral("--all")) {
            order.all = true;
        } else if (word == QStringLiteral("--watch")) {
            order.watch = true;
        } else if (word.startsWith(QLatin1Char('-'))) {
            if (i + 1 >= arguments.size())
                return Error{FigureCommandText::tr("“%1” needs a value.").arg(word)};
            if (const std::optional<QString> problem = take(order, word, arguments[++i]))
                return Error{*problem};
        } else if (order.exercise.isEmpty()) {
            order.exercise = word;
        } else {
            return Error{FigureCommandText::tr("One exercise at a time: “%1” is one too many.").arg(word)};
        }
    }
    return checked(order);
}

Outcome drawFigure(const FigureOrder& order, const figure::FigureLibrary& library)
{
    if (order.all)
        return drawAll(order, library);
    if (order.exercise.endsWith(QStringLiteral(".json"))) {
        Outcome drawn = drawFile(order);
        if (!order.watch)
            return drawn;
        QTextStream(stderr) << (drawn ? FigureCommandText::tr("Drawn.") : drawn.error().sentence) << Qt::endl;
        watch(order);
        return Done{};
    }
    const figure::Figure* figure = library.find(order.exercise);
    const QString problem = library.problemWith(order.exercise);
    if (!problem.isEmpty())
        return Error{problem};
    if (!figure)
        return Error{FigureCommandText::tr("There is no figure for “%1”; “limber list exercises” lists the ids.")
                         .arg(order.exercise)};
    return draw(order.output, *figure, order, order.phase);
}

} // namespace limber
