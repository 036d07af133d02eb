"""Countries as texts name them: by name, adjective or capital."""

_ROWS = """
IR Iran|Iranian|Tehran|Islamic Republic|ایران|تهران|Иран|Тегеран
RU Russia|Russian|Moscow|Kremlin|روسیه|مسکو|Россия|РФ|Москва
TR Turkey|Türkiye|Turkiye|Turkish|Ankara|ترکیه|آنکارا|Турция|Анкара
PK Pakistan|Pakistani|Islamabad|پاکستان|اسلام‌آباد|Пакистан
VE Venezuela|Venezuelan|Caracas|ونزوئلا|Венесуэла
BR Brazil|Brazilian|Brasília|Brasilia|برزیل|Бразилия
IN India|Indian|New Delhi|هند|Индия
MM Myanmar|Burma|Burmese|Naypyidaw|میانمار|Мьянма
ET Ethiopia|Ethiopian|Addis Ababa|اتیوپی|Эфиопия
UG Uganda|Ugandan|Kampala|اوگاندا|Уганда
CN China|Chinese|Beijing|چین|Китай|Пекин
UA Ukraine|Ukrainian|Kyiv|Kiev|اوکراین|Украина|Киев
BY Belarus|Belarusian|Minsk|بلاروس|Белоруссия|Беларусь|Минск
KZ Kazakhstan|Kazakh|Astana|قزاقستان|Казахстан|Астана
UZ Uzbekistan|Uzbek|Tashkent|ازبکستان|Узбекистан|Ташкент
TM Turkmenistan|Turkmen|Ashgabat|ترکمنستان|Туркменистан|Туркмения|Ашхабад
TJ Tajikistan|Tajik|Dushanbe|تاجیکستان|Таджикистан|Душанбе
KG Kyrgyzstan|Kyrgyz|Bishkek|قرقیزستان|Кыргызстан|Киргизия|Бишкек
AZ Azerbaijan|Azerbaijani|Baku|جمهوری آذربایجان|Азербайджан|Баку
AM Armenia|Armenian|Yerevan|ارمنستان|Армения|Ереван
GE Georgia|Georgian|Tbilisi|گرجستان|Грузия|Тбилиси
IQ Iraq|Iraqi|Baghdad|عراق|بغداد|Ирак
SY Syria|Syrian|Damascus|سوریه|Сирия
SA Saudi Arabia|Saudi|Riyadh|عربستان
AE United Arab Emirates|UAE|Emirati|Abu Dhabi|امارات
EG Egypt|Egyptian|Cairo|مصر|Египет
SD Sudan|Sudanese|Khartoum|سودان
DZ Algeria|Algerian|Algiers|الجزایر
TN Tunisia|Tunisian|Tunis|تونس
JO Jordan|Jordanian|Amman|اردن
LB Lebanon|Lebanese|Beirut|لبنان
AF Afghanistan|Afghan|Kabul|افغانستان|کابل|Афганистан|Кабул
BD Bangladesh|Bangladeshi|Dhaka|بنگلادش|Бангладеш
LK Sri Lanka|Sri Lankan|Colombo|سریلانکا|Шри-Ланка
NP Nepal|Nepali|Nepalese|Kathmandu|نپال|Непал
ID Indonesia|Indonesian|Jakarta|اندونزی|Индонезия
TH Thailand|Thai|Bangkok|تایلند
VN Vietnam|Vietnamese|Hanoi|ویتنام|Вьетнам
KH Cambodia|Cambodian|Phnom Penh|کامبوج
MY Malaysia|Malaysian|Kuala Lumpur|مالزی
PH Philippines|Philippine|Manila|فیلیپین
CU Cuba|Cuban|Havana|کوبا|Куба
NI Nicaragua|Nicaraguan|Managua
SV El Salvador|Salvadoran
CO Colombia|Colombian|Bogotá
MX Mexico|Mexican
AR Argentina|Argentine
PE Peru|Peruvian
TZ Tanzania|Tanzanian|Dodoma|تانزانیا
KE Kenya|Kenyan|Nairobi|کنیا
NG Nigeria|Nigerian|Abuja|نیجریه
SN Senegal|Senegalese|Dakar|سنگال
GN Guinea|Guinean|Conakry|گینه
ML Mali|Malian|Bamako
BF Burkina Faso|Burkinabe|Ouagadougou
NE Niger|Nigerien|Niamey
GA Gabon|Gabonese|Libreville|گابن
CG Republic of Congo|Brazzaville
CD Democratic Republic of Congo|DR Congo|Congo|Congolese|Kinshasa|کنگو
CM Cameroon|Cameroonian|Yaoundé|کامرون
TD Chad|Chadian|N'Djamena
TG Togo|Togolese|Lomé
GQ Equatorial Guinea|Malabo
SZ Eswatini|Swaziland
ZW Zimbabwe|Zimbabwean|Harare|زیمبابوه
ZM Zambia|Zambian|Lusaka
MZ Mozambique|Mozambican|Maputo
MG Madagascar|Malagasy
BI Burundi|Burundian
RW Rwanda|Rwandan|Kigali
SS South Sudan|Juba
SO Somalia|Somali|Mogadishu|سومالی
SL Sierra Leone|Freetown
LR Liberia|Liberian
MR Mauritania|Mauritanian
MU Mauritius|Mauritian
US United States|U.S.|American|Washington|آمریکا|ایالات متحده|США|Вашингтон
GB United Kingdom|Britain|British|London|بریتانیا|Великобритания|Лондон
FR France|French|Paris|فرانسه|Франция|Париж
DE Germany|German|Berlin|آلمان|Германия|Берлин
ES Spain|Spanish|Madrid|اسپانیا
IT Italy|Italian|Rome|ایتالیا
AL Albania|Albanian|Tirana|آلبانی
AU Australia|Australian|Canberra|استرالیا
KR South Korea|South Korean|Seoul|Южная Корея
KP North Korea|North Korean|Pyongyang|کره شمالی|Северная Корея
JP Japan|Japanese|Tokyo|Япония
IL Israel|Israeli|اسرائیل|Израиль
PS Palestine|Palestinian
YE Yemen|Yemeni|Sanaa|یمن
LY Libya|Libyan|Tripoli|لیبی
OM Oman|Omani|Muscat|عمان
QA Qatar|Qatari|Doha|قطر
KW Kuwait|Kuwaiti|کویت
BH Bahrain|Bahraini|Manama|بحرین
PG Papua New Guinea
NC New Caledonia
"""
PLACES: tuple[tuple[str, str], ...] = tuple(
    (name, row[:2]) for row in _ROWS.strip().splitlines() for name in row[3:].split("|")
)
