# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""
The set phrases of web pages, by language: add a row for a page you meet.

Each is a regular expression that has to fit a whole line (blanks folded, case
ignored), so that a paragraph which merely uses the words is left alone.
"""

# A line of its own that no story says.
LINES: tuple[tuple[str, str], ...] = (
    ("any", r"\W{0,4}((https?://|www\.)\S+\W{0,3}\s?){1,8}"),
    ("en", r"skip to (main )?(content|navigation|search).*"),
    ("en", r".*\bimage (copyright|source|credit)\b.{0,60}"),
    ("en", r"(photo|image|picture) (credits?|courtesy|by|via)\b.{0,80}"),
    ("en", r"(©|\(c\)|copyright (©|\(c\)|\d{4}|by\b)).{0,160}"),
    ("en", r".{0,80}\ball rights reserved\b.{0,80}"),
    ("en", r"(share|tweet|pin it|e-?mail|print|save|copy link)( (this|it|on|via|to|article|story|post|link|now|with|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|e-?mail|print|pinterest|tumblr|pocket|messenger|line|viber|and|,|[|/·•]))*\W?"),
    ("en", r"(you can )?(follow|find|join|like|subscribe to|add) .{0,60}\bon (twitter|facebook|instagram|telegram|whatsapp|youtube|x|google news|linkedin|threads|mastodon|bluesky)\b.{0,60}"),
    ("en", r"(you can )?(follow|find|like) us( on .{0,20}(twitter|facebook|instagram|telegram|whatsapp|youtube|x|linkedin|social media)\b.{0,60})?\W{0,3}"),
    ("en", r"(join|follow|subscribe to) (our|the) .{0,40}(channel|page|newsletter|feed|group)s?\b.{0,60}"),
    ("en", r"(sign up|subscribe|register)\b.{0,60}\b(newsletters?|updates|alerts|inbox)\b.{0,60}"),
    ("en", r"all our stories are at .{0,60}"),
    ("en", r"(this|our) (web ?)?site uses cookies.{0,300}"),
    ("en", r"we (use|value) (cookies|your privacy).{0,300}"),
    ("en", r"(accept|reject|manage)( all)? cookies?"),
    ("en", r"you are commenting using your .{0,40}account.{0,60}"),
    ("en", r"fill in your details below.{0,80}"),
    ("en", r"(google\+?|twitter|facebook|wordpress\.com) (photo|picture|logo)"),
    ("en", r"connecting to %s|%d bloggers? like this:?|up ↑|a website\.?|loading\.{0,3}"),
    ("en", r"(advertisement|sponsored|advertorial|story continues below( advertisement)?|article continues (below|after)( advertisement)?)"),
    ("en", r"(home|news|menu|search|close|login|log in|sign in|subscribe|back to top|view comments|\d+ (comments?|shares?|views?))"),
    ("en", r"(tags?|topics?|filed under|categories)\s?:.{0,200}"),
    ("en", r"(read|see|learn|find out) (more|full story|the full story)( (about|on|at) .{0,60})?\W{0,4}"),
    ("en", r"(continue reading|keep reading|click here).{0,60}"),
    ("en", r"enable javascript.{0,80}|please enable (javascript|cookies).{0,80}"),
    ("fa", r"(عکس|تصویر|منبع عکس|منبع تصویر)\s?[:：/].{0,60}"),
    ("fa", r"(توضیح|زیرنویس) (عکس|تصویر)\s?[:،]?.{0,30}"),
    ("fa", r".{0,80}(همه|تمام|کلیه)[ی]? حقوق.{0,40}(محفوظ|متعلق).{0,60}"),
    ("fa", r"(اشتراک[‌ ]?گذاری|هم[‌ ]?رسانی|به اشتراک بگذارید|ارسال به دوستان|نسخه چاپی|چاپ|کپی لینک).{0,40}"),
    ("fa", r"(ما را|صفحه ما را|کانال ما را).{0,40}دنبال کنید.{0,20}"),
    ("fa", r"(به کانال|عضو کانال|در کانال).{0,60}(بپیوندید|شوید)\W{0,3}"),
    ("fa", r"(برچسب[‌ ]?ها|کلیدواژه[‌ ]?ها|کد خبر|لینک کوتاه|تعداد بازدید)\s?[:：]?.{0,120}"),
    ("fa", r"(ادامه مطلب|بیشتر بدانید|پرش به محتوا|رفتن به محتوای اصلی|تبلیغات|آگهی)\W{0,4}"),
    ("ar", r"(حقوق|مصدر) (الصورة|النشر).{0,80}|جميع الحقوق محفوظة.{0,80}"),
    ("ar", r"(شارك|مشاركة|تابعنا|تابعونا|اقرأ المزيد|إعلان|اشترك).{0,60}"),
    ("fr", r"(partager|tweeter|imprimer|envoyer par e-?mail|publicité|lire la suite|en savoir plus)\W{0,4}"),
    ("fr", r"(suivez[- ]nous|abonnez[- ]vous|inscrivez[- ]vous).{0,80}|crédits? photos?.{0,80}"),
    ("fr", r"tous droits réservés.{0,80}|aller au contenu( principal)?|(nous utilisons|ce site utilise) des cookies.{0,300}"),
    ("es", r"(compartir|tuitear|imprimir|publicidad|leer más|seguir leyendo|saltar al contenido)\W{0,4}"),
    ("es", r"(síguenos|suscríbe(te|se)|sigue).{0,20}\ben (twitter|facebook|instagram|telegram|x)\b.{0,40}|todos los derechos reservados.{0,80}"),
    ("pt", r"(compartilhe?|partilhar|imprimir|publicidade|leia mais|pular para o conteúdo)\W{0,4}|todos os direitos reservados.{0,80}"),
    ("de", r"(teilen|drucken|anzeige|weiterlesen|mehr lesen|zum inhalt springen)\W{0,4}|alle rechte vorbehalten.{0,80}"),
    ("tr", r"(paylaş|tweetle|yazdır|reklam|devamını oku|içeriğe geç)\W{0,4}|(bizi )?.{0,30}takip edin.{0,40}|tüm hakları saklıdır.{0,80}"),
    ("ru", r"(фото|изображение|иллюстрация)\s?[:：/].{0,80}|(источник|автор) (фото|изображения).{0,60}"),
    ("ru", r"(подпис(аться|ывайтесь|ывайся)|читайте нас|следите за нами|присоединяйтесь|вступайте)\b.{0,100}\b(канал|рассылк|телеграм|telegram|вконтакте|дзен|youtube|ютуб|max|whatsapp|viber|соцсет|новост)\w*.{0,60}"),
    ("ru", r"(теги|метки|ключевые слова|рубрика|категори[яи]|время чтения|просмотр(ов|ы)|количество просмотров)\s?:.{0,160}"),
    ("ru", r"(сетевое издание|свидетельство о регистрации|учредитель\s?[:—–-]).{2,200}|.{0,80}\bпри (цитировании|использовании|копировании|перепечатке) материалов.{0,160}"),
    ("ru", r"(главная|новости|меню|поиск|закрыть|войти|вход|регистрация|наверх|скопировать ссылку|отправить|распечатать|печать|версия для печати|нашли опечатку.{0,80}|включить уведомления)\W{0,3}"),
    ("ru", r"(мы используем|сайт использует|этот сайт использует) (файлы )?cookies?.{0,300}"),
    ("ru", r"(читать (полностью|дальше|также в)|подробнее|смотреть (видео|все)|на правах рекламы|реклама|реклама\.? \d{1,2}\+.{0,60}|erid:? ?\S{4,30}.{0,60})\W{0,4}"),
    ("ru", r"(данное сообщение|настоящий материал)\b.{0,40}\b(создано|создан|произведен|распространено)\b.{0,200}иностран.{0,160}"),
    ("ru", r"(поделиться|распечатать|читать далее|перейти к содержанию|подпис(аться|ывайтесь))( (на|в) .{0,60})?\W{0,4}|все права защищены.{0,80}"),
    ("id", r"(bagikan|cetak|iklan|baca (juga|selengkapnya))\b.{0,120}|hak cipta.{0,80}"),
)  # fmt: skip

# A heading of links to other stories: skipped with the short lines under it.
LISTS: tuple[tuple[str, str], ...] = (
    ("en", r"(editors?['’]?s? )?(recommendations|recommended( (for you|reading|stories))?|picks)\W?"),
    ("en", r"(related|more|other|popular|trending|latest|top|most (read|popular|viewed|shared))( (on this|from|in|by))?( \w+){0,2} ?(stories|story|articles?|news|posts?|topics?|content|links|coverage|reading|headlines)\W?"),
    ("en", r"(read|see|watch|listen) (more|also|next)\W?|more on this( story)?\W?|you (may|might) (also )?(like|be interested in)\W?|most (read|popular|viewed|shared)\W?|what to read next\W?|related\W?"),
    ("fa", r"(مطالب|اخبار|خبرهای|مقالات|گزارش[‌ ]?های|لینک[‌ ]?های)\s(مرتبط|مشابه|دیگر|پربازدید|پیشنهادی|بیشتر)\W?"),
    ("fa", r"(بیشتر بخوانید|همچنین بخوانید|در همین زمینه|در همین رابطه|پربازدیدترین[‌ ]?ها|پربیننده[‌ ]?ترین[‌ ]?ها|پیشنهاد ما)\W?"),
    ("ar", r"(اقرأ أيضا?ً?|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|المزيد من)\W?"),
    ("fr", r"(à lire aussi|lire aussi|articles? (liés|similaires|associés)|sur le même (sujet|thème)|les plus lus)\W?"),
    ("es", r"(noticias|artículos|temas) relacionad[oa]s\W?|(también te puede interesar|lo más (leído|visto)|lea también)\W?"),
    ("pt", r"(notícias|artigos|matérias) relacionad[oa]s\W?|(leia também|mais lidas|veja também)\W?"),
    ("de", r"(mehr zum thema|das könnte sie auch interessieren|meistgelesen|verwandte (artikel|themen)|lesen sie auch)\W?"),
    ("tr", r"(ilgili|benzer|diğer) (haberler|konular|yazılar)\W?|(en çok okunanlar|bunlar da ilginizi çekebilir)\W?"),
    ("ru", r"(читайте( нас)? также|еще по теме|ещё по теме|материалы по теме|новости по теме|смотрите также|другие материалы|главное за (день|сутки|неделю)|самое важное|последние новости|лента новостей|рекомендуем|вам может быть интересно|связанные (новости|материалы)|по теме|похожие (материалы|новости)|самое (читаемое|популярное)|другие новости)\W?"),
    ("id", r"(berita|artikel) (terkait|lainnya|populer)\W?"),
)  # fmt: skip

# The head of the readers' corner: what follows is theirs, not the story's.
COMMENTS: tuple[tuple[str, str], ...] = (
    ("en", r"(leave|post|add|write) (a|your) (reply|comment)\b.{0,60}"),
    ("en", r"(join the (conversation|discussion)|have your say|be the first to comment)\W{0,3}"),
    ("en", r"(\d+ )?(comments?|replies|responses|thoughts)( \(\d+\)| on [“\"«].{0,160})?\W?"),
    ("fa", r"(ارسال|ثبت|درج) (نظر|دیدگاه).{0,30}|(نظر|دیدگاه)([‌ ]?های?)? (شما|کاربران|خوانندگان|خود را .{0,30})\W{0,3}|پاسخی بگذارید\W?|دیدگاهتان را بنویسید\W?|(نظرات|دیدگاه[‌ ]?ها)( \(.{1,6}\))?\W?"),
    ("ar", r"(اترك|أضف) (تعليقا?ً?|ردا?ً?)\W{0,3}|التعليقات\W?"),
    ("fr", r"(laisser|ajouter|poster) un commentaire\W{0,3}|(\d+ )?commentaires\W?"),
    ("es", r"(deja|dejar|añade|escribe) (un|tu) comentario\W{0,3}|(\d+ )?comentarios\W?"),
    ("pt", r"(deixe|deixar) (um|seu|o seu) (comentário|resposta)\W{0,3}|(\d+ )?comentários\W?"),
    ("de", r"(schreibe?n? sie )?einen? kommentar( schreiben| hinterlassen)?\W{0,3}|(\d+ )?kommentare\W?"),
    ("tr", r"(bir )?(cevap|yorum) (yazın|bırakın|yap)\W{0,3}|(\d+ )?yorumlar\W?"),
    ("ru", r"(оставить|добавить|написать|оставьте|добавьте) (свой )?(комментарий|ответ)\W{0,3}|(\d+ )?комментарии\W?"),
    ("id", r"tinggalkan (balasan|komentar)\W{0,3}"),
)  # fmt: skip

# The last line of a story: who took the picture, who wrote, whose text it is.
CREDITS: tuple[tuple[str, str], ...] = (
    ("en", r"(photo|image|picture|cover photo|featured image)s?(\s+credits?|\s+courtesy( of)?)\b.{0,80}"),
    ("en", r"\(?(additional )?(reporting|writing|editing|compiled|edited) by .{2,160}"),
    ("en", r"(sources?|via|agencies|with agency inputs?)\s?:.{0,240}"),
    ("en", r"(facts|information|data|details|text|story|material|based on (facts|reports|information|material)) (from|by|via)\s?:.{0,240}"),
    ("en", r"(©|copyright (©|\(c\)|\d{4}|by\b)).{2,80}"),
    ("fa", r"(منبع|عکس|گزارش|خبرنگار|انتهای پیام|پایان پیام)\s?[:/].{0,60}|(انتهای|پایان) پیام\W{0,6}.{0,20}"),
    ("ar", r"(المصدر|الصورة)\s?:.{0,60}|انتهى\W{0,4}"),
    ("fr", r"(crédits? photos?|source)\s?:.{0,80}"),
    ("es", r"(foto|fuente|crédito)\s?:.{0,80}"),
    ("pt", r"(foto|fonte|crédito)\s?:.{0,80}"),
    ("de", r"(foto|quelle|bild)\s?:.{0,80}"),
    ("tr", r"(fotoğraf|kaynak)\s?:.{0,80}"),
    ("ru", r"(фото|источник|источники)\s?:.{0,80}"),
    ("id", r"(foto|sumber)\s?:.{0,80}"),
)  # fmt: skip

# The line that names who wrote a story.
BYLINES: tuple[tuple[str, str], ...] = (
    ("en", r"(by|written by|author:|posted by|from our correspondent)\s+\S.{1,80}"),
    ("fa", r"(نویسنده|به قلم|گزارشگر|نوشته)\s?[:‌]?\s?\S.{1,60}"),
    ("ar", r"(بقلم|كتب|الكاتب)\s?:?\s\S.{1,60}"),
    ("fr", r"par [A-ZÀ-Ý]\S.{1,80}"),
    ("es", r"por [A-ZÀ-Ý]\S.{1,60}"),
    ("pt", r"por [A-ZÀ-Ý]\S.{1,60}"),
    ("de", r"von [A-ZÄÖÜ]\S.{1,60}"),
    ("tr", r"(yazan|haber)\s?:\s?\S.{1,60}"),
    ("ru", r"([Аа]вторы?|[Тт]екст|[Кк]орреспондент|[Рр]едактор|[Пп]одготовил[аи]?)\s?:\s?\S.{1,60}"),
)  # fmt: skip

# Words before a date that make it the day of publication, and of a change.
PUBLISHED = r"(first )?published( on| at)?|posted( on)?|date|publication date|issued|تاریخ( انتشار)?|منتشر شده( در)?|انتشار|نُ?شر( في)?|تاريخ النشر|publié( le)?|publicado( el| em)?|veröffentlicht( am)?|yayınlanma( tarihi)?|tarih|опубликован[оа]?|дата( (публикации|выхода))?|размещено|создано"
CHANGED = r"(last )?(updated|modified)( on| at)?|به[‌ ]?روز(رسانی| شده)?( در)?|mis à jour( le)?|actualizado( el)?|atualizado( em)?|aktualisiert( am)?|güncelleme( tarihi)?|обновлен[оа]?|обновлён|изменено|исправлено"
