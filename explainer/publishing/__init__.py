"""From a notebook to one file that opens anywhere: the exporter, the widget host, the site."""
