"""The child job "figures": draws the curves of an evaluation or a comparison into a folder.

The request holds ``what`` (``evaluation`` or ``comparison``), ``data`` as ``domain.curves_json`` writes it,
``folder`` for the pictures and ``cache_dir`` for matplotlib's list of fonts.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.curves_json import comparison_from_json, curves_from_json
from desktop_app.domain.job_messages import JobChannel, StepDone
from desktop_app.training.evaluation.figures import comparison_figures, evaluation_figures


def run_figures(request: Mapping[str, Any], channel: JobChannel) -> dict[str, Any]:
    """Draw and return ``{"figures": {key: path of the PNG}}``.

    Raises:
        Cancelled: the job was asked to stop.
        OSError: the folder cannot be written.
    """
    channel.send(StepDone("drawing figures", 0, 1))
    channel.checkpoint()
    written = draw_figures(request)
    channel.send(StepDone("drawing figures", 1, 1))
    return {"figures": {key: str(path) for key, path in written.items()}}


def draw_figures(request: Mapping[str, Any]) -> dict[str, Path]:
    """Draw in this process, which must not be the window's; return the pictures by key.

    Raises:
        OSError: the folder cannot be written.
    """
    if cache_dir := request.get("cache_dir"):
        # Before the first import of matplotlib: it would write below the user's home otherwise.
        os.environ.setdefault("MPLCONFIGDIR", str(Path(cache_dir) / "matplotlib"))
    data = request["data"]
    if request["what"] == "comparison":
        drawn = comparison_figures(*comparison_from_json(data))
    else:
        drawn = evaluation_figures(curves_from_json(data))
    folder = Path(request["folder"])
    folder.mkdir(parents=True, exist_ok=True)
    for key, content in drawn.items():
        (folder / f"{key}.png").write_bytes(content)
    return {key: folder / f"{key}.png" for key in drawn}
