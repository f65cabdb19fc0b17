"""The table of real patients: where its publisher keeps it, how it is known, whom to thank."""

REFERENCE = "pieper2024"  # its entry in references.bib
FILE_NAME = "Spine-Mets-CT-SEG_Clinical.xlsx"
ADDRESS = f"https://www.cancerimagingarchive.net/wp-content/uploads/{FILE_NAME}"
SHA256 = "aa8fbb0f1d1744bc139fbe72028b1d3b3c58dda7d6b7d5fc3ee38c8b2fd62c49"
SIZE = 27_640  # bytes
SHEET = "Spine-Mets-CT-SEG"
LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


def attributes() -> dict[str, str]:
    """Return ``licence``, ``citation`` and ``source`` (its DOI) of the table, as plain text."""
    from explainer.evidence.citations import reference

    cited = reference(REFERENCE)
    return {"licence": LICENCE, "citation": cited.text, "source": cited.url}
