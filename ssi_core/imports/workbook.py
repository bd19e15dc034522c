"""Workbooks of Excel and LibreOffice, read in a process that may die alone (see `workbook_child`)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.workbook_child import SECONDS
from ssi_core.locale import _

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_CHILD = Path(__file__).with_name("workbook_child.py")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENTS = (
    b"word/document.xml",
    b"ppt/presentation.xml",
    b"opendocument.text",
    b"opendocument.presentation",
    "WordDocument".encode("utf-16-le"),
    "PowerPoint Document".encode("utf-16-le"),
)


def is_workbook(content: bytes) -> bool:
    """Whether `content` begins like a workbook, whatever the file is called."""
    return content.startswith((ZIP, OLE))


def read_workbook(content: bytes, most_rows: int) -> Iterator[tuple[int, list[str]]]:
    """The non-empty lines of the workbook's first visible sheet that has any, with their numbers."""
    if _ENCRYPTED in content or b"encrypted-package" in content:
        raise _locked()
    if any(mark in content for mark in _DOCUMENTS):
        raise UnreadableFile(
            _(
                "Ce fichier est un document ou un diaporama, pas un tableau : copiez son tableau dans un"
                " classeur"
                " et enregistrez-le au format .xlsx ou .ods."
            )
        )
    try:
        # -I: nothing of the environment or of the current folder can change what the child imports.
        done = subprocess.run(  # noqa: S603  the command is ours, the file only arrives as input
            [sys.executable, "-I", str(_CHILD), str(most_rows)],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        answer = {"error": "damaged"}
    if answer.get("error") == "password":
        raise _locked()
    if "error" in answer:
        raise UnreadableFile(
            _(
                "Ce classeur est incomplet, abîmé ou démesuré : ouvrez-le, copiez les seules cellules utiles"
                " dans un nouveau classeur, enregistrez celui-ci au format .xlsx et déposez-le."
            )
        )
    yield from answer["rows"]


def _locked() -> UnreadableFile:
    return UnreadableFile(
        _("Ce classeur est protégé par un mot de passe : enregistrez-le sans mot de passe, puis déposez-le.")
    )
