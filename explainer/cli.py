"""The command line: ``explainer check``, ``explainer publish`` and ``explainer refresh``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status (0 well, 1 problems found, 2 wrong usage)."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description=__doc__)
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="say whether data, citations and notebooks are sound")
    check.add_argument("--data", type=Path, metavar="DIR", help="a data folder; default: ours")
    check.add_argument("--notebooks", type=Path, metavar="DIR", help="default: the course's")
    check.set_defaults(run=_check)

    publish = commands.add_parser("publish", help="write one offline HTML file for each notebook")
    publish.add_argument("notebooks", nargs="*", type=Path, metavar="NOTEBOOK")
    publish.add_argument("--to", type=Path, default=Path("_site"), metavar="DIR")
    publish.add_argument("--jobs", type=int, default=None, help="notebooks to run side by side")
    publish.set_defaults(run=_publish)

    refresh = commands.add_parser("refresh", help="run notebooks and write them back for a commit")
    refresh.add_argument("notebooks", nargs="+", type=Path, metavar="NOTEBOOK")
    refresh.set_defaults(run=_refresh)
    return parser


def _check(options: argparse.Namespace) -> int:
    from explainer import evidence

    problems = evidence.check(data=options.data, notebooks=options.notebooks)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} found")
    return 1 if problems else 0


def _publish(options: argparse.Namespace) -> int:
    from explainer.publishing.site import PublishError, publish

    try:
        publish(options.notebooks or None, options.to, jobs=options.jobs)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _refresh(options: argparse.Namespace) -> int:
    from explainer.publishing.refresh import refresh
    from explainer.publishing.running import PublishError

    for notebook in options.notebooks:
        try:
            changed = refresh(notebook)
        except PublishError as error:
            print(error, file=sys.stderr)
            return 1
        print(f"{notebook}: {'written' if changed else 'unchanged'}")
    return 0
