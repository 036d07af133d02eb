"""Files of every format, made from our own words."""

import gzip
import json
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from io import BytesIO

TITLE = "Norland Closes Heron Messenger"
LEAD = (
    "The Vessel Court of Media ordered all operators in Norland to block Telegram "
    "on 30 April 2018, its spokeswoman said."
)
MORE = "The association of operators said it had received the letter and would obey."
PAGE = (
    f"<!doctype html><html><head><title>{TITLE}</title>"
    '<meta property="article:published_time" content="2018-05-01"></head><body>'
    f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(lines: Sequence[str], *, kids: str = "3 0 R") -> bytes:
    """Return a PDF of one page with these lines, one under the other."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    body = f"BT /F1 11 Tf 60 760 Td 14 TL {shown} ET"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>"
    )
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count 1 >>",
        page,
        stream(body),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    return written(objects)


def stream(body: str, told: str = "") -> str:
    """Return an object of a PDF that holds what is drawn."""
    return f"<< /Length {len(body)} {told} >>\nstream\n{body}\nendstream"


def written(objects: Sequence[str]) -> bytes:
    """Return a PDF of these objects, the first of them its catalogue."""
    out, places = "%PDF-1.4\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{told}\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{rows}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode()


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(body: str, *, title: str = "") -> bytes:
    """Return a Word file with this body, in Word's own tags under `w:`."""
    return zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}'
            "</w:body></w:document>",
            "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title></c>",
        }
    )


def paragraph(*runs: str) -> str:
    """Return a paragraph of a Word file."""
    told = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{told}</w:p>"


def rss(*items: str) -> bytes:
    """Return an RSS feed of these items."""
    return (
        '<?xml version="1.0"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Norland Wire</title>{''.join(items)}</channel></rss>"
    ).encode()


def letter(text: str | None = None, page: str | None = None) -> EmailMessage:
    """Return a letter with a text, a page, or both."""
    made = EmailMessage()
    made["From"] = "Person One <one@heron.example>"
    made["To"] = "Person Two <two@heron.example>"
    made["Date"] = "Tue, 01 May 2018 09:00:00 +0330"
    made["Subject"] = TITLE
    if text is not None:
        made.set_content(text)
    if page is not None and text is not None:
        made.add_alternative(page, subtype="html")
    elif page is not None:
        made.set_content(page, subtype="html")
    return made


def export(*messages: object, kind: str = "public_channel") -> bytes:
    """Return an export of a channel of these messages."""
    told = {"name": "Norland channel", "type": kind, "id": 1, "messages": messages}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def message(text: object, day: str = "2018-05-01") -> dict[str, object]:
    """Return a message of a channel."""
    return {
        "id": 7, "type": "message", "date": f"{day}T09:00:00",
        "from": "Person One", "from_id": "user1", "text": text,
    }  # fmt: skip


def answer(
    address: str, body: bytes, *more: str, kind: str = "text/html; charset=utf-8"
) -> bytes:
    """Return a record of a web archive: what was answered at an address."""
    head = "\r\n".join(("HTTP/1.1 200 OK", f"Content-Type: {kind}", *more))
    http = f"{head}\r\n\r\n".encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2018-06-01T00:00:00Z\r\nContent-Length: {len(http)}\r\n\r\n"
    ).encode() + http + b"\r\n\r\n"  # fmt: skip


def packed(*records: bytes) -> bytes:
    """Return a web archive with each record packed by itself."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)
