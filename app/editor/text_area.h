// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPlainTextEdit;

namespace limber
{

/// A field for several lines of text, looking like the one-line fields.
class TextArea : public QWidget
{
    Q_OBJECT

public:
    TextArea(const QString& name, const QString& placeholder, QWidget* parent = nullptr);

    QString text() const;
    /// Without telling; keeps the cursor when nothing changes.
    void setText(const QString& text);
    QPlainTextEdit& edit() { return *m_edit; }
    /// It grows from there with its text, up to what a small window shows of it.
    void setLeastHeight(int height);

Q_SIGNALS:
    /// While the person types.
    void edited(const QString& text);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void grow();
    void comeIntoView();

    QPlainTextEdit* m_edit;
    int m_least = 0;
    bool m_setting = false;
};

} // namespace limber
