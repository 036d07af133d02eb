"""
Articles read for statements in a second of one CPU, and the memory that it takes.

    python bench/extraction.py [--count N] [--seed N] [--profile]

N articles are made up (400 unless given), each of about 3 kB and unlike the
others: two of three in English, the third in Persian. A few of their sentences
speak of services and restrictions, the rest of other matters. The time is that
of the rules alone (text to articles to statements) in this process, once some other
articles have been read; the peak of memory is the whole process's.
"""

import argparse
import cProfile
import json
import random
import resource
import sys
import time

from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.pipeline import catalogue
from rasad.record import from_document

SERVICES = ("Telegram", "WhatsApp", "Signal", "Viber", "TikTok", "YouTube", "Facebook")
SERVICES_FA = ("تلگرام", "واتساپ", "سیگنال", "وایبر", "اینستاگرام", "یوتیوب")
COUNTRIES = (
    ("SN", "Senegal"),
    ("BD", "Bangladesh"),
    ("KE", "Kenya"),
    ("CO", "Colombia"),
)
MONTHS = ("January", "March", "April", "June", "August", "October", "December")
MONTHS_FA = ("فروردین", "اردیبهشت", "مرداد", "مهر", "آذر", "بهمن")
ACTS = (
    "On {day} {month} a court in {place} ordered operators to block {service}.",
    "The communications regulator gave {service} {n} days to hand over user data.",
    "{service} was unreachable for most subscribers on {day} {month}, a monitor said.",
    "The minister promised that {service} would be restored by {day} {month}.",
    "About {n} million people in {place} use {service}, the company said.",
    "An official denied that {service} had been blocked in {place}.",
    "Mobile internet was cut off in {n} districts of {place} on {day} {month}.",
)
ACTS_FA = (
    "دادگاه {day} {month} دستور مسدود شدن {service} را صادر کرد.",
    "وزیر ارتباطات وعده داد که {service} تا {day} {month} رفع فیلتر می‌شود.",
    "{service} از روز {day} {month} برای بیشتر کاربران از دسترس خارج شد.",
    "حدود {n} میلیون نفر از {service} استفاده می‌کنند.",
)
WHO = ("The harbour board", "A teachers' union", "The weather office", "One farmer")
DID = ("discussed", "put off", "welcomed", "measured", "questioned", "paid for")
WHAT = (
    "the price of onions",
    "a bridge over the northern river",
    "last season's rainfall",
    "the repair of three schools",
    "a timetable for the night trains",
    "the catch of sardines",
)
WHERE = ("in the capital", "near the old market", "at a meeting", "on the coast road")
WHY = (
    "because the budget had run out",
    "although few people had asked for it",
    "after a long quarrel with the mayor",
    "while two committees looked on",
)
WHO_FA = ("شورای روستا", "اتحادیه کشاورزان", "شرکت راه‌آهن", "باشگاه کوهنوردی")
WHAT_FA = ("قیمت پیاز", "ساخت پل تازه", "برنامه قطار شب", "بارش پاییز گذشته")
DID_FA = ("بررسی کرد", "به تعویق انداخت", "اندازه گرفت", "تأیید کرد")
LENGTH = 3000  # bytes
WARM = 30  # articles, read before the clock runs


def _filler(dice: random.Random, persian: bool) -> str:  # noqa: FBT001 - one of two languages
    """Return a sentence about something else."""
    n = dice.randint(2, 900)
    if persian:
        return (
            f"{dice.choice(WHO_FA)} در نشست {n} درباره {dice.choice(WHAT_FA)}"
            f" گفت‌وگو و آن را {dice.choice(DID_FA)}."
        )
    return (
        f"{dice.choice(WHO)} {dice.choice(DID)} {dice.choice(WHAT)}"
        f" {dice.choice(WHERE)} {dice.choice(WHY)}, and {n} households were told of it."
    )


def _act(dice: random.Random, place: str, persian: bool) -> str:  # noqa: FBT001 - one of two languages
    """Return a sentence about a restriction."""
    return dice.choice(ACTS_FA if persian else ACTS).format(
        day=dice.randint(1, 28),
        n=dice.randint(2, 60),
        month=dice.choice(MONTHS_FA if persian else MONTHS),
        place=place,
        service=dice.choice(SERVICES_FA if persian else SERVICES),
    )


def made(number: int, seed: int) -> tuple[Document, str]:
    """Return one made-up article and the country that it is about."""
    dice = random.Random(f"{seed}/{number}")  # noqa: S311 - a test's dice, no secret
    persian = number % 3 == 0
    code, place = ("IR", "ایران") if persian else dice.choice(COUNTRIES)
    lines: list[str] = []
    while len("\n".join(lines).encode()) < LENGTH:
        words = [_filler(dice, persian) for _ in range(dice.randint(2, 5))]
        words.insert(dice.randrange(len(words)), _act(dice, place, persian))
        lines.append(" ".join(words))
    text = "\n".join(lines)
    published = f"2021-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    return (
        Document(
            id=document_id(text.encode()),
            path=f"made/{number}.txt",
            format="text",
            text=text,
            sidecar=Sidecar(published=published, country=code),
        ),
        code,
    )


def read(pages: list[tuple[Document, str]]) -> tuple[float, int, int]:
    """Return the CPU seconds, articles and statements of reading *pages*."""
    registry, actors = catalogue.services(), catalogue.actors()
    articles = statements = 0
    before = time.process_time()
    for document, country in pages:
        reading = from_document(
            document, registry=registry, actors=actors, country=country
        )
        articles += len(reading.articles)
        statements += len(reading.statements)
    return time.process_time() - before, articles, statements


def main() -> None:
    """Print how fast it goes, as JSON."""
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--count", type=int, default=400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--profile", action="store_true", help="print where it goes")
    given = options.parse_args()
    pages = [made(number, given.seed) for number in range(given.count)]
    # Patterns are compiled, and words looked up, when a text first calls for them.
    read([made(-number, given.seed) for number in range(1, WARM + 1)])
    if given.profile:
        with cProfile.Profile() as profile:
            read(pages)
        profile.print_stats("tottime")
        return
    seconds, articles, statements = read(pages)
    size = sum(len(d.text.encode()) for d, _ in pages)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 2**20 if sys.platform == "darwin" else 2**10
    figures = {
        "documents": len(pages),
        "articles": articles,
        "statements": statements,
        "bytes_an_article": round(size / articles),
        "cpu_seconds": round(seconds, 2),
        "articles_a_cpu_second": round(articles / seconds, 1),
        "peak_rss_mb": round(peak / unit, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
