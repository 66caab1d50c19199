// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/today_page.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/empty_state.h"
#include "app/shell/widgets/icon_label.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kWidestToday = 860;
constexpr QSize kWell(132, 84);

/// The pictures of a routine on a sunken ground.
class Well final : public QWidget
{
public:
    Well(std::vector<ExerciseId> exercises, CardPictures& pictures)
        : m_exercises(std::move(exercises)), m_pictures(pictures)
    {
        setFixedSize(kWell);
        m_exercises.resize(std::min<size_t>(m_exercises.size(), 2));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter, QRectF(rect()), kControlRadius, t.sunken, QColor());
        const double wide = (width() - 12.0) / static_cast<double>(std::max<size_t>(1, m_exercises.size()));
        for (size_t i = 0; i < m_exercises.size(); ++i)
            m_pictures.paint(painter, QRectF(6 + static_cast<double>(i) * wide, 6, wide, height() - 12), m_exercises[i],
                             t, t.sunken);
    }

private:
    std::vector<ExerciseId> m_exercises;
    CardPictures& m_pictures;
};

QString dueWords(const Due& due)
{
    if (due.isDone())
        return due.times > 1 ? TodayPage::tr("Done %1 times today").arg(due.done) : TodayPage::tr("Done today");
    QString words = due.times > 1 ? TodayPage::tr("%1 of %2 times done").arg(due.done).arg(due.times) : QString();
    if (due.daysLeft > 0) {
        const QString left = due.daysLeft == 1 ? TodayPage::tr("one more day this week")
                                               : TodayPage::tr("%1 more days this week").arg(due.daysLeft);
        words = words.isEmpty() ? capitalised(left) : words + QStringLiteral(" · ") + left;
    }
    return words;
}

} // namespace

TodayPage::TodayPage(CardPictures& pictures, QWidget* parent) : ColumnPage(kWidestToday, parent), m_pictures(pictures)
{
    QVBoxLayout* rows = column();
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new TextLabel(tr("Today"), TextRole::Title));
    m_date = new TextLabel({}, TextRole::Text, Tone::Soft);
    titles->addWidget(m_date);
    head->addLayout(titles, 1);
    auto* reminders = new IconButton(QStringLiteral("bell"), tr("Reminders…"));
    connect(reminders, &QAbstractButton::clicked, this, &TodayPage::remindersRequested);
    head->addWidget(m_reminders = reminders);
    auto* plan = new Button(ButtonKind::Secondary, tr("Plan…"), QStringLiteral("calendar"));
    connect(plan, &QAbstractButton::clicked, this, [this] { Q_EMIT planRequested({}); });
    head->addWidget(plan);
    rows->addLayout(head);
    rows->addSpacing(16);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(10);
    rows->addLayout(m_notes);
    rows->addSpacing(10);
    m_words = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_words->setWrapped();
    m_nothing = new EmptyState(QStringLiteral("calendar"), tr("Nothing is planned yet"),
                               tr("Plan a routine for certain days, and what is due stands here each morning."));
    connect(m_nothing->addButton(tr("Plan a routine"), QStringLiteral("calendar")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT planRequested({}); });
    rows->addWidget(m_nothing);
    m_items = new QVBoxLayout;
    m_items->setSpacing(10);
    rows->addLayout(m_items);
    rows->addSpacing(8);
    rows->addWidget(m_words);
    m_kept = new TextLabel({}, TextRole::Text, Tone::Soft);
    m_kept->setWrapped();
    rows->addWidget(m_kept);
    rows->addStretch();
}

void TodayPage::clear()
{
    m_play = nullptr;
    for (QVBoxLayout* layout : {m_items, m_notes}) {
        while (QLayoutItem* item = layout->takeAt(0)) {
            if (QWidget* widget = item->widget()) {
                widget->hide();
                widget->deleteLater(); // one of them may be in its click
            }
            delete item;
        }
    }
}

void TodayPage::setContent(const TodayContent& content)
{
    clear();
    m_date->setText(QLocale().toString(content.day, QStringLiteral("dddd, d MMMM")));
    for (const TodayNote& note : content.notes)
        addNote(note);
    bool left = false;
    for (const TodayItem& item : content.items) {
        addItem(item, !left && !item.due.isDone());
        left = left || !item.due.isDone();
    }
    m_nothing->setVisible(!content.hasPlan);
    m_reminders->setVisible(content.hasPlan);
    QString words;
    if (content.hasPlan && content.items.empty())
        words = tr("Nothing is planned for today.");
    else if (content.hasPlan && !left)
        words = tr("That is all for today.");
    if (!words.isEmpty() && content.next.isValid())
        words += tr(" Next: %1.").arg(QLocale().toString(content.next, QStringLiteral("dddd")));
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_kept->setText(content.kept);
    m_kept->setVisible(!content.kept.isEmpty());
}

void TodayPage::addItem(const TodayItem& item, bool first)
{
    auto* card = new Card;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(14, 14, 18, 14);
    row->setSpacing(18);
    row->addWidget(new Well(item.facts.pictures, m_pictures));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addStretch(1);
    auto* title = new TextLabel(item.due.title, TextRole::Name);
    title->setElided(true);
    texts->addWidget(title);
    auto* facts = new TextLabel(QStringLiteral("%1 · %2").arg(timeText(item.facts), exercisesText(item.facts)),
                                TextRole::Text, Tone::Soft);
    texts->addWidget(facts);
    if (const QString words = dueWords(item.due); !words.isEmpty())
        texts->addWidget(new TextLabel(words, TextRole::Secondary, item.due.isDone() ? Tone::Go : Tone::Soft));
    texts->addStretch(1);
    row->addLayout(texts, 1);
    const RoutineId id = item.due.routine;
    auto* change = new IconButton(QStringLiteral("calendar"), tr("Change the plan…"));
    connect(change, &QAbstractButton::clicked, this, [this, id] { Q_EMIT planRequested(id); });
    row->addWidget(change);
    auto* open = new IconButton(QStringLiteral("pencil"), tr("Open the routine"));
    connect(open, &QAbstractButton::clicked, this, [this, id] { Q_EMIT openRequested(id); });
    row->addWidget(open);
    auto* play = new Button(first ? ButtonKind::Primary : ButtonKind::Secondary,
                            item.due.isDone() ? tr("Play again") : tr("Play"), QStringLiteral("play"));
    play->setAccessibleDescription(item.due.title);
    connect(play, &QAbstractButton::clicked, this, [this, id] { Q_EMIT playRequested(id); });
    row->addWidget(play);
    m_items->addWidget(card);
    if (first || m_play == nullptr)
        m_play = play;
}

void TodayPage::addNote(const TodayNote& note)
{
    auto* card = new Card;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(18, 12, 14, 12);
    row->setSpacing(14);
    row->addWidget(new IconLabel(note.icon, 20, Tone::Soft), 0, Qt::AlignVCenter);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* text = new TextLabel(note.text, TextRole::Row);
    text->setWrapped();
    texts->addWidget(text);
    if (!note.reason.isEmpty()) {
        auto* reason = new TextLabel(note.reason, TextRole::Secondary, Tone::Soft);
        reason->setWrapped();
        texts->addWidget(reason);
    }
    row->addLayout(texts, 1);
    for (const TodayNote::Answer& answer : note.answers) {
        auto* button = new Button(answer.primary ? ButtonKind::Primary : ButtonKind::Secondary, answer.words);
        button->setSmall(true);
        button->setAccessibleDescription(note.text);
        connect(button, &QAbstractButton::clicked, this, answer.run);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    m_notes->addWidget(card);
}

void TodayPage::focusPlay()
{
    if (m_play != nullptr)
        m_play->setFocus(Qt::TabFocusReason);
    else
        setFocus();
}

} // namespace limber
