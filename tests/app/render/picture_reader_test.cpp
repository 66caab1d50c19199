// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/crop_view.h"
#include "app/editor/picture_slot.h"
#include "app/render/picture_reader.h"
#include "core/exchange/limits.h"
#include "tests/app/editor/exercise_fixture.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>

namespace limber
{

namespace
{

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A part of a PNG file, with its length before and its checksum behind it.
QByteArray chunk(const QByteArray& typeAndData)
{
    quint32 crc = 0xffffffff;
    for (const char byte : typeAndData) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return bigEndian(static_cast<quint32>(typeAndData.size()) - 4) + typeAndData + bigEndian(~crc);
}

/// A PNG whose header says that it is this large, with next to nothing behind it.
QByteArray pngSaying(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) +
           chunk("IHDR" + bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\x00\x00\x00", 5)) +
           chunk(QByteArray("IDAT") + "\x78\x9c");
}

QString sentenceOf(const Result<QImage>& image)
{
    return image ? QStringLiteral("no error") : image.error().sentence;
}

} // namespace

TEST(PictureReader, readsAndScalesDown)
{
    const auto small = readPicture(pngOf(twoColours(200, 100)), {});
    ASSERT_TRUE(small);
    EXPECT_EQ(small->size(), QSize(200, 100));
    const auto large = readPicture(pngOf(twoColours(5000, 2500)), {});
    ASSERT_TRUE(large);
    EXPECT_EQ(large->size(), QSize(3000, 1500));
}

TEST(PictureReader, refusesHugeOnesByTheirHeaderAlone)
{
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(
        sentenceOf(readPicture(pngSaying(20'000, 20'000), QStringLiteral("“huge.png”"))),
        QStringLiteral("“huge.png” is too large (20000 × 20000 pixels); make it smaller, at most 12000 pixels wide "
                       "or high."));
    EXPECT_TRUE(sentenceOf(readPicture(pngSaying(12'000, 12'000), {})).contains(QStringLiteral("too large")));
    EXPECT_LT(clock.elapsed(), 1000);
}

TEST(PictureReader, saysWhatIsWrongInOneSentence)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.png"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("dear diary");
    file.close();
    EXPECT_EQ(sentenceOf(readPictureFile(path)),
              QStringLiteral("“notes.png” is no picture that Limber can read; choose a PNG or JPEG file."));
    EXPECT_TRUE(sentenceOf(readPictureFile(folder.path())).contains(QStringLiteral("is a folder")));
    EXPECT_TRUE(sentenceOf(readPictureFile(folder.filePath(QStringLiteral("gone.png"))))
                    .contains(QStringLiteral("cannot be opened")));
    const QByteArray whole = pngOf(twoColours(300, 300));
    EXPECT_TRUE(sentenceOf(readPicture(whole.left(20), {})).contains(QStringLiteral("damaged")));
    EXPECT_EQ(sentenceOf(readPicture(pngSaying(300, 300), QStringLiteral("“torn.png”"))),
              QStringLiteral("“torn.png” is damaged and cannot be shown; choose another one."));
    EXPECT_FALSE(readPicture({}, {}));
}

TEST(PictureReader, keepsAPartInTheRightShapeAndSmallEnough)
{
    const QImage image = twoColours(3000, 2000);
    const QRectF part = middlePart(image.size());
    EXPECT_NEAR(part.width() / part.height(), 4.0 / 3, 0.001);
    EXPECT_EQ(part.height(), 2000);
    const Picture picture = pictureFrom(image, part, ExerciseId(QStringLiteral("x")), Picture::Moment::End);
    EXPECT_EQ(picture.mediaType, QStringLiteral("image/jpeg"));
    EXPECT_LE(picture.data.size(), limits::kPictureBytes);
    const auto again = readPicture(picture.data, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->width(), kPictureSize.width());
    EXPECT_LE(again->height(), kPictureSize.height());
    QImage glass(40, 30, QImage::Format_ARGB32);
    glass.fill(Qt::transparent);
    EXPECT_EQ(pictureFrom(glass, glass.rect(), {}, Picture::Moment::Start).mediaType, QStringLiteral("image/png"));
}

TEST(CropView, staysInsideAndKeepsItsShape)
{
    CropView view(twoColours(800, 400));
    view.resize(560, 440);
    const auto holds = [&] {
        const QRectF part = view.part();
        return std::abs(part.width() / part.height() - 4.0 / 3) < 0.01 && part.left() >= -0.01 && part.top() >= -0.01 &&
               part.right() <= 800.01 && part.bottom() <= 400.01;
    };
    EXPECT_TRUE(holds());
    const QRectF first = view.part();
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_TRUE(holds());
    EXPECT_EQ(view.part().left(), 0);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, Qt::Key_Minus);
    EXPECT_TRUE(holds());
    EXPECT_LT(view.part().width(), first.width());
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_TRUE(holds());
    EXPECT_NEAR(view.part().width(), first.width(), 0.01);
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(280, 220));
    QTest::mouseMove(&view, QPoint(500, 400));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(500, 400));
    EXPECT_TRUE(holds());
}

class PictureSlotTest : public testing::Test
{
protected:
    PictureSlotTest()
    {
        slot.setCut([this](const QImage& image) -> std::optional<QRectF> {
            ++cuts;
            return middlePart(image.size());
        });
        QObject::connect(&slot, &PictureSlot::failed, &slot, [this](const QString& why) { failures << why; });
        slot.resize(176, 132);
        slot.show();
    }

    PictureSlot slot{Picture::Moment::Start, QStringLiteral("Start position")};
    QStringList failures;
    int cuts = 0;
};

TEST_F(PictureSlotTest, takesAFileByDrop)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ASSERT_TRUE(twoColours(800, 600).save(path));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&slot, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&slot, &drop);
    EXPECT_EQ(cuts, 1);
    ASSERT_TRUE(slot.picture(ExerciseId(QStringLiteral("x"))));
    EXPECT_EQ(slot.picture(ExerciseId(QStringLiteral("x")))->exercise.text(), QStringLiteral("x"));
    EXPECT_EQ(slot.accessibleName(), QStringLiteral("Start position"));
    QTest::keyClick(&slot, Qt::Key_Delete);
    EXPECT_FALSE(slot.picture({}));
    EXPECT_EQ(slot.accessibleName(), QStringLiteral("Start position: none yet"));
}

TEST_F(PictureSlotTest, takesAPictureByPaste)
{
    QGuiApplication::clipboard()->setImage(twoColours(400, 400));
    slot.setFocus();
    QTest::keySequence(&slot, QKeySequence::Paste);
    EXPECT_TRUE(slot.picture({}));
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    QTest::keySequence(&slot, QKeySequence::Paste);
    EXPECT_EQ(failures, QStringList{QStringLiteral("There is no picture to paste.")});
    EXPECT_TRUE(slot.picture({})) << "what was there stays";
}

TEST_F(PictureSlotTest, refusesAFolderAndStaysAsItWas)
{
    QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path())});
    EXPECT_TRUE(slot.takeMime(data));
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures.first().contains(QStringLiteral("is a folder")));
    EXPECT_EQ(cuts, 0);
    EXPECT_FALSE(slot.picture({}));
}

TEST_F(PictureSlotTest, callingOffTheCutTakesNothing)
{
    slot.setCut([](const QImage&) { return std::nullopt; });
    QSignalSpy changed(&slot, &PictureSlot::changed);
    slot.take(twoColours(100, 100));
    EXPECT_FALSE(slot.picture({}));
    EXPECT_EQ(changed.count(), 0);
}

} // namespace limber
