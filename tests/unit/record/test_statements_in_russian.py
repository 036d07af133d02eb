"""Russian sentences: what they decide, what happened, what is promised, and nothing."""

import pytest
from tests.unit.record.said import said

from rasad.model.statement import Statement
from rasad.model.vocabulary import StatementType

T = StatementType
ACTS = {T.ORDER_BLOCK, T.ORDER_LIFT, T.COURT_RULING}
DONE = {T.BLOCK, T.UNBLOCK, T.THROTTLE, T.SHUTDOWN}

# country, words, type, modality, services
DECISIONS = [
    ("RU", "Таганский суд Москвы постановил заблокировать Telegram.", "order_block", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор потребовал от операторов ограничить доступ к Фейсбуку.", "order_block", "ordered", ("facebook",)),
    ("RU", "Генпрокуратура предписала Роскомнадзору заблокировать Инстаграм.", "order_block", "ordered", ("instagram",)),
    ("RU", "Решением суда доступ к мессенджеру Viber должен быть ограничен.", "order_block", "ordered", ("viber",)),
    ("KZ", "Министерство информации Казахстана распорядилось приостановить работу ТикТока.", "order_block", "ordered", ("tiktok",)),
    ("KG", "Минкультуры Кыргызстана направило операторам письмо с требованием заблокировать ТикТок.", "order_block", "ordered", ("tiktok",)),
    ("BY", "Мининформ Белоруссии принял решение ограничить доступ к Ютубу.", "order_block", "ordered", ("youtube",)),
    ("RU", "Власти запретили WhatsApp на территории страны.", "order_block", "ordered", ("whatsapp",)),
    ("RU", "Суд обязал провайдеров закрыть доступ к LinkedIn.", "order_block", "ordered", ("linkedin",)),
    ("RU", "Издан указ о блокировке ВКонтакте и Одноклассников.", "order_block", "ordered", ("vk", "ok")),
    ("RU", "Суд отменил решение о блокировке Телеграма.", "order_lift", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор снял требования по ограничению доступа к Telegram.", "order_lift", "ordered", ("telegram",)),
    ("KG", "Правительство Кыргызстана распорядилось снять блокировку с ТикТока.", "order_lift", "ordered", ("tiktok",)),
    ("RU", "Мосгорсуд признал законной блокировку Telegram.", "court_ruling", "ordered", ("telegram",)),
    ("RU", "Верховный суд отклонил жалобу Telegram на решение о блокировке.", "court_ruling", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор дал Твиттеру месяц на удаление запрещённых материалов.", "ultimatum", "ordered", ("twitter",)),
    ("RU", "Ведомство потребовало от WhatsApp в течение 24 часов удалить объявления, иначе он будет заблокирован.", "ultimatum", "ordered", ("whatsapp",)),
    ("KZ", "ТикТок должен до 1 сентября открыть представительство в Казахстане.", "ultimatum", "ordered", ("tiktok",)),
    ("RU", "Роскомнадзор пригрозил замедлить Твиттер.", "threat", "threatened", ("twitter",)),
    ("RU", "Если Discord не исполнит требования, его заблокируют, предупредили в ведомстве.", "threat", "threatened", ("discord",)),
    ("RU", "В Госдуме допустили блокировку Ютуба.", "planned_restriction", "possible", ("youtube",)),
    ("RU", "Роскомнадзор планирует заблокировать WhatsApp к концу года.", "planned_restriction", "intended", ("whatsapp",)),
    ("RU", "Депутаты предлагают запретить Скайп.", "planned_restriction", "intended", ("skype",)),
    ("BY", "Власти Белоруссии могут заблокировать Вайбер.", "planned_restriction", "possible", ("viber",)),
    ("RU", "Ютуб будет заблокирован осенью, рассказал депутат.", "planned_restriction", "intended", ("youtube",)),
    ("RU", "Чиновникам запретили пользоваться Вотсапом в служебной переписке.", "ban_sector", "ordered", ("whatsapp",)),
    ("KZ", "В школах Казахстана запретят использовать WhatsApp.", "ban_sector", "ordered", ("whatsapp",)),
    ("RU", "Госслужащим запрещено использование Telegram на рабочих компьютерах.", "ban_sector", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор потребовал от Google удалить канал оппозиции на YouTube.", "takedown_demand", "demanded", ("google", "youtube")),
    ("RU", "ФСБ потребовала от Телеграма передать ключи шифрования.", "data_access_demand", "demanded", ("telegram",)),
    ("RU", "Роскомнадзор запретил VPN-сервисы, не подключённые к реестру.", "circumvention_restriction", "ordered", ("vpn",)),
]  # fmt: skip

EFFECTS = [
    ("RU", "В России заблокирован Telegram.", "block", "actual", ("telegram",)),
    ("RU", "Роскомнадзор заблокировал Signal.", "block", "actual", ("signal",)),
    ("RU", "Доступ к Инстаграму ограничен с 14 марта.", "block", "actual", ("instagram",)),
    ("RU", "Операторы начали блокировать Телеграм.", "block", "actual", ("telegram",)),
    ("KZ", "В Алматы перестал открываться WhatsApp.", "block", "actual", ("whatsapp",)),
    ("KG", "В Кыргызстане заблокировали ТикТок.", "block", "actual", ("tiktok",)),
    ("RU", "Провайдеры закрыли доступ к Медузе и Радио Свобода.", "block", "actual", ("meduza", "rferl")),
    ("RU", "Фейсбук был заблокирован в марте 2022 года.", "block", "actual", ("facebook",)),
    ("RU", "Вчера россияне лишились доступа к Дискорду.", "block", "actual", ("discord",)),
    ("RU", "Telegram разблокировали.", "unblock", "actual", ("telegram",)),
    ("KG", "Доступ к ТикТоку в Кыргызстане восстановлен.", "unblock", "actual", ("tiktok",)),
    ("KZ", "В Казахстане снова заработал Вотсап.", "unblock", "actual", ("whatsapp",)),
    ("RU", "С Твиттера сняли ограничения.", "unblock", "actual", ("twitter",)),
    ("RU", "Роскомнадзор замедлил Твиттер.", "throttle", "actual", ("twitter",)),
    ("RU", "Скорость загрузки Ютуба снизилась на 70%.", "throttle", "actual", ("youtube",)),
    ("RU", "YouTube в России замедлен с 1 августа.", "throttle", "actual", ("youtube",)),
    ("KZ", "В Казахстане отключили интернет.", "shutdown", "actual", ("class:internet",)),
    ("BY", "Интернет в Минске был отключён 9 августа 2020 года.", "shutdown", "actual", ("class:internet",)),
    ("RU", "В Дагестане не работает мобильный интернет.", "shutdown", "actual", ("class:internet",)),
    ("RU", "Telegram по-прежнему заблокирован.", "status_claim", "actual", ("telegram",)),
    ("RU", "Сигнал остаётся недоступен в России.", "status_claim", "actual", ("signal",)),
    ("BY", "Вайбер в Белоруссии доступен.", "status_claim", "actual", ("viber",)),
    ("RU", "LinkedIn в России заблокирован с 2016 года.", "status_claim", "actual", ("linkedin",)),
    ("RU", "Пользователи сообщают о сбоях в работе WhatsApp.", "access_observation", "actual", ("whatsapp",)),
    ("RU", "Пользователи жалуются, что Ютуб не загружается.", "access_observation", "actual", ("youtube",)),
    ("KZ", "По данным NetBlocks, в Казахстане недоступен Telegram.", "access_observation", "actual", ("telegram",)),
    ("RU", "У корреспондента ТАСС Телеграм по-прежнему открывается.", "access_observation", "actual", ("telegram",)),
    ("RU", "Telegram якобы заблокировали в Чечне.", "block", "claimed", ("telegram",)),
]  # fmt: skip

COMMITMENTS = [
    ("RU", "Песков заявил, что планов блокировать YouTube нет.", "denial", "denied", ("youtube",)),
    ("RU", "Роскомнадзор опроверг блокировку WhatsApp.", "denial", "denied", ("whatsapp",)),
    ("RU", "В Кремле отрицают замедление Ютуба.", "denial", "denied", ("youtube",)),
    ("RU", "Минцифры не планирует блокировать Телеграм, сообщил Шадаев.", "denial", "denied", ("telegram",)),
    ("KZ", "В министерстве заявили, что не блокировали Инстаграм.", "denial", "denied", ("instagram",)),
    ("RU", "В Госдуме назвали слухи о блокировке Вотсапа фейком.", "denial", "denied", ("whatsapp",)),
    ("RU", "Решения о блокировке Telegram не принималось.", "denial", "denied", ("telegram",)),
    ("BY", "Министр исключил блокировку Вайбера.", "denial", "denied", ("viber",)),
    ("KG", "Власти Кыргызстана обещали не блокировать ТикТок.", "promise", "promised", ("tiktok",)),
    ("RU", "Министр пообещал разблокировать Telegram.", "promise", "promised", ("telegram",)),
    ("RU", "Глава ведомства заверил, что Ютуб останется доступен.", "promise", "promised", ("youtube",)),
    ("KZ", "Токаев пообещал вернуть интернет.", "promise", "promised", ("class:internet",)),
    ("RU", "Доступ к Твиттеру будет восстановлен, сообщили в ведомстве.", "promise", "promised", ("twitter",)),
    ("RU", "Роскомнадзор гарантировал, что ограничений для Скайпа не будет.", "promise", "promised", ("skype",)),
    ("RU", "Дуров обязался удалять экстремистские каналы в Telegram.", "promise", "promised", ("telegram",)),
    ("RU", "Блокировку Дискорда снимут после исполнения требований, обещают власти.", "promise", "promised", ("discord",)),
    ("RU", "Операторы не исполнили решение суда о блокировке Telegram.", "noncompliance", "actual", ("telegram",)),
    ("RU", "Провайдеры до сих пор не ограничили доступ к Вайберу.", "noncompliance", "actual", ("viber",)),
    ("KZ", "Операторы Казахстана проигнорировали требование закрыть доступ к ТикТоку.", "noncompliance", "actual", ("tiktok",)),
    ("RU", "В Роскомнадзоре отказались комментировать блокировку WhatsApp.", "no_comment", "actual", ("whatsapp",)),
    ("RU", "Представители Telegram не ответили на запрос.", "no_comment", "actual", ("telegram",)),
    ("RU", "Ограничение звонков в WhatsApp необходимо для борьбы с мошенниками, объяснили в Роскомнадзоре.", "justification", "actual", ("whatsapp",)),
    ("BY", "Власти объяснили блокировку Телеграма защитой национальной безопасности.", "justification", "actual", ("telegram",)),
    ("RU", "Обещание разблокировать Telegram не выполнено.", "promise_status", "actual", ("telegram",)),
    ("KG", "Обещание вернуть доступ к ТикТоку выполнено.", "promise_status", "actual", ("tiktok",)),
    ("RU", "Кремль не намерен запрещать Фейсбук.", "denial", "denied", ("facebook",)),
]  # fmt: skip

SILENT = [
    "Дорога заблокирована грузовиком, пишет канал в Телеграме.",
    "Водитель получил сигнал остановиться и заглушил мотор, об этом написали ВКонтакте.",
    "Суд арестовал счета фирмы, сообщается в её Telegram-канале.",
    "Министр рассказал в Телеграме о ремонте школ.",
    "Банк заблокировал карту пенсионерки, позвонившей в WhatsApp.",
    "Компания открыла офис, говорится в её Фейсбуке.",
    "Матч можно посмотреть на Ютубе.",
    "Telegram выпустил обновление с новыми стикерами.",
    "Фото: Инстаграм.",
    "Суд ограничил движение у школы, рассказали в чате Вайбера.",
    "Инстаграм отмечает день рождения.",
    "Роскомнадзор провёл совещание о развитии ВКонтакте.",
    "Полиция перекрыла улицу; видео выложили в ТикТок.",
    "Кредит одобрили за день, рассказал он в Одноклассниках.",
    "Суд отклонил жалобу жильцов, написал адвокат в Фейсбуке.",
    "Голос Америки сообщил о погоде.",
    "Ютуб исполнил двадцать лет.",
    "Он открыл аккаунт в Твиттере и закрыл окно.",
]  # fmt: skip


def names(found: tuple[Statement, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the types, modalities and services of statements."""
    return [(s.type.value, s.modality.value, s.services) for s in found]


@pytest.mark.parametrize(("country", "text", "kind", "modality", "services"), DECISIONS)
def test_a_russian_decision_is_read(
    country: str, text: str, kind: str, modality: str, services: tuple[str, ...]
) -> None:
    """What is ordered, demanded, planned or threatened is told, and nothing as done."""
    found = said(text, country=country, language="ru")

    assert (kind, modality, services) in names(found)
    assert not {s.type for s in found} & DONE


@pytest.mark.parametrize(("country", "text", "kind", "modality", "services"), EFFECTS)
def test_a_russian_effect_is_read(
    country: str, text: str, kind: str, modality: str, services: tuple[str, ...]
) -> None:
    """What happened or was seen is told, and no order with it."""
    found = said(text, country=country, language="ru")

    assert (kind, modality, services) in names(found)
    assert not {s.type for s in found} & ACTS


@pytest.mark.parametrize(
    ("country", "text", "kind", "modality", "services"), COMMITMENTS
)
def test_a_russian_commitment_is_read(
    country: str, text: str, kind: str, modality: str, services: tuple[str, ...]
) -> None:
    """What is promised, denied, refused or justified is told, and nothing as done."""
    found = said(text, country=country, language="ru")

    assert (kind, modality, services) in names(found)
    assert not {s.type for s in found} & DONE


@pytest.mark.parametrize("text", SILENT)
def test_russian_words_of_another_matter_say_nothing(text: str) -> None:
    """Roads, cards and signals are no services; a channel that reports is no matter."""
    assert not said(text, language="ru")
