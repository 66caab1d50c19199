// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QSizeF>
#include <QtCore/QString>

#include <optional>

namespace limber
{

enum class SheetPaper { A4, Letter, A5 };

/// What the page is for: `cards` to learn from, `list` for who knows the moves, `large` for older eyes, `log` to keep
/// a record on, `pocket` to fold.
enum class SheetLayout { Cards, List, Large, Log, Pocket };

/// Who hands the sheet out; empty parts are left out.
struct SheetFrom {
    QString name;
    QString clinic;
    QString phone;
    bool isEmpty() const { return name.isEmpty() && clinic.isEmpty() && phone.isEmpty(); }
    friend bool operator==(const SheetFrom&, const SheetFrom&) = default;
};

/// Everything about a sheet that is not the routine itself.
struct SheetOptions {
    SheetPaper paper = SheetPaper::A4;
    bool landscape = false;
    SheetLayout layout = SheetLayout::Cards;
    int days = 7;    ///< to tick, 0–28; the log always has 14
    QString forWhom; ///< empty: the routine's, else a line to write on
    SheetFrom from;  ///< empty: a line to write on
    QDate date;      ///< invalid: a line to write on
    bool pictures = true;
    bool inkSaving = false; ///< outlines instead of filled shapes
    bool sources = false;   ///< says where each dose comes from
    int painLimit = 5;      ///< of 10: above it one stops
    double textPoints = 0;  ///< 0: chosen so that the sheet fits well; else 9–20
    QLocale locale;         ///< of dates and the first day of the week

    friend bool operator==(const SheetOptions&, const SheetOptions&) = default;
};

/// Width and height in millimetres, turned when landscape.
QSizeF paperSize(const SheetOptions& options);

/// The words used on the command line ("a4", "cards"). They never change.
QString word(SheetPaper paper);
QString word(SheetLayout layout);
std::optional<SheetPaper> sheetPaperOf(const QString& word);
std::optional<SheetLayout> sheetLayoutOf(const QString& word);

/// Letter where people use it (United States, Canada, Mexico and some neighbours), else A4.
SheetPaper usualPaper(const QLocale& locale);

} // namespace limber
