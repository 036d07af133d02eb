# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""The language of a text, by its script and its small words."""

import re
from collections import Counter
from functools import lru_cache
from types import MappingProxyType
from typing import Final

UNKNOWN: Final = "und"
READ = 20_000  # characters
FEWEST_LETTERS = 12
SHARE = 0.6  # of the letters, for a script to be the text's
WORD = re.compile(r"[^\W\d_]+")

SCRIPTS = (
    ("arabic", r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    ("latin", r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]"),
    ("cyrillic", r"[\u0400-\u052f]"),
    ("kana", r"[\u3040-\u30ff]"),
    ("zh", r"[\u3400-\u9fff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("el", r"[\u0370-\u03ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("am", r"[\u1200-\u137f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("lo", r"[\u0e80-\u0eff]"),
    ("my", r"[\u1000-\u109f]"),
    ("km", r"[\u1780-\u17ff]"),
    ("devanagari", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("si", r"[\u0d80-\u0dff]"),
)

# Letters that one language of a script has and its neighbours have not; the
# first row that takes one letter in two hundred decides.
LETTERS = MappingProxyType(
    {
        "arabic": (
            ("ug", "ۈۇۆېڭ"),
            ("ku", "ێۆڵڕەڤ"),
            ("ps", "ټډړږښڼځڅۍ"),
            ("ur", "ٹڈڑںےھ"),
            ("fa", "پچژگکی"),
            ("ar", "ةىأإيك"),
        ),
        "cyrillic": (
            ("uk", "їєґ"),
            ("be", "ў"),
            ("kk", "әғқұһ"),
            ("tg", "ҷҳӣӯ"),
            ("sr", "ђћџ"),
            ("ky", "ңөү"),
            ("ru", "ыэё"),
            ("bg", "ъ"),
        ),
    }
)
LETTER_SHARE = 0.005

SMALL_WORDS = MappingProxyType(
    {
        "latin": {
            "en": "the of and to in that is was for on with as by at from it has his were which have had not are be this an",
            "fr": "le la les des du de et en que qui dans pour est une sur par au aux avec ce cette sont été pas plus il elle",
            "es": "el los las de y en que del por con para una un se su al como más fue ha está pero este sus lo es",
            "pt": "o os as de e em que do da dos das no na para com uma um por ao foi mais como não se é são pelo seu",
            "de": "der die das und den dem des zu in von mit für auf ist nicht ein eine wurde auch sich als nach werden hat im",
            "it": "il lo gli di e che del della dei nel nella per con una un è sono alla da non si come più ha stato anche",
            "tr": "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra ancak göre tarafından edildi nin içinde ise",
            "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh ke telah juga adalah kepada mereka para",
            "nl": "de het een en van in op te dat is voor met zijn aan door niet ook werd bij naar uit heeft worden om",
            "pl": "i w na z do nie się że jest to o jak przez dla po od ma są był tym oraz za przed który",
            "sw": "ya na wa kwa ni katika la za cha kuwa hiyo hii huo yake baada kama lakini pia bila wake",
            "vi": "của và là có các cho trong được với không người đã một những này về từ đến khi tại",
            "so": "oo iyo ka ku waa in ay uu la ee soo ah aan waxaa ayaa kale",
            "az": "və bir bu üçün ilə də ki olan olaraq görə sonra edib ölkə onun",
            "uz": "va bu bilan uchun bir ham deb bo'lgan emas edi",
        },
        "arabic": {
            "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم می شده اند گفت نیز",
            "ar": "في من على إلى أن التي عن الذي هذا هذه مع كان قد وقد ما لا بعد كما بين ذلك",
            "ur": "کے کی میں ہے اور سے کا کو نے پر ہیں کہ یہ بھی",
        },
        "cyrillic": {
            "ru": "и в не на что с по для как это из от был за его а о к но их она",
            "uk": "і в не на що з по для як це та від був за його а про до але",
            "bg": "и в не на че с по за като това от беше се да са е",
            "sr": "и у не на да је се за од са су који као",
        },
        "devanagari": {
            "hi": "के में है की से और का को ने पर हैं कि यह भी",
            "ne": "र को मा छ ले का लाई भएको गर्ने पनि छन्",
            "mr": "आहे आणि च्या या ने ला मध्ये होते",
        },
    }
)  # fmt: skip
COUNTED_WORDS = MappingProxyType(
    {
        script: tuple((row.split(), language) for language, row in rows.items())
        for script, rows in SMALL_WORDS.items()
    }
)
SMALL_SHARE = 0.08
LEAD = 1.25  # the best language has a quarter more small words than the next


def language_of(text: str) -> str:
    """
    Return the ISO 639-1 code of the language of *text*, or `und`.

    The script is found first, then the letters and the small words of its
    languages. A text that is short, mixed or of a language without a row is
    `und`: nothing is guessed.
    """
    seen = text[:READ].casefold()
    script = _script(seen)
    if script is None:
        return UNKNOWN
    if script == "kana":
        return "ja"
    if script not in SMALL_WORDS:
        return script
    return _by_letters(seen, script) or _by_words(seen, script) or UNKNOWN


def _script(text: str) -> str | None:
    counts = dict.fromkeys((name for name, _ in SCRIPTS), 0)
    for letter, number in Counter(text).items():
        for name in _scripts_of(letter):
            counts[name] += number
    # Japanese writes Chinese characters between its own.
    if counts["kana"] * 10 > counts["zh"]:
        counts["kana"], counts["zh"] = counts["kana"] + counts["zh"], 0
    total = sum(counts.values())
    name = max(counts, key=lambda n: counts[n])
    if total < FEWEST_LETTERS or counts[name] < SHARE * total:
        return None
    return name


@lru_cache(maxsize=1 << 12)  # texts of a language share their letters
def _scripts_of(letter: str) -> tuple[str, ...]:
    """Return the scripts that *letter* belongs to; empty for a mark or a digit."""
    return tuple(name for name, row in SCRIPTS if re.match(row, letter))


def _by_letters(text: str, script: str) -> str | None:
    counted = Counter(text)
    total = sum(n for c, n in counted.items() if c.isalpha())
    for language, letters in LETTERS.get(script, ()):
        if sum(counted[c] for c in letters) >= max(2, LETTER_SHARE * total):
            return language
    return None


def _by_words(text: str, script: str) -> str | None:
    words = WORD.findall(text.replace("\u200c", " "))
    counted = Counter(words)
    scores = sorted(
        (
            (sum(counted.get(w, 0) for w in row), language)
            for row, language in COUNTED_WORDS[script]
        ),
        reverse=True,
    )
    (best, language), (second, _) = scores[0], scores[1]
    if best < max(2, SMALL_SHARE * len(words)) or best < LEAD * second:
        return None
    return language
