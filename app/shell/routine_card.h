// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/routine_facts.h"

#include <QtWidgets/QAbstractButton>

#include <functional>
#include <optional>

class QLineEdit;
class QMimeData;

namespace limber
{

class Button;
class IconButton;
struct Tokens;

/// What a card offers below its text.
enum class CardKind {
    Own,     ///< play, and everything else in the menu
    Starter, ///< play, "Use this one"
    Binned   ///< restore, delete for good
};

/// Paints the small pictures of exercises on cards.
class CardPictures
{
public:
    virtual ~CardPictures() = default;
    /// Into a rectangle that stands on a ground of this colour.
    virtual void paint(QPainter& painter, const QRectF& rect, const ExerciseId& exercise, const Tokens& tokens,
                       const QColor& ground) = 0;
    /// Width by height of what the picture needs; 0 when there is none.
    virtual double aspect(const ExerciseId& exercise) const = 0;
};

/// Reads what a card does not know yet.
using FactsReader = std::function<RoutineFacts(const RoutineId&)>;

/// A routine in the gallery: picture, title, what it is for, how long, what is needed. A click (or Enter) opens it.
class RoutineCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// `remark` stands at the end of the facts ("yesterday"). The pictures must outlive the card.
    RoutineCard(const RoutineFacts& facts, CardKind kind, const QString& remark, CardPictures& pictures,
                QWidget* parent = nullptr);

    /// The facts given so far lack time and picture; the rest is read when the card is first seen.
    void completeLater(FactsReader reader);

    const RoutineFacts& facts() const { return m_facts; }
    CardKind kind() const { return m_kind; }

    /// Chosen together with others; the mark to choose it by is shown while anything is.
    void setSelected(bool selected, bool choosing);
    bool isSelected() const { return m_selected; }

    /// Opens a field over the title; Enter and leaving it take the new title over, Escape does not.
    void startRenaming();

    QSize sizeHint() const override;

Q_SIGNALS:
    void playRequested();
    void useRequested();
    void restoreRequested();
    void purgeRequested();
    void menuRequested(const QPoint& globalPosition);
    void renamed(const QString& title);
    /// Ctrl+click, Ctrl+Space or its mark: chosen, or no longer.
    void selectionToggled();
    /// Shift+click: all from the one before to this one.
    void selectionExtended();
    /// Another routine was dropped on this one.
    void appendRequested(const limber::RoutineId& other);
    void focused();
    /// An arrow key: one card to the side, or one row up or down.
    void moveRequested(int columns, int rows, bool extending);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The routine in a drag that could be appended to this one.
    std::optional<RoutineId> appendable(const QMimeData* dragged) const;
    void addButtons();
    void describe();
    void complete();
    void paintPicture(QPainter& painter, const Tokens& tokens) const;
    void paintStrip(QPainter& painter, const Tokens& tokens) const;
    void paintText(QPainter& painter, const Tokens& tokens) const;
    void paintMark(QPainter& painter, const Tokens& tokens) const;
    QRect markRect() const;
    QRect titleRect() const;
    void finishRenaming(bool take);

    RoutineFacts m_facts;
    CardKind m_kind;
    QString m_remark;
    CardPictures& m_pictures;
    FactsReader m_reader;
    std::vector<Button*> m_buttons; ///< from the left
    IconButton* m_more = nullptr;
    QLineEdit* m_title = nullptr;
    QPoint m_pressedAt;
    bool m_pressTaken = false; ///< by choosing: what follows is no click and no drag
    bool m_selected = false;
    bool m_choosing = false; ///< some card of the list is selected
    bool m_dropped = false;  ///< something that can be appended is over it
};

} // namespace limber
