// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/tag_dialog.h"

#include "app/shell/question_frame.h"
#include "app/shell/widgets/button.h"
#include "core/model/rules.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kDialogWidth = 400;
constexpr int kTallestList = 300;

} // namespace

TagDialog::TagDialog(const QString& title, int routines, const std::vector<Known>& known, QWidget* parent)
    : QDialog(parent)
{
    const QuestionFrame frame = frameQuestion(*this, title, kDialogWidth);
    m_field = new QLineEdit;
    m_field->setMaxLength(kLongestTitle);
    m_field->setPlaceholderText(tr("New tag, for example: knee"));
    m_field->setAccessibleName(tr("New tag"));
    frame.body->addWidget(m_field);
    auto* list = new QWidget;
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(2, 8, 2, 8);
    m_list->setSpacing(6);
    m_list->addStretch();
    for (const Known& tag : known)
        addBox(tag.tag, tag.having == 0 ? Qt::Unchecked : tag.having == routines ? Qt::Checked : Qt::PartiallyChecked);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->setMinimumHeight(std::min(kTallestList, std::max(96, list->sizeHint().height())));
    frame.body->addWidget(scroll, 1);
    auto* no = new Button(ButtonKind::Secondary, tr("Cancel"));
    auto* yes = new Button(ButtonKind::Primary, tr("Set the tags"));
    yes->setDefault(true);
    frame.buttons->addWidget(no);
    frame.buttons->addWidget(yes);
    connect(no, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(yes, &QAbstractButton::clicked, this, [this] {
        addTyped();
        accept();
    });
    m_field->setFocus();
}

QCheckBox* TagDialog::addBox(const QString& tag, Qt::CheckState state)
{
    auto* box = new QCheckBox(QString(tag).replace(QLatin1String("&"), QLatin1String("&&")));
    box->setTristate(state == Qt::PartiallyChecked);
    box->setCheckState(state);
    if (state == Qt::PartiallyChecked)
        box->setAccessibleDescription(tr("Some of them have it"));
    connect(box, &QCheckBox::clicked, box, [box] { box->setTristate(false); }); // from some to all, never back to some
    m_list->insertWidget(m_list->count() - 1, box);
    m_rows.push_back({tag, box, state});
    return box;
}

void TagDialog::addTyped()
{
    const QStringList parts = m_field->text().split(QLatin1Char(','));
    for (const QString& part : parts) {
        const QString tag = part.simplified();
        if (tag.isEmpty())
            continue;
        const auto there = std::find_if(m_rows.begin(), m_rows.end(), [&tag](const Row& row) {
            return row.tag.compare(tag, Qt::CaseInsensitive) == 0;
        });
        QCheckBox* box = there == m_rows.end() ? addBox(tag, Qt::Unchecked) : there->box;
        box->setTristate(false);
        box->setChecked(true);
    }
    m_field->clear();
}

TagChange TagDialog::change() const
{
    TagChange change;
    for (const Row& row : m_rows) {
        const Qt::CheckState now = row.box->checkState();
        if (now == row.before || now == Qt::PartiallyChecked)
            continue;
        (now == Qt::Checked ? change.add : change.remove) << row.tag;
    }
    return change;
}

} // namespace limber
