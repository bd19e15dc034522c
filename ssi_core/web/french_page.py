"""Streamlit's page in French and in our clothes: language, title, mark and stylesheets of its one HTML file."""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(rb"<!-- initialize window\.prerenderReady.*?</script>", re.DOTALL)
_FONT = re.compile(rb'<link\s+rel="preload"[^>]*SourceSans[^>]*>', re.DOTALL)
_HEAD = (
    b'<link rel="stylesheet" href="/pleniere/assets/pleniere.css">'
    b'<link rel="stylesheet" href="/pleniere/assets/streamlit.css"></head>'
)
_NOSCRIPT = "<noscript>Plénière a besoin de JavaScript. <a href='/entrer'>Entrer dans la salle</a></noscript>"


class FrenchPageMiddleware:
    """Rewrites Streamlit's index page only; everything else passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Gather an HTML answer, rewrite it if it is Streamlit's, send it."""
        if scope["type"] != "http" or scope["method"] != "GET" or not _wants_page(scope):
            await self._app(scope, receive, send)
            return
        # Not compressed, so that it can be rewritten: it is 5 kB.
        scope = {**scope, "headers": [(n, v) for n, v in scope["headers"] if n != b"accept-encoding"]}
        start: Message = {}
        body = b""

        async def gather(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            page = rewrite(body) if b"<title>Streamlit</title>" in body else body
            headers = [(n, v) for n, v in start["headers"] if n not in {b"content-length", b"etag"}]
            await send({**start, "headers": [*headers, (b"content-length", str(len(page)).encode())]})
            await send({"type": "http.response.body", "body": page})

        await self._app(scope, receive, gather)


def _wants_page(scope: Scope) -> bool:
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])


def rewrite(page: bytes) -> bytes:
    """Streamlit's index.html in French, with our mark and stylesheets."""
    page = page.replace(b'<html lang="en">', b'<html lang="fr">')
    page = page.replace(b"<title>Streamlit</title>", "<title>Plénière</title>".encode())
    page = page.replace(b'href="./favicon.png"', b'href="/pleniere/assets/favicon.svg"')
    page = re.sub(rb'<link rel="service-desc"[^>]*>', b"", page)
    page = re.sub(rb"<noscript>.*?</noscript>", _NOSCRIPT.encode(), page, flags=re.DOTALL)
    page = _FONT.sub(b"", _INLINE_SCRIPT.sub(b"", page))
    return page.replace(b"</head>", _HEAD)
