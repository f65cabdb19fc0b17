"""What every page says about itself: version and date of the data, licences, care."""

import json

from explainer import __version__


def about() -> dict[str, str]:
    """Return `version` (of the package), `data_version` and `data_date` ("" if not stated)."""
    from explainer.evidence import data_folder

    package = data_folder() / "datapackage.json"
    stated = json.loads(package.read_text(encoding="utf-8")) if package.exists() else {}
    return {
        "version": __version__,
        "data_version": str(stated.get("version", "")),
        "data_date": str(stated.get("created", ""))[:10],
    }
