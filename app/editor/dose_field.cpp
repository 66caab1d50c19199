// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/dose_field.h"

#include "app/editor/labels.h"
#include "app/shell/theme.h"
#include "core/model/user_edits.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kPreviewMargin = 12;
constexpr int kLeastGap = 14;
constexpr int kMostCharacters = 200;

QString previewOf(const Entry& entry, bool sided)
{
    QString text = doseLabel(entry);
    if (sided && !(entry.sides == Sides::Each && entry.rightDose))
        text += QStringLiteral(", ") + sidesText(nullptr, entry.sides);
    return text;
}

/// What of a typed dose its numbers do not show, as far as typing changed it.
QString besidesNumbers(const Dose& typed, const Dose& before)
{
    QString text;
    if (typed.relax && typed.relax != before.relax)
        text += DoseField::tr(", relax %1").arg(doseTimeText(*typed.relax));
    if (typed.rest && typed.rest != before.rest)
        text += DoseField::tr(", rest %1").arg(doseTimeText(*typed.rest));
    if (!typed.load.isEmpty() && typed.load != before.load)
        text += QStringLiteral(", ") + typed.load;
    return text;
}

} // namespace

DoseField::DoseField(QWidget* parent) : QLineEdit(parent)
{
    setMaxLength(kMostCharacters);
    setFont(roleFont(TextRole::Row));
    setPlaceholderText(tr("3x30s, 2x10, 10x5s …"));
    setAccessibleName(tr("Dose"));
    setAccessibleDescription(tr("Type it as you say it, for example 3x30s each"));
    connect(this, &QLineEdit::textChanged, this, &DoseField::reread);
}

void DoseField::setEntry(const Entry& entry, bool sided)
{
    m_base = entry;
    m_sided = sided;
    showText(typedText(entry, sided));
}

void DoseField::setDose(const Dose& dose)
{
    m_base = Entry();
    m_base.dose = dose;
    m_sided = false;
    showText(typedText(m_base, false));
}

void DoseField::setMixed(const Entry& first, bool sided)
{
    m_base = first;
    m_sided = sided;
    setPlaceholderText(tr("Different doses: type one for all"));
    showText({});
}

void DoseField::showText(const QString& text)
{
    m_original = text;
    setText(text); // resets isModified()
    setCursorPosition(0);
    reread();
}

void DoseField::startTyping(const QString& text)
{
    setText(text);
    setModified(true);
    reread();
}

void DoseField::reread()
{
    m_preview.clear();
    m_numbers.clear();
    m_understood = true;
    QString remark;
    if (!text().trimmed().isEmpty()) {
        const auto said = typed();
        m_understood = said.ok();
        if (said) {
            m_numbers = doseLabel(*said);
            m_preview = previewOf(*said, m_sided) + besidesNumbers(said->dose, m_base.dose);
            if (said->selfPaced && !m_base.selfPaced)
                m_preview += QStringLiteral(", ") + tr("at one’s own pace");
        } else {
            remark = said.error().sentence;
        }
    }
    setToolTip(remark);
    if (m_understood && isModified() && !hasRoomFor(m_preview))
        remark = m_preview;
    Q_EMIT remarkChanged(remark, m_understood);
    update();
}

void DoseField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        showText(m_original);
        selectAll();
        return;
    }
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier &&
        stepNumber(event->key() == Qt::Key_Up ? 1 : -1))
        return;
    QLineEdit::keyPressEvent(event);
}

void DoseField::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y();
    if (hasFocus() && turned != 0 && stepNumber(turned > 0 ? 1 : -1))
        return event->accept();
    event->ignore();
}

bool DoseField::stepNumber(int direction)
{
    if (isReadOnly())
        return false;
    static const QRegularExpression kNumber(QStringLiteral("(\\d{1,5})(\\s*(?:s|sec|seconds)\\b)?"));
    auto numbers = kNumber.globalMatch(text());
    QRegularExpressionMatch chosen;
    while (numbers.hasNext()) { // the one the cursor is in or behind, else the first
        const QRegularExpressionMatch number = numbers.next();
        if (!chosen.hasMatch() || number.capturedStart() <= cursorPosition())
            chosen = number;
    }
    if (!chosen.hasMatch())
        return false;
    const int step = chosen.capturedLength(2) > 0 ? 5 : 1;
    const int number = std::max(1, chosen.captured(1).toInt() + direction * step);
    QString changed = text();
    changed.replace(chosen.capturedStart(1), chosen.capturedLength(1), QString::number(number));
    const auto at = static_cast<int>(chosen.capturedStart(1));
    setText(changed);
    setModified(true);
    setCursorPosition(at + static_cast<int>(QString::number(number).size()));
    return true;
}

bool DoseField::hasRoomFor(const QString& preview) const
{
    const int room = width() - 2 * kPreviewMargin - fontMetrics().horizontalAdvance(text()) - kLeastGap;
    return QFontMetrics(roleFont(TextRole::Text)).horizontalAdvance(preview) <= room;
}

void DoseField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Tokens& tokens = tokensOf(this);
    QString said = m_understood ? m_preview : tr("not understood yet");
    if (m_understood && !hasRoomFor(said)) // then at least the numbers
        said = m_numbers;
    const bool saysMore = QString(said).remove(u',') != text().trimmed();
    if (said.isEmpty() || !saysMore || !hasRoomFor(said)) // cut short it would say something else
        return;
    QPainter painter(this);
    painter.setFont(roleFont(TextRole::Text));
    painter.setPen(m_understood ? tokens.go : tokens.warn);
    painter.drawText(rect().adjusted(kPreviewMargin, 0, -kPreviewMargin, 0), Qt::AlignRight | Qt::AlignVCenter, said);
}

Result<Edit> typedDoseEdit(const Routine& routine, const std::vector<EntryId>& entries, const QString& text)
{
    const QSet<EntryId> wanted(entries.begin(), entries.end());
    QHash<EntryId, Entry> given;
    QString name;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (!wanted.contains(entry.id))
                continue;
            auto typed = withTypedDose(entry, text);
            if (!typed)
                return typed.error();
            if (name.isEmpty())
                name = DoseField::tr("change dose to %1").arg(previewOf(*typed, false));
            given.insert(entry.id, std::move(typed).value());
        }
    }
    return edits::changeEntries(
        routine, entries, [&given](Entry& entry) { entry = given.value(entry.id); }, name);
}

} // namespace limber
