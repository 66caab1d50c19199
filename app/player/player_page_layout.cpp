// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands: one unit scales the whole page, so that it reads the same from 800 × 500 to 4K.
#include "app/player/choice_panel.h"
#include "app/player/done_grid.h"
#include "app/player/figure_stage.h"
#include "app/player/next_card.h"
#include "app/player/player_page.h"
#include "app/player/scaled_text.h"
#include "app/player/step_bar.h"
#include "app/player/transport.h"
#include "app/render/type.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace limber
{

namespace
{

constexpr double kTimeShare = 0.222;      // of the window's height, as in the look
constexpr double kLeastTimeShare = 0.206; // the demand is a fifth
constexpr double kCapShare = 0.727;       // of the type size: the height of Inter's figures
constexpr double kLeastText = 13;
constexpr double kLeastReading = 10;
constexpr int kReadingLines = 20;
constexpr double kLeastStage = 0.2; // of the width
constexpr auto kLeftMiddle = Qt::AlignLeft | Qt::AlignVCenter;

QRect box(double x, double y, double w, double h)
{
    return QRectF(x, y, std::max(0.0, w), std::max(0.0, h)).toRect();
}

double textWidth(double pixels, int weight, const QString& text)
{
    return QFontMetricsF(fontOf(pixels, weight)).horizontalAdvance(text);
}

/// The size of the time's type in a column of this width: as in the look where it fits, and never below the demand.
double timePixels(double windowHeight, double room, const QString& widest)
{
    const double perPixel = textWidth(200, QFont::Bold, widest) / 200;
    const double wanted = windowHeight * kTimeShare / kCapShare;
    const double least = std::ceil(windowHeight * kLeastTimeShare / kCapShare);
    return perPixel > 0 ? std::clamp(room / perPixel, least, std::max(least, wanted)) : wanted;
}

} // namespace

double PlayerPage::unit() const
{
    return std::max(0.5, std::min(width() / 1280.0, height() / 800.0));
}

double PlayerPage::timeDigitsHeight() const
{
    return m_time->paintedPixels() * kCapShare;
}

/// The widest text that the time shows while this step runs, so that nothing changes size in it.
QString PlayerPage::widestTime() const
{
    QString widest = m_time->text();
    if (const auto length = m_session.player().stepLength(); length && !m_ended)
        widest = clockText(*length);
    static const QRegularExpression kDigits(QStringLiteral("[0-9]"));
    return widest.replace(kDigits, QStringLiteral("0"));
}

void PlayerPage::layOut()
{
    if (width() < 10 || height() < 10)
        return;
    const double u = unit();
    const double pad = 28 * u;
    const double wide = width() - 2 * pad;
    layOutTop(u);
    const double top = (m_notice->text().isEmpty() ? 55 : 82) * u;

    m_transport->setScale(u);
    m_question->setScale(u);
    const bool asking = !m_question->isHidden();
    m_transport->setVisible(!asking && !m_ended);
    const double controls = asking ? m_question->heightNow() : m_transport->sizeHint().height();
    const double controlsTop = height() - controls - 22 * u;
    (asking ? static_cast<QWidget*>(m_question) : m_transport)->setGeometry(box(pad, controlsTop, wide, controls));
    layOutNote();
    m_bar->setScale(u);
    const double barTop = controlsTop - (24 + 14) * u;
    m_bar->setGeometry(box(pad, barTop, wide, 24 * u));
    const double bottom = barTop - 14 * u;

    const double gap = 28 * u;
    // The stage gives way where the time needs more than half of the width ("1:03:45").
    const QString widest = widestTime();
    const double time = textWidth(timePixels(height(), (wide - gap) / 2, widest), QFont::Bold, widest);
    const double stage = std::clamp(wide - gap - time, wide * kLeastStage, wide * 0.5);
    const QRectF left(pad, top, stage, bottom - top);
    m_stage->setScale(u);
    m_stage->setGeometry(left.toRect());
    m_done->setScale(u);
    m_done->setGeometry(left.toRect());
    layOutColumn(u, QRectF(left.right() + gap, top, wide - stage - gap, bottom - top));
}

void PlayerPage::layOutTop(double u)
{
    const double pad = 28 * u;
    const double wide = width() - 2 * pad;
    const double line = std::max(22.0, 26 * u);
    const double y = 15 * u;
    const double size = std::max(kLeastText, 16 * u);
    m_title->setLook(size, kLeastText, 1, kLeftMiddle);
    m_progress->setLook(size, 11, 1, kLeftMiddle);
    m_left->setLook(size, kLeastText, 1, Qt::AlignRight | Qt::AlignVCenter);
    const double left = std::max(textWidth(size, QFont::Medium, m_left->text()), 10.0) + 4;
    const double progress = textWidth(size, QFont::Normal, m_progress->text()) + 4;
    const double between = 14 * u;
    const double title = std::min(textWidth(size, QFont::Bold, m_title->text()) + 4,
                                  std::max(60.0, wide - left - progress - 3 * between));
    m_title->setGeometry(box(pad, y, title, line));
    m_progress->setGeometry(box(pad + title + between, y, progress, line));
    m_left->setGeometry(box(pad + wide - left, y, left, line));
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_notice->setLook(std::max(kLeastText, 15 * u), 11, 1, kLeftMiddle);
    m_notice->setGeometry(box(pad, 46 * u, wide, line));
}

void PlayerPage::layOutColumn(double u, const QRectF& column)
{
    const double x = column.left();
    const double wide = column.width();
    const double pixels = timePixels(height(), wide, widestTime());
    const bool next = !m_next->isHidden();
    const double card = next ? std::max(54.0, 92 * u) : 0;
    m_next->setScale(u);
    m_next->setGeometry(box(x, column.bottom() - card, wide, card));

    const double lineHigh = std::max(20.0, 32 * u);
    const double lineTop = column.bottom() - card - (next ? 10 * u : 0) - lineHigh;
    m_line->setLook(std::max(kLeastText, 22 * u), kLeastText, 1, kLeftMiddle);
    m_line->setGeometry(box(x, lineTop, wide, lineHigh));

    // The digits' cap height counts: the room above and below them in the line is empty and may be shared.
    const double digits = pixels * kCapShare;
    const double timeHigh = pixels * 1.21;
    const double digitsTop = lineTop - 14 * u - digits;
    const double ascentGap = (timeHigh - digits) / 2;
    m_time->setLook(pixels, pixels, 1, kLeftMiddle);
    const double bearing = pixels * 0.055;
    m_time->setGeometry(box(x - bearing, digitsTop - ascentGap, wide + bearing, timeHigh));
    m_time->lower();

    const double room = digitsTop - 12 * u - column.top();
    m_name->setLook(std::max(24.0, 44 * u), std::max(18.0, 26 * u), 2, Qt::AlignLeft | Qt::AlignTop);
    const double name = m_name->heightFor(wide, room * 0.6);
    m_name->setGeometry(box(x, column.top(), wide, name));
    const double instructionTop = column.top() + name + 6 * u;
    if (m_session.player().isHeld() && !m_ended) // all steps of an exercise that is new
        m_instruction->setLook(std::max(14.0, 19 * u), kLeastReading, kReadingLines, Qt::AlignLeft | Qt::AlignTop);
    else
        m_instruction->setLook(std::max(15.0, 22 * u), kLeastText, 4, Qt::AlignLeft | Qt::AlignTop);
    m_instruction->setGeometry(box(x, instructionTop, wide, digitsTop - 10 * u - instructionTop));
}

} // namespace limber
