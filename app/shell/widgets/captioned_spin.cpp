// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/captioned_spin.h"

#include "app/shell/theme.h"
#include "app/shell/widgets/paint.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace limber
{

namespace
{

/// A spin box that gives way to the box around it and can be blank.
class BareSpin final : public QSpinBox
{
public:
    BareSpin()
    {
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setFrame(false);
        setKeyboardTracking(false);
        setFocusPolicy(Qt::StrongFocus);
        setFont(fontOf(15 * textScale(), 600));
    }
    QLineEdit* field() const { return lineEdit(); }

protected:
    void wheelEvent(QWheelEvent* event) override { hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore(); }
};

} // namespace

CaptionedSpin::CaptionedSpin(const QString& caption, int lowest, int highest, QWidget* parent)
    : QWidget(parent), m_caption(new TextLabel(caption, TextRole::Label, Tone::Soft))
{
    auto* spin = new BareSpin;
    m_spin = spin;
    m_spin->setRange(lowest, highest);
    m_spin->setAccessibleName(caption);
    m_caption->setFont(fontOf(11 * textScale(), 400));
    m_caption->setIndent(2); // as the field above it
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(9, 4, 9, 6);
    column->setSpacing(0);
    column->addWidget(m_spin);
    column->addWidget(m_caption);
    setFocusProxy(m_spin);
    setAttribute(Qt::WA_Hover);
    m_spin->installEventFilter(this);
    connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) {
        m_blank = false;
        Q_EMIT edited(value);
    });
    // A value typed over a blank may equal the number that stood behind it: valueChanged would say nothing.
    connect(m_spin, &QSpinBox::editingFinished, this, [this, spin] {
        if (m_blank && !spin->field()->text().isEmpty()) {
            m_blank = false;
            Q_EMIT edited(m_spin->value());
        }
    });
}

int CaptionedSpin::value() const
{
    return m_spin->value();
}

void CaptionedSpin::setValue(int value)
{
    const QSignalBlocker quiet(m_spin);
    m_blank = false;
    m_spin->setValue(value);
    static_cast<BareSpin*>(m_spin)->field()->setText(m_spin->text());
}

void CaptionedSpin::setBlank()
{
    m_blank = true;
    const QSignalBlocker quiet(m_spin);
    m_spin->clear();
}

void CaptionedSpin::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_spin->setAccessibleName(caption);
}

void CaptionedSpin::setStep(int step)
{
    m_spin->setSingleStep(step);
}

void CaptionedSpin::setLowestText(const QString& text)
{
    m_spin->setSpecialValueText(text);
}

QSize CaptionedSpin::sizeHint() const
{
    const double scale = textScale();
    return QSize(std::max(static_cast<int>(std::lround(60 * scale)), m_caption->sizeHint().width() + 18),
                 static_cast<int>(std::lround(50 * scale)));
}

bool CaptionedSpin::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        m_spin->setFont(fontOf(15 * textScale(), 600));
        m_caption->setFont(fontOf(11 * textScale(), 400));
        updateGeometry();
    }
    return QWidget::event(event);
}

bool CaptionedSpin::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void CaptionedSpin::mousePressEvent(QMouseEvent*)
{
    m_spin->setFocus(Qt::MouseFocusReason);
    m_spin->selectAll();
}

void CaptionedSpin::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    const QColor border = underMouse() && isEnabled() ? blend(t.line, t.ink, 0.2) : t.line;
    paintPanel(painter, rect(), kControlRadius, isEnabled() ? t.surface : t.sunken, border);
    if (m_spin->hasFocus())
        paintFocusRing(painter, rect(), kControlRadius, t);
}

} // namespace limber
