// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"
#include "core/coach/check.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace limber
{

/// What the coach would say about the routine, or about the entry that is selected: each finding with its reason, the
/// one click that mends it, and "Not here". Looks a moment after an edit, so that typing never waits for it.
class AdvicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit AdvicePanel(QWidget* parent = nullptr);

    /// `entries` empty: everything about the routine. Nothing for a null document or a starter.
    void show(RoutineDocument* document, const std::vector<EntryId>& entries);
    /// Without waiting.
    void look();
    /// What the coach knows about the person; without it nothing.
    void setContext(std::function<CheckContext(const TimingDefaults&)> context) { m_context = std::move(context); }

private:
    void rebuild(const std::vector<Finding>& findings);
    QWidget* boxFor(const Finding& finding);
    QWidget* unsilenceButton(qsizetype hidden);

    std::function<CheckContext(const TimingDefaults&)> m_context;
    RoutineDocument* m_document = nullptr;
    std::vector<EntryId> m_entries;
    QStringList m_shown; ///< keys and sentences of what stands there, to leave it alone when it is the same
    QTimer m_soon;
    QVBoxLayout* m_column;
};

} // namespace limber
