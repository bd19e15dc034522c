"""Plénière, as an ASGI application: `uvicorn app:app`, or simply `make run`."""

from ssi_core import settings
from ssi_core.web.application import build

app = build(settings.data_folder())
