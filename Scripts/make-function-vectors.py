#!/usr/bin/env python3
"""Writes Tests/QuantitiesTests/Vectors/functions.txt: exact values of the elementary functions.

Made once, with Python 3 and mpmath 1.3.0 (`pip install mpmath`) at 1400 bits; run it again only to
add functions or arguments:

    Scripts/make-function-vectors.py > Tests/QuantitiesTests/Vectors/functions.txt

One line is `function argument [argument] value rest`: bit patterns of doubles in hexadecimal; `value`
is the exact value rounded to nearest, and `rest` = (exact - value) / ulp(value) * 4096, rounded, so
that the error of a computed value is known to 1/4096 ulp. Arguments are drawn from a generator of
our own, so a second run writes the same file.
"""

import struct

import mpmath
from mpmath import mp, mpf

mp.prec = 1400
LARGEST_ANGLE = 2.0**30


class Draws:
    """Linear congruential generator of Knuth's MMIX; the same numbers on every machine."""

    def __init__(self):
        self.state = 20250528

    def unit(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2.0**53

    def between(self, low, high):
        return low + (high - low) * self.unit()

    def scaled(self, low, high):
        """Either sign, its binary logarithm uniform."""
        sign = 1 if self.unit() < 0.5 else -1
        return sign * 2.0 ** self.between(low, high)


draws = Draws()


def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def from_bits(b):
    return struct.unpack("<d", struct.pack("<Q", b))[0]


def around(x, steps=2):
    """The doubles next to a positive x, on both sides."""
    return [from_bits(bits(x) + i) for i in range(-steps, steps + 1)]


def both_signs(values):
    return [sign * v for v in values for sign in (1, -1)]


def ulp(x):
    exponent = max(((bits(x) >> 52) & 0x7FF), 1) - 1075
    return mpf(2) ** exponent


def rounded(exact):
    """Nearest double, ties to even; subnormal results are rounded once."""
    if exact == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(exact), 2))) - 52, -1074)
    scaled = exact / mpf(2) ** exponent
    whole = int(mpmath.nint(scaled))
    return float(mpf(whole) * mpf(2) ** exponent)


def row(name, function, *arguments):
    exact = function(*[mpf(a) for a in arguments])
    value = rounded(exact)
    if value in (float("inf"), float("-inf")):
        return
    rest = int(mpmath.nint((exact - mpf(value)) / ulp(value) * 4096))
    print(name, *["%016x" % bits(a) for a in arguments], "%016x" % bits(value), rest)


def near_quarter_turns():
    """Doubles next to multiples of pi/2, where reduction loses most, up to the largest angle."""
    multiples = list(range(1, 17)) + [2**k + d for k in range(5, 29) for d in (-1, 0, 1)]
    multiples += [int(draws.between(1, 6.8e8)) for _ in range(40)]
    return [x for x in (float(n * mp.pi / 2) for n in multiples) if x < LARGEST_ANGLE]


def worst_for_reduction():
    """For each binade, the doubles nearest of all to a multiple of pi/2, by continued fractions."""
    found = []
    for exponent in range(0, 30):
        step = mpf(2) ** (exponent - 52)
        ratio = step / (mp.pi / 2)
        a, p0, q0, p1, q1 = ratio, 0, 1, 1, 0
        while q1 < 2**53:
            whole = int(mpmath.floor(a))
            p0, q0, p1, q1 = p1, q1, whole * p1 + p0, whole * q1 + q0
            if 2**52 <= q1 < 2**53:
                found.append(float(mpf(q1) * step))
            if 2**51 <= q1 < 2**52:
                found.append(float(mpf(2 * q1) * step))
            a = 1 / (a - whole)
    return found


def angles():
    few = [0.0, 5e-324, 2.0**-1022, 1e-300, 2.0**-28, 1e-5, 0.1, 0.5, 1.0, 1e9, LARGEST_ANGLE]
    octants = [float((2 * n + 1) * mp.pi / 4) for n in range(12)]
    values = few + around(2.0**-27) + near_quarter_turns() + worst_for_reduction()
    values += [v for x in octants for v in around(x, 1)]
    values = both_signs(values)
    values += [draws.between(-0.8, 0.8) for _ in range(60)] + [draws.between(-10, 10) for _ in range(60)]
    return values + [draws.scaled(3, 30) for _ in range(80)]


def unit_arguments():
    values = [0.0, 5e-324, 2.0**-30, 0.5, 1.0, float(mpmath.sqrt(mpf(1) / 2))]
    values += [v for k in range(1, 17) for v in around(float(mpmath.sin(mpmath.atan(mpf(k) / 16))), 1)]
    values += [1 - 2.0**-k for k in range(1, 54, 2)] + around(2.0**-27)
    values = both_signs(values)
    return values + [draws.between(-1, 1) for _ in range(160)] + [draws.scaled(-30, 0) for _ in range(60)]


def tangents():
    values = [0.0, 5e-324, 2.0**-30, 1.0, 1e300, 2.0**53, 2.0**61]
    values += [v for k in range(1, 33) for v in around(k / 16, 1)]
    values = both_signs(values)
    return values + [draws.between(-3, 3) for _ in range(120)] + [draws.scaled(-70, 70) for _ in range(100)]


def points():
    values = []
    for _ in range(260):
        values.append((draws.scaled(-3, 3), draws.scaled(-3, 3)))
    for _ in range(80):
        values.append((draws.scaled(-1074, 1023), draws.scaled(-1074, 1023)))
    for _ in range(60):
        y = draws.scaled(-1074, 1000)
        values.append((y, y * draws.scaled(-20, 20)))
    return [(y, x) for y, x in values if x != 0 and abs(x) != float("inf")]


def exponents(scale):
    """Arguments of an exponential whose result is e^(scale x)."""
    log2 = mpmath.log(2) / scale
    values = [0.0, 5e-324, 2.0**-54, 2.0**-53, 1e-10, 0.5, 1.0]
    values += [float(log2 * (n + mpf(1) / 2)) for n in list(range(20)) + [500, 1000, 1022]]
    values += [float(log2 * n) for n in (1, 2, 10, 1000, 1022)]
    values = both_signs(values)
    values += [float(draws.between(-1, 1) / scale) for _ in range(120)]
    values += [float(draws.between(-708, 709) / scale) for _ in range(160)]
    return values + [float(draws.between(-745, -708) / scale) for _ in range(40)]


def positives():
    values = [5e-324, 2.0**-1022, from_bits(2**52 - 1), 1.7976931348623157e308, 1e-310, 2.0, 10.0, 1e22, 1000.0]
    values += around(1.0, 8) + around(float(mpmath.sqrt(2))) + around(float(mpmath.sqrt(mpf(1) / 2)))
    values += [1 + d * 2.0**-k for k in range(2, 50, 2) for d in (1, -1)]
    values += [draws.between(0.5, 2) for _ in range(160)]
    values += [abs(draws.scaled(-1074, 1023)) for _ in range(120)]
    return values


def powers():
    values = [(2.0, 0.5), (10.0, 22.0), (10.0, -5.0), (3.0, 33.0), (1.0 + 2.0**-52, 2.0**57), (0.5, 1074.0)]
    values += [(4503599627370497.0, 0.5), (1e300, -1.0), (-3.0, 3.0), (-1.5, -41.0), (5e-324, 0.5)]
    for _ in range(160):
        values.append((draws.between(0, 4), draws.between(-30, 30)))
    for _ in range(160):
        x = abs(draws.scaled(-1074, 1023))
        limit = 1074 / max(abs(float(mpmath.log(mpf(x), 2))), 1e-3)
        values.append((x, draws.between(-limit, limit)))
    for _ in range(60):
        x = 1 + draws.scaled(-52, -2)
        values.append((x, draws.between(-700, 700) / float(mpmath.log(mpf(x)))))
    return values


def main():
    for name, function in (("sin", mpmath.sin), ("cos", mpmath.cos), ("tan", mpmath.tan)):
        for x in angles():
            row(name, function, x)
    for name, function in (("asin", mpmath.asin), ("acos", mpmath.acos)):
        for x in unit_arguments():
            row(name, function, x)
    for x in tangents():
        row("atan", mpmath.atan, x)
    for y, x in points():
        row("atan2", mpmath.atan2, y, x)
    for x in exponents(mpf(1)):
        row("exp", mpmath.exp, x)
    for x in exponents(mpmath.log(2)):
        row("exp2", lambda a: mpf(2) ** a, x)
    for name, base in (("log", mpmath.e), ("log2", mpf(2)), ("log10", mpf(10))):
        for x in positives():
            row(name, lambda a: mpmath.log(a) / mpmath.log(base), x)
    for x, y in powers():
        row("pow", lambda a, b: mpmath.power(a, b), x, y)


main()
