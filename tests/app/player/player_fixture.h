// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the real catalogue with a clock that stands until it is told to move, no sound, and a list for a disk.
#pragma once

#include "app/player/choice_panel.h"
#include "app/player/player_page.h"
#include "app/player/player_session.h"
#include "app/player/round_button.h"
#include "app/player/step_bar.h"
#include "app/player/transport.h"
#include "app/render/type.h"
#include "core/library/catalogue.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber::test
{

class StandingClock final : public Clock
{
public:
    Millis steadyNow() const override { return m_steady; }
    Millis bootNow() const override { return m_steady + m_slept; }
    QDateTime wallNow() const override { return m_wall; }

    void move(Millis by)
    {
        m_steady += by;
        m_wall = m_wall.addMSecs(by.count());
    }
    void sleep(Millis by)
    {
        m_slept += by;
        m_wall = m_wall.addMSecs(by.count());
    }
    void setWall(const QDateTime& wall) { m_wall = wall; }

private:
    Millis m_steady = 100s;
    Millis m_slept{0};
    QDateTime m_wall{QDate(2026, 3, 2), QTime(19, 30)};
};

class FakeSound final : public PlayerSound
{
public:
    explicit FakeSound(const Clock& clock) : m_clock(clock) {}
    Millis now() const override { return m_clock.steadyNow(); }
    void play(std::vector<Cue> cues) override
    {
        planned = std::move(cues);
        heard = true;
        ++plays;
    }
    void cut() override { heard = false; }
    bool isMuted() const override { return m_muted; }
    void setMuted(bool muted) override { m_muted = muted; }

    std::vector<Cue> planned;
    bool heard = false;
    int plays = 0;

private:
    const Clock& m_clock;
    bool m_muted = false;
};

class ListSink final : public SessionSink
{
public:
    Outcome keep(const SessionRecord& record) override
    {
        ++times;
        if (full)
            return Error{QStringLiteral("The disk is full.")};
        last = record;
        return Done{};
    }
    SessionRecord last;
    int times = 0;
    bool full = false;
};

inline const Catalogue& catalogue()
{
    static const Catalogue kCatalogue = [] {
        auto loaded = Catalogue::load();
        return loaded ? std::move(*loaded) : Catalogue();
    }();
    return kCatalogue;
}

inline const figure::FigureLibrary& figures()
{
    static const figure::FigureLibrary kFigures;
    return kFigures;
}

inline Routine routineOf(std::initializer_list<Entry> entries)
{
    Routine routine;
    routine.id = RoutineId(QStringLiteral("evening"));
    routine.title = QStringLiteral("My evening hips");
    Section section;
    section.id = SectionId(QStringLiteral("s"));
    section.title = QStringLiteral("Stretch");
    section.entries = entries;
    routine.sections = {section};
    return routine;
}

inline Entry entryOf(const char* exercise, Dose dose, Sides sides = Sides::Each)
{
    Entry entry;
    entry.id = EntryId(QStringLiteral("entry-") + QString::fromLatin1(exercise));
    entry.exercise = ExerciseId(QString::fromLatin1(exercise));
    entry.dose = dose;
    entry.sides = sides;
    return entry;
}

inline Dose hold(Millis time, int sets = 1)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = 1;
    dose.hold = Range<Millis>(time);
    return dose;
}

inline Dose repetitions(int reps)
{
    Dose dose;
    dose.reps = reps;
    return dose;
}

class PlayerFixture : public testing::Test
{
protected:
    PlayerFixture()
    {
        static const bool kFonts = loadFonts();
        EXPECT_TRUE(kFonts);
    }

    static Routine usual()
    {
        return routineOf({entryOf("pigeon-pose", hold(30s, 2)), entryOf("bridge", repetitions(10), Sides::Each)});
    }

    /// A page in front of a started session.
    void open(const Routine& routine, QSize size = {1280, 800}, const PlayerLook& look = {})
    {
        prepare(routine);
        page = std::make_unique<PlayerPage>(*session, figures(), look);
        page->resize(size);
        session->start();
        page->show();
        QApplication::processEvents();
    }
    void prepare(const Routine& routine)
    {
        page.reset();
        plan.routine = routine;
        plan.timeline = compile(routine, exercises(), {});
        plan.exercises = exercises();
        plan.locale = QLocale(QStringLiteral("en_GB"));
        session = std::make_unique<PlayerSession>(plan, clock, sound, sink);
    }
    static ExerciseLookup exercises()
    {
        return [](const ExerciseId& id) { return catalogue().exercise(id); };
    }

    void wait(Millis time)
    {
        clock.move(time);
        page->lookAtClock();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers); // QTest knows no media keys
        QApplication::sendEvent(page->focusWidget() != nullptr ? page->focusWidget() : page.get(), &down);
    }
    /// To the first step of a kind.
    void goTo(StepKind kind)
    {
        const auto& steps = session->player().timeline().steps;
        for (size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].kind == kind)
                return session->jumpTo(static_cast<int>(i));
        }
        FAIL() << "no such step";
    }

    const Player& player() const { return session->player(); }
    int step() const { return player().position().step; }
    template <typename T>
    T* part() const
    {
        return page->findChild<T*>();
    }
    bool asks() const { return part<ChoicePanel>()->isVisible(); }

    StandingClock clock;
    FakeSound sound{clock};
    ListSink sink;
    SessionPlan plan; ///< what a test wants other than usual
    std::unique_ptr<PlayerSession> session;
    std::unique_ptr<PlayerPage> page;
};

} // namespace limber::test
