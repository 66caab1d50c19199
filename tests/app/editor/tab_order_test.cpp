// SPDX-License-Identifier: GPL-3.0-or-later
// Tab through the editor and the dialog of an own exercise: everything is reached, in the order in which one reads, and
// everything that takes the keyboard has a name for who cannot see it.
#include "app/editor/exercise_dialog.h"
#include "app/editor/exercise_form.h"
#include "app/editor/inspector.h"
#include "app/editor/routine_header.h"
#include "app/shell/widgets/search_field.h"
#include "tests/app/editor/exercise_fixture.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

QString nameOf(const QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return interface ? interface->text(QAccessible::Name) : QString();
}

std::string described(const QWidget* widget)
{
    return QStringLiteral("%1 “%2”")
        .arg(QLatin1String(widget->metaObject()->className()), nameOf(widget))
        .toStdString();
}

/// What has the keyboard after each Tab, from a widget until it has it again.
std::vector<QWidget*> walkedByTab(QWidget& from)
{
    from.setFocus(Qt::TabFocusReason);
    QWidget* const first = QApplication::focusWidget();
    std::vector<QWidget*> walked;
    for (QWidget* at = first; at && walked.size() < 300;) {
        walked.push_back(at);
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
        if (at == first)
            return walked;
    }
    ADD_FAILURE() << "Tab does not come round; the last was " << (walked.empty() ? "none" : described(walked.back()));
    return walked;
}

/// All that Tab has to reach.
std::vector<QWidget*> reachable(QWidget& in)
{
    std::vector<QWidget*> all;
    for (QWidget* widget : in.findChildren<QWidget*>()) {
        const bool takesTab = widget->focusPolicy() & Qt::TabFocus;
        if (takesTab && !widget->focusProxy() && widget->isVisibleTo(&in) && widget->isEnabled())
            all.push_back(widget);
    }
    return all;
}

void expectNamedAndReached(QWidget& in, const std::vector<QWidget*>& walked)
{
    for (QWidget* widget : reachable(in)) {
        EXPECT_FALSE(nameOf(widget).trimmed().isEmpty()) << described(widget) << " has no name";
        EXPECT_TRUE(std::find(walked.begin(), walked.end(), widget) != walked.end())
            << described(widget) << " is not reached";
    }
}

/// Downwards, and in a row to the right, by the places on the page that the widgets are on.
void expectReadingOrder(QWidget& page, const std::vector<QWidget*>& walked)
{
    const QWidget* before = nullptr;
    QRect last;
    for (const QWidget* widget : walked) {
        if (!page.isAncestorOf(widget))
            continue;
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        const bool sameRow = before && place.top() <= last.center().y() && place.bottom() >= last.center().y();
        const bool natural = !before || (sameRow ? place.left() >= last.left() : place.top() >= last.top());
        EXPECT_TRUE(natural) << described(widget) << " comes after " << described(before);
        before = widget;
        last = place;
    }
}

int paneOf(const QWidget* widget, const std::vector<QWidget*>& panes)
{
    for (size_t i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(widget) || panes[i] == widget)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

/// The page inside a window, as in the program.
class TabOrder : public ExerciseTest
{
protected:
    TabOrder()
    {
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(&page);
        window.resize(1280, 748);
        window.show();
        page.show();
        QApplication::setActiveWindow(&window);
        QApplication::processEvents();
    }
    ~TabOrder() override { page.setParent(nullptr); }

    void expectNaturalPage()
    {
        QApplication::processEvents();
        const std::vector<QWidget*> walked = walkedByTab(page.library().searchField());
        expectNamedAndReached(page, walked);
        const std::vector<QWidget*> panes{&page.library(), page.header().parentWidget(), &page.inspector()};
        std::vector<int> order;
        for (const QWidget* widget : walked)
            order.push_back(paneOf(widget, panes));
        EXPECT_TRUE(std::is_sorted(order.begin(), order.end())) << "library, routine, inspector";
        expectReadingOrder(page.library(), walked);
        expectReadingOrder(*page.header().parentWidget(), walked);
        expectReadingOrder(*page.inspector().widget(), walked);
    }

    QWidget window;
};

TEST_F(TabOrder, aboutTheRoutine)
{
    page.view().clearSelection();
    expectNaturalPage();
}

TEST_F(TabOrder, aboutAnEntryAndItsDetails)
{
    page.view().selectEntries({document->routine().sections[1].entries[0].id});
    QApplication::processEvents();
    for (QAbstractButton* button : page.inspector().findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(&page) && button->isCheckable() && !button->isChecked() &&
            button->text().contains(QStringLiteral("imes")))
            button->click(); // what is folded away unfolds
    }
    expectNaturalPage();
}

TEST_F(TabOrder, aboutASection)
{
    page.view().selectSection(document->routine().sections[1].id);
    expectNaturalPage();
}

TEST_F(TabOrder, anExerciseOfOnesOwn)
{
    Exercise draft = shelf.draft(catalogue.exercise(ExerciseId(QStringLiteral("pigeon-pose"))));
    for (const QSize size : {QSize(720, 760), QSize(560, 480)}) {
        ExerciseDialog dialog(shelf, draft, true);
        dialog.resize(size);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        QApplication::processEvents();
        const std::vector<QWidget*> walked = walkedByTab(*QApplication::focusWidget());
        expectNamedAndReached(dialog, walked);
        expectReadingOrder(dialog.form(), walked);
    }
}

} // namespace limber
