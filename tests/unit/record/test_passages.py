# ruff: noqa: E501 - a row a case, read as a row
"""Where stories begin on a page, and what of them is read."""

import pytest

from rasad.model.document import Document, Sidecar, Story
from rasad.record import passages

LEAD = (
    "Norland's regulator told operators on Monday to close the Heron messenger for "
    "all users until the end of the month, a spokeswoman said."
)
BODY = (
    "The association of operators said it had received the letter and would study it "
    "before doing anything about it.\n"
    "Users in the capital reported that the application still worked in the evening."
)
OTHER_LEAD = (
    "A court in the port city of Vessel lifted its ban on the Plover video service "
    "after the company paid the fine it owed."
)
OTHER_BODY = (
    "The service was out of reach for eleven days, and shops that sell through it "
    "counted their losses.\n"
    "The company said it would open an office in the country before the summer."
)
TITLE, OTHER_TITLE = (
    "Norland Tells Operators to Close Heron Messenger",
    "Vessel Court Lifts Its Ban on Plover Video Service",
)
FA_TITLE, FA_OTHER_TITLE = (
    "دستور بستن پیام‌رسان درنا به اپراتورهای کشور",
    "دادگاه بندر حکم بستن سرویس باران را لغو کرد",
)
FA_LEAD = (
    "سازمان تنظیم مقررات روز دوشنبه به اپراتورها دستور داد که پیام‌رسان درنا را تا پایان "
    "ماه برای همه کاربران ببندند، سخنگوی این سازمان گفت."
)
FA_OTHER_LEAD = (
    "دادگاهی در شهر بندر حکم بستن سرویس ویدیویی باران را پس از پرداخت جریمه شرکت لغو کرد "
    "و این سرویس دوباره در دسترس قرار گرفت."
)


def document(
    text: str, *, sidecar: Sidecar | None = None, form: str = "text"
) -> Document:
    """Return a document with that text."""
    return Document(
        id="sha256:0",
        path="a.txt",
        format=form,
        text=text,
        sidecar=sidecar or Sidecar(),
    )


def beginnings(text: str, *, form: str = "text") -> list[str]:
    """Return the first line of each story that the page shows."""
    stories = passages.from_document(document(text, form=form))
    return [text[a.start : a.end].split("\n", maxsplit=1)[0].strip() for a in stories]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n▶ {LEAD}\n{LEAD}\n{BODY}\n{OTHER_TITLE}\n▶ {OTHER_LEAD}\n{OTHER_LEAD}\n{OTHER_BODY}",
        f"{TITLE}\n{LEAD}\n{BODY}\nPhoto Credit: Norland News\n{OTHER_TITLE}\n{OTHER_LEAD}\n{OTHER_BODY}\nPhoto Credit: Vessel Post",
        f"{TITLE}\n\nBy Ada Bell\n\n{LEAD}\n{BODY}\n\n{OTHER_TITLE}\n\nBy Carl Dunn\n\n{OTHER_LEAD}\n{OTHER_BODY}",
        f"{TITLE}\n3 May 2021\n{LEAD}\n{BODY}\n\n{OTHER_TITLE}\n1 May 2021\n{OTHER_LEAD}\n{OTHER_BODY}",
        f"{TITLE}\n{LEAD}\n{BODY}\n\n---\n\n{OTHER_TITLE}\n{OTHER_LEAD}\n{OTHER_BODY}",
        f"{TITLE}\nPublished: 3 May 2021\n{LEAD}\n{BODY}\n{OTHER_TITLE}\nPublished: 1 May 2021\n{OTHER_LEAD}\n{OTHER_BODY}",
        f"{TITLE}\r\n{LEAD}\r\n{BODY}\r\n\r\n***\r\n\r\n{OTHER_TITLE}\r\n{OTHER_LEAD}\r\n{OTHER_BODY}\r\n",
        f"{TITLE}\n\nCAPITAL, 3 May 2021 (NNA) - {LEAD}\n{BODY}\n\n{OTHER_TITLE}\n\nVESSEL, 1 May 2021 (NNA) - {OTHER_LEAD}\n{OTHER_BODY}",
    ],
    ids=[
        "a teaser that the story says again",
        "a picture credit under each",
        "a byline under each headline",
        "a day under each headline",
        "a rule between",
        "a publication line under each",
        "a rule between, in a file with carriage returns",
        "datelines",
    ],
)  # fmt: skip
def test_a_page_of_two_stories(text: str) -> None:
    """A page that shows where its second story begins is cut before the headline."""
    assert beginnings(text) == [TITLE, OTHER_TITLE]


@pytest.mark.parametrize(
    "text",
    [
        f"{FA_TITLE}\n◆ {FA_LEAD}\n{FA_LEAD}\n{FA_OTHER_TITLE}\n◆ {FA_OTHER_LEAD}\n{FA_OTHER_LEAD}",
        f"{FA_TITLE}\n۱۰ اردیبهشت ۱۴۰۰\n{FA_LEAD}\n\n{FA_OTHER_TITLE}\n۸ اردیبهشت ۱۴۰۰\n{FA_OTHER_LEAD}",
    ],
    ids=["teasers", "days in the Solar Hijri calendar"],
)  # fmt: skip
def test_a_persian_page_of_two_stories(text: str) -> None:
    """Headlines without capitals are found as well as those with."""
    assert beginnings(text) == [FA_TITLE, FA_OTHER_TITLE]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\f\n",
        LEAD,
        f"{TITLE}\n\n{LEAD}\n\n{BODY}",
        f"{TITLE}\n\n{LEAD}\n\nWhat the Letter to Operators Says\n\n{BODY}\n\nHow Users Got Around It\n\n{OTHER_BODY}",
        f"{TITLE}\n{LEAD}\nPhoto Credit: Norland News\nHow the Ministry Came to Its Decision\n{BODY}\nWhat Comes Next for the Users There\n{OTHER_BODY}",
        f"{TITLE}\n{LEAD}\n\n***\n\n{BODY}\n\n***\n\n{OTHER_BODY}",
        f"{TITLE}\n\n{LEAD}\n\n- Heron messenger\n- Plover video\n- Class of foreign apps\n\n{BODY}",
        f"{TITLE}\n\n{LEAD}\n\n“We Will Not Close Anything at All”\n\n{BODY}",
        f"{TITLE}\n\n{LEAD}\n{BODY}\n\n\n\nLeave a Reply\n\nYou are commenting using your Heron account.\n\nEnter Your Name and Address Here\n{OTHER_LEAD}",
        f"{TITLE}\n\n{LEAD}\n{BODY}\n\nRelated stories\n{OTHER_TITLE}\nMinister Says No Filter Is Planned This Year\n",
        f"Skip to main content\n\nHome\n\n{TITLE}\n\n{LEAD}\n{BODY}",
        f"{TITLE}\n▶ {LEAD}\n{LEAD}\n{BODY}\n\nWhat Comes Next for the Users\n{OTHER_BODY}",
        f"Promise Timeline\nThis Promise Was Made Before the Vote\n\n{LEAD}\n{BODY}\n\nUpdates on This Promise by Date\n\nSeptember 26\n\n{OTHER_LEAD}",
        f"{LEAD}\f{BODY}\f{OTHER_BODY}",
        f"# {TITLE}\n\n{LEAD}\n\n## Background of the Case in Short\n\n{BODY}\n\n## What People Can Do About It\n\n{OTHER_BODY}",
        "\n\n".join(f"{n}. Article {n} of the Act on Messengers\n\n{BODY}" for n in range(1, 6)),
    ],
    ids=[
        "nothing", "blanks and a page break", "one line", "one story", "subheads",
        "a credit inside, then subheads", "asterisks between sections", "a list",
        "a pull quote", "a comment form", "related stories", "a menu above",
        "a teaser, then a subhead", "a dated update in a timeline",
        "page breaks of a print", "markdown headings", "a law with articles",
    ],
)  # fmt: skip
def test_a_page_of_one_story(text: str) -> None:
    """What stands inside stories, too, never splits one."""
    (article,) = passages.from_document(document(text))

    assert (article.number, article.start, article.end) == (0, 0, len(text))


def test_the_sidecar_knows_the_headlines() -> None:
    """Headlines that are told are believed, with the day told for each."""
    text = f"Home\n{TITLE}\n{LEAD}\n{OTHER_TITLE.upper()}\n{OTHER_LEAD}"
    told = Sidecar(
        articles=(
            Story(title=OTHER_TITLE, published="2021-05-01"),
            Story(title=TITLE, published="2021-05-03"),
        )
    )
    in_page_order = Sidecar(articles=tuple(reversed(told.articles)))

    first, second = passages.from_document(document(text, sidecar=in_page_order))

    assert (first.start, second.start) == (0, text.index(OTHER_TITLE.upper()))
    assert (first.date.value, second.date.value) == ("2021-05-03", "2021-05-01")
    assert first.date.basis == "stated: sidecar"
    assert (first.title, second.title) == (TITLE, OTHER_TITLE)


def test_a_headline_that_stands_nowhere_is_not_believed() -> None:
    """A sidecar that tells of other stories than the page holds splits nothing."""
    told = Sidecar(
        articles=(Story(title=TITLE), Story(title="Something Else Entirely"))
    )

    (article,) = passages.from_document(
        document(f"{TITLE}\n{LEAD}\n{BODY}", sidecar=told)
    )

    assert article.title == TITLE


def test_the_page_breaks_we_set_between_stories_of_a_web_page() -> None:
    """Breaks that the HTML format puts there split; a print's do not."""
    text = f"Heron closed\n{LEAD}\n\n\f\nPlover opened\n{OTHER_LEAD}"

    assert beginnings(text, form="html") == ["Heron closed", "Plover opened"]
    assert beginnings(text) == ["Heron closed"]


def skipped(text: str) -> list[str]:
    """Return what of the one story of a page is not read."""
    (article,) = passages.from_document(document(text))
    return [text[start:end] for start, end in article.skip]


def test_a_teaser_is_read_once() -> None:
    """What a teaser says and the story says again is read from the story."""
    assert skipped(f"{TITLE}\n▶ {LEAD}\n{LEAD}\n{BODY}") == [f"▶ {LEAD}"]


def test_what_only_the_teaser_says_is_read() -> None:
    """A sentence that the story does not repeat stays."""
    alone = "Two people were fined last week for telling others how."
    text = f"{TITLE}\n{LEAD} {alone}\n{LEAD}\n{BODY}"

    assert not any(alone in part for part in skipped(text))
    assert skipped(text)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Image copyright Norland Pictures",
        "You can follow Norland News on Twitter @norlandnews",
        "Follow us on Telegram",
        "Share this on Facebook",
        "Read more",
        "© 2021 Norland News. All rights reserved.",
        "This website uses cookies to give you a better experience.",
        "(Reporting by Ada Bell; editing by Carl Dunn)",
        "ما را در تلگرام دنبال کنید",
        "انتهای پیام/",
        "Partager",
        "Facts from: Norland Post, https://example.org/2021/05/heron-blocked",
        "Source: Norland Post; Daily Harbour, https://example.org/a-long-address/of-a-page-that-says-heron-is-blocked",
        "Sources: two papers of Norland",
        "https://example.org/2021/05/court-orders-block-of-heron",
        "• www.example.org/heron-blocked https://example.org/again",
    ],
)
def test_furniture_is_not_read(line: str) -> None:
    """A line that pages print around any story says nothing."""
    assert skipped(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{BODY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Readers can leave a reply in the form below, the ministry said on its page.",
        "Follow us on the road to the capital, where the regulator shut the Heron app.",
        "Telegram",
        "A source: nobody of the ministry would confirm what https://example.org said of Heron.",
        "He posted the order on Twitter and asked readers to share this with everyone.",
        "Image caption The minister in the house of parliament on the day of the order",
    ],
)
def test_a_sentence_with_the_same_words_is_read(line: str) -> None:
    """Set phrases are furniture as whole lines, never inside a sentence."""
    assert skipped(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{BODY}") == []


def test_the_readers_corner_goes_to_the_end() -> None:
    """Comments of readers are not the story's words, whatever they say."""
    corner = f"Leave a Reply\n\nYou are commenting using your account.\n\n{OTHER_LEAD}"

    assert skipped(f"{TITLE}\n\n{LEAD}\n{BODY}\n\n{corner}") == [corner]


def test_a_link_to_comments_above_the_story_hides_nothing() -> None:
    """A count of comments under the headline is not the readers' corner."""
    assert skipped(f"{TITLE}\n12 comments\n{LEAD}\n{BODY}") == ["12 comments"]


def test_links_to_other_stories_are_not_read() -> None:
    """Headlines of other stories say nothing of this one; its own is kept."""
    text = f"Related stories\nMinister Denies It\n{TITLE}\n{LEAD}\n{BODY}\nRead also\n{OTHER_TITLE}"

    assert skipped(text) == [
        "Related stories",
        "Minister Denies It",
        "Read also",
        OTHER_TITLE,
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{TITLE}\n{LEAD}", TITLE),
        (f"Not kept\nPromises\n\nClosing the Heron Messenger\n\n{LEAD}", "Closing the Heron Messenger"),
        (f"#{TITLE}\nBy Ada Bell\n3 May 2021\n{LEAD}", TITLE),
        (LEAD, ""),
    ],
    ids=["first line", "the line that the lead takes up", "with a mark", "none"],
)  # fmt: skip
def test_the_title_of_a_story(text: str, title: str) -> None:
    """The title is the headline, and empty where the page has none."""
    assert passages.from_document(document(text))[0].title == title


def test_a_language_the_page_states_holds_where_the_words_do_not_tell() -> None:
    """A text too short to judge is of the language that the page states."""
    page = Document(id="sha256:0", path="a", format="html", text="Heron", language="nl")

    assert passages.from_document(page)[0].language == "nl"


def test_ten_megabytes_without_a_line_break_are_read() -> None:
    """Size is no reason to fail or to wait."""
    text = "words without an end " * 500_000

    (article,) = passages.from_document(document(text))

    assert article.end == len(text)
