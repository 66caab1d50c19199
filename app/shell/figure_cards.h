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
    /// `photos`: own pictures, which stand in place of figures; null: none.
    void load(const figure::FigureLibrary& figures, const PhotoSource* photos = nullptr);
    /// Paints everything anew: figures or photos have changed.
    void forget();

    void paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, const Tokens& tokens,
               const QColor& ground) override;
    double aspect(const ExerciseId& exercise) const override;

private:
    const figure::FigureLibrary* m_figures = nullptr;
    const PhotoSource* m_photos = nullptr;
    std::unique_ptr<FigurePictures> m_pictures;
};

} // namespace limber
