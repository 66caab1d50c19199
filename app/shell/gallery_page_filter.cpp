// SPDX-License-Identifier: GPL-3.0-or-later
// Which routines the gallery shows: by search, by tag, and as far as one has scrolled.
#include "app/shell/card_grid.h"
#include "app/shell/gallery_page.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "app/shell/widgets/search_field.h"
#include "app/shell/widgets/section_header.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtWidgets/QLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr std::size_t kMostTagsShown = 16;

bool matches(const RoutineFacts& facts, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QString text = facts.title + QLatin1Char(' ') + aboutText(facts) + QLatin1Char(' ') + needsText(facts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void GalleryPage::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const int own = showOwn(words);
    int starters = 0;
    for (QWidget* card : m_starters->cards()) {
        const bool wanted =
            !m_content.archive && m_tag.isEmpty() && matches(static_cast<RoutineCard*>(card)->facts(), words);
        card->setVisible(wanted);
        starters += wanted ? 1 : 0;
    }
    m_starters->layOut();
    m_starters->setVisible(starters > 0);
    const bool searching = !words.isEmpty();
    m_nothingYet->setVisible(m_content.own.empty() && !searching && !m_content.archive);
    m_ownHeader->setVisible(own > 0 || !searching);
    m_ownHeader->setTrailing(own > 1 ? tr("%1, last used first").arg(own) : QString());
    m_starterHeader->setVisible(starters > 0);
    m_nothingFound->setVisible(searching && own + starters == 0);
    m_nothingFound->setText(tr("No routine has “%1” in its title or text.").arg(m_search->text()));
}

int GalleryPage::showOwn(const QStringList& words)
{
    m_wanted.clear();
    std::vector<QWidget*> cards;
    const auto current = m_current;
    for (const RoutineFacts& facts : m_content.own) {
        if (!matches(facts, words) || (!m_tag.isEmpty() && !facts.tags.contains(m_tag, Qt::CaseInsensitive)))
            continue;
        m_wanted.push_back(facts.id);
        if (current == facts.id)
            m_limit = std::max(m_limit, m_wanted.size());
        if (m_wanted.size() > m_limit)
            continue;
        RoutineCard*& card = m_ownCards[facts.id];
        if (!card) {
            card = addCard(facts, CardKind::Own, agoText(facts.used, m_content.now));
            if (m_content.details)
                card->completeLater(m_content.details);
        }
        cards.push_back(card);
    }
    const QSet<QWidget*> shown(cards.begin(), cards.end());
    for (RoutineCard* card : std::as_const(m_ownCards)) {
        if (!shown.contains(card))
            cards.push_back(card); // kept for when the search is over
    }
    m_own->setCards(cards);
    for (QWidget* card : cards)
        card->setVisible(shown.contains(card));
    m_own->layOut();
    m_own->setVisible(!shown.isEmpty());
    showSelection();
    return static_cast<int>(m_wanted.size());
}

void GalleryPage::showMore()
{
    if (m_limit >= m_wanted.size())
        return;
    m_limit += kBatch;
    filter();
}

void GalleryPage::buildTags()
{
    QMap<QString, int> counts;
    for (const RoutineFacts& facts : m_content.own) {
        for (const QString& tag : facts.tags)
            ++counts[tag.toLower()];
    }
    std::vector<std::pair<int, QString>> tags; // the most used first
    for (auto tag = counts.cbegin(); tag != counts.cend(); ++tag)
        tags.emplace_back(-tag.value(), tag.key());
    std::sort(tags.begin(), tags.end());
    if (tags.size() > kMostTagsShown)
        tags.resize(kMostTagsShown);
    while (QLayoutItem* item = m_tags->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!counts.contains(m_tag))
        m_tag.clear();
    for (const auto& [count, tag] : tags) {
        auto* chip = new Chip(tag);
        chip->setCheckable(true);
        chip->setChecked(tag == m_tag);
        chip->setAccessibleName(tr("Tag %1").arg(tag));
        connect(chip, &QAbstractButton::clicked, this, [this, tag](bool on) {
            m_tag = on ? tag : QString();
            buildTags();
            filter();
        });
        m_tags->layout()->addWidget(chip);
    }
    m_tags->setVisible(!tags.empty());
}

void GalleryPage::showArchiveState()
{
    m_ownHeader->setTitle(m_content.archive ? tr("Archive") : tr("Yours"));
    m_archive->setChecked(m_content.archive);
    m_archive->setText(m_content.archive ? tr("Back to yours") : tr("Archive (%1)").arg(m_content.archived));
    m_archive->setVisible(m_content.archive || m_content.archived > 0);
}

} // namespace limber
