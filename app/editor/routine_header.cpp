// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/routine_header.h"

#include "app/editor/entry_geometry.h"
#include "app/editor/fact_line.h"
#include "app/editor/labels.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/paint.h"
#include "core/model/rules.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <cmath>

namespace limber
{

namespace
{

constexpr int kTitleHeight = 38;
constexpr int kTitleInset = 8; // of the text; the field reaches this much further left than the page

/// To the second; to the minute where one's own pace is only guessed at.
QString totalText(const RoutineDocument& document)
{
    if (!document.timeline().hasSelfPaced())
        return durationText(document.total());
    const auto minutes = std::chrono::round<std::chrono::minutes>(document.total());
    return RoutineHeader::tr("about %1").arg(durationText(std::max<Millis>(minutes, std::chrono::minutes(1))));
}

} // namespace

TitleField::TitleField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(kLongestTitle);
    setFont(roleFont(TextRole::Title));
    setFixedHeight(kTitleHeight);
    setTextMargins(kTitleInset - 2, 0, kTitleInset, 0);
    setAccessibleName(tr("Title of the routine"));
    setPlaceholderText(tr("Title"));
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

bool TitleField::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(roleFont(TextRole::Title));
    if (event->type() == QEvent::FocusOut)
        setCursorPosition(0); // a long title shows its beginning
    return QLineEdit::event(event);
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TitleField::paintEvent(QPaintEvent* event)
{
    if (!isReadOnly() && (underMouse() || hasFocus())) {
        QPainter painter(this);
        const Tokens& tokens = tokensOf(parentWidget());
        paintPanel(painter, rect(), kControlRadius, hasFocus() ? tokens.surface : tokens.sunken,
                   hasFocus() ? tokens.go : QColor(), 2);
    }
    const QString whole = text();
    const int room = width() - 2 * kTitleInset;
    if (hasFocus() || fontMetrics().horizontalAdvance(whole) <= room) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(tokensOf(parentWidget()).ink);
    painter.drawText(rect().adjusted(kTitleInset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(whole, Qt::ElideRight, room));
}

RoutineHeader::RoutineHeader(QWidget* parent)
    : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_title(new TitleField(this)),
      m_facts(new FactLine(this)), m_buttons(new QWidget(this)),
      m_use(new Button(ButtonKind::Primary, tr("Use this one"), QStringLiteral("copy"), m_buttons)),
      m_print(new Button(ButtonKind::Secondary, tr("Print"), QStringLiteral("printer"), m_buttons)),
      m_play(new Button(ButtonKind::Primary, tr("Play"), QStringLiteral("play"), m_buttons))
{
    m_row->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(kTitleInset, 0, 0, 0);
    indented->addWidget(m_facts);
    texts->addLayout(indented);
    m_row->addLayout(texts, 1);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setSpacing(8);
    for (Button* button : {m_use, m_print, m_play})
        buttons->addWidget(button);
    buttons->addStretch();
    m_row->addWidget(m_buttons, 0, Qt::AlignTop);

    connect(m_title, &QLineEdit::textChanged, this, [this](const QString& text) { // also by a screen reader
        // Every letter is on disk at once; an empty title is not one, so the last one stays until there is another.
        const QString title = text.trimmed();
        if (m_document && !title.isEmpty() && title != m_document->routine().title)
            m_document->push(edits::renameRoutine(m_document->routine(), text.trimmed()));
    });
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_document)
            m_document->endMerging();
        refresh();
    });
    connect(m_title, &TitleField::left, this, &RoutineHeader::left);
    connect(m_play, &Button::clicked, this, &RoutineHeader::playRequested);
    connect(m_print, &Button::clicked, this, &RoutineHeader::printRequested);
    connect(m_use, &Button::clicked, this, &RoutineHeader::useStarterRequested);
    setDocument(nullptr);
}

void RoutineHeader::setDocument(RoutineDocument* document)
{
    m_document = document;
    const bool starter = document && document->isReadOnly();
    m_use->setVisible(starter);
    m_play->setKind(starter ? ButtonKind::Secondary : ButtonKind::Primary);
    m_play->setVisible(document);
    m_print->setVisible(document);
    m_title->setVisible(document);
    m_title->setReadOnly(!document || starter);
    m_title->setFocusPolicy(starter ? Qt::NoFocus : Qt::StrongFocus);
    m_title->setCursor(starter ? Qt::ArrowCursor : Qt::IBeamCursor);
    refresh();
    m_title->setCursorPosition(0);
}

void RoutineHeader::refresh()
{
    if (!m_document) {
        m_facts->setFacts({});
        return;
    }
    const Routine& routine = m_document->routine();
    if (m_title->text().trimmed() != routine.title)
        m_title->setText(routine.title);
    m_title->setToolTip(routine.title);
    const int count = entryCount(routine);
    std::vector<FactLine::Fact> facts;
    if (count > 0) {
        facts.push_back({QStringLiteral("clock"), totalText(*m_document)});
    }
    facts.push_back({QStringLiteral("list"), count == 1 ? tr("1 exercise") : tr("%1 exercises").arg(count)});
    QStringList needs;
    for (const Equipment item : m_document->equipment())
        needs << label(item);
    if (m_document->needsPartner())
        needs << tr("a partner");
    if (!needs.isEmpty())
        facts.push_back({QStringLiteral("package"), needs.join(QStringLiteral(", "))});
    if (const QString often = frequencyText(routine.frequency); !often.isEmpty())
        facts.push_back({QStringLiteral("repeat"), often});
    if (!routine.forWhom.isEmpty())
        facts.push_back({QStringLiteral("user"), routine.forWhom});
    m_facts->setFacts(std::move(facts));
    m_play->setEnabled(count > 0);
    m_print->setEnabled(count > 0);
    arrange();
}

void RoutineHeader::arrange()
{
    const QRectF page = pageRect(QRectF(rect()), width());
    const int side = static_cast<int>(std::lround(page.left()));
    m_row->setContentsMargins(side - kTitleInset, 18, side, 6);
    // A title is never cut short for the sake of the buttons beside it: they go below.
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 2 * kTitleInset + 2;
    const int room = width() - 2 * side + kTitleInset - m_buttons->sizeHint().width() - m_row->spacing();
    const bool below = title > room;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->layout()->setContentsMargins(below ? kTitleInset : 0, 0, 0, 0);
}

void RoutineHeader::editTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void RoutineHeader::resizeEvent(QResizeEvent*)
{
    arrange();
}

} // namespace limber
