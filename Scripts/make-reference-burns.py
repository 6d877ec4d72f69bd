#!/usr/bin/env python3
"""Write Config/reference-burns.csv and Config/reference-epochs.csv.

Usage: Scripts/make-reference-burns.py mission-design.json waypoints.csv Config

The first argument is the design of the reference trajectory: legs with their impulses, thrust arcs and
mass drops. The second is its table of way points. Numbers are written with every digit they have.
"""

import csv
import json
import sys

BURNS_HEADER = """\
# Thrust of the reference trajectory: what the kernel tianwen2_ref.bsp already contains.
# Made by Scripts/make-reference-burns.py from the design of the reference trajectory
# (synthetic, from public constraints; not CNSA data). Times: TDB seconds past J2000.
# kind           impulse: instant change of velocity at the epoch; arc: constant thrust vector from the
#                epoch on; mass-drop: mass leaves without thrust (the capsule).
# utc            the epoch for readers; tdb_s governs
# duration_s     arcs only
# x, y, z        ICRF axes; impulse: m/s; arc: N
# mass_start_kg, mass_end_kg   before and after; in an arc the mass falls evenly; mass-drop: what leaves, and 0
# isp_s          specific impulse that links thrust and mass
"""

EPOCHS_HEADER = """\
# Way points of the reference trajectory: epochs worth looking at, with distances from the spacecraft.
# Made by Scripts/make-reference-burns.py. Times: UTC, and TDB seconds past J2000. Distances in km.
"""


def digits(value):
    return repr(float(value))


def burn_rows(design):
    for leg in design["legs"]:
        for event in leg["events"]:
            yield burn_row(event)


def burn_row(event):
    when = [event["utc"], digits(event["tdb_s"])]
    if event["kind"] == "impulse":
        change = [digits(1000 * component) for component in event["dv_kms"]]
        masses = [digits(event["mass_before_kg"]), digits(event["mass_after_kg"])]
        return ["impulse", *when, "", *change, *masses, digits(event["isp_s"])]
    if event["kind"] == "sep_arc":
        thrust = [digits(component) for component in event["thrust_N"]]
        masses = [digits(event["mass_start_kg"]), digits(event["mass_end_kg"])]
        return ["arc", *when, digits(event["duration_s"]), *thrust, *masses, digits(event["isp_s"])]
    if event["kind"] == "mass_drop":
        return ["mass-drop", *when, "", "", "", "", digits(event["mass_kg"]), "0.0", ""]
    raise ValueError(f"unknown kind of event: {event['kind']}")


def write_burns(design, path):
    with open(path, "w", newline="") as file:
        file.write(BURNS_HEADER)
        table = csv.writer(file, lineterminator="\n")
        table.writerow("kind utc tdb_s duration_s x y z mass_start_kg mass_end_kg isp_s".split())
        table.writerows(burn_rows(design))


def write_epochs(waypoints, path):
    columns = ["utc", "tdb_s", "d_sun_km", "d_earth_km", "d_moon_km", "d_kamooalewa_km", "d_311p_km"]
    with open(waypoints) as source, open(path, "w", newline="") as file:
        file.write(EPOCHS_HEADER)
        table = csv.writer(file, lineterminator="\n")
        table.writerow(columns)
        for row in csv.DictReader(source):
            table.writerow([row[column] for column in columns])


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    with open(sys.argv[1]) as file:
        design = json.load(file)
    write_burns(design, f"{sys.argv[3]}/reference-burns.csv")
    write_epochs(sys.argv[2], f"{sys.argv[3]}/reference-epochs.csv")


if __name__ == "__main__":
    main()
