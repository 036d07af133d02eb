"""Counting what a page would fetch from elsewhere."""

import pytest

from rasad.interfaces.site.outside import fetched


@pytest.mark.parametrize(
    ("path", "body", "count"),
    [
        ("a.html", '<img src="https://far.example/x.png">', 1),
        ("a.html", "<img\nsrc='//far.example/x.png'>", 1),
        ("a.html", '<link rel="stylesheet" href="http://far.example/a.css">', 1),
        ("a.html", '<p style="background:url(https://far.example/x)">', 1),
        ("a.html", '<link rel="stylesheet" href="../assets/site.css">', 0),
        ("a.html", '<a href="https://far.example/">a link to follow</a>', 0),
        ("a.html", "<p>&lt;img src=&#34;https://far.example/&#34;&gt;</p>", 0),
        ("a.css", '@import "https://far.example/a.css";', 1),
        ("a.css", "@font-face{src:url(//far.example/f.woff2)}", 1),
        ("a.css", "@font-face{src:url(inter.woff2)}", 0),
        ("record.jsonl", '{"url":"https://far.example/","q":"<img src=//x>"}', 0),
    ],
    ids=[
        "an image",
        "an image without a scheme",
        "a stylesheet",
        "a style in an element",
        "a stylesheet of ours",
        "a link",
        "escaped text of a document",
        "an import",
        "a font of others",
        "a font of ours",
        "data",
    ],
)
def test_only_what_would_be_fetched_is_counted(
    path: str, body: str, count: int
) -> None:
    """A request to another host is counted, a link to follow is not."""
    assert fetched(path, body.encode()) == count
