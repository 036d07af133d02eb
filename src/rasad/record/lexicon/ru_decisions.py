# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Russian rows: what is decided, demanded, threatened and planned."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT
_UNIT = r"(?:\w+ )?(?:час(?:а|ов)?|сут(?:ки|ок)|д(?:ень|ня|ней)|недел[юиь]|месяц(?:а|ев)?|год|года|лет)"
_TERM = rf"(?:в течение|до (?:\d|конца|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)|не позднее|за {_UNIT}|в \w+ срок)"
_DO = r"(?:удал(?:ить|ении)|открыть|зарегистрир\w+|исполнить|выполнить|представить|предоставить|локализовать|перенести|назначить|ответить|устранить|заплатить|оплатить|передать|снять|восстановить|войти в реестр|прекратить(?! доступ| работу)|разблокировать|убрать)"

COURTS = (
    Rule(
        id="ru.ruling",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        pattern=r"(?P<t><COURT><n40>\b(?:признал\w*|отклонил\w*|отказал\w*|оставил\w*|подтвердил\w*|отказыва\w+)\b<n60>(?:<blocking>|(?:законн|незаконн|неконституционн)\w+|жалоб\w+ (?:<w> ){0,2}<SV>|иск\w* (?:<w> ){0,2}<SV>))",
    ),
    Rule(
        id="ru.ruling.grounds",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        pattern=r"(?P<t>(?:<blocking>)<n60>\bпризна(?:на|но|ны|л|ла) <n20>(?:законн|незаконн|неконституционн)\w+)",
    ),
)
ORDERS = (
    Rule(
        id="ru.data.access",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>(?:<orderv>|запросил\w*|попросил\w*|отказал\w*)<n60>\b(?:передать|передавать|предоставить|предоставлять|раскрыть|выдать|сдать)\b<n40>(?:ключ\w*|данн\w+|переписк\w*|информаци\w+|сведени\w+))",
    ),
    Rule(
        id="ru.data.localise",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:локализ\w+|хранить|перенести|хранени\w+)\b<n60>\b(?:данн\w+|сервер\w*|баз\w*)\b<n60>(?:<PLACE>|\bв стране\b|территори\w+))",
    ),
    Rule(
        id="ru.store.removal",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:удал\w+|исключ\w+|убра\w+|исчез\w*|пропал\w*)\b<n40>\bиз\b<n20>(?:<STORE>|\bмагазин\w* приложений)|<STORE><n60>\b(?:удалил\w*|исключил\w*|убрал\w*)\b)",
    ),
    Rule(
        id="ru.ultimatum.restore",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:требу(?:ет|ют)|потребовал\w*) от <P><n60>\b(?:снять|разблокировать|восстановить|отменить)\b)",
    ),
    Rule(
        id="ru.lift.order",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>(?:<orderv>|<ordern>|согласил\w+)<n60>\b(?:<open>|(?:разблокировк|восстановлени|снятии|снятие|отмене)\w*))",
    ),
    Rule(
        id="ru.lift.revoked",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>(?<!\bне )\b(?:отменил\w*|снял[аио]?|снимает|снимают|отозвал\w*|аннулировал\w*|отменяет|отменяют)\b<n20>\b(?:запрет\w{0,2}|<ordern>)<n60>|<COURT><n40>(?<!\bне )\b(?:отменил\w*|снял\w*)\b<n20>(?:<blocking>))",
    ),
    Rule(
        id="ru.lift.was",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:запрет|решение о (?:блокировк|ограничен)\w+|постановление|предписание|требование)\b<n60>(?<!\bне )\b(?:отменен\w*|снят\w*|отозван\w*|аннулирован\w*)\b)",
    ),
    Rule(
        id="ru.sector",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<sector>)\b<n60>(?:запре[тщ]\w+|ограничил\w*|нельзя|не разреша\w+|не рекоменд\w+)<n60><ANY>)",
    ),
    Rule(
        id="ru.sector.after",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:запре[тщ]\w+|нельзя)<n60>(?:<ANY><n60>)?\b(?:<sector>)\b)",
    ),
    Rule(
        id="ru.circumvention",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>(?:запретил\w*|запретит\w*|запрещ\w+|запрет\w{0,2}|заблокир\w+|блокир\w+|<blocking>|ограничил\w*)<n40><C>|<C><n60>(?:запрещ\w+|запретил\w*|заблокир\w+|вне закона))",
    ),
    Rule(
        id="ru.ultimatum.given",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>(?<!\bне )\b(?:да(?:л|ла|ло|ли|ет|ют)|предоставил\w*|отвел\w*|выделил\w*|получил\w*)\b<n60>\b{_UNIT},? (?:на|чтобы|для)\b)",
    ),
    Rule(
        id="ru.ultimatum.word",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:выдвинул\w*|предъявил\w*|поставил\w*|объявил\w*|направил\w*)\b<n40>\bультиматум\w*|\bультиматум\b)",
    ),
    Rule(
        id="ru.ultimatum.must",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="any",
        pattern=rf"(?P<t>(?:<orderv>|\bдолж(?:ен|на|но|ны)\b|\bобязан\w*)(?:<n90>\b{_TERM}\w*<n60>\b{_DO}|<n60>\b{_DO}<n60>\b{_TERM}))",
    ),
    Rule(
        id="ru.takedown",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        pattern=r"(?P<t>(?:<orderv>|\bпопросил\w*|<ordern>)<n60>\b(?:удалить|удалени\w+|заблокировать|блокировк\w+|закрыть|убрать|ограничить доступ к)(?: [\w\"-]+){0,3}? (?:<ch>|информаци\w+))",
    ),
)
THREATS = (
    Rule(
        id="ru.threat",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:пригрози\w+|грозит|грозят|грозил\w*|угрожа\w+|угроз\w+(?= (?:<blocking>|штраф))|припугнул\w*|предупредил\w*|предупреждал\w*|предупреждает)\b<n60>\b(?:<toblock>|<blocking>|<blocked>|<willblock>|штраф\w*))",
    ),
    Rule(
        id="ru.threat.vowed",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>(?<!\bне )\b(?:пообеща\w+|обеща(?:л|ла|ли|ет|ют)|поклял\w+)\b<n20>(?<!\bне )\b(?:<toblock>))",
    ),
    Rule(
        id="ru.threat.if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"\b(?:если|в случае (?:отказа|неисполнения|невыполнения)|при неисполнении)\b<g120>(?P<t>\b(?:<willblock>|(?:будет|будут|может быть|могут быть) (?:<blocked>|замедлен\w*)|(?:может|могут|придется) <toblock>|грозит <blocking>))",
    ),
    Rule(
        id="ru.threat.will-if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:<willblock>|(?:будет|будут|может быть|могут быть) (?:<blocked>|замедлен\w*)|(?:может|могут) <toblock>))<g90>\b(?:если|в случае (?:отказа|неисполнения|невыполнения))\b",
    ),
    Rule(
        id="ru.threat.else",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"\b(?:иначе|в противном случае)\b<n60>(?P<t>\b(?:<willblock>|(?:будет|будут) (?:<blocked>|замедлен\w*)|<blocking>))",
    ),
)
PLANS = (
    Rule(
        id="ru.plan.rumoured",
        type=T.PLANNED_RESTRICTION,
        modality=M.RUMOURED,
        asks=_R,
        pattern=r"(?P<t>\bслух\w*<n20>\bо<n20>(?:<blocking>))",
    ),
    Rule(
        id="ru.plan.possible",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        pattern=r"(?P<t>\b(?:мо(?:гут|жет)|не исключ\w+|допусти\w+|допуска\w+|обсужда\w+|обсуди\w+|рассматрива\w+|рассмотр\w+|возможн\w+|вероятн\w+|вопрос\w* о|дума\w+ о)\b<n40>\b(?:<toblock>|<blocking>|быть (?:<blocked>|замедлен\w*|запрещен\w*))(?: <obj>)?)(?! не )",
    ),
    Rule(
        id="ru.plan.intended",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>(?<!\bне )\b(?:планиру\w+|планировал\w*|намерен\w*|намерева\w+|собира\w+|предлага\w+|предложил\w*|готов(?:ит|ят|ится|ятся)|хот(?:ят|ел|ела|ели)|хочет|призва\w+|законопроект\w*|план\w{0,3}|готовност\w+)\b<n60>\b(?:<toblock>|<blocking>))",
    ),
    Rule(
        id="ru.plan.will-be",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>(?<!\bне )\b(?:(?:будет|будут) (?:\w+ ){0,2}?(?:<blocked>|запрещен\w*|замедлен\w*)|<willblock>|(?:начнут|начнет|станут) <toblock>))",
    ),
)
VOID = (
    Rule(
        id="ru.void.supposed",
        type=None,
        pattern=r"\b(?:если|в случае|при условии|чтобы|даже если|вместо|против|ли)\b<n60>(?P<t>(?:<blocked>|<didblock>|<blocking>|<toblock>|<willblock>))",
    ),
)
BLOCKS = (
    Rule(
        id="ru.order",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>(?<!\bне )\b(?:<orderv>|<ordern>|удовлетворил\w* иск)<n90>\b(?:<toblock>|<blocking>) (?:<obj>))",
    ),
    Rule(
        id="ru.order.told",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="named",
        pattern=r"(?P<t>(?<!\bне )\b(?:<orderv>|<ordern>) (?:о |об )?(?:\w+ ){0,2}?(?:<toblock>|<blocking>))(?=$|[.,;])",
    ),
    Rule(
        id="ru.order.must",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><subj><n40>\b(?:долж(?:ен|на|но|ны) быть (?:<blocked>|запрещен\w*)|подлеж(?:ит|ат) (?:<blocking>)|(?:необходимо|следует|надо) <toblock>)|\b(?:долж(?:ен|на|но|ны)|обязан\w*|обязали) <n20>(?:<toblock>) (?:<obj>))",
    ),
    Rule(
        id="ru.order.banned",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>(?<!\bне )\b(?:запретил[аои]?|запрещает|запрещают|объявил\w* вне закона)\b (?:<obj>)|<subj><n40>(?<!\bне )\b(?:запрещен[аоы]?|запретили|вне закона)\b|(?<!\bне )\bзапрещен[аоы]? (?:<obj>))",
    ),
    Rule(
        id="ru.order.listed",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="named",
        pattern=r"(?P<t>(?<!\bне )\b(?:внес\w*|включил\w*|включен\w*|попал\w*)<n60>\bреестр\w*<n20>(?:запрещ\w+|нарушител\w+))",
    ),
    Rule(
        id="ru.order.by-decision",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        also=True,
        pattern=r"(?P<t>\b(?:по|согласно|на основании|во исполнение) (?:<ordern>) (?:\w+ )?<WHO>)(?=<n60>(?:<blocked>|<didblock>))",
    ),
    Rule(
        id="ru.order.on-decision",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        also=True,
        pattern=r"\b(?:<blocked>|<didblock>)<n60>(?P<t>\b(?:по|согласно|на основании|во исполнение) (?:<ordern>) (?:\w+ )?<WHO>)",
    ),
)
