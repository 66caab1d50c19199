// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/type.h"

#include <QtWidgets/QLabel>

namespace limber
{

/// What a text is to the reader; each is a colour that follows the theme.
enum class Tone { Ink, Soft, Faint, Go, Work };
QPalette::ColorRole roleOf(Tone tone);

/// A text in one of the look's roles and tones; it follows theme and text size, and can end in "…" when there is no
/// room.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const QString& text, TextRole role, Tone tone = Tone::Ink, QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setTone(Tone tone);

    /// One line that gives way: ends in "…" when too long, and then has the whole text as tooltip.
    void setElided(bool elided);
    /// Breaks into lines; at most `lines` of them (0: as many as it takes), the last one elided.
    void setWrapped(int lines = 0);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int m_maxLines = 0;
    bool m_elided = false;
    TextRole m_role;
};

} // namespace limber
