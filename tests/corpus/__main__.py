"""List the seeded faults and what the rules find of them: ``python -m tests.corpus [--all] [--seed=NUMBER] [WORD …]``.

A word is part of the name, group or rule of a kind. Another seed puts the same mistakes in other places."""

import sys
import tempfile
from pathlib import Path

from tests.conftest import real_guide
from tests.corpus import INSTANCES, KINDS, faults_in, texts_of
from tests.corpus.faults import Fault, Place
from tests.corpus.score import by_group, runs, score


def _said(fault: Fault, places: list[Place]) -> str:
    where = " + ".join(
        f"{p.path}:{p.first}" + (f"-{p.last}" if p.last != p.first else "") + (f":{p.column}" if p.column else "") for p in places
    )
    return f"{fault.kind.group}: {fault.kind.name} [{' '.join(sorted(fault.kind.rules))}] {where}"


def main(arguments: list[str]) -> int:
    """Print the corpus and its score."""
    with tempfile.TemporaryDirectory() as folder:
        root = real_guide(Path(folder).resolve() / "veileder")
        texts = texts_of(root)
        words = [word for word in arguments if not word.startswith("--")]
        kinds = [
            each
            for each in KINDS
            if not words or any(word in f"{each.name} {each.group} {' '.join(each.rules)}" for word in words)
        ]
        seeds = [int(word.removeprefix("--seed=")) for word in arguments if word.startswith("--seed=")]
        faults = faults_in(texts, kinds, *seeds)
        result = score(root, texts, faults)
    if "--all" in arguments:
        for fault, places in result.found:
            print("funnet ", _said(fault, places))
    for fault, places, near in result.missed:
        print("MISTET ", _said(fault, places))
        for finding in near[:5]:
            print("          ", finding)
    for finding in result.unexpected:
        print("UVENTET", finding)
    few = {each.name: n for each in kinds if (n := sum(fault.kind is each for fault in faults)) < INSTANCES}
    print(f"Færre enn {INSTANCES}:", few)
    for group, hits, number in by_group(result):
        print(f"{group:12} {hits:4} av {number}")
    print(
        f"{len(kinds)} slag, {result.total} feil i {len(runs(faults))} runder: {result.recall:.2%} funnet, {len(result.unexpected)} uventede funn"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
