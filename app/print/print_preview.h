// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/print_job.h"
#include "app/render/sheet_text.h"
#include "core/base/result.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QMenu;
class QPrinter;
class QStackedWidget;

namespace limber
{

class Button;
class MessageBar;
class PrintOptionsPanel;
class SheetView;
class TextLabel;

/// The page *Print* opens: the sheet as it will come out, what can be chosen about it, and the ways to get it on paper
/// or into a file.
class PrintPreview : public QWidget
{
    Q_OBJECT

public:
    PrintPreview(PrintJob job, const SheetOptions& options, QWidget* parent = nullptr);
    ~PrintPreview() override;

    const SheetOptions& options() const;
    int pageCount() const { return m_sheet ? static_cast<int>(m_sheet->pages.size()) : 0; }

    /// Where today's last sheet went: printing goes there at once instead of asking.
    void setTarget(const std::optional<PrintTarget>& target);

    /// Writes the sheet and says so; what the buttons that save do once a file is chosen.
    Outcome saveAs(const QString& path, SheetKind kind);
    Outcome savePdf(const QString& path) { return saveAs(path, SheetKind::Pdf); }

    // The system's dialogs; a test puts its own in their place.
    /// Asks for a file to save to. Empty: cancelled.
    std::function<QString(const QString& suggested)> askForFile;
    /// The names of the printers there are.
    std::function<QStringList()> printers;
    /// Lets the person choose the printer and the pages. False: cancelled.
    std::function<bool(QPrinter& printer)> askForPrinter;
    /// Why the printing service did not take the sheet; nothing when it did.
    std::function<std::optional<QString>(const QPrinter& printer)> refusal;

Q_SIGNALS:
    void closeRequested();
    /// The person chose something: to be remembered for this routine.
    void optionsChanged(const limber::SheetOptions& options);
    /// A sheet went to a printer or into a PDF.
    void sent(const limber::PrintTarget& target);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeZoomBar();
    QWidget* makeSide(const SheetOptions& options);
    void refresh();
    void showZoom();
    QWidget* makeButtons();
    void fillMore(QMenu& menu);
    void setDialogs();
    bool nothingElseWantsKeys() const;
    bool zoomsBy(const QKeyEvent& event);
    void save(SheetKind kind);
    void copyText();
    void print();
    void choosePrinter();
    void sendTo(QPrinter& printer);
    void saySaved(const QString& path, const QStringList& files);
    QString suggestedFile(SheetKind kind) const;

    PrintJob m_job;
    Millis m_total{0};
    std::optional<PrintTarget> m_target;
    std::optional<Sheet> m_sheet;
    SheetText m_text; ///< the words of the sheet, measured once for all that is chosen
    QTimer m_refresh;
    SheetView* m_view;
    QStackedWidget* m_middle;
    TextLabel* m_problem;
    TextLabel* m_pages;
    TextLabel* m_zoom;
    PrintOptionsPanel* m_panel;
    Button* m_print;
    Button* m_save;
    Button* m_more;
    MessageBar* m_messages;
};

} // namespace limber
