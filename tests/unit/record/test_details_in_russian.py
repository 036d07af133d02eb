# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""What goes with a Russian statement: days, terms, figures, who, where, why."""

import pytest
from tests.unit.record.said import said

from rasad.model.document import Article, Document
from rasad.model.said import When
from rasad.model.statement import Statement
from rasad.record import furniture, readers
from rasad.record.declining import spellings
from rasad.record.grammar import regex
from rasad.record.lexicon.ru_words import FORMS

# Told on Wednesday 13 March 2024.
DATES = [
    ("Роскомнадзор заблокировал Signal 8 августа 2024 года.", "2024-08-08"),
    ("Вчера Роскомнадзор заблокировал Signal.", "2024-03-12"),
    ("В понедельник заблокировали Дискорд.", "2024-03-11"),
    ("Три дня назад в России заблокировали Дискорд.", "2024-03-10"),
    ("Неделю назад разблокировали Скайп.", "2024-03-03..2024-03-09"),
    ("В августе Роскомнадзор заблокировал Signal.", "2023-08"),
    ("В январе 2024 года операторы заблокировали Вайбер.", "2024-01"),
    ("На прошлой неделе замедлили Ютуб.", "2024-03-04..2024-03-10"),
    ("В прошлом году в России заблокировали Фейсбук.", "2023"),
    ("21.10.2022 суд запретил Инстаграм.", "2022-10-21"),
    ("В ночь на вторник отключили интернет.", "2024-03-12"),
    ("Доступ к Вотсапу ограничен с 1 марта.", "2024-03-01"),
    ("В марте 2022 г. суд постановил заблокировать Фейсбук.", "2022-03"),
]  # fmt: skip
TERMS = [
    ("Роскомнадзор потребовал от Твиттера удалить посты в течение 24 часов.", "PT24H"),
    ("Роскомнадзор дал Твиттеру месяц на удаление материалов.", "P1M"),
    ("Google должен до 1 сентября зарегистрировать представительство и Ютуб.", "2024-09-01"),
    ("Суд обязал операторов заблокировать Вайбер не позднее 20 марта.", "2024-03-20"),
    ("Операторов обязали немедленно заблокировать Телеграм.", "immediate"),
    ("Роскомнадзор планирует заблокировать WhatsApp с 1 апреля.", "2024-04-01"),
]  # fmt: skip
FIGURES = [
    ("Телеграмом в России пользуются 20 млн человек.", 20_000_000, "people"),
    ("Аудитория Ютуба насчитывает 95,5 млн пользователей.", 95_500_000, "users"),
    ("У Инстаграма 50 тысяч подписчиков и 80 000 000 пользователей.", 80_000_000, "users"),
    ("Вотсапом пользуются 84% россиян.", 84, "percent"),
]  # fmt: skip
ACTORS = [
    ("Тверской суд признал компанию Meta экстремистской и запретил Инстаграм.", "", "orders"),
    ("Таганский суд Москвы постановил заблокировать Telegram.", "ru.tagansky_court", "orders"),
    ("Генпрокуратура предписала Роскомнадзору заблокировать Инстаграм.", "ru.prosecutor", "orders"),
    ("Генпрокуратура предписала Роскомнадзору заблокировать Инстаграм.", "ru.rkn", "is_bound"),
    ("Telegram заблокирован Роскомнадзором.", "ru.rkn", "executes"),
    ("Роскомнадзор заблокировал Signal.", "ru.rkn", "executes"),
    ("Верховный суд отклонил жалобу Telegram на решение о блокировке.", "ru.supreme_court", "orders"),
]  # fmt: skip
SPEAKERS = [
    ("Telegram заблокирован, сообщает ТАСС.", "ТАСС"),
    ("Песков заявил, что планов блокировать YouTube нет.", "Песков"),
]  # fmt: skip
COUNTRIES = [
    ("По данным NetBlocks, в Казахстане недоступен Telegram.", "KZ"),
    ("В Белоруссии заблокировали Вайбер.", "BY"),
]  # fmt: skip
TAKEN_UP = [
    ("Мессенджер WhatsApp популярен. Роскомнадзор заблокировал его.", "whatsapp"),
    ("Discord удалял не всё. Суд постановил заблокировать мессенджер.", "discord"),
]  # fmt: skip


def russian(text: str) -> tuple[Statement, ...]:
    """Return what Russian words say."""
    return said(text, language="ru")


@pytest.mark.parametrize(("text", "when"), DATES)
def test_a_russian_day_is_resolved(text: str, when: str) -> None:
    """Cases, words and figures of days, weeks, months and years are read."""
    dates = [s.date for s in russian(text)]

    assert when in ["..".join(filter(None, (d.value, d.end))) for d in dates]


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_a_russian_term_is_read(text: str, term: str) -> None:
    """A duration, a day or "at once" goes with the act that names it."""
    terms = [s.deadline for s in russian(text) if s.deadline]

    assert term in [x for t in terms for x in (t.duration, t.date, t.kind.value)]


@pytest.mark.parametrize(("text", "value", "unit"), FIGURES)
def test_a_russian_figure_is_counted(text: str, value: float, unit: str) -> None:
    """Tenths stand after a comma, thousands after a space, millions in words."""
    found = [q for s in russian(text) for q in s.quantity]

    assert (value, unit) in [(q.value, q.unit) for q in found]


@pytest.mark.parametrize(("text", "actor", "role"), ACTORS)
def test_a_russian_actor_has_a_role(text: str, actor: str, role: str) -> None:
    """The one who acts stands before, or in the instrumental after, the act."""
    found = [a for s in russian(text) for a in s.actors]

    assert (actor, role) in [(a.id, a.role) for a in found]


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_a_russian_speaker_is_named(text: str, who: str) -> None:
    """A verb of saying stands before or after the one who speaks."""
    assert who in [s.attribution.who for s in russian(text)]


@pytest.mark.parametrize(("text", "country"), COUNTRIES)
def test_a_russian_country_is_placed(text: str, country: str) -> None:
    """A country in the prepositional case is where it happened."""
    assert country in [s.country for s in russian(text)]


@pytest.mark.parametrize(("text", "service"), TAKEN_UP)
def test_a_russian_pronoun_takes_up_a_service(text: str, service: str) -> None:
    """What was named in the sentence before is meant."""
    assert (service,) in [s.services for s in russian(text)]


def test_the_part_the_place_and_the_reason_are_kept() -> None:
    """Calls alone, one republic, and the law that is named go with a block."""
    calls, place, why = (
        russian(text)[0]
        for text in (
            "Роскомнадзор ограничил звонки в WhatsApp.",
            "Telegram временно заблокировали в Дагестане.",
            "Роскомнадзор заблокировал Signal из-за нарушения закона о противодействии терроризму.",
        )
    )

    assert calls.scope.part == "calls"
    assert place.scope.place == "Дагестане"
    assert [j.value for j in why.justification] == ["terrorism"]


def test_a_name_is_found_in_every_case() -> None:
    """The words of a name go together; what does not change stays."""
    assert "Таганского районного суда" in spellings("Таганский районный суд", FORMS)
    assert "Голосу Америки" in spellings("Голос Америки", FORMS)
    assert spellings("ТАСС", FORMS) == ("ТАСС",)


def test_letters_tell_the_language_where_nothing_does() -> None:
    """An article without a language is read by its letters."""
    document = Document(id="x", path="x.txt", format="text", text="")
    article = Article(
        document=document.id,
        number=0,
        title="",
        language="und",
        start=0,
        end=0,
        date=When(),
    )

    found = [
        readers.reader_of(article, text)
        for text in ("Ютуб замедлили.", "اینستاگرام فیلتر شد.", "YouTube was slowed.")
    ]
    assert [f.words.code for f in found if f] == ["ru", "fa", "en"]


def test_an_abbreviation_ends_no_sentence() -> None:
    """Of "In 2022 (г.) the court" one sentence is made, so that the year is the order's."""
    found = russian("В 2022 г. Тверской суд запретил Фейсбук. Погода хорошая.")

    assert [(s.type.value, s.date.value) for s in found] == [("order_block", "2022")]


@pytest.mark.parametrize(
    ("line", "is_furniture"),
    [
        ("Поделиться в Telegram", True),
        ("Подписывайтесь на наш Телеграм-канал", True),
        ("Теги: Telegram, блокировка", True),
        ("Фото: РИА Новости", True),
        ("При цитировании материалов ссылка обязательна", True),
        ("Реклама в Телеграме запрещена.", False),
        ("Учредитель сервиса сообщил о блокировке.", False),
    ],
)
def test_the_furniture_of_a_russian_page_is_no_story(
    line: str, *, is_furniture: bool
) -> None:
    """A line of the page is skipped; a sentence that only begins like one is not."""
    assert bool(regex(furniture.FURNITURE).fullmatch(line)) is is_furniture
