// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QSpinBox;

namespace limber
{

class TextLabel;

/// A number in a box with its caption under it ("3" over "sets"): typed, stepped with ↑ ↓, or by the wheel while it has
/// the keyboard. It can also be blank, for a selection whose values differ.
class CaptionedSpin : public QWidget
{
    Q_OBJECT

public:
    CaptionedSpin(const QString& caption, int lowest, int highest, QWidget* parent = nullptr);

    int value() const;
    bool isBlank() const { return m_blank; }
    /// Sets without telling; `edited` is for what the person does.
    void setValue(int value);
    void setBlank();
    void setCaption(const QString& caption);
    void setStep(int step);
    /// What stands in place of the lowest value ("–").
    void setLowestText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// While typing at the end (Enter, Tab), while stepping at once.
    void edited(int value);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QSpinBox* m_spin;
    TextLabel* m_caption;
    bool m_blank = false;
};

} // namespace limber
