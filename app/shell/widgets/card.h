// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace limber
{

/// A panel on the ground: surface, hairline, rounded. When it floats it has the one soft shadow, painted inside its own
/// margins (`kShadowReach` on every side), so that it needs no graphics effect.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setFloating(bool floating);
    /// A column inside, with the look's room around it; made once.
    QVBoxLayout* rows();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_floating = false;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace limber
