"""Read a request (JSON) from stdin, lay it out within the memory limit, and leave ``report.json`` beside the PDF."""

import contextlib
import gc
import json
import logging
import sys
import warnings
from pathlib import Path

#: Exit codes the parent knows: WeasyPrint or one of its C libraries cannot be loaded; the memory limit was reached.
CANNOT_LOAD, OUT_OF_MEMORY = 3, 4


class Log(logging.Handler):
    """Keeps each warning and error once, in the order they came."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.messages[record.getMessage()] = None


def main() -> int:
    """Carry out the request on stdin and return an exit code.

    The request has ``html`` (the print document), ``folders`` (template folders, first found wins), ``workspace``
    (where ``guide.pdf`` and ``report.json`` are left), ``fonts`` (cache of unpacked fonts) and ``memory`` (bytes).
    """
    request = json.load(sys.stdin)
    _limit_memory(request["memory"])
    gc.disable()  # A third of the run time; at 280 pages it costs 9 % more memory.
    warnings.filterwarnings("ignore", message="No fonts configured")
    log = Log()
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).addHandler(log)
    try:
        from relkontrakt.renderers.weasy import layout
    except (OSError, ImportError, MemoryError) as error:
        print(error, file=sys.stderr)
        return OUT_OF_MEMORY if isinstance(error, MemoryError) or "allocate" in str(error) else CANNOT_LOAD
    try:
        report = layout.write(request)
    except MemoryError:
        return OUT_OF_MEMORY
    except layout.UnsettledPages:
        report = {"families": [], "unsettled": True}
    report["log"] = list(log.messages)
    Path(request["workspace"], "report.json").write_text(json.dumps(report), encoding="utf-8")
    return 0


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the parent's time limit still holds.
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size < hard:
        with contextlib.suppress(OSError, ValueError):  # macOS refuses some values.
            resource.setrlimit(resource.RLIMIT_AS, (size, hard))


if __name__ == "__main__":
    raise SystemExit(main())
