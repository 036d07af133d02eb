# ruff: noqa: E501 - a row of words is read, and edited, as a row
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
    ("RU", "Роскомнадзор внёс Сигнал в реестр запрещённых сайтов, доступ к мессенджеру Сигнал ограничат.", "order_block", "ordered", ("signal",)),
    ("RU", "Ранее суд постановил замедлить работу Ютуба.", "order_block", "ordered", ("youtube",)),
    ("KZ", "Суд в Алматы запретил работу ТикТока.", "order_block", "ordered", ("tiktok",)),
    ("RU", "По требованию Генпрокуратуры Роскомнадзор ограничит доступ к Твиттеру.", "planned_restriction", "intended", ("twitter",)),
    ("BY", "КГБ Белоруссии признал Телеграм угрозой и предписал провайдерам ограничить его.", "order_block", "ordered", ("telegram",)),
    ("RU", "Президент подписал закон о запрете WhatsApp.", "order_block", "ordered", ("whatsapp",)),
    ("RU", "Операторам приказано отключить Вайбер.", "order_block", "ordered", ("viber",)),
    ("RU", "Суд снял запрет на работу LinkedIn.", "order_lift", "ordered", ("linkedin",)),
    ("RU", "Генпрокуратура согласилась отменить ограничения для Discord.", "order_lift", "ordered", ("discord",)),
    ("KG", "Верховный суд Кыргызстана оставил в силе запрет ТикТока.", "court_ruling", "ordered", ("tiktok",)),
    ("RU", "У Facebook есть 30 дней, чтобы локализовать данные россиян в России.", "data_localisation_demand", "ordered", ("facebook",)),
    ("RU", "Роскомнадзор предъявил ультиматум мессенджеру WhatsApp.", "ultimatum", "ordered", ("whatsapp",)),
    ("RU", "YouTube обязан до понедельника разблокировать каналы российских СМИ.", "ultimatum", "ordered", ("youtube",)),
    ("RU", "В Роскомнадзоре предупредили Вотсап о возможной блокировке.", "threat", "threatened", ("whatsapp",)),
    ("RU", "Инстаграму грозит блокировка.", "threat", "threatened", ("instagram",)),
    ("KZ", "Казахстан рассматривает возможность запрета ТикТока.", "planned_restriction", "possible", ("tiktok",)),
    ("RU", "В Кремле не исключили запрет Скайпа.", "planned_restriction", "possible", ("skype",)),
    ("RU", "Законопроект предусматривает запрет звонков через WhatsApp и Viber.", "planned_restriction", "intended", ("whatsapp", "viber")),
    ("RU", "С 1 октября YouTube начнут замедлять.", "planned_restriction", "intended", ("youtube",)),
    ("UZ", "Учителям в Узбекистане запретили Телеграм.", "ban_sector", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор требует от операторов прекратить доступ к Дискорду до 8 октября.", "order_block", "ordered", ("discord",)),
    ("RU", "Решение о блокировке Вайбера принято, сообщил РБК источник.", "order_block", "ordered", ("viber",)),
    ("KZ", "Минкультуры Казахстана поручило провайдерам заблокировать доступ к ТикТоку.", "order_block", "ordered", ("tiktok",)),
    ("RU", "ВКонтакте запрещена указом президента.", "order_block", "ordered", ("vk",)),
    ("KG", "Глава ГКНБ потребовал закрыть Фейсбук.", "order_block", "ordered", ("facebook",)),
    ("RU", "Суд отказался отменить блокировку Телеграма.", "court_ruling", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор отозвал требование о блокировке Википедии.", "order_lift", "ordered", ("wikipedia",)),
    ("RU", "Твиттеру дали сутки на удаление призывов.", "ultimatum", "ordered", ("twitter",)),
    ("RU", "Роскомнадзор пообещал заблокировать Вотсап, если он не выполнит закон.", "threat", "threatened", ("whatsapp",)),
    ("RU", "Сенатор призвал запретить Икс в России.", "planned_restriction", "intended", ("twitter",)),
    ("RU", "Возможна полная блокировка WhatsApp, считает депутат.", "planned_restriction", "possible", ("whatsapp",)),
    ("RU", "Ютуб заблокируют в 2025 году.", "planned_restriction", "intended", ("youtube",)),
    ("RU", "Сотрудникам банков запрещено общаться с клиентами в Вотсапе.", "ban_sector", "ordered", ("whatsapp",)),
    ("RU", "С 1 марта запрещена популяризация VPN.", "circumvention_restriction", "ordered", ("vpn",)),
    ("RU", "Московский суд 13 апреля вынес решение о немедленной блокировке мессенджера Telegram на территории страны.", "order_block", "ordered", ("telegram",)),
    ("RU", "Роскомнадзор направил в Apple требование удалить Telegram из магазинов приложений.", "app_store_removal", "ordered", ("telegram",)),
    ("KZ", "Апелляционный суд Астаны отменил запрет на доступ к Живому журналу и Дискорду.", "order_lift", "ordered", ("discord",)),
    ("BY", "Министерство информации Белоруссии вынесло предписание об ограничении доступа к сайту Немецкой волны.", "order_block", "ordered", ("dw",)),
    ("RU", "«Роскомнадзор требует от Ютуба немедленно снять ограничения», — говорится в сообщении ведомства.", "ultimatum", "ordered", ("youtube",)),
    ("RU", "Замглавы комитета Думы не исключил, что WhatsApp могут заблокировать до конца года.", "planned_restriction", "possible", ("whatsapp",)),
    ("RU", "В ведомстве подчеркнули, что за неисполнение закона Инстаграму грозит штраф.", "threat", "threatened", ("instagram",)),
    ("UZ", "Узкомназорат внёс Твиттер и Скайп в реестр нарушителей.", "order_block", "ordered", ("twitter", "skype")),
    ("RU", "Госдума приняла закон, запрещающий чиновникам использовать WhatsApp.", "ban_sector", "ordered", ("whatsapp",)),
    ("KG", "Депутат Жогорку Кенеша предложил заблокировать ТикТок из-за вреда детям.", "planned_restriction", "intended", ("tiktok",)),
    ("RU", "Прокуратура Дагестана потребовала заблокировать Telegram в республике.", "order_block", "ordered", ("telegram",)),
    ("KZ", "Комитет информации Казахстана выдал предписание приостановить доступ к Инстаграму.", "order_block", "ordered", ("instagram",)),
    ("RU", "Власти хотят полностью закрыть Ютуб.", "planned_restriction", "intended", ("youtube",)),
    ("RU", "Твиттер получил 30 дней, чтобы выполнить требования Роскомнадзора.", "ultimatum", "ordered", ("twitter",)),
    ("BY", "Военным в Белоруссии запретили пользоваться Телеграмом и Вайбером.", "ban_sector", "ordered", ("telegram", "viber")),
    ("RU", "Решение суда о запрете Discord вступило в силу.", "order_block", "ordered", ("discord",)),
    ("UZ", "Суд в Ташкенте отменил блокировку ТикТока.", "order_lift", "ordered", ("tiktok",)),
    ("RU", "Роскомнадзор угрожает ввести ограничения против YouTube.", "threat", "threatened", ("youtube",)),
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
    ("RU", "Роскомнадзор ограничил звонки в Telegram и WhatsApp.", "block", "actual", ("telegram", "whatsapp")),
    ("UZ", "Узбекистан заблокировал Твиттер, ТикТок и ВКонтакте.", "block", "actual", ("twitter", "tiktok", "vk")),
    ("TJ", "Фейсбук закрыт в Таджикистане.", "block", "actual", ("facebook",)),
    ("RU", "С понедельника доступ к Вайберу закрыт.", "block", "actual", ("viber",)),
    ("RU", "Роскомнадзор приступил к блокировке Telegram.", "block", "actual", ("telegram",)),
    ("RU", "Голос Америки и Немецкая волна заблокированы.", "block", "actual", ("voa", "dw")),
    ("KZ", "Оператор Beeline отключил доступ к Ютубу.", "block", "actual", ("youtube",)),
    ("RU", "Блокировка Телеграма началась 16 апреля 2018 года.", "block", "actual", ("telegram",)),
    ("RU", "Роскомнадзор разблокировал Медузу.", "unblock", "actual", ("meduza",)),
    ("UZ", "В Узбекистане сняли ограничения с Фейсбука и Ютуба.", "unblock", "actual", ("facebook", "youtube")),
    ("TM", "Работа imo в Туркменистане возобновлена.", "unblock", "actual", ("imo",)),
    ("RU", "Трафик Твиттера замедлили на всех мобильных устройствах.", "throttle", "actual", ("twitter",)),
    ("RU", "Ютуб начали замедлять в августе.", "throttle", "actual", ("youtube",)),
    ("KZ", "Мобильный интернет отключили по всей стране 5 января.", "shutdown", "actual", ("class:internet",)),
    ("KZ", "Жители Алматы остались без интернета.", "shutdown", "actual", ("class:internet",)),
    ("RU", "Фейсбук всё ещё не открывается без VPN.", "status_claim", "actual", ("facebook",)),
    ("RU", "Мессенджер Сигнал недоступен.", "status_claim", "actual", ("signal",)),
    ("RU", "Жалобы на недоступность WhatsApp поступают из Москвы.", "access_observation", "actual", ("whatsapp",)),
    ("BY", "Абоненты не могут зайти в Инстаграм.", "access_observation", "actual", ("instagram",)),
    ("RU", "OONI зафиксировал блокировку Signal.", "access_observation", "actual", ("signal",)),
    ("RU", "Доступ к социальной сети Фейсбук на территории России ограничен.", "block", "actual", ("facebook",)),
    ("RU", "В стране уже заблокировали LinkedIn и Фейсбук.", "block", "actual", ("linkedin", "facebook")),
    ("BY", "Провайдеры Белоруссии блокируют Телеграм.", "block", "actual", ("telegram",)),
    ("RU", "Сервис FaceTime заблокирован Роскомнадзором.", "block", "actual", ("facetime",)),
    ("RU", "Пользователи лишены доступа к Снэпчату.", "block", "actual", ("snapchat",)),
    ("RU", "Роскомнадзор снял блокировку с Телеграма.", "unblock", "actual", ("telegram",)),
    ("UZ", "Скайп снова доступен в Узбекистане.", "unblock", "actual", ("skype",)),
    ("RU", "Скорость Твиттера ограничена.", "throttle", "actual", ("twitter",)),
    ("RU", "YouTube стал работать медленнее.", "throttle", "actual", ("youtube",)),
    ("KZ", "Власти отключили интернет в Алматы.", "shutdown", "actual", ("class:internet",)),
    ("RU", "Инстаграм с 2022 года заблокирован в России.", "status_claim", "actual", ("instagram",)),
    ("RU", "ТикТок продолжает работать.", "status_claim", "actual", ("tiktok",)),
    ("RU", "Downdetector фиксирует сбой в работе Telegram.", "access_observation", "actual", ("telegram",)),
    ("RU", "Россияне пожаловались на проблемы с доступом к Википедии.", "access_observation", "actual", ("wikipedia",)),
    ("RU", "Как сообщает «Интерфакс», мессенджер Viber с пятницы недоступен для российских пользователей.", "status_claim", "actual", ("viber",)),
    ("RU", "Утром 16 апреля российские операторы начали ограничивать доступ к мессенджеру «Телеграм».", "block", "actual", ("telegram",)),
    ("KZ", "Во время протестов в январе 2022 года власти Казахстана полностью отключили интернет.", "shutdown", "actual", ("class:internet",)),
    ("RU", "Роскомнадзор сообщил о снятии ограничений с Telegram.", "unblock", "actual", ("telegram",)),
    ("BY", "После выборов в Белоруссии перестали работать Телеграм, Вайбер и WhatsApp.", "block", "actual", ("telegram", "viber", "whatsapp")),
    ("RU", "Загрузка видео на YouTube замедлилась в несколько раз.", "throttle", "actual", ("youtube",)),
    ("RU", "В некоторых регионах россияне столкнулись с блокировкой WhatsApp.", "block", "actual", ("whatsapp",)),
    ("TM", "В Туркменистане доступ к большинству зарубежных соцсетей закрыт.", "block", "actual", ("class:foreign_platforms",)),
    ("RU", "Соцсеть Х (бывший Twitter) заблокирована в России с марта 2022 года.", "status_claim", "actual", ("twitter",)),
    ("RU", "Аудио- и видеозвонки в Вотсапе частично ограничены, подтвердил Роскомнадзор.", "block", "actual", ("whatsapp",)),
    ("RU", "До этого Инстаграмом в России пользовались около 80 млн человек.", "usage_claim", "actual", ("instagram",)),
    ("RU", "YouTube открыт. Скорость загрузки видео в сервисе упала на 40%.", "throttle", "actual", ("youtube",)),
    ("RU", "Телеграм не открывается у абонентов МТС.", "status_claim", "actual", ("telegram",)),
    ("RU", "В Чечне и Дагестане отключили Telegram.", "block", "actual", ("telegram",)),
    ("KG", "ТикТок в Кыргызстане заблокирован со вчерашнего дня.", "block", "actual", ("tiktok",)),
    ("KZ", "По всему Казахстану восстановили интернет.", "unblock", "actual", ("class:internet",)),
    ("RU", "Власти отменили ограничения на звонки в Telegram.", "unblock", "actual", ("telegram",)),
    ("RU", "Ростелеком замедляет YouTube.", "throttle", "actual", ("youtube",)),
    ("RU", "WhatsApp работает с перебоями, пишут пользователи.", "access_observation", "actual", ("whatsapp",)),
    ("RU", "Скайп больше не работает в России.", "status_claim", "actual", ("skype",)),
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
    ("RU", "Никто не собирается запрещать Ютуб, заявил депутат.", "denial", "denied", ("youtube",)),
    ("RU", "Telegram блокировать не будут, сказал министр.", "denial", "denied", ("telegram",)),
    ("RU", "Сообщения о блокировке Скайпа не соответствуют действительности.", "denial", "denied", ("skype",)),
    ("KG", "Минкультуры опровергло информацию о запрете ТикТока.", "denial", "denied", ("tiktok",)),
    ("RU", "О запрете WhatsApp речи не идёт, уверяют в Минцифры.", "denial", "denied", ("whatsapp",)),
    ("RU", "Глава Минцифры пообещал, что Телеграм не заблокируют.", "promise", "promised", ("telegram",)),
    ("TR", "Власти Турции обещают вернуть доступ к Дискорду через неделю.", "promise", "promised", ("discord",)),
    ("KZ", "Интернет восстановят до конца недели, заявил президент.", "promise", "promised", ("class:internet",)),
    ("RU", "Операторы отказались блокировать Telegram.", "noncompliance", "actual", ("telegram",)),
    ("RU", "Твиттер не выполнил требование суда.", "noncompliance", "actual", ("twitter",)),
    ("RU", "В Кремле не стали комментировать замедление Ютуба.", "no_comment", "actual", ("youtube",)),
    ("RU", "Замедление YouTube связано с износом серверов Google, утверждает депутат.", "justification", "actual", ("youtube", "google")),
    ("RU", "Кремль: вопрос о блокировке Ютуба не стоит.", "denial", "denied", ("youtube",)),
    ("RU", "Роскомнадзор не ограничивал работу Телеграма, заявили в ведомстве.", "denial", "denied", ("telegram",)),
    ("KZ", "Министр отверг обвинения в блокировке Инстаграма.", "denial", "denied", ("instagram",)),
    ("RU", "Дума пообещала не запрещать WhatsApp.", "promise", "promised", ("whatsapp",)),
    ("RU", "Ограничения на Твиттер снимут, если он удалит контент.", "promise", "promised", ("twitter",)),
    ("KG", "ТикТок заработает через неделю, обещает министр.", "promise", "promised", ("tiktok",)),
    ("RU", "Google так и не исполнил решение о разблокировке каналов на YouTube.", "noncompliance", "actual", ("google", "youtube")),
    ("RU", "Представитель WhatsApp от комментариев отказался.", "no_comment", "actual", ("whatsapp",)),
    ("RU", "Блокировка Дискорда вызвана нарушением закона.", "justification", "actual", ("discord",)),
    ("RU", "Пресс-секретарь президента Дмитрий Песков опроверг сообщения о том, что YouTube заблокируют.", "denial", "denied", ("youtube",)),
    ("RU", "«Никаких решений о блокировке Вотсапа нет», — сказал Шадаев журналистам.", "denial", "denied", ("whatsapp",)),
    ("RU", "Минцифры не видит оснований для блокировки Телеграма.", "denial", "denied", ("telegram",)),
    ("KG", "Садыр Жапаров заявил, что ТикТок разблокируют после принятия закона.", "promise", "promised", ("tiktok",)),
    ("RU", "В Кремле пообещали, что доступ к интернету вернут в ближайшие дни.", "promise", "promised", ("class:internet",)),
    ("RU", "Роскомнадзор объяснил замедление Твиттера отказом удалять запрещённый контент.", "justification", "actual", ("twitter",)),
    ("RU", "В Google заявили, что не снижали скорость Ютуба.", "denial", "denied", ("google", "youtube")),
    ("RU", "Телеграм никто блокировать не собирается, заверил Песков.", "denial", "denied", ("telegram",)),
    ("RU", "МТС отрицает замедление YouTube.", "denial", "denied", ("youtube",)),
    ("KZ", "Министр гарантировал восстановление доступа к Инстаграму.", "promise", "promised", ("instagram",)),
    ("RU", "Ограничения Ютуба вызваны износом оборудования, пояснили в Ростелекоме.", "justification", "actual", ("youtube",)),
    ("RU", "Роскомнадзор оставил без комментариев сбой в WhatsApp.", "no_comment", "actual", ("whatsapp",)),
    ("RU", "Провайдеры не выполняют предписание о блокировке Signal.", "noncompliance", "actual", ("signal",)),
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
    "Президент подписал указ о награждении и написал об этом ВКонтакте.",
    "Суд постановил ограничить парковку, следует из поста в Телеграме.",
    "Сигнал светофора был отключён.",
    "Фирма закрыла офис и удалила приложение Viber.",
    "WhatsApp отмечает рост аудитории.",
    "Он пообещал вернуть долг и написал в Вотсап.",
    "Прокуратура требует ограничить скорость на трассе, видео есть на Ютубе.",
    "Телефон разблокировали, а фото отправили в Telegram.",
    "Твиттер сменил логотип.",
    "Мошенники звонят в WhatsApp и Telegram.",
    "Мэр обещает открыть парк, пишет Фейсбук-страница города.",
    "Движение по мосту ограничено, сообщил Телеграм-канал мэрии.",
    "Доступ к пляжу закрыт, рассказали в Инстаграме отеля.",
    "Футболиста оштрафовали за пост в Твиттере.",
    "Икс и игрек решили задачу в Зуме.",
    "В Ютубе вышел фильм о блокаде Ленинграда.",
    "Певица удалила свой Инстаграм.",
    "Суд запретил продажу дома, написал сосед в WhatsApp.",
    "Доступ в здание суда ограничен, сообщает пресс-служба в Телеграме.",
    "Счета Google арестованы по решению суда.",
    "Дуров родился в Ленинграде и основал ВКонтакте.",
    "Скачайте приложение в App Store и подпишитесь на наш Телеграм.",
    "WhatsApp запретил себе шутить.",
    "Роскомнадзор и Минцифры обсудили Рутуб.",
    "Автор ведёт Инстаграм и Ютуб.",
    "Роскомнадзор утвердил бюджет, пишут в Твиттере.",
    "Мы снова открыты, ждём вас в Инстаграме!",
    "Суд обязал мэрию открыть школу, пишет ТАСС в Телеграме.",
    "Хакеры взломали Твиттер министра.",
    "Пароль от ВКонтакте можно восстановить по почте.",
    "Он ограничил общение и вышел из чата в Вайбере.",
    "Акции Google подорожали на 3%.",
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


def test_a_block_by_a_court_order_is_both_and_neither_is_the_other() -> None:
    """The order that is named beside an effect is told apart from it."""
    found = said("Telegram заблокирован по решению суда.", language="ru")

    assert {(s.type.value, s.modality.value) for s in found} == {
        ("order_block", "ordered"),
        ("block", "actual"),
    }
