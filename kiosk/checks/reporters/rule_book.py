"""The rules themselves in words: a list, one in full, and ``docs/rules.md``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from kiosk.checks.reporters.must_nevers import MUST_NEVERS, MustNever
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_LEVELS = {
    ERROR: "keeps its page, or all that is new, from the screen until it is mended",
    WARNING: "should be mended, or allowed with a reason, before patients read it",
    ADVICE: "is worth a look; good writing may differ",
}

_BOOK = """\
# The rules of `kiosk check`

`kiosk rules --markdown` writes this file from the rules themselves.

{levels}

An author allows one finding with a line right above the line it speaks for:

```markdown
%% allow R3: these are the words of the law
```

The reason is needed: `kiosk check` and its report list every one.
An exception that allows nothing is told of, too.

| id | level | asks |
|---|---|---|
{rows}

## Each rule

{rules}

## Forms

- **text** for people: by file, the worst first.
  Advice is counted; `--advice` shows it.
- **JSON** (`--format json`) for other programs: all of it, measures and rules too.
- **SARIF 2.1.0** (`--format sarif`) for editors and code hosts: advice is a note there.
  What an author allowed is there as suppressed in the source.
- **JUnit** (`--format junit`) for CI systems: a file is a suite, a rule a case of it.
  Errors are failures.
  Warnings are skipped cases, which show and do not fail; with `--strict` they fail.
  Advice is output of a case that passes.
- **the report** (`--report FILE`) for a clinic's records: one HTML file, loads nothing.
  It holds each page's measures and findings, its facts beside what their sources say,
  where each thing is told that a patient must be told, and boxes for what a person
  must judge.

## What the kiosk must never do

Rules look for some of it, and the way the program is made holds some.
The rest is for a person to look at.

| The kiosk must never … | rules | the program | a person looks |
|---|---|---|---|
{must_nevers}
"""


def as_list(rules: Sequence[Rule]) -> str:
    """Return one line a rule: id, level, what it asks."""
    width = max((len(rule.id) for rule in rules), default=0)
    lines = [f"{rule.id:{width}}  {rule.level:7}  {rule.asks}" for rule in rules]
    return "\n".join([*lines, "", "kiosk rules ID tells all of one.", ""])


def in_full(rule: Rule) -> str:
    """Return all that can be said of *rule*."""
    parts = [
        f"{rule.id} ({rule.level}): {rule.asks}",
        f"Why: {rule.why}",
        f"Source: {rule.source}",
        f"To mend it: {rule.mend}",
        _exception(rule),
    ]
    paragraphs = [fill(part, 80, break_on_hyphens=False) for part in parts]
    example = f"\n\n  {_allow(rule)}" if rule.may_be_allowed else ""
    return "\n\n".join(paragraphs) + f"{example}\n"


def as_markdown(rules: Sequence[Rule]) -> str:
    """Return ``docs/rules.md``."""
    return _BOOK.format(
        levels="\n".join(f"- **{name}** {does}." for name, does in _LEVELS.items()),
        rows="\n".join(_row((_link(r.id), r.level, r.asks)) for r in rules),
        rules="\n\n".join("\n".join(_section(rule)) for rule in rules),
        must_nevers="\n".join(_must_never(one) for one in MUST_NEVERS),
    )


def _exception(rule: Rule) -> str:
    if rule.may_be_allowed:
        return "An author may allow it. The line right above says so, and why:"
    return "It cannot be allowed: what it found has to be mended."


def _allow(rule: Rule) -> str:
    return f"%% allow {rule.id}: the reason"


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n\n{rule.asks}\n"
    yield f"- level: {rule.level}"
    yield f"- why: {rule.why}"
    yield f"- source: {rule.source}"
    yield f"- how to mend it: {rule.mend}"
    yield f"- exceptions: {f'`{_allow(rule)}`' if rule.may_be_allowed else 'none'}"


def _must_never(one: MustNever) -> str:
    rules = " ".join(_link(name) for name in one.rules)
    return _row((f"{one.number}. {one.text}", rules, one.held, one.human))


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _row(cells: Sequence[str]) -> str:
    safe = [cell.replace("|", r"\|") or "–" for cell in cells]
    return f"| {' | '.join(safe)} |"
