"""LaTeX to MathML, which browsers draw and screen readers speak without a script."""

import re
from html import escape

from latex2mathml.converter import convert

# What Markdown and IPython wrap round a formula.
DELIMITERS = re.compile(r"^\s*(\$\$|\$|\\\[|\\\()(?P<body>.*?)(\$\$|\$|\\\]|\\\))\s*$", re.DOTALL)


def mathml(latex: str, display: bool = False) -> str:
    """Return the formula as a `<math>` element; `display` sets it on a line of its own.

    A formula that the converter cannot read is shown as its source, so that nothing is lost.
    """
    wrapped = DELIMITERS.match(latex)
    source = (wrapped["body"] if wrapped else latex).strip()
    try:
        return convert(source, display="block" if display else "inline")
    except Exception:  # the converter raises whatever its parser met
        return f'<code class="formula">{escape(source)}</code>'
