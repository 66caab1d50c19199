// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace limber
{

/// Short facts in a row, each with its icon: "14 min 36 s", "6 exercises", "mat, ball". What does not fit goes on in
/// the next line.
class FactLine : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString icon; ///< of resources/icons
        QString text;
        friend bool operator==(const Fact&, const Fact&) = default;
    };

    explicit FactLine(QWidget* parent = nullptr);

    void setFacts(std::vector<Fact> facts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        QRect rect;
        size_t fact;
    };
    std::vector<Place> placed(int width) const;

    std::vector<Fact> m_facts;
};

} // namespace limber
