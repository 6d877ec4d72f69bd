#!/usr/bin/env python3
"""Measures the largest error of every elementary function over 10^7 arguments of each of its ranges.

    Scripts/measure-function-errors.py Tests/QuantitiesTests/Vectors/worst.txt > table.md

Prints the table of the page "The elementary functions" and writes the worst arguments found as vectors for
the tests (format: Scripts/make-function-vectors.py). A smaller count may follow the name of the file.

Needs swiftc and, from `pip install numpy gmpy2`, numpy 2.4.6 and gmpy2 2.3.2 (MPFR), on x86-64: every value
is first compared with the C library's function of 80-bit numbers (64 bits of mantissa, errors of at most
2 of their units, 0.001 of ours); the worst hundred of every million are then judged with MPFR at 400 bits.
Takes two minutes. The generator is numpy's PCG64 with a fixed seed.
"""

import ctypes
import glob
import os
import struct
import subprocess
import sys
import tempfile

import gmpy2
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CHUNK, SUSPECTS, KEPT = 10**6, 100, 8
SEED = 20250528
gmpy2.get_context().precision = 400
mpfr = gmpy2.mpfr


def uniform(low, high):
    return lambda rng, n: rng.uniform(low, high, n)


def exponents(low, high):
    """Positive, its binary logarithm uniform; built exactly, so that subnormal numbers occur too."""
    return lambda rng, n: np.ldexp(rng.uniform(1, 2, n), rng.integers(low, high, n).astype(np.int32))


def signed(draw):
    return lambda rng, n: draw(rng, n) * rng.choice([-1.0, 1.0], n)


def near(places, low, high):
    """A place drawn from `places` and a deviation of either sign, its exponent uniform."""
    return lambda rng, n: places(rng, n) + signed(exponents(low, high))(rng, n)


def quarter_turns(rng, n):
    return np.floor(exponents(0, 29)(rng, n)) * (np.pi / 2)


def ones(rng, n):
    return np.ones(n)


def pairs(first, second):
    return lambda rng, n: (first(rng, n), second(rng, n))


def powers(base):
    """Exponents that spread the powers of `base` evenly over the binades of the doubles."""

    def draw(rng, n):
        x = base(rng, n)
        x[x == 1] = 2
        y = rng.uniform(-1074, 1024, n) / np.log2(x.astype(np.longdouble)).astype(float)
        return x, y

    return draw


angles = [
    ("-π … π", uniform(-np.pi, np.pi)),
    ("±2^-30 … 2^30", signed(exponents(-30, 30))),
    ("n π/2 ± 2^-60 … 2^-10, n < 2^29", near(quarter_turns, -60, -10)),
]
sines = [
    ("-1 … 1", uniform(-1, 1)),
    ("±2^-60 … 1", signed(exponents(-60, 0))),
    ("±(1 - 2^-53 … 2^-1)", signed(lambda rng, n: 1 - exponents(-53, -1)(rng, n))),
]
tangents = [("-8 … 8", uniform(-8, 8)), ("±2^-60 … 2^60", signed(exponents(-60, 60)))]
points = [
    ("-1 … 1, -1 … 1", pairs(uniform(-1, 1), uniform(-1, 1))),
    ("±2^-20 … 2^20 both", pairs(signed(exponents(-20, 20)), signed(exponents(-20, 20)))),
    ("±2^-1074 … 2^1023 both", pairs(signed(exponents(-1074, 1023)), signed(exponents(-1074, 1023)))),
]
positives = [
    ("1/2 … 2", uniform(0.5, 2)),
    ("2^-1074 … 2^1024", exponents(-1074, 1024)),
    ("1 ± 2^-53 … 2^-2", near(ones, -53, -2)),
]
magnitudes = [
    ("0 … 4, -30 … 30", pairs(uniform(0, 4), uniform(-30, 30))),
    ("2^-1074 … 2^1024, any power", powers(exponents(-1074, 1024))),
    ("1 ± 2^-52 … 2^-2, any power", powers(near(ones, -52, -2))),
]


def exponentials(low, high):
    return [("-1 … 1", uniform(-1, 1)), (f"{low} … {high}", uniform(low, high)), ("±2^-60 … 2^9", signed(exponents(-60, 9)))]


# In the order of measure-function-errors.swift: name, 80-bit function, MPFR function, ranges.
FUNCTIONS = [
    ("sin", np.sin, gmpy2.sin, angles),
    ("cos", np.cos, gmpy2.cos, angles),
    ("tan", np.tan, gmpy2.tan, angles),
    ("asin", np.arcsin, gmpy2.asin, sines),
    ("acos", np.arccos, gmpy2.acos, sines),
    ("atan", np.arctan, gmpy2.atan, tangents),
    ("atan2", np.arctan2, gmpy2.atan2, points),
    ("exp", np.exp, gmpy2.exp, exponentials(-745, 709.7)),
    ("exp2", np.exp2, gmpy2.exp2, exponentials(-1074, 1023.9)),
    ("log", np.log, gmpy2.log, positives),
    ("log2", np.log2, gmpy2.log2, positives),
    ("log10", np.log10, gmpy2.log10, positives),
    ("pow", np.power, lambda x, y: x**y, magnitudes),
]


def library(folder):
    """Our functions, compiled as in a release build."""
    path = os.path.join(folder, "libfunctions.so")
    sources = sorted(glob.glob(os.path.join(ROOT, "Sources/Quantities/Functions/*.swift")))
    driver = os.path.join(ROOT, "Scripts/measure-function-errors.swift")
    subprocess.run(
        ["swiftc", "-O", "-wmo", "-emit-library", "-module-name", "Functions", "-o", path, *sources, driver], check=True)
    return ctypes.CDLL(path)


def computed(ours, number, x, y):
    pointer = ctypes.POINTER(ctypes.c_double)
    values = np.empty_like(x)
    ours.evaluate(*[ctypes.c_int32(number), *[a.ctypes.data_as(pointer) for a in (x, y, values)], ctypes.c_long(len(x))])
    return values


def screened(values, exact):
    """Errors in units of the last place, to 0.002; results outside the doubles are left out."""
    nearest = exact.astype(float)
    errors = np.abs(values - exact) / np.spacing(np.abs(nearest))
    errors[np.isnan(values)] = np.inf
    errors[~np.isfinite(nearest)] = 0
    return errors


def judged(value, exact):
    """The exact value rounded to nearest, what was rounded off, and the error of `value`, in ulp."""
    nearest = float(exact)
    ulp = mpfr(float(np.spacing(abs(nearest))))
    return nearest, float((exact - mpfr(nearest)) / ulp), float(abs(mpfr(float(value)) - exact) / ulp)


def worst(ours, number, count):
    """The `KEPT` worst arguments of every range: (label, [(error, arguments, nearest, rest)])."""
    _, wide, multiple, ranges = FUNCTIONS[number]
    for place, (label, draw) in enumerate(ranges):
        rng = np.random.Generator(np.random.PCG64([SEED, number, place]))
        found = []
        for _ in range(max(1, count // CHUNK)):
            drawn = draw(rng, min(CHUNK, count))
            arguments = drawn if isinstance(drawn, tuple) else (drawn,)
            values = computed(ours, number, arguments[0], arguments[-1])
            errors = screened(values, wide(*[a.astype(np.longdouble) for a in arguments]))
            for i in np.argpartition(errors, -SUSPECTS)[-SUSPECTS:]:
                chosen = [float(a[i]) for a in arguments]
                nearest, rest, error = judged(values[i], multiple(*[mpfr(a) for a in chosen]))
                found.append((error, chosen, nearest, rest))
        yield label, sorted(found, reverse=True)[:KEPT]


def bits(x):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", x))


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10**7
    np.seterr(all="ignore")
    with tempfile.TemporaryDirectory() as folder, open(sys.argv[1], "w") as vectors:
        ours = library(folder)
        print("| Function | Arguments | Largest error, ulp | At |\n| --- | --- | --- | --- |")
        for number, (name, *_) in enumerate(FUNCTIONS):
            for label, found in worst(ours, number, count):
                error, arguments, _, _ = found[0]
                print(f"| {name} | {label} | {error:.4f} | {', '.join(map(repr, arguments))} |", flush=True)
                for _, chosen, nearest, rest in found:
                    print(name, *map(bits, chosen), bits(nearest), round(rest * 4096), file=vectors)


main()
