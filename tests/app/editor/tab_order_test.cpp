// SPDX-License-Identifier: GPL-3.0-or-later
// Tab through the editor and the dialog of an own exercise: everything is reached, in the order in which one reads, and
// everything that takes the keyboard has a name for who cannot see it.
#include "app/editor/exercise_dialog.h"
#include "app/editor/exercise_form.h"
#include "app/editor/inspector.h"
#include "app/editor/routine_header.h"
#include "app/shell/widgets/search_field.h"
#include "tests/app/editor/exercise_fixture.h"
#include "tests/support/tab_walk.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace limber
{

namespace
{

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
        const std::vector<QWidget*> walked = test::walkedByTab(page.library().searchField());
        test::expectNamedAndReached(page, walked);
        const std::vector<QWidget*> panes{&page.library(), page.header().parentWidget(), &page.inspector()};
        std::vector<int> order;
        for (const QWidget* widget : walked)
            order.push_back(paneOf(widget, panes));
        EXPECT_TRUE(std::is_sorted(order.begin(), order.end())) << "library, routine, inspector";
        test::expectReadingOrder(page.library(), walked);
        test::expectReadingOrder(*page.header().parentWidget(), walked);
        test::expectReadingOrder(*page.inspector().widget(), walked);
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
        const std::vector<QWidget*> walked = test::walkedByTab(*QApplication::focusWidget());
        test::expectNamedAndReached(dialog, walked);
        test::expectReadingOrder(dialog.form(), walked);
    }
}

} // namespace limber
