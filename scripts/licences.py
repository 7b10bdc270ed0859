#!/usr/bin/env python3
"""Holds what deny.toml says of licences, forbidden crates and sources, for what is built on this machine.

Needs no network and no further program, so that `make test` can ask it; `make deny` reads the licence texts as well and
looks at every platform."""

import json
import re
import subprocess
import sys
import tomllib


def allowed(expression, licences):
    """Is there a way to use a crate under these licences? The grammar is SPDX; old crates write / for OR."""
    tokens = re.findall(r"[()]|[\w.+-]+(?: WITH [\w.-]+)?", expression.replace("/", " OR "))

    def either():
        good = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            good = both() or good
        return good

    def both():
        good = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            good = one() and good
        return good

    def one():
        token = tokens.pop(0)
        if token != "(":
            return token in licences
        good = either()
        tokens.pop(0)
        return good

    try:
        return either() and not tokens
    except IndexError:
        return False


def main():
    with open("deny.toml", "rb") as file:
        rules = tomllib.load(file)
    licences = set(rules["licenses"]["allow"])
    forbidden = {ban["crate"]: ban["reason"] for ban in rules["bans"]["deny"]}
    registries = set(rules["sources"]["allow-registry"])
    host = re.search(r"host: (\S+)", subprocess.check_output(["rustc", "-vV"], text=True))[1]
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--all-features", "--filter-platform", host]
    packages = json.loads(subprocess.check_output(command))["packages"]
    problems = []
    for p in packages:
        name = f"{p['name']} {p['version']}"
        if not allowed(p["license"] or "", licences):
            problems.append(f"{name}: the licence {p['license']} is not among those that deny.toml allows")
        if p["name"] in forbidden:
            problems.append(f"{name} is forbidden: {forbidden[p['name']]}")
        source = p["source"]
        if source and source.removeprefix("registry+") not in registries:
            problems.append(f"{name} comes from {source}, which deny.toml does not know")
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(packages)} packages, all under licences and from sources that deny.toml allows")
    sys.exit(bool(problems))


main()
