// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_options.h"
#include "core/base/id.h"
#include "core/model/vocabulary.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <memory>
#include <variant>
#include <vector>

namespace limber
{

/// How dark something is printed. Text uses Black and Soft only (both above 7:1 on white).
enum class Ink { Black, Soft, Line, Faint, None };

/// The type of a piece of text on paper.
struct TextStyle {
    double points = 11;
    int weight = 400; ///< 400, 500, 600 or 700
    Ink ink = Ink::Black;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// One line of text; `at` is the left end of its baseline.
struct TextItem {
    QPointF at;
    double width = 0;
    QString text;
    TextStyle style;
    bool rightToLeft = false;
    bool shape = false;  ///< belongs to a picture: painted as outlines, not read out or copied as text
    bool turned = false; ///< upside down about `at`
    /// What the line covers: from the height of the capitals to the descenders.
    QRectF bounds() const;
};

struct RuleItem {
    QLineF line;
    double thickness = 0.2;
    Ink ink = Ink::Line;
    double dash = 0; ///< length of dashes and gaps; 0: a full line
};

/// A rectangle, rounded or a disc (radius half the side), outlined or filled or both.
struct BoxItem {
    QRectF rect;
    double radius = 0;
    double thickness = 0.25; ///< 0: no outline
    Ink outline = Ink::Soft;
    Ink fill = Ink::None;
    bool tick = false; ///< a box to tick
};

/// What is in a picture: an exercise at its start or its end, for one side.
struct PictureRequest {
    ExerciseId exercise;
    Side side = Side::Left;
    bool end = false;
    SheetInk ink = SheetInk::Grey;
    friend bool operator==(const PictureRequest&, const PictureRequest&) = default;
};

struct PictureItem {
    QRectF rect;
    PictureRequest request;
    bool turned = false; ///< upside down about its centre
};

/// A picture that is there already: a logo. Fills its rectangle.
struct ImageItem {
    QRectF rect;
    QImage image;
    bool turned = false;
};

/// The dark and light fields of a QR code, without the white around it.
struct CodeGrid {
    int size = 0;
    std::vector<bool> dark; ///< row by row
    bool at(int x, int y) const { return dark[static_cast<size_t>(y * size + x)]; }
};

/// A QR code; its rectangle has no white around it.
struct CodeItem {
    QRectF rect;
    std::shared_ptr<const CodeGrid> grid;
};

using SheetItem = std::variant<TextItem, RuleItem, BoxItem, PictureItem, ImageItem, CodeItem>;

/// What an item covers, in millimetres.
QRectF boundsOf(const SheetItem& item);

/// The item turned upside down about a point.
void turnAround(SheetItem& item, const QPointF& centre);

/// Placed items in reading order, in millimetres from the top left corner of the paper.
struct SheetPage {
    std::vector<SheetItem> items;
    std::vector<QRectF> blocks; ///< one for each exercise on the page: none overlaps another
};

/// A laid out sheet, ready to be painted on anything.
struct Sheet {
    QSizeF paper; ///< millimetres
    double margin = 0;
    QString title;
    QString author;
    QString subject;
    QString language;
    double points = 11; ///< the size of its text
    QString remark;     ///< what had to be done differently from what was chosen; one sentence or empty
    std::vector<SheetPage> pages;
};

} // namespace limber
