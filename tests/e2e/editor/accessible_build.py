# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a routine of three exercises through the accessibility bus, finding everything by its name.

usage: accessible_build.py PID; prints the names of the rows of the routine, one a line.
"""
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

PID = int(sys.argv[1])
PATIENCE = 20


def until(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit("not found: " + what)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_process_id() == PID:
            return child
    return None


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield from walk(child)


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def named(role, name):
    def look():
        for node in walk(application()):
            if node.get_role_name() in role and node.get_name() == name and showing(node):
                return node
        return None

    return until("%s “%s”" % ("/".join(role), name), look)


def press(name):
    button = named(("push button", "button"), name)
    button.do_action(0)


def add(search, exercise):
    field = named(("text", "entry"), search)
    field.set_text_contents(exercise)

    def item():
        for node in walk(named(("list",), "Exercises in the library")):
            if node.get_role_name() == "list item" and node.get_name().startswith(exercise):
                return node
        return None

    found = until("list item “%s”" % exercise, item)
    place = found.get_extents(Atspi.CoordType.SCREEN)
    before = rows()
    Atspi.generate_mouse_event(place.x + place.width // 2, place.y + place.height // 2, "b1c")
    press("Add to the routine")
    until("a new row for “%s”" % exercise, lambda: len(rows()) > len(before))


def rows():
    routine = named(("list",), "Exercises of the routine")
    return [node.get_name() for node in walk(routine) if node.get_role_name() == "list item"]


until("the application", application)
press("I understand")
press("New routine")
for exercise in ("Pigeon pose", "Clam", "Ball release"):
    add("Search exercises", exercise)
title = named(("text", "entry"), "Title of the routine")
title.set_text_contents("Built by names")
print("\n".join(rows()))
