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
    m_understood = true;
    QString problem;
    if (!text().trimmed().isEmpty()) {
        const auto said = typed();
        m_understood = said.ok();
        if (said)
            m_preview = previewOf(*said, m_sided);
        else
            problem = said.error().sentence;
    }
    setToolTip(problem);
    Q_EMIT problemChanged(problem);
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

void DoseField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Tokens& tokens = tokensOf(this);
    const QString said = m_understood ? m_preview : tr("not understood yet");
    const QFont font = roleFont(TextRole::Text);
    const int room = width() - 2 * kPreviewMargin - fontMetrics().horizontalAdvance(text()) - kLeastGap;
    // Cut short it would say something else: shown whole, or as the plain numbers, or not at all.
    const bool saysMore = QString(said).remove(u',') != text().trimmed();
    if (said.isEmpty() || !saysMore || QFontMetrics(font).horizontalAdvance(said) > room)
        return;
    QPainter painter(this);
    painter.setFont(font);
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
