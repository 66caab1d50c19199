// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace limber
{

/// A person's own picture of an exercise, as the bytes of a picture file.
struct Picture {
    enum class Moment { Start, End };

    ExerciseId exercise;
    Moment moment = Moment::Start;
    QString mediaType; ///< "image/png", "image/jpeg"
    QByteArray data;
    QJsonObject extra = {}; ///< fields of a newer version, kept through a round trip

    friend bool operator==(const Picture&, const Picture&) = default;
};

} // namespace limber
