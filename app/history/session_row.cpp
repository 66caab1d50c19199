// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/session_row.h"

#include "app/history/session_words.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

SessionRow::SessionRow(const SessionBrief& session, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(14);
    const QString time = QLocale().toString(session.record.startedAt.time(), timeOfDayFormat(QLocale()));
    auto* when = new TextLabel(time, TextRole::Row, Tone::Soft);
    when->setMinimumWidth(56);
    row->addWidget(when, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* title = new TextLabel(session.record.routineTitle, TextRole::Row);
    title->setElided(true);
    texts->addWidget(title);
    auto* facts = new TextLabel(sessionFacts(session), TextRole::Secondary, Tone::Soft);
    facts->setWrapped();
    texts->addWidget(facts);
    if (!session.record.note.isEmpty()) {
        auto* note = new TextLabel(session.record.note, TextRole::Text);
        note->setWrapped();
        texts->addWidget(note);
    }
    row->addLayout(texts, 1);
    const QString which = tr("%1, %2").arg(session.record.routineTitle, time);
    auto* edit = new IconButton(QStringLiteral("pencil"), tr("Correct"));
    edit->setAccessibleDescription(which);
    connect(edit, &QAbstractButton::clicked, this, &SessionRow::editRequested);
    auto* remove = new IconButton(QStringLiteral("trash-2"), tr("Delete"));
    remove->setAccessibleDescription(which);
    connect(remove, &QAbstractButton::clicked, this, &SessionRow::removeRequested);
    for (IconButton* button : {edit, remove})
        row->addWidget(button, 0, Qt::AlignTop);
}

} // namespace limber
