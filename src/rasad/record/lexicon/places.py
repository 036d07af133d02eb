"""Countries as texts name them: by name, adjective or capital."""

_ROWS = """
IR Iran|Iranian|Tehran|Islamic Republic|ایران|تهران
RU Russia|Russian|Moscow|Kremlin|روسیه|مسکو
TR Turkey|Türkiye|Turkiye|Turkish|Ankara|ترکیه|آنکارا
PK Pakistan|Pakistani|Islamabad|پاکستان|اسلام‌آباد
VE Venezuela|Venezuelan|Caracas|ونزوئلا
BR Brazil|Brazilian|Brasília|Brasilia|برزیل
IN India|Indian|New Delhi|هند
MM Myanmar|Burma|Burmese|Naypyidaw|میانمار
ET Ethiopia|Ethiopian|Addis Ababa|اتیوپی
UG Uganda|Ugandan|Kampala|اوگاندا
CN China|Chinese|Beijing|چین
UA Ukraine|Ukrainian|Kyiv|Kiev|اوکراین
BY Belarus|Belarusian|Minsk|بلاروس
KZ Kazakhstan|Kazakh|Astana|قزاقستان
UZ Uzbekistan|Uzbek|Tashkent|ازبکستان
TM Turkmenistan|Turkmen|Ashgabat|ترکمنستان
TJ Tajikistan|Tajik|Dushanbe|تاجیکستان
KG Kyrgyzstan|Kyrgyz|Bishkek|قرقیزستان
AZ Azerbaijan|Azerbaijani|Baku|جمهوری آذربایجان
AM Armenia|Armenian|Yerevan|ارمنستان
GE Georgia|Georgian|Tbilisi|گرجستان
IQ Iraq|Iraqi|Baghdad|عراق|بغداد
SY Syria|Syrian|Damascus|سوریه
SA Saudi Arabia|Saudi|Riyadh|عربستان
AE United Arab Emirates|UAE|Emirati|Abu Dhabi|امارات
EG Egypt|Egyptian|Cairo|مصر
SD Sudan|Sudanese|Khartoum|سودان
DZ Algeria|Algerian|Algiers|الجزایر
TN Tunisia|Tunisian|Tunis|تونس
JO Jordan|Jordanian|Amman|اردن
LB Lebanon|Lebanese|Beirut|لبنان
AF Afghanistan|Afghan|Kabul|افغانستان|کابل
BD Bangladesh|Bangladeshi|Dhaka|بنگلادش
LK Sri Lanka|Sri Lankan|Colombo|سریلانکا
NP Nepal|Nepali|Nepalese|Kathmandu|نپال
ID Indonesia|Indonesian|Jakarta|اندونزی
TH Thailand|Thai|Bangkok|تایلند
VN Vietnam|Vietnamese|Hanoi|ویتنام
KH Cambodia|Cambodian|Phnom Penh|کامبوج
MY Malaysia|Malaysian|Kuala Lumpur|مالزی
PH Philippines|Philippine|Manila|فیلیپین
CU Cuba|Cuban|Havana|کوبا
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
US United States|U.S.|American|Washington|آمریکا|ایالات متحده
GB United Kingdom|Britain|British|London|بریتانیا
FR France|French|Paris|فرانسه
DE Germany|German|Berlin|آلمان
ES Spain|Spanish|Madrid|اسپانیا
IT Italy|Italian|Rome|ایتالیا
AL Albania|Albanian|Tirana|آلبانی
AU Australia|Australian|Canberra|استرالیا
KR South Korea|South Korean|Seoul
KP North Korea|North Korean|Pyongyang|کره شمالی
JP Japan|Japanese|Tokyo
IL Israel|Israeli|اسرائیل
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
