"""How long ``relkontrakt check`` takes, the whole process: on generated clauses and on the real guide.

``python benchmarks/check.py [CLAUSES] [ROUNDS]`` (1,000 clauses, median of 5). Times depend on the machine and on what
else it does: the load average is printed too.
"""

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
STARTER = REPO / "templates" / "starter"
SEED = 20261122

#: Bokmål and nynorsk of what a generated clause is about.
SUBJECTS = [
    ("opplæring", "opplæring"),
    ("testing", "testing"),
    ("bemanning", "bemanning"),
    ("rapportering", "rapportering"),
    ("fakturering", "fakturering"),
    ("dokumentasjon", "dokumentasjon"),
    ("vedlikehold", "vedlikehald"),
    ("brukerstøtte", "brukarstøtte"),
    ("sikkerhet", "tryggleik"),
    ("overlevering", "overlevering"),
]
ASKS = [
    ("gi den andre parten en oversikt over", "gi den andre parten ei oversikt over"),
    ("avklare hvem som har ansvaret for", "avklare kven som har ansvaret for"),
    ("melde fra om avvik i", "melde frå om avvik i"),
    ("rette feil i", "rette feil i"),
    ("vurdere om de kan forbedre", "vurdere om dei kan betre"),
]


def clause(number: int, chance: random.Random) -> str:
    """Return one generated clause: a starter's clause with its own subject, relation, parameter, term and paragraphs."""
    text = (STARTER / "clauses" / chance.choice(("samarbeidsmoter.yml", "tidlig-varsel.yml"))).read_text(encoding="utf-8")
    (nb, nn), earlier = chance.choice(SUBJECTS), f"klausul-{chance.randrange(max(number, 1)):04d}"
    parts = [_paragraph(f"ledd-{place}", nb, nn, earlier, chance) for place in range(chance.randint(1, 5))]
    text = text.replace("relations:\n  complements: [samarbeidsmoter]\n", "")
    if number:
        first = "variants:\n" if "variants:\n" in text else "parameters:\n"
        text = text.replace(first, f"relations:\n  complements: [{earlier}]\n{first}", 1)
    else:
        parts = []
    return text.replace("\nguidance:\n", "\n" + "".join(parts) + "guidance:\n", 1).replace(
        "\norder: 10\n", f"\norder: {number}\n"
    )


def _paragraph(name: str, nb: str, nn: str, earlier: str, chance: random.Random) -> str:
    ask_nb, ask_nn = chance.choice(ASKS)
    link_nb = f' Uenighet følger [](clause:{earlier} "avtalens regler om tvister").' if chance.random() < 0.4 else ""
    link_nn = f' Usemje følgjer [](clause:{earlier} "reglane i avtala om tvistar").' if link_nb else ""
    return (
        f"  - id: {name}\n    text:\n"
        f"      nb: >-\n        Partene skal {ask_nb} {nb}.{link_nb}\n"
        f"      nn: >-\n        Partane skal {ask_nn} {nn}.{link_nn}\n"
    )


def generated(root: Path, number: int) -> Path:
    """Return a project with ``number`` generated clauses beside the starter's own."""
    chance = random.Random(SEED)
    shutil.copytree(STARTER, root)
    for place in range(number):
        (root / "clauses" / f"klausul-{place:04d}.yml").write_text(clause(place, chance), encoding="utf-8")
    return root


def guide(root: Path) -> Path:
    """Return a copy of the real guide's content."""
    for name in ("clauses", "guide", "packages"):
        shutil.copytree(REPO / name, root / name)
    return root


def measured(root: Path, rounds: int) -> str:
    """Return the median wall and processor time of the whole process, and what it says last."""
    walls, processor, said = [], [], ""
    for _ in range(rounds):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        result = subprocess.run(
            [sys.executable, "-m", "relkontrakt", "check"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(REPO)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.monotonic() - start)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        said = (result.stderr or result.stdout).strip().splitlines()[-1]
    return f"{statistics.median(walls):.2f} s wall, {statistics.median(processor):.2f} s processor ({said})"


def main(number: int = 1000, rounds: int = 5) -> None:
    """Print the times."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"{number} generated clauses: {measured(generated(Path(folder) / 'laget', number), rounds)}")
        (Path(folder) / "ekte").mkdir()
        print(f"the real guide: {measured(guide(Path(folder) / 'ekte'), rounds)}")
    print("load average:", *(f"{load:.2f}" for load in os.getloadavg()))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))
