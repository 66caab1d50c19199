// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be at hand, in words.
#include "app/render/sheet_words.h"

namespace limber
{

namespace
{

QString withArticle(Equipment item)
{
    switch (item) {
    case Equipment::Mat:
        return SheetWords::tr("a mat");
    case Equipment::Ball:
        return SheetWords::tr("a massage or tennis ball");
    case Equipment::Roller:
        return SheetWords::tr("a foam roller");
    case Equipment::Band:
        return SheetWords::tr("an exercise band");
    case Equipment::Cushion:
        return SheetWords::tr("a cushion");
    case Equipment::Pillow:
        return SheetWords::tr("a pillow");
    case Equipment::Chair:
        return SheetWords::tr("a chair");
    case Equipment::Table:
        return SheetWords::tr("a table");
    case Equipment::Counter:
        return SheetWords::tr("a counter");
    case Equipment::Bed:
        return SheetWords::tr("a bed");
    case Equipment::Wall:
        return SheetWords::tr("a wall");
    case Equipment::Weight:
        return SheetWords::tr("a weight");
    case Equipment::Support:
        return SheetWords::tr("something to hold on to");
    }
    Q_UNREACHABLE();
}

} // namespace

QString SheetWords::needs(const std::vector<std::pair<int, const Exercise*>>& numbered)
{
    QStringList required;
    QStringList optional;
    QStringList withPartner;
    for (const Equipment item : allEquipment()) {
        bool needed = false;
        bool useful = false;
        for (const auto& [number, exercise] : numbered) {
            for (const EquipmentNeed& need : exercise->equipment) {
                needed = needed || (need.item == item && !need.optional);
                useful = useful || (need.item == item && need.optional);
            }
        }
        if (needed)
            required << withArticle(item);
        else if (useful)
            optional << withArticle(item);
    }
    for (const auto& [number, exercise] : numbered) {
        if (exercise->partner)
            withPartner << QString::number(number);
    }
    QStringList parts;
    if (!required.isEmpty())
        parts << sentenceList(required);
    if (!withPartner.isEmpty())
        parts << tr("a partner for %1").arg(sentenceList(withPartner));
    if (!optional.isEmpty())
        parts << (parts.isEmpty() ? tr("nothing; %1 if you like").arg(sentenceList(optional))
                                  : tr("%1 if you like").arg(sentenceList(optional)));
    return parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral("; "));
}

} // namespace limber
