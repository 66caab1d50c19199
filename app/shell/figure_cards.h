// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/figure_pictures.h"
#include "app/shell/routine_card.h"

#include <memory>

namespace limber
{

/// The figures on the cards. Nothing until load(): the first window does not wait for the poses to be read.
class FigureCards final : public CardPictures
{
public:
    void load(const figure::FigureLibrary& figures);

    void paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, const Tokens& tokens,
               const QColor& ground) override;
    double aspect(const ExerciseId& exercise) const override;

private:
    const figure::FigureLibrary* m_figures = nullptr;
    std::unique_ptr<FigurePictures> m_pictures;
};

} // namespace limber
