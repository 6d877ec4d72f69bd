#!/usr/bin/env python3
"""Writes the small SPK files of Tests/SkyTests/Truth/kernels and the states CSPICE reads from them.

Made once, with Python 3.11, numpy 2.4.6 and spiceypy 8.3.0 (CSPICE N0067; `pip install spiceypy`);
run it again only to add segments or epochs:

    Scripts/make-spk-fixtures.py Tests/SkyTests/Truth

`types-little.bsp` is written by CSPICE; `types-big.bsp` has the same content with the bytes of every
number reversed, as a big-endian machine writes it, and CSPICE reads the same states from it, or this
script stops. `kernel-states.csv` holds these states. The motion is a Kepler ellipse about the Earth,
so that a double still resolves picometres.
"""

import os
import struct
import sys

import numpy
import spiceypy

EARTH, EPOCH, MU = 399, 800_000_000.0, 398600.4418
# Perigee radius (km), eccentricity, inclination, node, perigee argument, mean anomaly (rad), epoch, mu.
ELEMENTS = [14000.0, 0.3, 0.5, 1.1, 2.2, 0.3, EPOCH, MU]


class Draws:
    """Linear congruential generator of Knuth's MMIX; the same numbers on every machine."""

    def __init__(self):
        self.state = 20250528

    def between(self, low, high):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (high - low) * ((self.state >> 11) / 2.0**53)


draws = Draws()


def state(seconds, body):
    """Each body has its own ellipse; km and km/s."""
    elements = list(ELEMENTS)
    elements[0] += 500.0 * (body - 900)
    return spiceypy.conics(elements, EPOCH + seconds)


def series(body, component, middle, radius, degree):
    """Chebyshev coefficients of one component of the state over one record."""
    values = lambda xs: [state(middle + radius * x, body)[component] for x in numpy.atleast_1d(xs)]
    return numpy.polynomial.chebyshev.chebinterpolate(values, degree)


def records(body, components, count, interval, degree):
    rows = []
    for record in range(count):
        middle = (record + 0.5) * interval
        rows.append([series(body, c, middle, interval / 2, degree) for c in components])
    return numpy.array(rows).reshape(-1)


def unequal(count, step):
    """Epochs whose steps vary between 0.5 and 1.5 of `step`, s past EPOCH."""
    epochs = [0.0]
    for _ in range(count - 1):
        epochs.append(epochs[-1] + step * draws.between(0.5, 1.5))
    return epochs


def lagrange(handle, body, start, count, step, degree):
    epochs = [start + e for e in unequal(count, step)]
    states = [state(e, body) for e in epochs]
    absolute = [EPOCH + e for e in epochs]
    spiceypy.spkw09(handle, body, EARTH, "J2000", absolute[0], absolute[-1], "LAGRANGE", degree, count, states, absolute)
    return epochs


def hermite(handle, body, count, step, degree):
    epochs = unequal(count, step)
    states = [state(e, body) for e in epochs]
    absolute = [EPOCH + e for e in epochs]
    spiceypy.spkw13(handle, body, EARTH, "J2000", absolute[0], absolute[-1], "HERMITE", degree, count, states, absolute)
    return epochs


def write(path):
    """Returns (body, epochs worth a look) of every segment."""
    handle = spiceypy.spkopn(path, "TEST OF ALL TYPES", 0)
    looks = []
    position = records(901, (0, 1, 2), 3, 900.0, 9)
    spiceypy.spkw02(
        handle, 901, EARTH, "J2000", EPOCH, EPOCH + 2700, "CHEBYSHEV", 900.0, 3, 9, position, EPOCH)
    both = records(902, (0, 1, 2, 3, 4, 5), 3, 900.0, 8)
    spiceypy.spkw03(
        handle, 902, EARTH, "J2000", EPOCH, EPOCH + 2700, "CHEBYSHEV", 900.0, 3, 8, both, EPOCH)
    looks += [(body, [0.0, 900.0, 1800.0, 2700.0]) for body in (901, 902)]
    looks.append((903, lagrange(handle, 903, 0.0, 20, 100.0, 7)))
    # Two pieces with a gap between them, an even degree; the second is long enough for a directory.
    looks.append((904, lagrange(handle, 904, 0.0, 9, 60.0, 4)))
    looks.append((904, lagrange(handle, 904, 1000.0, 103, 20.0, 4)))
    looks.append((905, hermite(handle, 905, 15, 200.0, 5)))
    looks.append((906, hermite(handle, 906, 15, 200.0, 7)))
    spiceypy.spkcls(handle)
    return looks


def reversed_numbers(little):
    """The file as a big-endian machine writes it."""
    big = bytearray(little)

    def swap(place, size):
        big[place : place + size] = bytes(reversed(little[place : place + size]))

    for place in (8, 12, 76, 80, 84):
        swap(place, 4)
    big[88:96] = b"BIG-IEEE"
    texts, integers = set([0]), set()
    record = struct.unpack_from("<i", little, 76)[0]
    while record:
        base = (record - 1) * 1024
        following, _, count = struct.unpack_from("<3d", little, base)
        texts.add(record)  # the segments' names follow their summaries
        integers |= {base + 24 + 40 * entry + 16 for entry in range(int(count))}
        record = int(following)
    for place in range(1024, len(little), 8):
        if any(i <= place < i + 24 for i in integers):
            swap(place, 4), swap(place + 4, 4)
        elif place // 1024 not in texts:
            swap(place, 8)
    return bytes(big)


def seconds_of_interest(epochs):
    """Ends and nodes, their neighbourhood, and places between."""
    first, last = epochs[0], epochs[-1]
    near = [e + d for e in epochs[1:-1:5] for d in (0.0, -0.25, 0.25)]
    between = [draws.between(first, last) for _ in range(25)]
    return [EPOCH + e for e in [first, last] + near + between]


def read(path, questions):
    spiceypy.furnsh(path)
    answers = [spiceypy.spkgeo(body, et, "J2000", EARTH)[0] for body, et in questions]
    spiceypy.kclear()
    return answers


def main():
    folder = sys.argv[1]
    little, big = (os.path.join(folder, "kernels", f"types-{order}.bsp") for order in ("little", "big"))
    for path in (little, big):
        if os.path.exists(path):
            os.remove(path)
    looks = write(little)
    with open(little, "rb") as file, open(big, "wb") as copy:
        copy.write(reversed_numbers(file.read()))
    questions = [(body, et) for body, epochs in looks for et in seconds_of_interest(epochs)]
    answers = read(little, questions)
    if not numpy.array_equal(answers, read(big, questions)):
        sys.exit("CSPICE reads the big-endian file differently")
    with open(os.path.join(folder, "kernel-states.csv"), "w") as table:
        table.write("# States in km and km/s, ICRF axes, read by CSPICE N0067 (Scripts/make-spk-fixtures.py).\n")
        table.write("tdb_seconds_past_j2000,body,origin,x,y,z,vx,vy,vz\n")
        for (body, et), answer in zip(questions, answers):
            table.write(",".join([repr(et), str(body), str(EARTH)] + [repr(float(v)) for v in answer]) + "\n")


main()
