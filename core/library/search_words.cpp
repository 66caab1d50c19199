// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search_words.h"

#include "core/library/muscles.h"

#include <QtCore/QHash>

#include <algorithm>
#include <vector>

namespace limber
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Lists in the order of an enumeration (or of allMuscles()), each "a | b | c".
std::vector<QStringList> lists(std::initializer_list<const char16_t*> texts)
{
    std::vector<QStringList> result;
    for (const char16_t* text : texts)
        result.push_back(QString::fromUtf16(text).split(u" | "_s, Qt::SkipEmptyParts));
    return result;
}

template <typename T>
std::vector<QStringList> withOwnWord(std::span<const T> values, std::vector<QStringList> said)
{
    Q_ASSERT(values.size() == said.size());
    for (size_t i = 0; i < said.size(); ++i)
        said[i].prepend(word(values[i]));
    return said;
}

QString foldedWithMarks(const QString& text)
{
    QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isMark() || c == u'\'' || c == u'’'; });
    return folded;
}

} // namespace

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate(); // an emoji is a word of its own
}

QString foldedForSearch(const QString& text)
{
    constexpr char16_t kPlain = 0x80;
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= kPlain)
            return foldedWithMarks(text);
        if (code != u'\'')
            folded.append(code >= u'A' && code <= u'Z' ? QChar(static_cast<char16_t>(code + (u'a' - u'A'))) : c);
    }
    return folded;
}

QStringList searchWords(const QString& text)
{
    const QString folded = foldedForSearch(text);
    QStringList words;
    for (auto at = folded.begin(); at != folded.end();) {
        const auto begin = std::find_if(at, folded.end(), isWordLetter);
        at = std::find_if_not(begin, folded.end(), isWordLetter);
        if (begin != at)
            words.append(QString(begin, at - begin));
    }
    return words;
}

const QStringList& saidFor(Phase phase)
{
    static const auto kSaid =
        withOwnWord(allPhases(), lists({u"warmup | warming up | cardio | mobility | loosen up",
                                        u"massage | self-massage | rolling | trigger point",
                                        u"stretching | flexibility", u"strengthening | strength | training"}));
    return kSaid[static_cast<size_t>(phase)];
}

const QStringList& saidFor(Position position)
{
    static const auto kSaid =
        withOwnWord(allPositions(), lists({u"stand | upright | on the feet", u"seated | sit | on a chair",
                                           u"floor | sitting with straight legs | legs straight",
                                           u"floor | on the knees | tall kneeling", u"floor | on one knee",
                                           u"floor | all fours | hands and knees | quadruped",
                                           u"floor | lying | lying on the back | on the back | face up",
                                           u"floor | lying | lying on the front | on the belly | face down",
                                           u"floor | lying | lying on the side | on the side",
                                           u"floor | sitting on the floor | seated on the floor",
                                           u"floor | sideways plank", u"floor | front plank"}));
    return kSaid[static_cast<size_t>(position)];
}

const QStringList& saidFor(Equipment equipment)
{
    static const auto kSaid = withOwnWord(
        allEquipment(),
        lists({u"yoga mat | exercise mat | gym mat", u"massage ball | tennis ball | trigger point ball | lacrosse ball",
               u"foam roller | massage roller", u"resistance band | loop band | mini band | elastic band | theraband",
               u"pad", u"", u"stool | seat", u"desk", u"countertop | worktop | kitchen counter", u"mattress", u"",
               u"weights | dumbbell | kettlebell | hand weight", u"something steady | rail | handhold"}));
    return kSaid[static_cast<size_t>(equipment)];
}

const QStringList& saidForMuscle(int muscle)
{
    static const auto kSaid = [] {
        auto said =
            lists({u"glute med | glutes | buttock | hip abductor | abductors | outer hip | side of the hip",
                   u"glute min | glutes | buttock | hip abductor | abductors | outer hip",
                   u"glute max | glutes | buttock | bottom | seat",
                   u"TFL | IT band | iliotibial band | hip abductor | abductors | outer thigh",
                   u"piriformis | external rotators | gemelli | obturator", u"psoas | iliopsoas | front of the hip",
                   u"inner thigh | groin", u"back of the thigh | biceps femoris", u"quads | thigh | front of the thigh",
                   u"calf | gastrocnemius | soleus", u"QL | lower back | flank", u"waist | core | flank",
                   u"core | belly | abs | stomach", u"erector spinae | lower back | spine | back", u"lats | back",
                   u"shoulder | deltoid"});
        Q_ASSERT(said.size() == static_cast<size_t>(allMuscles().size()));
        for (size_t i = 0; i < said.size(); ++i)
            said[i].prepend(allMuscles()[static_cast<qsizetype>(i)]);
        return said;
    }();
    return kSaid[static_cast<size_t>(muscle)];
}

} // namespace limber
