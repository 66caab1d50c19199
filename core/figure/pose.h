// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/skeleton.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

// What a pose file says, as values. docs/figures/format.md explains every key.
namespace limber::figure
{

/// Three angles of a ball joint in clinicians' terms (degrees): flexion to the front, abduction away from the middle
/// and rotation of the limb outward are positive.
struct BallJoint {
    double flex = 0;
    double abduct = 0;
    double out = 0;
};

/// Angles of a stretch of the spine, or of neck and head together: flexion to the front, bend and turn to the left.
struct Spine {
    double flex = 0;
    double bend = 0;
    double turn = 0;
};

enum class Base { Upright, OnBack, OnFront, OnLeftSide, OnRightSide };

/// Where the pelvis is and how it is turned. `turn` about the vertical, then the base, then `lean` to the front, `tilt`
/// to the person's left and `roll` about the person's own long axis (to the left).
struct PelvisSpec {
    Base base = Base::Upright;
    Vec3 at;
    double turn = 0;
    double lean = 0;
    double tilt = 0;
    double roll = 0;
};

/// A place that a hand, an elbow or a foot must reach.
struct Target {
    enum class Kind { Free, Place, OnBody, ElbowAt };
    Kind kind = Kind::Free;
    Vec3 at;                     // Place: palm centre, sole below the ankle; ElbowAt: where the elbow rests
    bool flat = true;            // a foot at a place stands flat with its toes at `toes`, else its ankle joint is free
    bool slide = false;          // a foot that moves stays on the floor instead of stepping
    double toes = 0;             // degrees to the left of z
    double heel = 0;             // degrees the heel is lifted, about the ball of the foot
    bool ofPartner = false;      // OnBody: a part of the other body
    PartName part;               // OnBody
    double along = 0.5;          // OnBody: 0 near … 1 far end
    Face face = Face::Front;     // OnBody
    double gap = 0;              // OnBody: metres off the skin
    Vec3 palm{0, -1, 0};         // Place: where the palm faces
    std::optional<Vec3> fingers; // where the fingers (ElbowAt: the forearm) point; by itself along the arm
    std::optional<Vec3> bendToward; // where elbow or knee point
};

struct LegSpec {
    BallJoint hip;
    double knee = 0;
    double ankle = 0;  // dorsiflexion
    double invert = 0; // sole to the inside
    Target foot;
};

struct ArmSpec {
    BallJoint shoulder;
    double elbow = 0;
    double twist = 0; // palm from facing the thigh toward facing the back (pronation)
    double wrist = 0; // toward the back of the hand
    Target hand;
};

/// What the height of the body follows from.
enum class Rest { None, Floor, Feet, Seat };

/// One key pose of one body.
struct Pose {
    PelvisSpec pelvis;
    Spine spine;
    Spine head;
    std::array<LegSpec, 2> legs;
    std::array<ArmSpec, 2> arms;
    Rest rest = Rest::None;
    double surface = 0; // height of the surface for Rest::Floor and Rest::Seat

    const LegSpec& leg(Side side) const { return legs[index(side)]; }
    const ArmSpec& arm(Side side) const { return arms[index(side)]; }
    LegSpec& leg(Side side) { return legs[index(side)]; }
    ArmSpec& arm(Side side) { return arms[index(side)]; }
};

enum class PropKind { Mat, Chair, Bed, Table, Counter, Wall, Ball, Roller, Band, Cushion, Pillow, Box };

/// A thing beside, under or around the body. `at` is the middle of its underside (of a ball or roller: its middle),
/// `size` its extent before it is turned about the vertical. A band has neither: it goes round both thighs.
struct Prop {
    PropKind kind = PropKind::Box;
    Vec3 at;
    Vec3 size;
    double turn = 0;
    bool soft = false; // the body may sink into it
};

struct Camera {
    double yaw = 0;   // degrees; positive looks from the person's left
    double pitch = 8; // degrees; positive looks down
};

/// A key pose and when it is reached: 0 start … 1 end, 1 … 2 the way back when it differs.
struct KeyPose {
    double when = 0;
    Pose pose;
    std::optional<Pose> partner;
};

/// The arrow that shows the motion: the path of one point of the body.
struct ArrowSpec {
    PartName part;
    bool tip = true;    // the far end of the segment, else its near end
    double from = 0.15; // which part of the way is drawn
    double to = 1.0;
    Vec3 shift;               // moved off the body, metres
    bool toAndFro = false;    // a head at both ends
    std::optional<Vec3> push; // a straight arrow of this length instead: pressing without moving
    std::vector<Vec3> path;   // where the point goes, worked out when the file is read
};

/// A rectangle in the plane of the picture (metres, x to the right, y down).
struct Bounds {
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

/// An exercise drawn: everything its pose file says. The side worked is the left one; the right is its mirror image.
struct Figure {
    QString exercise;
    Camera camera;
    std::vector<Prop> props;
    std::vector<KeyPose> poses;
    bool cycle = false; // goes round without a hold at the end (marching)
    bool jump = false;  // leaves the floor: balance is asked at start and end only
    bool steps = false; // moves by momentum: balance is asked at start and end only
    std::vector<PartName> works;
    std::vector<PartName> patches; // Pelvis left/right: the gluteus medius there
    std::vector<ArrowSpec> arrows;
    std::vector<QString> presses; // what may press into what: "pelvis ball"
    Bounds bounds;                // room for all phases together, so that an animation keeps one scale
};

enum class Mirror { No, Yes };

} // namespace limber::figure
