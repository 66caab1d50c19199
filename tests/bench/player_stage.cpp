// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/player_stage.h"

#include "app/render/type.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <cstdlib>
#include <sys/resource.h>

namespace limber::bench
{

namespace
{

Micros used()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) { return Micros(time.tv_sec * 1'000'000 + time.tv_usec); };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

} // namespace

QApplication& application()
{
    static int argc = 1;
    static char name[] = "limber_bench";
    static char* argv[] = {name, nullptr};
    static auto* app = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!app)
        app = new QApplication(argc, argv); // stays to the end of the process
    static const bool kFonts = loadFonts();
    Q_UNUSED(kFonts);
    return *app;
}

const Catalogue& catalogue()
{
    static const Catalogue kCatalogue = Catalogue::load().value();
    return kCatalogue;
}

const figure::FigureLibrary& figures()
{
    static const figure::FigureLibrary kFigures;
    return kFigures;
}

bool isLong()
{
    return std::getenv("LIMBER_BENCH_LONG") != nullptr;
}

void run(Micros time)
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(time), Qt::PreciseTimer, &loop,
                       &QEventLoop::quit);
    loop.exec();
}

CpuShare::CpuShare() : m_used(used()), m_began(steadyMicros()) {}

double CpuShare::percent() const
{
    return 100.0 * static_cast<double>((used() - m_used).count()) /
           static_cast<double>((steadyMicros() - m_began).count());
}

Routine routineOf(Entry entry)
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = QStringLiteral("Bench");
    Section section;
    section.id = SectionId::fresh();
    section.entries = {std::move(entry)};
    routine.sections = {section};
    routine.timing.prepare = Millis(0);
    return routine;
}

Entry entryOf(const char* exercise)
{
    Entry entry;
    entry.id = EntryId::fresh();
    entry.exercise = ExerciseId(QString::fromLatin1(exercise));
    entry.sides = Sides::LeftOnly;
    return entry;
}

Stage::Stage(const Routine& routine, const PlayerLook& look, const CueSettings& cues)
{
    const auto lookup = [](const ExerciseId& id) { return catalogue().exercise(id); };
    SessionPlan plan;
    plan.routine = routine;
    plan.timeline = compile(routine, lookup, TimingDefaults());
    plan.exercises = lookup;
    plan.cues = cues;
    m_session = std::make_unique<PlayerSession>(std::move(plan), m_clock, m_sound, m_sink);
    m_page = std::make_unique<PlayerPage>(*m_session, figures(), look);
    m_page->resize(1280, 800);
    m_page->show();
}

void Stage::start()
{
    m_stream.open();
    for (int i = 0; i < 100 && !m_stream.isHeard(); ++i)
        run(std::chrono::milliseconds(50));
    m_session->start();
}

void Stage::press(int key)
{
    m_page->press(key);
}

} // namespace limber::bench
