// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/section_header.h"

#include "app/shell/widgets/pill.h"
#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>

namespace limber
{

SectionHeader::SectionHeader(const QString& title, std::optional<Phase> phase, QWidget* parent)
    : QWidget(parent), m_dot(new PhaseDot(phase.value_or(Phase::Stretch))),
      m_title(new TextLabel(title, TextRole::Row)), m_trailing(new TextLabel({}, TextRole::Text, Tone::Soft)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_title->setElided(true);
    m_row->addWidget(m_dot);
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_trailing);
    m_dot->setVisible(phase.has_value());
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setPhase(std::optional<Phase> phase)
{
    if (phase)
        m_dot->setPhase(*phase);
    m_dot->setVisible(phase.has_value());
}

void SectionHeader::setTrailing(const QString& text)
{
    m_trailing->setText(text);
}

void SectionHeader::addControl(QWidget* control)
{
    m_row->addWidget(control);
}

} // namespace limber
