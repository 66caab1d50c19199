// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <vector>

class QListWidget;

namespace limber
{

class SearchField;
class TextLabel;

/// One thing that the palette can find and do.
struct PaletteItem {
    QString title;
    QString detail; ///< what it is: "Exercise · stretch", "Routine · 12 min"; searched too
    QString icon;
    QString keys; ///< its own shortcut, to learn it by
    std::function<void()> run;
};

/// Finds what a person types, best first; empty text gives what is offered at once.
using PaletteSource = std::function<std::vector<PaletteItem>(const QString& text)>;

/// Those whose title or detail hold every word, the ones that begin with it first.
std::vector<PaletteItem> matching(const std::vector<PaletteItem>& items, const QString& text);

/// Everything by its name from one field: type, ↑ ↓, Enter. What is chosen is done after the palette has closed.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(PaletteSource source, QWidget* parent);

    /// What was chosen; null when nothing was.
    const std::function<void()>& chosen() const { return m_chosen; }
    SearchField& field() { return *m_field; }
    QListWidget& list() { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void look();
    void take();

    PaletteSource m_source;
    std::vector<PaletteItem> m_items;
    std::function<void()> m_chosen;
    SearchField* m_field;
    QListWidget* m_list;
    TextLabel* m_nothing;
};

} // namespace limber
