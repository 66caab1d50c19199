// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <optional>

namespace limber
{

enum class SheetPaper { A4, Letter, A5 };

/// What the page is for: `cards` to learn from, `list` for who knows the moves, `large` for older eyes, `log` to keep
/// a record on, `pocket` to fold.
enum class SheetLayout { Cards, List, Large, Log, Pocket };

/// What the pictures are printed with: greys, colour, or thin lines on white.
enum class SheetInk { Grey, Colour, Saving };

/// Who hands the sheet out; empty parts are left out.
struct SheetFrom {
    QString name;
    QString clinic;
    QString phone;
    QImage logo; ///< null: none
    friend bool operator==(const SheetFrom&, const SheetFrom&) = default;
};

/// Everything about a sheet that is not the routine itself.
struct SheetOptions {
    SheetPaper paper = SheetPaper::A4;
    bool landscape = false;
    SheetLayout layout = SheetLayout::Cards;
    int days = 7;       ///< to tick, 0–28; the log always has 14
    QString forWhom;    ///< empty: the routine's, else a line to write on
    SheetFrom from;     ///< empty: a line to write on
    QDate date;         ///< invalid: a line to write on
    int validWeeks = 0; ///< from the date on; 0: nothing is said
    bool pictures = true;
    SheetInk ink = SheetInk::Grey;
    bool sources = false;  ///< says where each dose comes from
    bool code = false;     ///< the routine itself as a QR code
    int painCareful = 4;   ///< of 10: from here on do less
    int painStop = 6;      ///< of 10: from here on stop
    double textPoints = 0; ///< 0: chosen so that the sheet fits well; else 9–20
    QLocale locale;        ///< of dates, decimal marks and the first day of the week

    friend bool operator==(const SheetOptions&, const SheetOptions&) = default;
};

/// Whether the paper lies on its long side: a sheet to fold always does.
bool isLandscape(const SheetOptions& options);

/// Width and height in millimetres, turned when landscape.
QSizeF paperSize(const SheetOptions& options);

/// The words used on the command line ("a4", "cards"). They never change.
QString word(SheetPaper paper);
QString word(SheetLayout layout);
QString word(SheetInk ink);
std::optional<SheetPaper> sheetPaperOf(const QString& word);
std::optional<SheetLayout> sheetLayoutOf(const QString& word);
std::optional<SheetInk> sheetInkOf(const QString& word);

/// Letter where people use it (United States, Canada, Mexico and some neighbours), else A4.
SheetPaper usualPaper(const QLocale& locale);

} // namespace limber
