"""Les couleurs de Plénière se lisent, et les trois fichiers qui les portent disent la même chose."""

import re
import tomllib
from pathlib import Path

import pytest

from ssi_core.web.stylesheet import sheets

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "ssi_core" / "web" / "assets"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SHEETS = [path.read_text(encoding="utf-8") for path in sheets()]
SOURCE = "\n".join(SHEETS)
CSS = COMMENT.sub("", SOURCE)
STREAMLIT_CSS = COMMENT.sub("", (ASSETS / "streamlit.css").read_text(encoding="utf-8"))

SURFACES = ["paper", "sheet", "sunken", "main-soft", "signal-soft", "blue-soft", "danger-soft"]

# (texte, fond) : 4,5:1
TEXT = [
    *[(text, surface) for text in ("ink", "ink-soft", "main-ink", "danger") for surface in SURFACES],
    ("signal-ink", "signal-soft"),
    ("blue", "blue-soft"),
    ("on-main", "main"),
    ("on-main", "main-hover"),
    ("on-signal", "signal"),
    ("on-danger", "danger"),
    ("on-danger", "danger-hover"),
    ("sheet", "blue"),
    ("paper", "ink"),
]

# (contour ou signe, fond) : 3:1
SIGNS = [
    *[(sign, surface) for sign in ("line-strong", "focus", "main") for surface in SURFACES],
    *[("signal-line", surface) for surface in ("paper", "sheet", "sunken", "signal-soft")],
    *[("danger", surface) for surface in ("paper", "sheet", "sunken", "danger-soft")],
    *[("blue", surface) for surface in ("paper", "sheet", "sunken", "blue-soft")],
]

# Les filets de décor n'ont rien à dire seuls.
DECOR = {"line"}


def rules(css: str) -> list[tuple[str, str, str]]:
    """Les règles à plat : (condition @media ou @supports, sélecteur, corps)."""
    found: list[tuple[str, str, str]] = []
    stack: list[str] = []
    text = ""
    for char in css:
        if char == "{":
            stack.append(" ".join(text.split()))
            text = ""
        elif char == "}":
            selector = stack.pop()
            if not selector.startswith(("@media", "@supports")):
                found.append((" ".join(stack), selector, text))
            text = ""
        elif char == ";" and not stack:
            text = ""
        else:
            text += char
    assert not stack, "accolades mal fermées"
    return found


def tokens(css: str, selector: str, condition: str = "", prefix: str = "--pl-") -> dict[str, str]:
    """Les couleurs déclarées par une règle."""
    found: dict[str, str] = {}
    for where, name, body in rules(css):
        if name == selector and where == condition:
            found |= dict(re.findall(prefix + r"([\w-]+):\s*(#[0-9a-f]{6})\s*(?:;|$)", body))
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


DARK_MEDIA = "@media (prefers-color-scheme: dark)"
LIGHT = tokens(CSS, ".pl")
DARK = tokens(CSS, '.pl[data-theme="dark"]')
PROJECTOR = tokens(CSS, ".pl.pl-projector")
PROJECTOR_DARK = tokens(CSS, '.pl.pl-projector[data-theme="dark"]')
THEMES = {
    "clair": LIGHT,
    "sombre": DARK,
    "projecteur clair": LIGHT | PROJECTOR,
    "projecteur sombre": DARK | PROJECTOR_DARK,
}


def test_ratio_is_the_wcag_one() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (SIGNS, 3.0)], ids=["texte", "signes"])
def test_contrast(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    colours = THEMES[theme]
    weak = {
        f"{front} sur {back}": round(ratio(colours[front], colours[back]), 2)
        for front, back in pairs
        if ratio(colours[front], colours[back]) < least
    }
    assert weak == {}


def test_every_colour_is_in_a_pair() -> None:
    checked = {name for pair in TEXT + SIGNS for name in pair}
    assert set(LIGHT) - checked - DECOR == set()


def test_both_ways_into_the_dark_agree() -> None:
    assert set(DARK) == set(LIGHT)
    assert tokens(CSS, '.pl:not([data-theme="light"])', DARK_MEDIA) == DARK
    assert PROJECTOR_DARK
    assert tokens(CSS, '.pl.pl-projector:not([data-theme="light"])', DARK_MEDIA) == PROJECTOR_DARK


def test_rules_only_use_tokens() -> None:
    """Pas de couleur écrite en dur, sauf le cadre du code QR et l'impression."""
    stray = [
        selector
        for where, selector, body in rules(CSS)
        if re.search(r"(?<!-)\b(?:color|background(?:-color)?|border[\w-]*):[^;]*#[0-9a-f]{3}", body)
        and "print" not in where
        and selector != ".pl .pl-qr"
    ]
    assert stray == []
    used = set(re.findall(r"var\(--pl-([\w-]+)", CSS))
    assert used - set(LIGHT) == {"u", "text", "display", "radius", "target", "measure", "points", "roles-columns"}


def split(selector: str) -> list[str]:
    """Les sélecteurs d'une liste, sans couper dans les parenthèses."""
    return [part.strip() for part in re.split(r",(?![^(]*\))", selector)]


def test_everything_is_scoped_under_pl() -> None:
    loose = [
        part
        for where, selector, _ in rules(CSS)
        if not selector.startswith("@") and not where.startswith("@keyframes")
        for part in split(selector)
        if not re.match(r"""(body|\[data-testid="stMainBlockContainer"\] )?\.pl(?![\w-])""", part)
    ]
    assert loose == []


def test_streamlit_sheet_never_touches_pl_screens() -> None:
    for _, selector, _ in rules(STREAMLIT_CSS):
        for part in split(selector):
            bare = re.sub(r":(?:not|has)\([^()]*\)", "", part)
            assert not re.search(r"\.pl(?![\w-])|\.pl-", bare), part


def test_vocabulary_names_every_class() -> None:
    vocabulary = "\n".join(sheet[: sheet.index("*/")] for sheet in SHEETS)
    classes = set(re.findall(r"\.(pl-[a-z]+(?:-[a-z]+)*)", CSS))
    named = set(re.findall(r"\.(pl-[a-z]+(?:-[a-z]+)*)", vocabulary))
    assert classes - named == set()
    assert named - classes == set()
    modifiers = {name.split("--")[1] for name in re.findall(r"\.(pl-[a-z-]+--[a-z-]+)", CSS)}
    told = set(re.findall(r"--([a-z-]+)", vocabulary))
    assert modifiers - told == set()


def test_fonts_are_there_with_their_licences() -> None:
    names = re.findall(r'url\("fonts/([^"]+)"\)', CSS)
    assert len(names) == 4
    for name in names:
        assert (ASSETS / "fonts" / name).read_bytes()[:4] == b"wOF2"
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert [face["url"] for face in config["theme"]["fontFaces"]] == [
        f"/pleniere/assets/fonts/{name}" for name in names
    ]
    for family in ("atkinson-hyperlegible-next", "bricolage-grotesque"):
        licence = (ASSETS / "fonts" / f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence


def test_streamlit_sheet_repeats_the_tokens() -> None:
    light = tokens(STREAMLIT_CSS, ":root", prefix="--plst-")
    dark = tokens(STREAMLIT_CSS, ":root", DARK_MEDIA, prefix="--plst-")
    assert light.items() <= LIGHT.items()
    assert dark.items() <= DARK.items()
    both = re.findall(r"--plst-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", STREAMLIT_CSS)
    assert {name: one for name, one, _ in both} == light
    assert {name: other for name, _, other in both} == dark
    used = set(re.findall(r"var\(--plst-([\w-]+)", STREAMLIT_CSS))
    assert used <= set(light)


@pytest.mark.parametrize(("theme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_streamlit_config_repeats_the_tokens(theme: str, colours: dict[str, str]) -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    section = config["theme"][theme]
    expected = {
        "primaryColor": "main",
        "backgroundColor": "paper",
        "secondaryBackgroundColor": "sheet",
        "textColor": "ink",
        "linkColor": "main-ink",
        "borderColor": "line-strong",
    }
    assert {key: section[key] for key in expected} == {key: colours[name] for key, name in expected.items()}
    written = {value for value in section.values() if isinstance(value, str)}
    assert written <= set(colours.values())


def test_streamlit_knows_every_setting() -> None:
    from streamlit import config as streamlit_config

    known = set(streamlit_config.get_config_options(force_reparse=False))
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    def names(section: dict[str, object], prefix: str) -> set[str]:
        found: set[str] = set()
        for key, value in section.items():
            name = f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict) and name not in known:
                found |= names(value, name)
            else:
                found.add(name)
        return found

    assert names(config, "") - known == set()
