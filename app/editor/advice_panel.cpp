// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/advice_panel.h"

#include "app/editor/card_paint.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/flow_layout.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <chrono>

namespace limber
{

namespace
{

constexpr std::chrono::milliseconds kSoon(150);
constexpr size_t kMostBoxes = 5;

/// The tinted ground of a finding.
class AdviceBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& tokens = tokensOf(this);
        paintPanel(painter, rect(), 10, tokens.warnTint, blend(tokens.warnTint, tokens.warn, 0.35));
        paintIcon(painter, QRectF(10, 11, 18, 18), QStringLiteral("info"), tokens.warn, 15);
    }
};

bool concerns(const Finding& finding, const std::vector<EntryId>& entries)
{
    return entries.empty() || std::any_of(entries.begin(), entries.end(), [&finding](const EntryId& id) {
               return std::find(finding.entries.begin(), finding.entries.end(), id) != finding.entries.end();
           });
}

} // namespace

AdvicePanel::AdvicePanel(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &AdvicePanel::look);
    hide();
}

void AdvicePanel::show(RoutineDocument* document, const std::vector<EntryId>& entries)
{
    const bool other = document != m_document || entries != m_entries;
    m_document = document && !document->isReadOnly() ? document : nullptr;
    m_entries = entries;
    if (other)
        rebuild({});
    if (m_document)
        m_soon.start();
    else
        m_soon.stop();
}

void AdvicePanel::look()
{
    if (!m_document)
        return;
    CheckContext context;
    if (m_context)
        context = m_context(m_document->defaults());
    context.timing = m_document->defaults();
    const RoutineDocument& document = *m_document;
    std::vector<Finding> findings = checkRoutine(
        document.routine(), [&document](const ExerciseId& id) { return document.exercise(id); }, context);
    std::erase_if(findings, [this](const Finding& finding) {
        // Beside a single entry the inspector says more about it, and offers more than one swap.
        const bool said = m_entries.size() == 1 && finding.rule == CheckRule::AgainstLimits;
        return said || !concerns(finding, m_entries);
    });
    if (findings.size() > kMostBoxes)
        findings.resize(kMostBoxes);
    rebuild(findings);
}

void AdvicePanel::rebuild(const std::vector<Finding>& findings)
{
    QStringList shown;
    for (const Finding& finding : findings)
        shown << finding.silenceKey() + finding.sentence;
    const qsizetype hidden = m_document && m_entries.empty() ? silenced(m_document->routine()).size() : 0;
    shown << QString::number(hidden);
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may just have been clicked
        delete item;
    }
    for (const Finding& finding : findings)
        m_column->addWidget(boxFor(finding));
    if (hidden > 0)
        m_column->addWidget(unsilenceButton(hidden));
    setVisible(!findings.empty() || hidden > 0);
}

QWidget* AdvicePanel::unsilenceButton(qsizetype hidden)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* again = new Button(ButtonKind::Ghost, tr("Show hidden advice (%1)").arg(hidden), QStringLiteral("eye"), line);
    again->setSmall(true);
    row->addWidget(again);
    row->addStretch();
    connect(again, &Button::clicked, this, [this] {
        if (m_document && m_document->push(unsilence(m_document->routine())))
            look();
    });
    return line;
}

QWidget* AdvicePanel::boxFor(const Finding& finding)
{
    auto* box = new AdviceBox(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(34, 10, 10, 8);
    column->setSpacing(4);
    auto* sentence = new TextLabel(finding.sentence, TextRole::Text, Tone::Ink, box);
    sentence->setWrapped();
    auto* why = new TextLabel(finding.why, TextRole::Secondary, Tone::Soft, box);
    why->setWrapped();
    column->addWidget(sentence);
    column->addWidget(why);
    if (!finding.source.isEmpty()) {
        auto* source = new TextLabel(tr("Source: %1").arg(finding.source), TextRole::Label, Tone::Soft, box);
        source->setWrapped();
        column->addWidget(source);
    }
    auto* buttons = new FlowLayout(4);
    const auto add = [this, box, buttons](const QString& text, const QString& icon, const Edit& edit) {
        auto* button = new Button(ButtonKind::Ghost, text, icon, box);
        button->setSmall(true);
        connect(button, &Button::clicked, this, [this, edit] {
            if (!m_document)
                return;
            m_document->push(edit);
            look();
        });
        buttons->addWidget(button);
    };
    if (finding.fix)
        add(capitalised(finding.fix->name), QStringLiteral("check"), *finding.fix);
    add(tr("Not here"), QStringLiteral("x"), silence(m_document->routine(), finding));
    column->addLayout(buttons);
    box->setAccessibleName(finding.sentence);
    return box;
}

} // namespace limber
