// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that open on a row: the dose of an entry, the title of a section.
#include "app/editor/dose_field.h"
#include "app/editor/routine_delegate.h"
#include "app/shell/theme.h"

#include <QtWidgets/QLineEdit>

#include <utility>

namespace limber
{

namespace
{

constexpr double kNarrowestEditor = 230;
constexpr double kWidestEditor = 340;
constexpr double kWidestLowEditor = 400; // with a line of its own

} // namespace

QWidget* RoutineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const RoutineModel& model = modelOf(index);
    if (model.entryAt(index)) {
        auto* field = new DoseField(parent);
        field->setAccessibleName(tr("Dose of %1").arg(index.data().toString()));
        return field;
    }
    if (model.row(index).kind != RoutineRow::Kind::Section)
        return nullptr;
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(200);
    edit->setFont(roleFont(TextRole::Row));
    edit->setAccessibleName(tr("Title of the section"));
    return edit;
}

void RoutineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const RoutineModel& model = modelOf(index);
    if (auto* field = qobject_cast<DoseField*>(editor)) {
        if (field->isTouched())
            return; // an edit from elsewhere must not take away what is being typed
        const Entry* entry = model.entryAt(index);
        if (!entry)
            return;
        const Exercise* exercise = model.document()->exercise(entry->exercise);
        field->setEntry(*entry, !exercise || exercise->sided);
        if (!m_firstText.isEmpty())
            field->startTyping(std::exchange(m_firstText, {}));
        return;
    }
    if (auto* edit = qobject_cast<QLineEdit*>(editor); edit && !edit->isModified())
        edit->setText(model.sectionAt(index) ? model.sectionAt(index)->title : QString());
}

void RoutineDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* field = qobject_cast<DoseField*>(editor)) {
        if (field->isTouched())
            Q_EMIT doseTyped(index, field->text());
        return;
    }
    if (const auto* edit = qobject_cast<QLineEdit*>(editor))
        model->setData(index, edit->text(), Qt::EditRole);
}

void RoutineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex& index) const
{
    if (modelOf(index).entryAt(index)) {
        const EntryGeometry g = geometryOf(index, option.rect);
        const double right = (g.time.isNull() ? g.card.right() - 4 : g.time.left()) - 8;
        if (g.text.bottom() < g.dose.center().y()) { // below the name, over all of that line
            const double width = std::min(right - g.dose.left(), kWidestLowEditor);
            editor->setGeometry(QRectF(g.dose.left(), g.dose.center().y() - 15, width, 30).toRect());
            return;
        }
        // Beside the name where there is room for both, else over all of it: never over half a word.
        const double name = QFontMetricsF(roleFont(TextRole::Row)).horizontalAdvance(index.data().toString());
        const double besideName = right - (g.text.left() + name + 14);
        const double width =
            besideName >= kNarrowestEditor ? std::min(besideName, kWidestEditor) : right - g.text.left() + 4;
        editor->setGeometry(QRectF(right - width, g.card.center().y() - 18, width, 36).toRect());
        return;
    }
    const QRectF page = pageOf(option.rect, option.widget);
    editor->setGeometry(QRectF(page.left() + 6, page.bottom() - 38, std::min(page.width() - 120, 360.0), 36).toRect());
}

} // namespace limber
