// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/print_preview.h"

#include "app/print/print_options_panel.h"
#include "app/print/sheet_view.h"
#include "app/render/sheet_layout.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/widgets/text_label.h"
#include "core/timeline/timeline.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kSideWidth = 312;

} // namespace

PrintPreview::PrintPreview(PrintJob job, const SheetOptions& options, QWidget* parent)
    : QWidget(parent), m_job(std::move(job)), m_view(new SheetView), m_middle(new QStackedWidget)
{
    setAccessibleName(tr("Print %1").arg(m_job.routine.title));
    m_total = compile(m_job.routine, m_job.lookup, m_job.timing).counted();
    m_problem = new TextLabel(QString(), TextRole::Text, Tone::Soft);
    m_problem->setWrapped();
    m_problem->setAlignment(Qt::AlignCenter);
    m_middle->addWidget(m_view);
    m_middle->addWidget(m_problem);
    m_messages = new MessageBar;

    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_middle, 1);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(16, 0, 16, 0);
    messages->addWidget(m_messages);
    left->addLayout(messages);
    left->addWidget(makeZoomBar());
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(left, 1);
    body->addWidget(makeSide(options));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addLayout(body, 1);

    setDialogs();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &PrintPreview::refresh);
    connect(m_view, &SheetView::zoomChanged, this, &PrintPreview::showZoom);
    refresh();
}

PrintPreview::~PrintPreview() = default;

const SheetOptions& PrintPreview::options() const
{
    return m_panel->options();
}

QWidget* PrintPreview::makeTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(24, 14, 16, 14);
    row->setSpacing(12);
    auto* title = new TextLabel(tr("Print “%1”").arg(m_job.routine.title), TextRole::Name);
    title->setElided(true);
    row->addWidget(title, 1);
    auto* close = new IconButton(QStringLiteral("x"), tr("Close"));
    connect(close, &QAbstractButton::clicked, this, &PrintPreview::closeRequested);
    row->addWidget(close);
    return top;
}

QWidget* PrintPreview::makeZoomBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(4);
    m_pages = new TextLabel(QString(), TextRole::Secondary, Tone::Soft);
    row->addWidget(m_pages);
    row->addStretch(1);
    auto* out = new IconButton(QStringLiteral("zoom-out"), tr("Smaller"));
    auto* in = new IconButton(QStringLiteral("zoom-in"), tr("Larger"));
    auto* fit = new Button(ButtonKind::Ghost, tr("Fit"), QStringLiteral("maximize"));
    m_zoom = new TextLabel(QString(), TextRole::Secondary, Tone::Soft);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(52);
    connect(out, &QAbstractButton::clicked, m_view, [this] { m_view->zoomBy(-1); });
    connect(in, &QAbstractButton::clicked, m_view, [this] { m_view->zoomBy(1); });
    connect(fit, &QAbstractButton::clicked, m_view, &SheetView::fit);
    for (QWidget* widget : std::initializer_list<QWidget*>{out, m_zoom, in, fit})
        row->addWidget(widget);
    return bar;
}

QWidget* PrintPreview::makeSide(const SheetOptions& options)
{
    auto* side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_panel = new PrintOptionsPanel(options, m_job.today);
    m_panel->setForWhomHint(m_job.routine.forWhom);
    connect(m_panel, &PrintOptionsPanel::changed, this, [this] {
        m_refresh.start(0);
        Q_EMIT optionsChanged(m_panel->options());
    });
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it take the keyboard
    scroll->setWidget(m_panel);
    scroll->viewport()->setAutoFillBackground(false);
    m_panel->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    column->addWidget(makeButtons());
    return side;
}

QWidget* PrintPreview::makeButtons()
{
    auto* widget = new QWidget;
    auto* buttons = new QVBoxLayout(widget);
    buttons->setContentsMargins(20, 12, 20, 20);
    buttons->setSpacing(8);
    m_print = new Button(ButtonKind::Primary, tr("Print…"), QStringLiteral("printer"));
    m_save = new Button(ButtonKind::Secondary, tr("Save as PDF…"), QStringLiteral("download"));
    m_more = new Button(ButtonKind::Secondary, tr("More"));
    m_print->setToolTip(QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_more->setAccessibleName(tr("More ways to hand the sheet on"));
    connect(m_print, &QAbstractButton::clicked, this, &PrintPreview::print);
    connect(m_save, &QAbstractButton::clicked, this, [this] { save(SheetKind::Pdf); });
    auto* menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMore(*menu); });
    m_more->setMenu(menu);
    for (Button* button : {m_print, m_save})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buttons->addWidget(m_print);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_save, 1);
    row->addWidget(m_more);
    buttons->addLayout(row);
    return widget;
}

void PrintPreview::fillMore(QMenu& menu)
{
    menu.clear();
    if (m_target)
        menu.addAction(tr("Choose a printer…"), this, &PrintPreview::choosePrinter);
    menu.addAction(tr("Save as pictures…"), this, [this] { save(SheetKind::Png); });
    menu.addAction(tr("Save as a web page…"), this, [this] { save(SheetKind::Html); });
    menu.addAction(tr("Copy as text for an e-mail"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                   &PrintPreview::copyText);
}

void PrintPreview::refresh()
{
    m_refresh.stop();
    const SheetOptions& chosen = m_panel->options();
    Result<Sheet> made =
        layoutSheet(sheetContent(m_job.routine, m_job.lookup, m_job.pictures, m_total, chosen), chosen, m_text);
    m_print->setEnabled(made.ok());
    m_save->setEnabled(made.ok());
    if (!made) {
        m_sheet.reset();
        m_problem->setText(made.error().sentence);
        m_middle->setCurrentWidget(m_problem);
        m_pages->setText(QString());
        return;
    }
    m_sheet = *made;
    m_view->setSheet(std::move(made).value(), m_job.pictures);
    m_middle->setCurrentWidget(m_view);
    const QString pages = pageCount() == 1 ? tr("1 page") : tr("%1 pages").arg(pageCount());
    m_pages->setText(m_sheet->remark.isEmpty() ? pages : pages + QStringLiteral(" · ") + m_sheet->remark);
    showZoom();
}

void PrintPreview::showZoom()
{
    m_zoom->setText(tr("%1 %").arg(std::lround(100 * m_view->zoom())));
}

void PrintPreview::setTarget(const std::optional<PrintTarget>& target)
{
    m_target = target && target->day == m_job.today && !target->printer.isEmpty() ? target : std::nullopt;
    m_print->setText(m_target ? tr("Print on %1").arg(m_target->printer) : tr("Print…"));
}

bool PrintPreview::nothingElseWantsKeys() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus == nullptr || focus == this || focus == m_print || focus == m_view;
}

/// Ctrl with + − 0 wherever the keyboard is; on many keyboards + needs Shift, or is =.
bool PrintPreview::zoomsBy(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view->zoomBy(1);
        return true;
    case Qt::Key_Minus:
        m_view->zoomBy(-1);
        return true;
    case Qt::Key_0:
        m_view->fit();
        return true;
    default:
        return false;
    }
}

void PrintPreview::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (event->matches(QKeySequence::Print))
        print();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && nothingElseWantsKeys())
        print();
    else if (event->matches(QKeySequence::Save))
        save(SheetKind::Pdf);
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyText();
    else if (!zoomsBy(*event))
        QWidget::keyPressEvent(event);
}

void PrintPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.setPen(tokens.line);
    const int top = m_middle->mapTo(this, QPoint()).y();
    painter.drawLine(0, top - 1, width(), top - 1);
    painter.drawLine(width() - kSideWidth - 1, top, width() - kSideWidth - 1, height());
}

void PrintPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_print->setFocus(Qt::OtherFocusReason);
}

} // namespace limber
