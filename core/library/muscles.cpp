// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/muscles.h"

namespace limber
{

using namespace Qt::Literals::StringLiterals;

const QStringList& allMuscles()
{
    static const QStringList kMuscles{
        u"gluteus medius"_s,    u"gluteus minimus"_s, u"gluteus maximus"_s,    u"tensor fasciae latae"_s,
        u"deep hip rotators"_s, u"hip flexors"_s,     u"adductors"_s,          u"hamstrings"_s,
        u"quadriceps"_s,        u"calves"_s,          u"quadratus lumborum"_s, u"obliques"_s,
        u"abdominals"_s,        u"back extensors"_s,  u"latissimus dorsi"_s,   u"shoulders"_s};
    return kMuscles;
}

} // namespace limber
