// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sheet_html.h"

#include "app/render/sheet_code.h"
#include "app/render/sheet_text.h"
#include "app/render/sheet_thin.h"
#include "app/render/sheet_words.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QSizeF kPicture(60, 40); // mm, the room of one figure
constexpr double kThinning = 4;    // hundredths of a millimetre
constexpr double kLargeScale = 14.0 / 11;

// Colours are those of the paper: text at 7:1 and more, in print as on screen.
constexpr char kStyle[] = R"(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem;background:#fff;color:#111;
 font:1rem/1.4 Inter,"Segoe UI",Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:2rem;line-height:1.15;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:1.6rem 0 .5rem;break-after:avoid}
h2 small{font-weight:400;font-size:1rem;color:#444;margin-inline-start:.8rem}
h3{font-size:1.15rem;margin:0 0 .5rem;display:flex;gap:.5rem;align-items:baseline}
.number{border:2px solid #111;border-radius:50%;min-width:1.75rem;height:1.75rem;display:inline-flex;
 align-items:center;justify-content:center;font-size:.95rem;flex:none}
header{border-bottom:2px solid #111;padding-bottom:.8rem;margin-bottom:.8rem}
header img{float:right;max-width:12rem;max-height:4rem;margin-inline-start:1rem}
.facts,.soft{color:#444}
.facts b{color:#111}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1.2rem 2rem}
article{border-top:1px solid #bbb;padding-top:.7rem;break-inside:avoid}
.pictures{display:grid;grid-template-columns:1fr 1fr;gap:.4rem;margin-bottom:.5rem}
.pictures svg{width:100%;height:auto;background:#f4f4f4;border-radius:.4rem;display:block}
.dose{font-weight:700;margin:.2rem 0}
.note{border-inline-start:3px solid #111;padding-inline-start:.6rem;font-weight:600;margin:.4rem 0}
p,ol{margin:.25rem 0}
ol{padding-inline-start:1.5rem}
table.days{border-spacing:.35rem 0;margin:.4rem 0;color:#444}
table.days td{text-align:center}
.box{display:inline-block;width:1rem;height:1rem;border:1px solid #444;border-radius:.2rem;margin:0 .06rem}
.code{width:12rem;max-width:100%;margin:.5rem .5rem 0 0}
footer{border-top:1px solid #bbb;margin-top:1.6rem;padding-top:.6rem}
@page{margin:12mm}
@media print{html{font-size:10pt}body{max-width:none;padding:0;line-height:1.3}.cards{display:block}
 article{display:grid;grid-template:"head words" "pictures words" "days words" 1fr/2fr 3fr;column-gap:6mm;
 margin-bottom:1rem}
 h3{grid-area:head}.pictures{grid-area:pictures}.words{grid-area:words}table.days{grid-area:days;align-self:start}
 .pictures svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

QString element(const char* tag, const QString& text, const char* type = nullptr)
{
    if (text.isEmpty())
        return {};
    const QString name = QString::fromLatin1(tag);
    const QString attribute = type != nullptr ? u" class=\"%1\""_s.arg(QLatin1String(type)) : QString();
    return u"<%1%2 dir=\"auto\">%3</%1>\n"_s.arg(name, attribute, escaped(text));
}

QString labelled(const QString& label, const QString& text)
{
    return text.isEmpty() ? QString() : u"<p dir=\"auto\"><b>%1</b> %2</p>\n"_s.arg(escaped(label), escaped(text));
}

/// What a generator wrote, without its frame and without what says nothing: a third of the size.
QString drawingIn(const QByteArray& svg)
{
    static const QRegularExpression idle(
        u" (font-(family|size|weight|style)|vector-effect)=\"[^\"]*\"| (fill|stroke)-opacity=\"1\"|"
        " transform=\"matrix\\(1,0,0,1,0,0\\)\"| stroke-width=\"[^\"]*\"(?=[^>]*stroke=\"none\")"_s);
    static const QRegularExpression empty(u"<g[^>]*>\\s*</g>"_s);
    static const QRegularExpression polygon(u" d=\"[^\"C]*\""_s); // without curves a line is what follows anyway
    QString text = QString::fromUtf8(svg);
    qsizetype start = text.indexOf("</defs>"_L1);
    start = start < 0 ? text.indexOf(u'>', text.indexOf("<svg"_L1)) + 1 : start + 7;
    text = text.mid(start, text.lastIndexOf("</svg>"_L1) - start).remove(idle).remove(empty).simplified();
    QString drawing;
    qsizetype taken = 0;
    for (auto found = polygon.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        drawing += text.mid(taken, match.capturedStart() - taken) + match.captured().replace(" L"_L1, " "_L1);
        taken = match.capturedEnd();
    }
    return drawing + text.mid(taken);
}

QString pictureSvg(const SheetPictures& pictures, const PictureRequest& request, const QString& name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = kPicture * kUnitsPerMm;
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF(QPointF(), size));
        QPainter target(&svg);
        ThinningDevice thin(target, kThinning);
        QPainter painter(&thin);
        pictures.paint(painter, QRectF(QPointF(), size).adjusted(120, 120, -120, -120), request);
    }
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">%4</svg>\n"_s.arg(size.width())
        .arg(size.height())
        .arg(name.toHtmlEscaped(), drawingIn(bytes));
}

QString picturesHtml(const SheetExercise& exercise, SheetInk ink, const SheetPictures* pictures)
{
    if (!exercise.pictured || pictures == nullptr)
        return {};
    QString html = u"<div class=\"pictures\">\n"_s;
    html +=
        pictureSvg(*pictures, {exercise.id, exercise.side, false, ink}, SheetWords::tr("%1, start").arg(exercise.name));
    if (exercise.picturedEnd)
        html += pictureSvg(*pictures, {exercise.id, exercise.side, true, ink},
                           SheetWords::tr("%1, end").arg(exercise.name));
    return html + u"</div>\n"_s;
}

QString daysHtml(const SheetContent& content)
{
    if (content.days.isEmpty() || content.weeks < 1)
        return {};
    QString html = u"<table class=\"days\"><tr>"_s;
    for (const QString& day : content.days)
        html += u"<th scope=\"col\">%1</th>"_s.arg(escaped(day));
    html += u"</tr>\n"_s;
    const QString boxes = u"<span class=\"box\"></span>"_s.repeated(content.timesADay);
    for (int week = 0; week < content.weeks; ++week) {
        const qsizetype days = week + 1 == content.weeks ? content.lastWeek : content.days.size();
        html += u"<tr>%1</tr>\n"_s.arg(u"<td>%1</td>"_s.arg(boxes).repeated(days));
    }
    return html + u"</table>\n"_s;
}

QString exerciseHtml(const SheetContent& content, const SheetExercise& exercise, SheetInk ink,
                     const SheetPictures* pictures)
{
    QString html =
        u"<article>\n<h3><span class=\"number\">%1</span> <span dir=\"auto\">%2</span></h3>\n"_s.arg(exercise.number)
            .arg(escaped(exercise.name));
    html += picturesHtml(exercise, ink, pictures) + u"<div class=\"words\">\n"_s;
    for (const QString& dose : exercise.dose)
        html += element("p", dose, "dose");
    html += element("p", exercise.note, "note");
    html += labelled(SheetWords::tr("Start:"), exercise.start);
    if (!exercise.steps.isEmpty()) {
        html += u"<ol>\n"_s;
        for (const QString& step : exercise.steps)
            html += element("li", step);
        html += u"</ol>\n"_s;
    }
    html += labelled(SheetWords::tr("Feel it:"), exercise.feel);
    html += labelled(SheetWords::tr("Avoid:"), exercise.avoid);
    if (!exercise.source.isEmpty())
        html += element("p", SheetWords::tr("Dose from: %1").arg(exercise.source), "soft");
    return html + u"</div>\n"_s + daysHtml(content) + u"</article>\n"_s;
}

QString logoHtml(const QImage& logo)
{
    if (logo.isNull())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    logo.save(&buffer, "PNG");
    return u"<img alt=\"\" src=\"data:image/png;base64,%1\">\n"_s.arg(QString::fromLatin1(bytes.toBase64()));
}

QString headHtml(const SheetContent& content)
{
    QString facts = escaped(SheetWords::people(content).join(u" · "_s));
    for (const QString& fact : content.facts)
        facts += u"%1<b>%2</b>"_s.arg(facts.isEmpty() ? QString() : u" · "_s, escaped(fact));
    QString html = u"<header>\n"_s + logoHtml(content.logo);
    html += element("h1", content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title);
    html += u"<p class=\"facts\" dir=\"auto\">%1</p>\n</header>\n"_s.arg(facts);
    if (!content.needs.isEmpty())
        html += labelled(SheetWords::tr("You need"), content.needs + u'.');
    if (!content.order.isEmpty())
        html += labelled(SheetWords::tr("Order"), content.order + u'.');
    html += labelled(SheetWords::tr("Note"), content.note);
    return html + element("p", content.legend, "soft");
}

QString codesHtml(const SheetContent& content)
{
    QString html;
    for (const QString& code : content.codes) {
        const auto grid = codeGrid(code);
        if (!grid)
            continue;
        QString path;
        for (int y = 0; y < grid->size; ++y) {
            for (int x = 0; x < grid->size; ++x) {
                if (grid->at(x, y))
                    path += u"M%1 %2h1v1h-1z"_s.arg(x + 4).arg(y + 4);
            }
        }
        html +=
            u"<svg class=\"code\" viewBox=\"0 0 %1 %1\" role=\"img\" aria-label=\"%2\" shape-rendering=\"crispEdges\">"
            "<path d=\"%3\"/></svg>\n"_s.arg(grid->size + 8)
                .arg(SheetWords::codeNote(1).toHtmlEscaped(), path);
    }
    return html + element("p", content.codeNote, "soft");
}

} // namespace

QByteArray sheetHtml(const SheetContent& content, const SheetOptions& options, const SheetPictures* pictures)
{
    const QString title = content.title.isEmpty() ? SheetWords::tr("Exercises") : content.title;
    QString style = QString::fromLatin1(kStyle);
    if (options.layout == SheetLayout::Large)
        style +=
            u"html{font-size:%1%}.cards{grid-template-columns:1fr!important}@media print{html{font-size:14pt}}\n"_s.arg(
                100 * kLargeScale);
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n"
                   "<style>%3</style>\n</head>\n<body>\n"_s.arg(content.language, escaped(title), style);
    html += headHtml(content) + u"<main>\n"_s;
    for (const SheetSection& section : content.sections) {
        if (content.sections.size() > 1 || !section.detail.isEmpty()) {
            const QString detail =
                section.detail.isEmpty() ? QString() : u"<small>%1</small>"_s.arg(escaped(section.detail));
            html += u"<h2 dir=\"auto\">%1%2</h2>\n"_s.arg(escaped(section.title), detail);
        }
        html += u"<div class=\"cards\">\n"_s;
        for (const SheetExercise& exercise : section.exercises)
            html += exerciseHtml(content, exercise, options.ink, pictures);
        html += u"</div>\n"_s;
    }
    if (content.sections.empty())
        html += element("p", SheetWords::noExercises());
    html += u"</main>\n"_s + codesHtml(content) + u"<footer>\n"_s;
    html += u"<p><b>%1</b></p>\n"_s.arg(escaped(content.stop)) + element("p", content.health, "soft");
    return (html + u"</footer>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace limber
