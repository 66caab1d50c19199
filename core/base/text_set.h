// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QStringView>

#include <bit>
#include <vector>

namespace limber
{

/// A set of texts that live elsewhere and outlive it; for a question asked of every entry of a routine at every edit.
/// A table without nodes: some four times as quick as a QSet of strings, which counts references and allocates.
class TextSet
{
public:
    /// Room for this many; it grows when there are more.
    explicit TextSet(size_t expected = 0) : m_slots(std::bit_ceil(2 * expected + 2)) {}

    /// False when it was there already.
    bool insert(QStringView text)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow();
        QStringView& slot = slotOf(text);
        if (slot.data())
            return false;
        slot = solid(text);
        ++m_size;
        return true;
    }
    bool contains(QStringView text) const { return const_cast<TextSet*>(this)->slotOf(text).data(); }
    size_t size() const { return m_size; }

    /// The texts of all ids.
    template <typename Ids>
    static TextSet of(const Ids& ids)
    {
        TextSet texts(ids.size());
        for (const auto& id : ids)
            texts.insert(id.text());
        return texts;
    }

private:
    /// An empty text too has to differ from an empty slot.
    static QStringView solid(QStringView text) { return text.isEmpty() ? QStringView(u"") : text; }

    /// Where it stands, or the empty slot where it would.
    QStringView& slotOf(QStringView text)
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = qHash(text, m_seed) & mask;
        while (m_slots[at].data() && m_slots[at] != text)
            at = (at + 1) & mask;
        return m_slots[at];
    }

    void grow()
    {
        std::vector<QStringView> before(m_slots.size() * 2);
        before.swap(m_slots);
        for (const QStringView text : before) {
            if (text.data())
                slotOf(text) = text;
        }
    }

    size_t m_seed = QHashSeed::globalSeed();
    size_t m_size = 0;
    std::vector<QStringView> m_slots;
};

} // namespace limber
