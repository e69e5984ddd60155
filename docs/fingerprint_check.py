"""The fingerprints of docs/fingerprint.md, made without relkontrakt: python fingerprint_check.py clauses/*.yml guide/??/*.md"""

import hashlib
import re
import sys
import unicodedata
from pathlib import Path

import yaml

WHITE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
BLANK = r"\{\{ ?([^ {}|]+) ?(\| ?[^ {}|]+ ?)?\}\}"


def line(key, text):
    text = re.sub(f"[{WHITE}]+", " ", unicodedata.normalize("NFC", re.sub("[\xad\u200b\u2060\ufeff]", "", text or ""))).strip(" ")
    text = re.sub(BLANK, lambda m: "{{ " + m[1] + (" | " + m[2].strip("| ") if m[2] else "") + " }}", text)
    return f"{key} " + re.sub(r'\]\( ?([^ ()<>"]+)( "[^"]*")? ?\)', r"](\1\2)", text) if text else None


def clause(name, data, language, variant):
    chosen = [p for p in data["paragraphs"] if not p.get("variants") or variant in p["variants"]]
    texts = [line("text", p["text"].get(language)) for p in chosen]
    lines = [line("id", name), line("language", language), *[line("variant", variant)] * bool(variant)]
    lines += [line("title", data["title"].get(language))]
    lines += [made for p, text in zip(chosen, texts, strict=True) for made in (line("paragraph", p["id"]), text)]
    used = dict.fromkeys(m[1] for text in texts if text for m in re.finditer(BLANK, text))
    for p in [p for name in used for p in data.get("parameters", []) if p["id"] == name]:
        lines += [line("parameter", p["id"] + " " + p["type"])]
        lines += [
            line("choice " + c["id"], c["label"].get(language)) for c in sorted(p.get("choices", []), key=lambda c: c["id"])
        ]
    return canonical("clause", lines) if all(lines) else None


def chapter(name, text, language):
    text = re.sub("[\xad\u200b\u2060\ufeff]", "", text).replace("\r\n", "\n").replace("\r", "\n")
    meta, body = re.split(r"^---\n", text, maxsplit=2, flags=re.M)[1:]
    lines = [line(key, yaml.load(meta, yaml.BaseLoader)[key]) for key in ("title", "summary")]
    blocks = [line("block", block) for block in re.split(f"\n[{WHITE}]*\n", body)]
    return canonical("chapter", [line("id", name), line("language", language), *lines, *filter(None, blocks)])


def canonical(kind, lines):
    return "".join(f"{each}\n" for each in ["relkontrakt/1 " + kind, *lines])


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def main(paths):
    for path in map(Path, paths):
        text = path.read_bytes().decode()
        if path.suffix == ".md":
            print(digest(chapter(path.stem.partition("-")[2], text, path.parent.name)), path.parent.name, path.stem)
            continue
        data = yaml.load(text, yaml.BaseLoader)
        for language in ("nb", "nn"):
            for variant in [v["id"] for v in data.get("variants", [])] or [None]:
                if made := clause(path.stem, data, language, variant):
                    print(digest(made), language, path.stem, variant or "")


if __name__ == "__main__":
    main(sys.argv[1:])
