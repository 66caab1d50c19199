// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/picture_slot.h"

#include "app/editor/card_paint.h"
#include "app/editor/crop_view.h"
#include "app/render/photo_source.h"
#include "app/render/picture_reader.h"
#include "app/shell/theme.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

bool mayBePicture(const QMimeData& data)
{
    return data.hasImage() || (data.urls().size() == 1 && data.urls().first().isLocalFile());
}

/// Asks in a window of its own.
std::optional<QRectF> askForPart(QWidget* parent, const QImage& image)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(PictureSlot::tr("Cut the picture"));
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto* hint = new TextLabel(PictureSlot::tr("Drag the frame or its corners; the wheel, or + and −, make it larger "
                                               "and smaller."),
                               TextRole::Text, Tone::Soft);
    hint->setWrapped();
    column->addWidget(hint);
    auto* view = new CropView(image);
    column->addWidget(view, 1);
    auto* foot = new QHBoxLayout;
    auto* cancel = new Button(ButtonKind::Secondary, PictureSlot::tr("Cancel"));
    auto* use = new Button(ButtonKind::Primary, PictureSlot::tr("Use this part"));
    use->setDefault(true);
    QObject::connect(cancel, &QAbstractButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(use, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(use);
    column->addLayout(foot);
    view->setFocus();
    return dialog.exec() == QDialog::Accepted ? std::optional(view->part()) : std::nullopt;
}

} // namespace

PictureSlot::PictureSlot(Picture::Moment moment, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_moment(moment), m_name(name),
      m_cut([this](const QImage& image) { return askForPart(window(), image); })
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Click to choose a file, or drop or paste a picture here"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setPicture(std::nullopt);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_picture)
            openMenu(mapToGlobal(QPoint(8, height() - 8)));
        else
            chooseFile();
    });
}

void PictureSlot::setPicture(const std::optional<Picture>& picture)
{
    m_picture = picture;
    m_shown = {};
    if (picture) {
        if (auto image = readPicture(picture->data, {}))
            m_shown = std::move(*image);
    }
    setAccessibleName(m_picture ? m_name : tr("%1: none yet").arg(m_name));
    update();
}

std::optional<Picture> PictureSlot::picture(const ExerciseId& exercise) const
{
    std::optional<Picture> picture = m_picture;
    if (picture)
        picture->exercise = exercise;
    return picture;
}

void PictureSlot::take(const Result<QImage>& image)
{
    if (!image)
        return Q_EMIT failed(image.error().sentence);
    const std::optional<QRectF> part = m_cut(*image);
    if (!part)
        return;
    setPicture(pictureFrom(*image, *part, {}, m_moment));
    Q_EMIT changed();
}

void PictureSlot::takeFile(const QString& path)
{
    take(readPictureFile(path));
}

bool PictureSlot::takeMime(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        takeFile(urls.first().toLocalFile());
        return true;
    }
    const QImage image = mime.hasImage() ? qvariant_cast<QImage>(mime.imageData()) : QImage();
    if (image.isNull())
        return false;
    take(image);
    return true;
}

void PictureSlot::clear()
{
    setPicture(std::nullopt);
    Q_EMIT changed();
}

void PictureSlot::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(window(), m_name, {}, pictureFileFilter());
    if (!path.isEmpty())
        takeFile(path);
}

void PictureSlot::openMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    menu.addAction(tr("&Choose a file…"), this, &PictureSlot::chooseFile);
    QAction* paste =
        menu.addAction(tr("&Paste"), this, [this] { takeMime(*QGuiApplication::clipboard()->mimeData()); });
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    paste->setEnabled(clipboard && mayBePicture(*clipboard));
    QAction* cut = menu.addAction(tr("C&ut to another part…"), this, [this] { take(m_shown); });
    cut->setEnabled(!m_shown.isNull());
    menu.addAction(tr("&Remove"), this, &PictureSlot::clear)->setEnabled(m_picture.has_value());
    menu.exec(globalPosition);
}

void PictureSlot::dragEnterEvent(QDragEnterEvent* event)
{
    if (!mayBePicture(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_over = true;
    update();
}

void PictureSlot::dragLeaveEvent(QDragLeaveEvent*)
{
    m_over = false;
    update();
}

void PictureSlot::dropEvent(QDropEvent* event)
{
    m_over = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeMime(*event->mimeData());
}

void PictureSlot::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
        if (!clipboard || !takeMime(*clipboard))
            Q_EMIT failed(tr("There is no picture to paste."));
        return;
    }
    if (event->key() == Qt::Key_Delete && m_picture)
        return clear();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void PictureSlot::contextMenuEvent(QContextMenuEvent* event)
{
    openMenu(event->globalPos());
}

void PictureSlot::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    paintPanel(painter, box, 10, tokens.sunken, QColor());
    if (!m_shown.isNull()) {
        paintPhoto(painter, box, m_shown, 10);
    } else {
        const bool lit = m_over || underMouse();
        painter.setPen(QPen(m_over ? tokens.work : lit ? tokens.faint : tokens.line, 1.5, Qt::DashLine));
        painter.setBrush(m_over ? tokens.workTint : QColor(Qt::transparent));
        painter.drawRoundedRect(box, 10, 10);
        paintIcon(painter, QRectF(box.left(), box.center().y() - 34, box.width(), 28), QStringLiteral("image"),
                  tokens.faint, 24);
        paintLine(painter, QRectF(box.left() + 8, box.center().y() - 2, box.width() - 16, 20), m_name,
                  roleFont(TextRole::Text), tokens.ink, Qt::AlignCenter);
        paintLine(painter, QRectF(box.left() + 8, box.center().y() + 17, box.width() - 16, 18),
                  tr("click, drop or paste"), roleFont(TextRole::Secondary), tokens.soft, Qt::AlignCenter);
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), 11, tokens);
}

} // namespace limber
