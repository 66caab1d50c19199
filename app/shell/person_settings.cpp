// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/person_settings.h"

#include "app/editor/labels.h"
#include "app/shell/widgets/card.h"
#include "app/shell/widgets/text_label.h"
#include "core/base/text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kColumns = 3;

template <typename T>
void put(std::vector<T>& list, T value, bool in)
{
    std::erase(list, value);
    if (in)
        list.push_back(value);
    std::sort(list.begin(), list.end());
}

template <typename T>
bool has(const std::vector<T>& list, T value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// What nearly every home has: taken for granted until it is said otherwise.
const std::vector<Equipment>& usualHousehold()
{
    static const std::vector<Equipment> kUsual{Equipment::Cushion, Equipment::Pillow,  Equipment::Chair,
                                               Equipment::Table,   Equipment::Counter, Equipment::Bed,
                                               Equipment::Wall,    Equipment::Support};
    return kUsual;
}

void addHeading(QVBoxLayout& column, const QString& title, const QString& text)
{
    column.addSpacing(4);
    column.addWidget(new TextLabel(title, TextRole::Row));
    auto* label = new TextLabel(text, TextRole::Secondary, Tone::Soft);
    label->setWrapped();
    column.addWidget(label);
}

} // namespace

QString limitText(BodyLimit limit)
{
    switch (limit) {
    case BodyLimit::Kneeling:
        return PersonSettings::tr("I cannot kneel");
    case BodyLimit::Floor:
        return PersonSettings::tr("I cannot get down to the floor");
    case BodyLimit::LeftSide:
        return PersonSettings::tr("I cannot lie on the left side");
    case BodyLimit::RightSide:
        return PersonSettings::tr("I cannot lie on the right side");
    case BodyLimit::Wrists:
        return PersonSettings::tr("No weight on the wrists");
    case BodyLimit::HipPastNinety:
        return PersonSettings::tr("Hip not bent past 90°");
    case BodyLimit::CrossedLegs:
        return PersonSettings::tr("Legs not crossed");
    }
    Q_UNREACHABLE();
}

PersonSettings::PersonSettings(Settings& settings, QWidget* parent) : QWidget(parent), m_settings(settings)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addHeading(*column, tr("What you have at home"),
               tr("The library can show only what can be done with it, and the coach’s check and fitting to a time "
                  "keep to it."));
    column->addWidget(equipmentCard());
    column->addSpacing(8);
    addHeading(*column, tr("What you cannot do"),
               tr("Exercises that go against it are marked, and others for the same muscle are offered. Nothing is "
                  "forbidden. After a hip replacement the last two hold until your surgeon says otherwise."));
    column->addWidget(limitsCard());
}

QWidget* PersonSettings::equipmentCard()
{
    auto* card = new Card;
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setVerticalSpacing(8);
    const std::vector<Equipment> there = m_settings.all().equipmentAtHome.value_or(usualHousehold());
    int place = 0;
    for (const Equipment item : allEquipment()) {
        auto* box = new QCheckBox(capitalised(label(item)));
        box->setChecked(has(there, item));
        connect(box, &QCheckBox::toggled, this, [this, item](bool on) { setAtHome(item, on); });
        grid->addWidget(box, place / kColumns, place % kColumns);
        ++place;
    }
    auto* helper = new QCheckBox(tr("Somebody helps me"));
    helper->setChecked(m_settings.all().partner.value_or(false));
    connect(helper, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.change([on](Preferences& p) { p.partner = on; }); });
    grid->addWidget(helper, place / kColumns, place % kColumns, 1, kColumns - place % kColumns);
    return card;
}

QWidget* PersonSettings::limitsCard()
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 10, 16, 10);
    rows->setSpacing(8);
    for (const BodyLimit limit : allBodyLimits()) {
        auto* box = new QCheckBox(limitText(limit));
        box->setChecked(has(m_settings.all().limits, limit));
        connect(box, &QCheckBox::toggled, this, [this, limit](bool on) { setLimit(limit, on); });
        rows->addWidget(box);
    }
    return card;
}

void PersonSettings::setAtHome(Equipment item, bool there)
{
    m_settings.change([item, there](Preferences& p) {
        std::vector<Equipment> items = p.equipmentAtHome.value_or(usualHousehold());
        put(items, item, there);
        p.equipmentAtHome = items;
        // Who says what is there has said, too, that nobody helps unless it is said otherwise.
        p.partner = p.partner.value_or(false);
    });
}

void PersonSettings::setLimit(BodyLimit limit, bool set)
{
    m_settings.change([limit, set](Preferences& p) { put(p.limits, limit, set); });
}

} // namespace limber
