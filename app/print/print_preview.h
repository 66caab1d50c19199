// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"
#include "core/base/result.h"
#include "core/model/timing.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace limber
{

class Button;
class MessageBar;
class PrintOptionsPanel;
class SheetView;
class TextLabel;

/// What is printed. The lookup and the pictures must outlive the preview; the pictures may be null.
struct PrintJob {
    Routine routine;
    SheetLookup lookup;
    const SheetPictures* pictures = nullptr;
    TimingDefaults timing;
    QDate today;
};

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

    /// Writes the PDF and says so; what *Save as PDF* does once a file is chosen.
    Outcome savePdf(const QString& path);

    /// Asks for a file to save to; a test puts its own in place of the system's dialog. Empty: cancelled.
    std::function<QString(const QString& suggested)> askForFile;

Q_SIGNALS:
    void closeRequested();
    /// The person chose something: to be remembered for this routine.
    void optionsChanged(const limber::SheetOptions& options);

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
    void save();
    void print();
    QString suggestedFile() const;

    PrintJob m_job;
    Millis m_total{0};
    std::optional<Sheet> m_sheet;
    QTimer m_refresh;
    SheetView* m_view;
    QStackedWidget* m_middle;
    TextLabel* m_problem;
    TextLabel* m_pages;
    TextLabel* m_zoom;
    PrintOptionsPanel* m_panel;
    Button* m_print;
    Button* m_save;
    MessageBar* m_messages;
};

} // namespace limber
