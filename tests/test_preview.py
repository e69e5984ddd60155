"""The preview follows every edit, and keeps the last good page when the content is broken."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


class Running:
    """A running ``relkontrakt serve``."""

    def __init__(self, project: Path, process: subprocess.Popen[str]) -> None:
        self.project = project
        self.process = process
        self.address = ""
        self.lines: queue.Queue[str] = queue.Queue()
        self.seen: list[str] = []
        for stream in (process.stderr, process.stdout):
            threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream) -> None:
        for line in stream:
            self.lines.put(line)

    def wait_for(self, words: str, seconds: float = 60) -> str:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(queue.Empty):
                line = self.lines.get(timeout=0.2)
                self.seen.append(line)
                if words in line:
                    return line
        raise AssertionError(f"«{words}» ble ikke skrevet. Dette ble skrevet:\n" + "".join(self.seen))

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return answer.read().decode()

    def state(self, seen: str = "") -> dict:
        return json.loads(self.get(f"__relkontrakt/state?seen={seen}"))

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.project / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def serving(starter: Path) -> Iterator[Running]:
    command = [sys.executable, "-u", "-m", "relkontrakt", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=starter, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    running = Running(starter, process)
    try:
        running.address = running.wait_for("http://").split("på ")[1].split(" ")[0]
        yield running
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_an_edit_is_built_and_a_fault_keeps_the_last_good_page(serving):
    page = "klausuler/tidlig-varsel/"
    assert "/__relkontrakt/live.js" in serving.get(page)
    first = serving.state()

    serving.edit("clauses/tidlig-varsel.yml", "En part som ser", "Hver part som ser")
    second = serving.state(f"{first['page']}.{first['attempt']}")
    assert int(second["page"]) > int(first["page"])
    assert "Hver part som ser" in serving.get(page)

    serving.edit("clauses/tidlig-varsel.yml", "category: risiko", "category: risko")
    serving.wait_for("[unknown-value]")
    third = serving.state(f"{second['page']}.{second['attempt']}")
    assert third["page"] == second["page"]
    assert [finding["rule"] for finding in third["findings"]] == ["unknown-value"]
    assert "Hver part som ser" in serving.get(page)

    serving.edit("clauses/tidlig-varsel.yml", "category: risko", "category: risiko")
    fourth = serving.state(f"{third['page']}.{third['attempt']}")
    assert fourth["findings"] == []


def test_the_pdf_is_made_when_it_is_asked_for(serving):
    with urllib.request.urlopen(serving.address + "nedlasting/var-veileder-0.1.0-nb.pdf", timeout=60) as answer:
        assert answer.read(5) == b"%PDF-"


def test_a_taken_port_is_told(serving, run):
    port = serving.address.rstrip("/").rpartition(":")[2]
    result = run("serve", "--port", port, cwd=serving.project)
    assert result.returncode == 2
    assert f"porten {port} er opptatt" in result.stderr


def test_a_guide_that_is_broken_from_the_start_shows_the_findings(starter):
    (starter / "guide" / "terms.yml").write_text("samarbeid: [", encoding="utf-8")
    command = [sys.executable, "-u", "-m", "relkontrakt", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=starter, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    running = Running(starter, process)
    try:
        running.address = running.wait_for("http://").split("på ")[1].split(" ")[0]
        assert "/__relkontrakt/live.js" in running.get("")
        assert running.state()["findings"]
    finally:
        process.terminate()
        process.wait(timeout=20)
