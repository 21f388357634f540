"""The page: a graph becomes one HTML file that opens offline and shows the words behind every claim."""

from silkgraph.page.pages import render_page, write_page

__all__ = ["render_page", "write_page"]
