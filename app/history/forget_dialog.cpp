// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/forget_dialog.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/segmented_switch.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

ForgetDialog::ForgetDialog(QDate first, QDate last, QWidget* parent)
    : QDialog(parent), m_what(new SegmentedSwitch(tr("What is forgotten"), {tr("A period"), tr("Everything")})),
      m_period(new QWidget), m_from(new QDateEdit(last)), m_to(new QDateEdit(last)), m_first(first), m_last(last)
{
    setWindowTitle(tr("Forget"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(16);
    column->addWidget(new TextLabel(tr("What should Limber forget?"), TextRole::Name));
    auto* text = new TextLabel(tr("The sessions of these days are wiped out of the database and out of the copies "
                                  "that Limber keeps beside it. Files that you saved elsewhere stay."),
                               TextRole::Text, Tone::Soft);
    text->setWrapped();
    column->addWidget(text);
    column->addWidget(m_what);
    auto* period = new QHBoxLayout(m_period);
    period->setContentsMargins(0, 0, 0, 0);
    period->setSpacing(10);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        period->addWidget(new TextLabel(edit->accessibleName(), TextRole::Text, Tone::Soft));
        period->addWidget(edit);
    }
    period->addStretch(1);
    column->addWidget(m_period);
    m_what->setCurrent(0);
    connect(m_what, &SegmentedSwitch::chosen, this, [this](int what) { m_period->setEnabled(what == 0); });
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new Button(ButtonKind::Secondary, tr("Cancel"));
    cancel->setDefault(true);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    auto* forget = new Button(ButtonKind::Danger, tr("Forget…"));
    connect(forget, &QAbstractButton::clicked, this, &QDialog::accept);
    foot->addWidget(forget);
    column->addLayout(foot);
    setMinimumWidth(480);
}

QDate ForgetDialog::from() const
{
    return m_what->current() == 0 ? std::min(m_from->date(), m_to->date()) : m_first;
}

QDate ForgetDialog::to() const
{
    return m_what->current() == 0 ? std::max(m_from->date(), m_to->date()) : m_last;
}

} // namespace limber
