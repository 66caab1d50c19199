#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the four fonts of Limber out of Debian's fonts-inter 4.0 (package fonts-inter, fonttools from python3-fonttools).

Times and doses must not dance, so the tabular figures become the default ones (Qt 6.4 cannot switch font features),
and scripts Limber has no words in are left out. The family gets a name of its own so that an installed Inter
is never taken in its place.   usage: make-fonts.py [FOLDER-WITH-INTER]"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
FAMILY = "Inter Tabular"
SCRIPTS = [(0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
           (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
           (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2600, 0x2611), (0x2713, 0x2718)]


def tabular(font):
    gsub = font["GSUB"].table
    lookups = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
    swaps = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            swaps.update(getattr(table, "mapping", {}))
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if chr(code) in "0123456789:." + "−+" and glyph in swaps and chr(code) != ".":
                table.cmap[code] = swaps[glyph]
    widths, figures = font["hmtx"], font.getBestCmap()
    zero = widths[figures[ord("0")]][0]
    for figure in "123456789":  # the beta's bold 4 is a hair narrower than the rest
        widths[figures[ord(figure)]] = (zero, widths[figures[ord(figure)]][1])


def rename(font, style):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    full = f"{FAMILY} {style}"
    bold = style == "Bold"
    legacy = FAMILY if style in ("Regular", "Bold") else full
    for number, text in ((1, legacy), (2, "Bold" if bold else "Regular"), (3, f"Limber;{full}"), (4, full),
                         (6, full.replace(" ", "").replace("InterTabular", "InterTabular-", 1)),
                         (16, FAMILY), (17, style)):
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = f"InterTabular-{style}"
        cff.topDictIndex[0].FullName = full
        cff.topDictIndex[0].FamilyName = FAMILY


def main():
    for style, weight in WEIGHTS.items():
        font = TTFont(SOURCE / f"Inter-{style}.otf")
        tabular(font)
        options = subset.Options(layout_features=["kern", "ccmp", "locl", "mark", "mkmk"],
                                 name_IDs=["*"], hinting=False, desubroutinize=True, notdef_outline=True)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[c for low, high in SCRIPTS for c in range(low, high + 1)])
        cutter.subset(font)
        rename(font, style)
        font["OS/2"].usWeightClass = weight
        target = HERE / f"InterTabular-{style}.otf"
        font.save(target)
        print(target.name, target.stat().st_size)


main()
