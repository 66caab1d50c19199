// SPDX-License-Identifier: GPL-3.0-or-later
// Several at once, the less frequent values, helpers that propose, and what comes in from outside.
#include "app/editor/advice_panel.h"
#include "app/editor/dose_field.h"
#include "app/editor/entry_details.h"
#include "app/editor/entry_editor.h"
#include "app/editor/fact_line.h"
#include "app/editor/inspector.h"
#include "app/editor/labels.h"
#include "app/editor/proposal_dialog.h"
#include "app/editor/routine_delegate.h"
#include "app/editor/routine_header.h"
#include "app/editor/text_area.h"
#include "app/editor/times_editor.h"
#include "app/shell/widgets/button.h"
#include "app/shell/widgets/chip.h"
#include "core/coach/check.h"
#include "tests/app/editor/editor_fixture.h"

#include <QtGui/QClipboard>
#include <QtGui/QTextLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace limber;

namespace
{

class EditorMore : public EditorTest
{
protected:
    void type(const QString& text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QApplication::processEvents();
    }

    /// A click in the middle of a part of an entry's row.
    void click(const EntryId& entry, EntryPart part)
    {
        RoutineView& view = page.view();
        const QModelIndex index = view.rows().indexOf(entry);
        const auto* delegate = qobject_cast<RoutineDelegate*>(view.itemDelegate());
        const EntryGeometry g = delegate->geometryOf(index, view.visualRect(index));
        const QRectF where = part == EntryPart::Dose ? g.dose : part == EntryPart::LeftBadge ? g.left : g.right;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, where.center().toPoint());
        QApplication::processEvents();
    }

    template <typename Widget>
    Widget* named(const QString& name)
    {
        for (Widget* widget : page.findChildren<Widget*>()) {
            if (widget->isVisibleTo(&page) && (widget->accessibleName() == name))
                return widget;
        }
        ADD_FAILURE() << "nothing is called " << name.toStdString();
        return nullptr;
    }
    Button* button(const QString& text)
    {
        QApplication::processEvents(); // what was just made is shown then
        for (Button* found : page.findChildren<Button*>()) {
            if (found->isVisibleTo(&page) && (found->text() == text || found->accessibleName() == text))
                return found;
        }
        ADD_FAILURE() << "no button " << text.toStdString();
        return nullptr;
    }
};

} // namespace

TEST_F(EditorMore, aClickOnTheDoseOfOneOfSeveralEditsAll)
{
    select({idAt(1, 0), idAt(1, 1), idAt(2, 0)});
    click(idAt(1, 1), EntryPart::Dose);
    ASSERT_EQ(page.view().selectedEntries().size(), 3U);
    auto* field = qobject_cast<DoseField*>(QApplication::focusWidget());
    ASSERT_TRUE(field);
    field->selectAll();
    type(QStringLiteral("2x45s"));
    key(Qt::Key_Return);
    for (const EntryId& id : {idAt(1, 0), idAt(1, 1), idAt(2, 0)})
        EXPECT_EQ(doseText(findEntry(routine(), id)->dose), QStringLiteral("2 × 45 s"));
    EXPECT_EQ(document->undoStack().count(), 1);
    document->undoStack().undo();
    EXPECT_NE(doseText(entryAt(1, 1).dose), QStringLiteral("2 × 45 s"));
}

TEST_F(EditorMore, aClickOnASideOfOneOfSeveralIsForAll)
{
    select({idAt(1, 0), idAt(1, 1)});
    click(idAt(1, 0), EntryPart::RightBadge);
    EXPECT_EQ(entryAt(1, 0).sides, Sides::LeftOnly);
    EXPECT_EQ(entryAt(1, 1).sides, Sides::LeftOnly);
    EXPECT_EQ(entryAt(1, 2).sides, Sides::Each);
    click(idAt(1, 2), EntryPart::RightBadge); // not among them: for itself
    EXPECT_EQ(entryAt(1, 2).sides, Sides::LeftOnly);
}

TEST_F(EditorMore, arrowsAndTheWheelCountInADose)
{
    DoseField field;
    Entry entry = entryOf("pigeon-pose");
    field.setEntry(entry, true);
    field.setText(QStringLiteral("3x30s"));
    field.setCursorPosition(1);
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.text(), QStringLiteral("4x30s"));
    field.setCursorPosition(5);
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(field.text(), QStringLiteral("4x25s")) << "seconds by five";
    EXPECT_TRUE(field.isTouched());
    field.show();
    field.setFocus();
    QApplication::setActiveWindow(&field);
    const auto wheel = [&field](int turned) {
        QWheelEvent event(QPointF(20, 10), field.mapToGlobal(QPointF(20, 10)), {}, QPoint(0, turned), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&field, &event);
    };
    field.setCursorPosition(5);
    wheel(120);
    wheel(120);
    EXPECT_EQ(field.text(), QStringLiteral("4x35s"));
    field.clearFocus();
    wheel(-120);
    EXPECT_EQ(field.text(), QStringLiteral("4x35s")) << "scrolling past it changes nothing";
}

TEST_F(EditorMore, aDoseTooLongForItsFieldIsShownUnderstoodBelowIt)
{
    DoseField field;
    field.resize(240, 36);
    QString below;
    bool understoodBelow = false;
    QObject::connect(&field, &DoseField::remarkChanged, &field, [&](const QString& remark, bool understood) {
        below = remark;
        understoodBelow = understood;
    });
    field.setEntry(entryOf("pigeon-pose"), true);
    const auto typed = [&](const char* text) {
        field.selectAll();
        QTest::keyClicks(&field, QString::fromLatin1(text));
        return below;
    };
    EXPECT_EQ(typed("3x30s"), QString()) << "there is room in the field";
    EXPECT_EQ(typed("l 3x30s r 2x30s"), QStringLiteral("L 3 × 30 s · R 2 × 30 s"));
    EXPECT_TRUE(understoodBelow);
    EXPECT_EQ(typed("2x10x5s rest 30s each"), QStringLiteral("2 × 10 × 5 s, each side, rest 30 s"));
    EXPECT_FALSE(typed("3 x banana").isEmpty());
    EXPECT_FALSE(understoodBelow);
}

TEST_F(EditorMore, typingADoseOnANarrowRowLeavesTheNameToBeRead)
{
    page.resize(1100, 700);
    QApplication::processEvents();
    select({idAt(1, 0)});
    page.view().editDose();
    auto* field = qobject_cast<DoseField*>(QApplication::focusWidget());
    ASSERT_TRUE(field);
    const QRect row = page.view().visualRect(page.view().rows().indexOf(idAt(1, 0)));
    EXPECT_GE(field->geometry().top(), row.top() + 25);
    EXPECT_LE(field->geometry().bottom(), row.bottom());
    EXPECT_GT(field->width(), 200);
}

TEST_F(EditorMore, stepsAreRewordedForOnePersonOnly)
{
    select({idAt(1, 0)});
    const QStringList own = testCatalogue().exercise(entryAt(1, 0).exercise)->steps;
    page.actions().rewordSteps->trigger();
    auto* steps = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    ASSERT_TRUE(steps) << "the steps are open for writing";
    EXPECT_TRUE(steps->toPlainText().contains(own.first()));
    EXPECT_TRUE(entryAt(1, 0).ownSteps.isEmpty()) << "opening them changes nothing";
    steps->setPlainText(QStringLiteral("Sit down.\n\nLean forward.\n"));
    EXPECT_EQ(entryAt(1, 0).ownSteps, (QStringList{QStringLiteral("Sit down."), QStringLiteral("Lean forward.")}));
    EXPECT_EQ(testCatalogue().exercise(entryAt(1, 0).exercise)->steps, own);
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("reword steps"));
    button(QStringLiteral("The exercise’s own steps"))->click();
    EXPECT_TRUE(entryAt(1, 0).ownSteps.isEmpty());
}

TEST_F(EditorMore, fromOneTextOfAnEntryToTheOtherAndBackToTheListByKeys)
{
    select({idAt(1, 0)});
    key(Qt::Key_F2, Qt::ControlModifier);
    type(QStringLiteral("Sit. "));
    key(Qt::Key_F2, Qt::ShiftModifier);
    type(QStringLiteral("Stop if the knee hurts"));
    EXPECT_EQ(entryAt(1, 0).note, QStringLiteral("Stop if the knee hurts"));
    EXPECT_TRUE(entryAt(1, 0).ownSteps.join(u' ').contains(QStringLiteral("Sit. ")));
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &page.view());
    EXPECT_EQ(page.view().selectedEntries(), std::vector{idAt(1, 0)});
}

TEST_F(EditorMore, timesAreInheritedAndSayFromWhere)
{
    select({idAt(1, 0)});
    TimesEditor& times = page.inspector().entryDetails().times();
    times.setOpen(true);
    auto* transition = times.findChildren<QSpinBox*>().at(1);
    EXPECT_EQ(transition->value(), 10);
    EXPECT_EQ(transition->accessibleDescription(), QStringLiteral("from the settings"));
    Timing timing;
    timing.transition = 20s;
    ASSERT_TRUE(document->push(edits::setRoutineTiming(routine(), timing)));
    EXPECT_EQ(transition->value(), 20);
    EXPECT_EQ(transition->accessibleDescription(), QStringLiteral("from the routine"));
    timing.transition = 25s;
    ASSERT_TRUE(document->push(edits::setSectionTiming(routine(), routine().sections[1].id, timing)));
    EXPECT_EQ(transition->value(), 25);
    EXPECT_EQ(transition->accessibleDescription(), QStringLiteral("from the section"));
    const Millis before = document->total();
    transition->setValue(30);
    EXPECT_EQ(entryAt(1, 0).timing.transition, Millis(30s));
    EXPECT_EQ(transition->accessibleDescription(), QStringLiteral("set here"));
    EXPECT_EQ(document->total(), before + 5s);
    button(QStringLiteral("Inherit again: between exercises"))->click();
    EXPECT_EQ(entryAt(1, 0).timing.transition, std::nullopt);
    EXPECT_EQ(transition->value(), 25);
}

TEST_F(EditorMore, timesOfSeveralChangeOnlyWhatWasTouched)
{
    Timing timing;
    timing.prepare = 7s;
    ASSERT_TRUE(document->push(edits::setTiming(routine(), {idAt(1, 0)}, timing)));
    select({idAt(1, 0), idAt(1, 1)});
    TimesEditor& times = page.inspector().entryDetails().times();
    times.setOpen(true);
    const auto spins = times.findChildren<QSpinBox*>();
    EXPECT_EQ(spins.at(0)->accessibleDescription(), QStringLiteral("different"));
    spins.at(2)->setValue(9);
    EXPECT_EQ(entryAt(1, 0).timing.switchSides, Millis(9s));
    EXPECT_EQ(entryAt(1, 1).timing.switchSides, Millis(9s));
    EXPECT_EQ(entryAt(1, 0).timing.prepare, Millis(7s));
    EXPECT_EQ(entryAt(1, 1).timing.prepare, std::nullopt);
}

TEST_F(EditorMore, fitShowsWhatItTakesAndIsOneStep)
{
    const Routine before = routine();
    FitDialog dialog(*document, {}, &page);
    dialog.setMinutes(5);
    EXPECT_TRUE(dialog.edit().has_value());
    const QStringList lines = dialog.lines();
    const auto heading = lines.indexOf(QStringLiteral("LEFT OUT"));
    ASSERT_GT(heading, 0) << "what stays stands first";
    EXPECT_EQ(lines.size(), 6 + 1);
    EXPECT_EQ(lines.filter(QStringLiteral("is left out")), lines.mid(heading + 1)) << qPrintable(lines.join(u'\n'));
    EXPECT_EQ(routine(), before) << "nothing is taken yet";
    for (Button* take : dialog.findChildren<Button*>()) {
        if (take->text() == QStringLiteral("Take this"))
            take->click();
    }
    EXPECT_LE(document->total(), Millis(5min));
    EXPECT_EQ(document->undoStack().count(), 1);
    document->undoStack().undo();
    EXPECT_EQ(routine(), before);
}

TEST_F(EditorMore, fitPrefersWhatHasAStar)
{
    const EntryId starred = idAt(2, 1);
    const ExerciseId wanted = entryAt(2, 1).exercise;
    const auto wishes = [wanted](const ExerciseId& id) { return FitWish{0.0, id == wanted, 0}; };
    FitDialog dialog(*document, wishes, &page);
    dialog.setMinutes(2);
    ASSERT_TRUE(dialog.edit().has_value());
    document->push(*dialog.edit());
    EXPECT_TRUE(findEntry(routine(), starred));
}

TEST_F(EditorMore, fitHasNothingToTakeWhenItFitsOrNothingDoes)
{
    FitDialog dialog(*document, {}, &page);
    dialog.setMinutes(180);
    EXPECT_FALSE(dialog.edit());
    EXPECT_TRUE(dialog.summary().contains(QStringLiteral("already fits"))) << qPrintable(dialog.summary());
}

TEST_F(EditorMore, flowOrderIsShownBeforeItIsTaken)
{
    Routine jumpy = smallRoutine();
    jumpy.id = RoutineId::fresh();
    jumpy.sections[1].entries = {entryOf("supine-figure-four"), entryOf("standing-side-bend"),
                                 entryOf("supine-figure-four"), entryOf("standing-side-bend")};
    open(jumpy);
    FlowDialog dialog(*document, &page);
    ASSERT_TRUE(dialog.edit().has_value());
    EXPECT_EQ(routine(), jumpy);
    document->push(*dialog.edit());
    EXPECT_EQ(entryAt(1, 0).exercise, entryAt(1, 1).exercise);
    EXPECT_FALSE(FlowDialog(*document, &page).edit()) << "it cannot get better";
}

TEST_F(EditorMore, adviceSaysItsSourceAndComesBackWhenHidden)
{
    page.view().clearSelection();
    AdvicePanel& advice = page.inspector().advice();
    advice.look();
    const auto notHere = [&] {
        std::vector<Button*> all;
        for (Button* found : advice.findChildren<Button*>()) {
            if (found->text() == QStringLiteral("Not here") && found->isVisibleTo(&advice))
                all.push_back(found);
        }
        return all;
    };
    const size_t findings = notHere().size();
    ASSERT_GT(findings, 0U);
    notHere().front()->click();
    EXPECT_EQ(silenced(routine()).size(), 1);
    Button* again = button(QStringLiteral("Show hidden advice (1)"));
    ASSERT_TRUE(again);
    again->click();
    QApplication::processEvents();
    EXPECT_TRUE(silenced(routine()).isEmpty());
    EXPECT_EQ(notHere().size(), findings);
    document->undoStack().undo();
    EXPECT_EQ(silenced(routine()).size(), 1) << "hiding and showing can be undone";
}

TEST_F(EditorMore, theKeyboardStaysOnThePageWhenWhatHadItGoes)
{
    QWidget window;
    auto* other = new QPushButton(QStringLiteral("Another page"), &window);
    page.setParent(&window);
    window.resize(1280, 760);
    window.show();
    page.show();
    QApplication::setActiveWindow(&window);
    page.view().clearSelection();
    page.inspector().advice().look();
    QApplication::processEvents();
    QAbstractButton* fix = nullptr;
    for (QAbstractButton* button : page.inspector().advice().findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Not here"))
            fix = button;
    }
    ASSERT_TRUE(fix);
    fix->setFocus();
    fix->click();
    page.inspector().advice().look();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
    EXPECT_FALSE(other->hasFocus());
    EXPECT_TRUE(page.isAncestorOf(QApplication::focusWidget()));
    page.setParent(nullptr);
}

TEST_F(EditorMore, anEntryIsSwappedForAnEasierOneAndBack)
{
    const Exercise* from = nullptr;
    ExerciseId to;
    for (const Exercise& exercise : testCatalogue().exercises()) {
        for (const Variant& variant : exercise.variants) {
            if (variant.kind == Variant::Kind::Easier && variant.exercise && !from) {
                from = &exercise;
                to = *variant.exercise;
            }
        }
    }
    ASSERT_TRUE(from) << "no exercise has an easier one of its own";
    Routine other = smallRoutine();
    other.sections[1].entries = {edits::entryFor(*from)};
    open(other);
    select({idAt(1, 0)});
    ASSERT_TRUE(page.actions().swapEasier->isEnabled());
    page.actions().swapEasier->trigger();
    EXPECT_EQ(entryAt(1, 0).exercise, to);
    document->undoStack().undo();
    EXPECT_EQ(entryAt(1, 0).exercise, from->id);
}

TEST_F(EditorMore, moveToASectionByItsName)
{
    select({idAt(1, 0), idAt(1, 1)});
    QMenu* menu = page.actions().moveToSection->menu();
    Q_EMIT menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 3);
    menu->actions().at(2)->trigger();
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: standing-side-bend | strengthen: clam, bridge, "
                                      "pigeon-pose, supine-figure-four"));
}

TEST_F(EditorMore, aRoutineIsAppendedAsSectionsOfItsOwn)
{
    const Routine before = routine();
    page.append(smallRoutine());
    EXPECT_EQ(routine().sections.size(), 6U);
    expectRowsFollow();
    document->undoStack().undo();
    EXPECT_EQ(routine(), before);
}

TEST_F(EditorMore, droppedBesideTheListEntriesAreTakenOut)
{
    const auto mime = mimeOf({DragPayload::Kind::Entries, dragOrigin(), routine().id, {idAt(1, 0).text()}});
    const QPoint beside = page.inspector().geometry().center();
    QDragEnterEvent enter(beside, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(&page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(beside, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(&page, &drop);
    EXPECT_EQ(shape(), QStringLiteral("release: ball-release | stretch: supine-figure-four, standing-side-bend | "
                                      "strengthen: clam, bridge"));
}

TEST_F(EditorMore, fiveMegabytesOfTextOnTheClipboardAreASentence)
{
    for (const QString& text : {QString(5'000'000, u'x'), QStringLiteral("{") + QString(5'000'000, u'"')}) {
        QGuiApplication::clipboard()->setText(text);
        const Routine before = routine();
        page.actions().paste->trigger();
        EXPECT_EQ(routine(), before);
    }
    QGuiApplication::clipboard()->clear();
}

TEST_F(EditorMore, aTitleOfTenThousandCharactersIsCutAndNothingIsLost)
{
    page.header().editTitle();
    QGuiApplication::clipboard()->setText(QString(10'000, u'W'));
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(routine().title, QString(200, u'W'));
    EXPECT_GT(page.header().height(), 0);
    QGuiApplication::clipboard()->clear();
}

TEST_F(EditorMore, anEmptyTitleKeepsTheLastOne)
{
    page.header().editTitle();
    key(Qt::Key_Delete);
    key(Qt::Key_Return);
    EXPECT_EQ(routine().title, QStringLiteral("My evening hips"));
    EXPECT_EQ(page.header().title().text(), QStringLiteral("My evening hips"));
}

TEST_F(EditorMore, rightToLeftAndEmojiNamesAreKept)
{
    const QString name = QStringLiteral("تمارين 🧘🏽 – שלום");
    ASSERT_TRUE(document->push(edits::renameRoutine(routine(), name)));
    ASSERT_TRUE(document->push(edits::renameSection(routine(), routine().sections[0].id, name)));
    page.repaint();
    EXPECT_EQ(page.header().title().text(), name);
    EXPECT_EQ(saved.back().sections[0].title, name);
}

TEST_F(EditorMore, aNameFromTheRightDoesNotTurnTheDoseBehindItRound)
{
    const QString name = QStringLiteral("Frog \u0636\u0641\u062f\u0639");
    const QString shown = isolated(name) + QStringLiteral(": 1 × 30 s");
    QTextLayout layout(shown);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const auto at = [&](const char* part) {
        return line.cursorToX(static_cast<int>(shown.indexOf(QString::fromUtf8(part))));
    };
    EXPECT_LT(at("1 ×"), at("30 s"));
    EXPECT_LT(at(": 1"), at("1 ×"));
    EXPECT_EQ(isolated(QStringLiteral("Pigeon pose 🐸")), QStringLiteral("Pigeon pose 🐸"));
}

TEST_F(EditorMore, aNonsenseDoseStaysInTheFieldWithItsSentence)
{
    select({idAt(1, 0)});
    const Dose before = entryAt(1, 0).dose;
    for (const char* nonsense : {"banana", "0x30s", "-5", "3x", "x", "1e9x9999999s", "🙂"}) {
        EXPECT_FALSE(page.inspector().entryEditor().takeText(QString::fromUtf8(nonsense))) << nonsense;
        EXPECT_EQ(entryAt(1, 0).dose, before) << nonsense;
    }
}

TEST_F(EditorMore, theLineBelowTheTitleNamesAPartnerAndDoesNotPretendToKnowSeconds)
{
    const auto facts = [this] { return page.header().findChild<FactLine*>()->accessibleName(); };
    EXPECT_FALSE(facts().contains(QStringLiteral("partner")));
    EXPECT_FALSE(facts().contains(QStringLiteral("about")));
    Entry partner = entryOf("partner-side-lying");
    partner.dose = Dose();
    partner.dose.reps = 7;
    partner.selfPaced = true;
    document->push(edits::addEntries(routine(), {partner}, {1, 0}, QStringLiteral("add")));
    EXPECT_TRUE(facts().contains(QStringLiteral("a partner"))) << qPrintable(facts());
    EXPECT_TRUE(facts().contains(QStringLiteral("about "))) << qPrintable(facts());
    EXPECT_FALSE(facts().contains(QStringLiteral(" s,"))) << qPrintable(facts());
}

TEST_F(EditorMore, theTitleIsNeverCutForTheButtonsBesideIt)
{
    document->push(edits::renameRoutine(routine(), QStringLiteral("Tight hips: massage, stretch, strengthen")));
    for (const int width : {460, 560, 700, 1180}) {
        page.header().setFixedWidth(width);
        QApplication::processEvents();
        const TitleField& title = page.header().title();
        const int room = std::min(width - 80, title.fontMetrics().horizontalAdvance(title.text()));
        EXPECT_GE(title.width(), room) << width;
    }
}

TEST_F(EditorMore, theDoseOfASourceIsTakenOverByOneClick)
{
    document->push(edits::setDose(routine(), {idAt(1, 0)}, Dose()));
    const QString ownDose = doseText(entryAt(1, 0).dose);
    select({idAt(1, 0)});
    QApplication::processEvents();
    std::vector<Button*> offers;
    for (Button* button : page.inspector().findChildren<Button*>()) {
        if (button->toolTip() == QStringLiteral("Take over this dose") && button->isVisible())
            offers.push_back(button);
    }
    ASSERT_EQ(offers.size(), 1U) << "of the pigeon pose, which two articles name and one gives a dose for";
    EXPECT_TRUE(offers[0]->text().startsWith(QStringLiteral("3 × 30 s"))) << qPrintable(offers[0]->text());
    EXPECT_TRUE(offers[0]->accessibleName().contains(QStringLiteral("Six stretches")));
    offers[0]->click();
    EXPECT_EQ(doseText(entryAt(1, 0).dose), QStringLiteral("3 × 30 s"));
    document->undoStack().undo();
    EXPECT_EQ(doseText(entryAt(1, 0).dose), ownDose);
}

TEST_F(EditorMore, theDaysOfAWeekAreChosenOneByOneAndUndone)
{
    page.view().clearSelection();
    const auto day = [this](const char* name) -> Chip& {
        for (Chip* chip : page.inspector().findChildren<Chip*>()) {
            if (chip->accessibleName() == QLatin1String(name))
                return *chip;
        }
        throw std::runtime_error(name);
    };
    QTest::mouseClick(&day("Monday"), Qt::LeftButton);
    QTest::mouseClick(&day("Thursday"), Qt::LeftButton);
    EXPECT_EQ(routine().frequency.weekdays.to_string(), "0001001") << "Monday is the first";
    EXPECT_EQ(day("Monday").y(), day("Sunday").y()) << "a week is one row";
    document->undoStack().undo();
    document->undoStack().undo();
    EXPECT_TRUE(routine().frequency.weekdays.none());
    EXPECT_FALSE(day("Monday").isChecked());
}

TEST_F(EditorMore, tagsAreTypedWithCommas)
{
    page.view().clearSelection();
    auto* tags = named<QLineEdit>(QStringLiteral("Tags"));
    ASSERT_TRUE(tags);
    tags->setFocus();
    type(QStringLiteral("knee, evening ,, Knee"));
    key(Qt::Key_Return);
    EXPECT_EQ(routine().tags, (QStringList{QStringLiteral("knee"), QStringLiteral("evening")}));
    EXPECT_EQ(document->undoStack().undoText(), QStringLiteral("change tags"));
}
