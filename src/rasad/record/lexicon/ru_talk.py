# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Russian rows: what is promised, denied, refused, justified; what says nothing."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_TOPIC = r"(?:не (?:<toblock>)|<blocking>|<open>|доступ\w*|разблок\w+|удал(?:ять|ить)|локализ\w+|открыть (?:доступ|представительств|офис)\w*|исполнять|выполнить|вернуть<n20><NET>|не (?:<willblock>|будут|будет|станут))"

NOTHING = (
    Rule(
        id="ru.void.detour",
        type=None,
        pattern=r"\b(?:обход\w*|обойти|обходить|преодол\w+)\b<n20>(?P<t>(?:<blocking>))",
    ),
)
COMMITMENTS = (
    *(
        Rule(
            id=f"ru.promise.{name}",
            type=T.PROMISE_STATUS,
            subtype=name,
            needs="",
            state=True,
            pattern=rf"(?P<t>\bобещани[ея]\b<n90>\b(?:{words}))",
        )
        for name, words in (
            (
                "not_achieved",
                r"не (?:выполнен\w*|исполнен\w*|сдержан\w*|выполнил\w*|сдержал\w*)|нарушен\w*",
            ),
            ("achieved", r"(?:выполнен\w*|исполнен\w*|сдержан\w*)"),
        )
    ),
    Rule(
        id="ru.nocomment",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\bотказал(?:ся|ась|ись|ось)? (?:от комментари\w+|(?:про)?комментировать)|\bне (?:стал\w* комментировать|прокомментировал\w*|комментиру\w+|ответил\w* на (?:запрос|вопрос|обращени)\w*)|\bот комментариев (?:отказал\w+|воздержал\w+)|\bвоздержал\w+ от комментар\w+|\bоставил\w* без комментари\w+)(?:<n20>(?:<blocking>))?",
    ),
    Rule(
        id="ru.denial.denied",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:опроверг\w*|отрица\w+|отверг\w*)\b(?:<n90>(?:<blocking>|<toblock>|<blocked>|сообщени\w+|слух\w*|информаци\w+|заявлени\w+|обвинени\w+)|$))(?:<n60>(?:<blocking>))?",
    ),
    Rule(
        id="ru.denial.ruled-out",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>(?<!\bне )\b(?:исключил\w*|исключает|исключают)<n20>(?:<blocking>))",
    ),
    Rule(
        id="ru.denial.no-plan",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\bне (?:планиру\w+|планировал\w*|намерен\w*|намерева\w+|собира\w+|рассматрива\w+|обсужда\w+|готов(?:ит|ят)\w*|будет|будут|стан(?:ет|ут)|прос(?:ил|ит|ят)\w*|да(?:вал|ла|ли)\w*|вид(?:ит|ят)|принимал\w*|требовал\w*|ид(?:ет|ут) реч\w+)\b<n40>\b(?:<toblock>|<blocking>|<blocked>|замедлен\w*|запрещен\w*)|\b(?:<toblock>)<n40>\bне (?:будут|будет|стан(?:ут|ет)|планиру\w+|собира\w+|намерен\w*)\b|(?:<blocking>)<n20>\b(?:речи не ид\w+|речи нет|не ид\w+ речи?|не планиру\w+|не обсужда\w+|не рассматрива\w+|не сто(?:ит|ял)\w?)\b)",
    ),
    Rule(
        id="ru.denial.none",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:план(?:ов|ы)|намерени[йя]|решени[ейя]\w?|указани[ейя]|требовани[йя]|распоряжени[йя]|оснований|вопрос)\b<n40>(?:<toblock>|<blocking>)<n60>\b(?:нет|не (?:сто(?:ит|ял)|был\w*|поступал\w*|принима\w+|принят\w*|имел?\w*|существует|выносил\w*|обсужда\w+))|\b(?:нет|не было|не поступало|не принималось)\b<n20>\b(?:план(?:ов|ы)|намерени\w+|решени\w+|указани\w+|требовани\w+|распоряжени\w+|оснований)<n40>(?:<toblock>|<blocking>))",
    ),
    Rule(
        id="ru.denial.said-not",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?:<said>)<g60>(?P<t>\bне (?:<didblock>|блокиру\w+|огранич\w+|замедля\w+|замедлил\w*|снижа\w+|отключа\w+|был\w* <blocked>|<blocked>))",
    ),
    Rule(
        id="ru.denial.not-said",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\bне (?:<didblock>|блокиру(?:ет|ют)|ограничива(?:ет|ют|л\w*)|замедля(?:ет|ют|л\w*)|был\w* <blocked>|<blocked>))<g60>(?:<said>)",
    ),
    Rule(
        id="ru.denial.fake",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:слух\w+|сообщени\w+|информаци\w+|новост\w+)\b<n40>(?:<blocking>|<toblock>)<n60>\b(?:фейк\w*|не соответству\w+|не подтвержд\w+|ложн\w+|неправд\w+|недостоверн\w+|выдумк\w+|вброс\w*))",
    ),
    Rule(
        id="ru.refusal",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"(?:<P>|<EXEC>)<n40>(?P<t>\b(?:отказал(?:ся|ась|ись|ось)|отказывает\w+|не (?:будет|станет|намерен\w*)) <n20>\b(?:передавать|передать|выдавать|выдать|предоставлять|предоставить|удалять|удалить|исполнять|выполнять|сотрудничать|подчиняться|регистрироваться|локализовать)\w*)",
    ),
    Rule(
        id="ru.compliance",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<P>|<EXEC>)<n40>(?P<t>(?<!\bне )\b(?:выполнил\w*|исполнил\w*|согласил\w+|удалил\w*|зарегистрировал\w+|открыл\w*|заплатил\w*)\b<n40>\b(?:требовани\w+|предписани\w+|решени\w+|выполнить|исполнить|удалить|локализовать|представительств\w+|штраф\w*|запрещенн\w+))",
    ),
    Rule(
        id="ru.noncompliance",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=r"(?P<t>\b(?:не (?:исполнил\w*|выполнил\w*|исполня\w+|выполня\w+|подчинил\w+)|про?игнориров\w+|игнориру\w+|отказал\w+ (?:исполнять|исполнить|выполнять|выполнить|подчиниться|блокировать))\b<n40>(?:<ordern>|<toblock>|предписани\w+)(?:<n60>(?:<toblock>|<blocking>)<n20><S>)?|\bотказал\w+ (?:блокировать|ограничивать|закрывать|отключать) (?:<obj>)|\b(?:до сих пор|все еще|пока|так и) не (?:<didblock>|исполнил\w*|выполнил\w*))",
    ),
    Rule(
        id="ru.promise",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=rf"(?P<t>(?<!\bне )\b(?:пообеща\w+|обеща(?:л|ла|ли|ет|ют|но)|обязал(?:ся|ась|ись)|обязу(?:ется|ются)|гарантир\w+|завер(?:ил|яет|яют|ила|или)\b|поклял\w+|дал\w* обещание)<g60>{_TOPIC}(?:<n40>не будет)?)",
    ),
    Rule(
        id="ru.promise.after",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=rf"\b{_TOPIC}<g90>(?P<t>\b(?:пообеща\w+|обеща(?:л|ла|ли|ет|ют)|завер(?:ил|яет|яют|ила|или))\b)",
    ),
    Rule(
        id="ru.promise.will-restore",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>(?<!\bне )\b(?:(?:будет|будут) (?:\w+ )?(?:восстановлен\w*|разблокирован\w*|возобновлен\w*|снят[аоы]?)|разблокиру(?:ют|ет|ем)|(?:восстанов|верн)(?:ят|ит|ут|ет)\b<n20>(?:доступ\w*|<ANY>)|(?:снимут|снимет|отменят)\b<n20>(?:блокировк|ограничен|запрет)\w*|(?:блокировк|ограничен|запрет)\w*<n40>(?:снимут|отменят))|<ANY><n20>(?<!\bне )\b(?:восстановят|вернут|включат|заработа(?:ет|ют)|стан(?:ет|ут) доступ\w+)\b)(?!<n60>\bесли\b)",
    ),
    Rule(
        id="ru.justified",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?P<t>\b(?:объяснил\w*|объясня\w+|обоснова\w+|мотивир\w+|оправда\w+)\b<n40>(?:<blocking>)|(?:<blocking>)<n60>\b(?:необходим\w*|вызван\w*|связан\w*|продиктован\w*|обусловлен\w*|объясн\w+|направлен\w* на))",
    ),
    Rule(
        id="ru.opposition",
        type=T.OPPOSITION,
        needs="told",
        pattern=r"(?P<t>\b(?:раскритиковал\w*|осудил\w*|выступил\w* против|возража\w+|протест\w* против|протестова\w+ против|против)\b<n40>(?:<blocking>))",
    ),
    Rule(
        id="ru.void.denied",
        type=None,
        pattern=r"\b(?:опроверг\w*|отрица\w+|фейк\w*)\b<n60>(?P<t>(?:<blocking>|<blocked>))",
    ),
)
PEOPLE = (
    Rule(
        id="ru.channel.takedown",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=r"<P><n20>(?P<t>(?<!\bне )\b(?:заблокировал\w*|удалил\w*|закрыл\w*|приостановил\w*)\b<n20>\b(?:канал\w*|аккаунт\w*|страниц\w*|групп\w*|бот\w*))",
    ),
    Rule(
        id="ru.fined",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\b(?:оштрафова\w+|подал\w* (?:в суд|иск) (?:на|к)|обжаловал\w*) (?:<w> ){0,2}\"?<SV>|<SV>\"?<n20>\bоштрафова\w+)",
    ),
    Rule(
        id="ru.migrate",
        type=T.MIGRATE,
        needs="any",
        pattern=r"(?P<t>\b(?:переход\w+|перешл\w+|перешел|переезжа\w+|переехал\w*|мигрир\w+)\b<n40>\b(?:на|в|из|с)\b<n20><S>)",
    ),
    Rule(
        id="ru.circumvention.use",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>\b(?:использ\w+|пользу\w+|через|с помощью|скачива\w+|спрос на|установ\w+)\b<n40><C>)",
    ),
)
