"""Post the answer to a proposal as a comment on GitHub, through the ``gh`` command.

The file comes from a job that a stranger's proposal may have changed, so it is data: cut, cleaned, and never run.
Usage: comment.py FILE, with REPOSITORY, HEAD_OWNER, HEAD_BRANCH, HEAD_SHA, RUN_URL and GH_TOKEN in the environment.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

MARK = "<!-- relkontrakt: svar på forslag -->"
#: GitHub's own limit is 65,536 characters.
LONGEST = 60_000

_ALLOWED = re.compile(r"</?(?:details|summary)>")
_CONTROL = re.compile(r"[^\n\t\x20-\x7e\xa0-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]")
#: An invisible letter that takes the meaning from a mention, a reference and an address.
_JOINER = "\u2060"


def clean(text: str) -> str:
    """Return ``text`` as harmless Markdown: no HTML but folding, no links, images, mentions or references to other issues."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n"))[:LONGEST]
    pieces = _ALLOWED.split(text)
    tags = _ALLOWED.findall(text)
    cleaned = [_clean_piece(piece) for piece in pieces]
    return cleaned[0] + "".join(tag + piece for tag, piece in zip(tags, cleaned[1:], strict=True))


def _clean_piece(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"\]\s*([(\[:])", rf"]{_JOINER}\\\1", text)
    text = re.sub(r"(?i)\b(https?|ftp|mailto)(:)", rf"\1{_JOINER}\2", text)
    text = re.sub(r"(?i)\bwww\.", f"www{_JOINER}.", text)
    text = re.sub(r"@(?=\w)", f"@{_JOINER}", text)
    return re.sub(r"(#|GH-)(?=\d)", rf"\1{_JOINER}", text)


def gh(*arguments: str, body: str | None = None) -> Any:
    """Return the answer of GitHub's API as data. Raises CalledProcessError when the call fails."""
    command = ["gh", "api", *arguments, *(["--input", "-"] if body is not None else [])]
    answer = subprocess.run(command, input=body, check=True, capture_output=True, text=True, encoding="utf-8")
    return json.loads(answer.stdout) if answer.stdout.strip() else None


def main(path: Path) -> int:
    """Find the open proposal with exactly this head, and write or renew the comment on it."""
    repository, wanted = os.environ["REPOSITORY"], os.environ["HEAD_SHA"]
    head = f"head={os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}"
    found = gh("--method", "GET", f"repos/{repository}/pulls", "-f", "state=open", "-f", head)
    numbers = [int(pull["number"]) for pull in found if pull["head"]["sha"] == wanted]
    if len(numbers) != 1:
        print("Forslaget er lukket eller endret siden; ingen kommentar skrevet.")
        return 0
    text = clean(path.read_bytes()[: 4 * LONGEST].decode("utf-8", "replace"))
    note = f"Forhåndsvisning og ordsammenligning ligger som vedlegg til kontrollen: {os.environ['RUN_URL']}"
    body = json.dumps({"body": f"{MARK}\n{text}\n\n{note}"}, ensure_ascii=False)
    issue = f"repos/{repository}/issues"
    comments = gh("--method", "GET", f"{issue}/{numbers[0]}/comments", "-F", "per_page=100")
    own = [c["id"] for c in comments if c["user"]["login"] == "github-actions[bot]" and c["body"].startswith(MARK)]
    if own:
        gh("--method", "PATCH", f"{issue}/comments/{own[0]}", body=body)
    else:
        gh("--method", "POST", f"{issue}/{numbers[0]}/comments", body=body)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
