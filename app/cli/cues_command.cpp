// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/cues_file.h"
#include "app/cli/command.h"
#include "app/cli/workspace.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

bool isSoundFile(const QString& path)
{
    for (const QString& ending : {u".wav"_s, u".flac"_s, u".ogg"_s}) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

CommandEnd writeCues(CommandInput& input)
{
    const QString path = input.arguments.value(u"-o"_s);
    if (path.isEmpty())
        return CommandEnd::wrongUsage(u"Say where the sound goes: limber cues ROUTINE -o FILE.wav."_s);
    if (!isSoundFile(path))
        return CommandEnd::wrongUsage(u"“%1” is no kind of sound file; let it end in .wav, .flac or .ogg."_s.arg(path));
    const auto routine = input.workspace.routine(input.arguments.operands.first());
    if (!routine)
        return routine.error();
    const SoundSettings& sound = input.workspace.preferences().sound;
    const Timeline timeline = input.workspace.timelineOf(*routine);
    if (timeline.steps.empty())
        return Error{u"“%1” has nothing to play; add an exercise first."_s.arg(routine->title)};
    const auto written = writeCuesFile(planCues(timeline, input.workspace.exerciseLookup(), sound.cues), sound, path);
    if (!written)
        return written.error();
    return {};
}

} // namespace

Command cuesCommand()
{
    return {u"cues"_s,
            {u"cues ROUTINE -o FILE.wav|.flac|.ogg"_s},
            u"write the sound of a whole session, as it is heard when it is played"_s,
            u"Steps at one's own pace are counted at their usual pace."_s,
            {{u"-o"_s, u"FILE"_s, u"where the sound goes; its ending says which kind: .wav, .flac or .ogg"_s}},
            1,
            1,
            false,
            writeCues};
}

} // namespace limber
