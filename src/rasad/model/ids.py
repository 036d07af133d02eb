"""Names that do not depend on when, where or in which order they were made."""

from hashlib import sha256


def content_id(*parts: str) -> str:
    """
    Return the first 32 hex digits of the SHA-256 of *parts*.

    Parts are length-prefixed, so ("ab", "c") and ("a", "bc") differ.
    """
    text = "".join([f"{len(part)}:{part}" for part in parts])
    return sha256(text.encode()).hexdigest()[:32]


def document_id(raw: bytes) -> str:
    """Return `sha256:` and the 64 hex digits of the bytes as captured."""
    return f"sha256:{sha256(raw).hexdigest()}"
