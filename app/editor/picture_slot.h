// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/picture.h"

#include <QtGui/QImage>
#include <QtWidgets/QAbstractButton>

#include <functional>
#include <optional>

class QMimeData;

namespace limber
{

/// The place for one picture of an exercise: filled from a file, by a drop, or by paste, cut to shape on the way in.
class PictureSlot : public QAbstractButton
{
    Q_OBJECT

public:
    /// Which part of a picture is taken; nothing: none, it was called off.
    using Cut = std::function<std::optional<QRectF>(const QImage&)>;

    PictureSlot(Picture::Moment moment, const QString& name, QWidget* parent = nullptr);

    void setPicture(const std::optional<Picture>& picture);
    /// As it is to be stored, for this exercise.
    std::optional<Picture> picture(const ExerciseId& exercise) const;
    /// Asks for the part by a window of its own unless another way is given.
    void setCut(Cut cut) { m_cut = std::move(cut); }

    void take(const Result<QImage>& image);
    void takeFile(const QString& path);
    /// Files and pictures of the clipboard or of a drag. False when there is no picture in it.
    bool takeMime(const QMimeData& mime);
    void clear();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 3 / 4; }
    QSize sizeHint() const override { return {176, 132}; }

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void openMenu(const QPoint& globalPosition);
    void chooseFile();

    Picture::Moment m_moment;
    QString m_name;
    std::optional<Picture> m_picture;
    QImage m_shown;
    Cut m_cut;
    bool m_over = false; ///< a drag with a picture is over it
};

} // namespace limber
