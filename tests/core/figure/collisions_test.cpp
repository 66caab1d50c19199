// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/collisions.h"
#include "core/figure/solver.h"

#include <gtest/gtest.h>

using namespace limber;
using namespace limber::figure;

namespace
{

bool meet(const Pose& pose, Segment a, Segment b)
{
    for (const Collision& collision : collisionsIn(solve(pose).body))
        if ((collision.a.segment == a && collision.b.segment == b) ||
            (collision.a.segment == b && collision.b.segment == a))
            return true;
    return false;
}

} // namespace

TEST(Collisions, standingLyingAndSittingHaveNone)
{
    Pose pose;
    EXPECT_TRUE(collisionsIn(solve(pose).body).empty());
    for (const Side side : kSides) {
        pose.leg(side).hip.flex = 90;
        pose.leg(side).knee = 90;
    }
    EXPECT_TRUE(collisionsIn(solve(pose).body).empty());
}

TEST(Collisions, areFoundBetweenThighs)
{
    Pose pose;
    pose.leg(Side::Left).hip.abduct = -12;
    pose.leg(Side::Right).hip.abduct = -12;
    EXPECT_TRUE(meet(pose, Segment::Thigh, Segment::Thigh));
    pose.leg(Side::Left).hip.flex = 60; // one before the other
    EXPECT_FALSE(meet(pose, Segment::Thigh, Segment::Thigh));
}

TEST(Collisions, areFoundBetweenThighAndTrunk)
{
    Pose pose;
    pose.leg(Side::Left).hip.flex = 125;
    pose.leg(Side::Left).knee = 130;
    EXPECT_FALSE(meet(pose, Segment::Thigh, Segment::Trunk)) << "the thigh may rest on the belly";
    pose.leg(Side::Left).hip.flex = 165;
    EXPECT_TRUE(meet(pose, Segment::Thigh, Segment::Trunk));
}

TEST(Collisions, areFoundForHandsAndFeet)
{
    Pose pose;
    Target& hand = pose.arm(Side::Right).hand;
    hand.kind = Target::Kind::OnBody;
    hand.part = {Segment::Thigh, Side::Right};
    hand.along = 0.3;
    hand.face = Face::Front;
    EXPECT_FALSE(meet(pose, Segment::Hand, Segment::Thigh)) << "a hand may rest on a thigh";
    hand.gap = -0.06;
    EXPECT_TRUE(meet(pose, Segment::Hand, Segment::Thigh));

    Pose crossed;
    Target& foot = crossed.leg(Side::Left).foot;
    foot.kind = Target::Kind::Place;
    foot.flat = false;
    foot.at = solve(Pose()).body.leg(Side::Right).end + Vec3{0.01, 0.15, 0};
    EXPECT_TRUE(meet(crossed, Segment::Foot, Segment::Shank));
}

TEST(Collisions, areFoundBetweenTwoPeople)
{
    const Body body = solve(Pose()).body;
    EXPECT_TRUE(collisionsBetween(body, moved(body, {0, 0, 1})).empty());
    EXPECT_FALSE(collisionsBetween(body, moved(body, {0.1, 0, 0.05})).empty());
}
