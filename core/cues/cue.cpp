// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cues/cue.h"

namespace limber
{

QString word(CueKind kind)
{
    switch (kind) {
    case CueKind::Countdown:
        return QStringLiteral("countdown");
    case CueKind::Go:
        return QStringLiteral("go");
    case CueKind::Halfway:
        return QStringLiteral("halfway");
    case CueKind::End:
        return QStringLiteral("end");
    case CueKind::Tick:
        return QStringLiteral("tick");
    case CueKind::Switch:
        return QStringLiteral("switch");
    case CueKind::Finish:
        return QStringLiteral("finish");
    case CueKind::Say:
        return QStringLiteral("say");
    }
    Q_UNREACHABLE();
}

bool CueSettings::wants(CueKind kind) const
{
    switch (kind) {
    case CueKind::Countdown:
        return countdown;
    case CueKind::Go:
        return go;
    case CueKind::Halfway:
        return halfway;
    case CueKind::End:
        return end;
    case CueKind::Tick:
        return tick;
    case CueKind::Switch:
        return switchSides;
    case CueKind::Finish:
        return finish;
    case CueKind::Say:
        return say;
    }
    Q_UNREACHABLE();
}

} // namespace limber
