"""The recognisers that Presidio gets in the benchmark of redaction, written for it and apart from ours: by kind the words near a
value (Presidio raises the score of what stands behind one of them) and the patterns with their scores.

`presidio_recall.py --each` tells what each pattern finds that no other does; one that adds nothing has no place here.
"""

from __future__ import annotations

from typing import NamedTuple

SURE = 0.5
"""A find as it is."""
NEAR = 0.2
"""A find where one of its kind's words stands before it: Presidio adds 0.35."""


class Kind(NamedTuple):
    """A kind, the words that stand before its values, and by name its patterns with their scores."""

    name: str
    context: str
    patterns: dict[str, tuple[str, float]]


_D = r"[\doil]"
"""A digit, or a letter typed in its place."""
_COUNT = (
    r"(?:e?nol(?:apan)?|nul|kosong|satu|dua|tiga|empat|lima|[ea]nam|tujuh|tjh|de?lapan|lapan|dlpn|sembilan|sbln|sebelas|belas|puluh"
    r"|dobel|kali|zero|one|two|three|four|five|six|seven|eight|nine)"
)
_MONTH = (
    r"(?:jan(?:uar[iy])?|[fp]eb(?:ruar[iy])?|mar(?:et|ch|t)?|apr(?:il)?|me[iy]|may|jun[ie]?|jul[iy]?|ag(?:ustus|ust|st|s|t)|aug(?:ust)?"
    r"|sep(?:t|tember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?)"
)
_DATE = (
    r"[\do]{1,4}\s?(?:st|nd|rd|th)?(?: of)?"
    rf"(?:\s?(?:[-/. ]|bulan)\s?(?:[\do]{{1,2}}|i{{1,3}})\s?(?:[-/. ]|tahun)\s?|[ \n-]{{0,3}}{_MONTH}[ ,'\n-]{{0,3}})['\do]{{2,5}}"
)
_REGION = r"(?:a[abdeg]?|b[abdeghklmnp]?|d ?[abcdeghklmnrst]?|e[abd]?|k[bhtu]|p[abg]?|[fghlmnrstwz])"
_HOUSE = r"(?:no|nomor|nomer|nmr|number|blok|kav|kavling|kamar|kmr|room|pintu|lantai|lt|unit|bungalow)"
_PLACES = (
    r"(?:fb|facebook|fesbuk|pesbuk|efbe|ig|i g|insta(?:gram)?|instgram|tik ?tok|tt|twitter|telegram|tele|line|discord"
    r"|snap(?:chat)?|mess?enger|youtube|wechat|shopee|username|dm|akun|sosmed)"
)
_OWNERS = (
    r"(?:[ -]?(?:ku|nya))?(?:[ :=]{1,3}(?:id|akun|acc?ount|saya|sy|ak|aq|gue?|gw|nya|is|adalah|yaitu|atas|dengan|nama(?:nya)?"
    r"|bernama|an|channel|di|ig|fb|facebook|pelaku|dong|grup)\b){0,4}"
)
_MAIL = r"(?:gmail|yahoo|yahu|ymail|hotmail|outlook|icloud|proton|posteo)"
_TOP = r"(?:com|co|id|go|net|org|ac|sch|desa|me|kom|se|nl|de)"

KINDS = (
    Kind(
        "NIK",
        "nik ktp kk",
        {"sixteen digits": (rf"(?<!\d)\d(?:[\s./-]{{0,3}}{_D}){{15}}(?!\d)", SURE)},
    ),
    Kind(
        "NPWP",
        "npwp pajak",
        {
            "dotted tax number": (
                rf"(?<!\w){_D}{{2}}\.?{_D}[ .]?{_D} ?{_D}[. ]?{_D}{{3}}[-. ]{_D}(?: ?[-. ] ?){_D}{{3}}[. ]?{_D}{{3}}(?!\w)",
                SURE,
            )
        },
    ),
    Kind(
        "BANK_ACCOUNT",
        "rekening rek norek tabungan bank bri bni bca bsi mandiri ntb bpr va briva account sort transfer tf iban",
        {
            "ten to fifteen digits": (r"(?<!\d)\d(?:[ -]?\d){9,14}(?!\d)", SURE),
            "account with dots or letters": (rf"(?<!\w){_D}(?:[ .-]?{_D}){{6,18}}(?!\w)", NEAR),
            "iban": (r"\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?\b", NEAR),
        },
    ),
    Kind(
        "BPJS",
        "bpjs kis jkn sehat kartu",
        {"insurance number": (rf"(?<!\w)[0o]{{3}}{_D}?(?:[ .-]?{_D}){{9,10}}(?!\w)", SURE)},
    ),
    Kind(
        "PHONE",
        "hp wa whatsapp telp telepon telpon telfon tlp hubungi call phone nomor nomer no kontak hub sms chat",
        {
            "mobile": (r"(?<!\w)(?:\+?62|[0o])[\s.,_()-]{0,3}8(?:[\s.,_-]{0,3}[\doilsq*x]){7,11}(?!\w)", SURE),
            "foreign": (r"\+\d{1,3}(?:[ ().-]{0,2}\d){7,12}", SURE),
            "local": (r"(?<![\d.])(?:\d{6,7}|\d{2,3}(?:[ -]\d{2,4}){1,2})(?![\d.]\d|\d)", NEAR),
            "spelled": (rf"(?<![^\W\d])(?:\d{{1,4}}[ ,.-]?)?{_COUNT}(?:[\s,.-]{{0,3}}(?:{_COUNT}|\d{{1,4}})){{3,}}", SURE),
            "keycaps": (r"(?:\d\uFE0F?\u20E3 ?){7,}", SURE),
            "wa link": (r"(?:https?://)?(?:wa\.me|api\.whatsapp\.com)/\S+", SURE),
        },
    ),
    Kind(
        "EMAIL",
        "email",
        {
            "address": (
                rf"(?<![\w.+-])[\w.+-]++(?:[@＠][\w-]+| ?@ ?[\w-]+(?= ?[.,] ?{_TOP}\b))(?: ?[.,] ?{_TOP}\b|\.[a-z]{{2,12}}){{0,3}}",
                SURE,
            ),
            "spoken address": (
                rf"(?<![\w.+-])[\w.+-]++(?: (?:titik|dot|underscore) \w+|[(\[](?:titik|dot)[)\]]\w+){{0,3}}"
                rf"(?: ?[(\[](?:at|et)[)\]] ?[\w.-]+| (?:at|et|di|a|pakai|keong) {_MAIL}|#{_MAIL})"
                rf"(?: ?(?:[(\[](?:titik|dot)[)\]]|\b(?:titik|dot)\b|[. ]) ?{_TOP}\b){{0,2}}",
                SURE,
            ),
            "announced address": (
                rf"\b(?:e-?mail|imel|surel)\w{{0,3}}(?: (?:saya|sy|ke|tiang))?[ :]{{1,3}}\K(?:[^\n;:@]| @){{3,50}}?"
                rf"\b(?:{_MAIL}|{_TOP})\b(?: ?(?:[.,]|titik|dot)? ?{_TOP}\b){{0,2}}",
                SURE,
            ),
        },
    ),
    Kind(
        "DOB",
        "lahir lhr klhrn ttl t.t.l born dob birth ultah padahal bukan harusnya mestinya sebenarnya"
        " sebenernya maksudnya tertulis aslinya ktp akta ijazah umur anak pasien balita",
        {
            "date": (rf"(?<!\d){_DATE}(?!\d)", NEAR),
            "month first": (rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b", NEAR),
            "without a year": (rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{4}})\b", NEAR),
            "in words": (
                rf"\b(?:(?:tanggal|tgl) )?{_COUNT}(?: {_COUNT})* "
                rf"(?:{_MONTH}|bulan {_COUNT}(?: tahun)?)(?: (?:{_COUNT}|ribu|seribu|ratus|\d{{4}}))*",
                NEAR,
            ),
            "in brackets": (rf"\( ?(?:lhr |born )?\K{_DATE}(?= ?[),])", SURE),
            "behind a name": (rf"(?-i:[A-Z][a-z]+) ?[-|=;] ?\K{_DATE}", SURE),
            "in a table": (rf"(?:^|[\t,-]) ?\K{_DATE}(?=\s*[\t\n]|$)", SURE),
            "without marks": (r"\b\d{6}(?:\d\d)?\b", NEAR),
            "by parts": (r"\b\d{4},? bulan \w+,? (?:tanggal|tgl) \d{1,2}\b", NEAR),
        },
    ),
    Kind(
        "PLATE",
        "plat pelat plt nopol polisi motor mobil truk avanza vario pickup pikap travel kendaraan angkot ojol sopir stnk parkir",
        {
            "plate": (r"(?-i:\b[A-Z]{1,2}[\s._/-]{0,2}\d[\dOl]{0,3}[\s._/-]{0,2}[A-Z]{1,3}\b)", SURE),
            "plate near its word": (
                rf"\b{_REGION}[\s._/-]{{0,2}}\d(?: ?{_D}){{0,3}}(?:[\s._/-]{{0,2}}[a-z](?: ?[a-z]){{0,2}})?\b",
                NEAR,
            ),
            "plate of the island": (rf"\b(?:dr|ea|dk)[\s._/-]{{0,2}}\d(?: ?{_D}){{0,3}}[\s._/-]{{0,2}}[a-z]{{1,3}}\b", SURE),
            "end of a plate": (r"\b\d{4} [a-z]{2}\b", NEAR),
        },
    ),
    Kind(
        "ADDRESS",
        "jl jln jalan gang gg rumah perum btn komplek kos kontrakan ruko rusunawa dusun alamat villa vila homestay"
        " bungalow rmh asrama kedai kantor tinggal room kav huntap kamar pintu stay house blok rt rw",
        {
            "neighbourhood": (
                rf"\b(?:r\.?[tw]|er[tw]e)[./ ]{{0,3}}(?:rw)?[. :]{{0,3}}(?:[\do]{{1,3}}|{_COUNT}|[ivx]+)(?:\b|(?=rw))"
                rf"(?:[ /,]{{0,2}}(?:rw|erwe)?[. ]{{0,2}}(?:[\do]{{1,3}}|{_COUNT})\b)?",
                SURE,
            ),
            "house": (
                rf"\b{_HOUSE}\b\.?(?: rumah)?[ .:]{{0,3}}"
                rf"(?:[a-z]{{0,2}}[-/ ]?\d{{1,3}} ?[a-z]?(?:/\d{{1,3}})?|{_COUNT}(?: {_COUNT})*)\b",
                NEAR,
            ),
            "number behind a street": (
                r"\b(?:jl|jalan|jln|gang|gg)\b\.?(?: [a-z][\w.]+){1,4} #?\K(?:[ivx]+/)?\d{1,3}(?:-\d{1,3})?(?: ?[a-z])?\b"
                r"(?! (?:meter|hari|orang|tahun|kali|km|m)\b)",
                SURE,
            ),
            "block of an estate": (
                r"\b(?:perum\w*|btn|kompleks?|griya|blok|rumah)(?: \w+){0,3} \K[a-z]{1,2} ?[-/]? ?\d{1,3}(?:/\d{1,3})?\b",
                SURE,
            ),
            "number of a house": (r"\bno\.? rumah[ :]{0,2}\K\d{1,3}[a-z]?\b", SURE),
        },
    ),
    Kind(
        "GEO",
        "koordinat kordinat lat latitude lon long longitude lintang bujur gps titik lokasi ls bt",
        {
            "decimal pair": (
                r"(?<![\d.])(?:-|minus )?\d{1,3}[.,][\dol]{2,8}(?:°? ?l?s\b|°|(?=\D))[\s,;/&+]{1,3}"
                r"(?:(?:koma|dan|bt|e|y|lon\w*|bujur|lintang)[ .:=]{1,3})?"
                r"-?\d{1,3}[.,][\dol]{2,8}°? ?(?:bt|e)?\b",
                SURE,
            ),
            "hemisphere before": (r"\b[ns] ?\d{1,2}[°. ][\d.,°' ]{3,12}[ /,]*e ?\d{2,3}[°. ][\d.,' ]{2,12}", SURE),
            "degrees and minutes": (
                r"\d{1,3} ?(?:°|derajat) ?[\d.,]+ ?(?:'|′|menit) ?(?:[\d.,]+ ?(?:\"|″|detik))? ?(?:ls|bt|lu|[nse])\b",
                SURE,
            ),
            "numbers before letters": (r"\b\d{1,3}[ .]\d{1,2}[ .]\d{1,3} ?(?:ls|bt|[nse])\b", SURE),
            "one decimal": (r"(?<![\d.])-?\d{1,3}[.,]\d{2,8}(?: ?°)?", NEAR),
            "plus code": (r"\b[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}\b", SURE),
            "utm": (r"\b\d{2} ?[a-z]\s+\d{6}\s*m?[te]?,?\s+\d{7}", SURE),
            "what3words": (r"///\w+\.\w+\.\w+", SURE),
            "map link": (
                r"(?:https?://)?(?:www\.)?(?:google\.[a-z.]+/maps|maps\.(?:app\.)?(?:goo|google|apple)\.\w+|goo\.gl/maps|waze\.com"
                r"|openstreetmap\.org|osm\.org|share\.google)[/?]\S*",
                SURE,
            ),
        },
    ),
    Kind(
        "SOCIAL",
        "akun ig fb",
        {
            "handle": (r"(?:(?<![\w.])@|\(at\)) ?\w[\w.-]{2,}", SURE),
            "link": (
                r"(?:https?://)?(?:www\.)?(?:facebook|fb|instagram|tiktok|twitter|x|youtube|linkedin|threads)\.(?:com|net)/\S+"
                r"|\b[tm]\.me/\S+|chat\.whatsapp\.com/\S+",
                SURE,
            ),
            "handle behind its place": (rf"\b{_PLACES}{_OWNERS}[ :,(\"]{{1,3}}\K(?=\w*[._\d#])[\w.#]{{4,}}", SURE),
            "name behind its place": (
                rf"\b{_PLACES}{_OWNERS}[ :,(\"]{{1,3}}\K(?-i:[A-Z][\w-]+)(?: (?-i:[A-Z][\w-]+)){{0,4}}",
                SURE,
            ),
            "small name behind an owner": (
                rf"\b(?:nama )?{_PLACES}(?:nya| nya|ku| saya| sy| ak| bernama| nama| atas nama| is)\b"
                rf"(?: nama(?:nya)?)?[ :\"]{{1,3}}\K\w{{3,}}(?: (?:titik|underscore))?(?: \w+)?",
                SURE,
            ),
            "handle of a chat": (
                r"\b(?:line|line id|id line|snap(?:chat)?|tele(?:gram)?|tiktok|discord|shopee|wechat id)[ :]{1,3}\K\w[\w.#]{3,}",
                SURE,
            ),
            "pin": (r"\bpin\b[ :]{1,2}(?:bb\w?)?[ :]{0,2}(?:\w{2} )?\K[0-9a-f]{8}\b", SURE),
        },
    ),
    Kind(
        "PASSPORT",
        "paspor passport pasport psport paspot pasfor pasaport passeport reisepass pass document kitas kitap visa",
        {
            "letters and digits": (r"(?-i:\b(?:[A-Z]{1,2}\d{6,7}|\d{2}[A-Z]{2}\d{5})\b)", SURE),
            "mixed": (r"\b(?=[a-z]*\d)[a-z\d]{8,10}(?:-[a-z])?\b", NEAR),
            "spaced": (r"\b[a-z]{1,2}(?:[ .-]?\d){6,8}\b", NEAR),
            "nine digits": (r"\b\d{3} ?\d{3} ?\d{3}\b", NEAR),
        },
    ),
    Kind(
        "SIM",
        "sim licence license",
        {
            "licence digits": (rf"(?<!\w){_D}(?:[ .-]?{_D}){{6,13}}(?!\w)", NEAR),
            "licence with letters": (r"\b[a-z]{5}\d{6}[a-z\d]{5}\b", SURE),
        },
    ),
    Kind(
        "CUSTOMER",
        "pelanggan langganan pel pln pdam pam meter sambungan nosal nosamb token anggota peserta member kartu porsi nis nisn nip"
        " nim npp nrp nasabah rm rekam kusuka kip koperasi pendaftaran kta induk karpeg taspen polis spph insurance bpjs",
        {
            "digits": (r"\b(?=[a-z]{0,3}\d)[a-z\d]{4,20}\b", NEAR),
            "in groups": (r"(?<!\w)\d{2,8}(?:[ ./-]\d{1,8}){1,4}(?!\w)", NEAR),
            "code with letters": (r"\b(?=[a-z./-]*\d)(?=[\d./-]*[a-z])[a-z\d]{1,8}(?:[./-][a-z\d]{1,8}){1,3}\b", NEAR),
        },
    ),
    Kind(
        "STAFF",
        "nip nisn nuptk",
        {"civil servant": (r"(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)", SURE)},
    ),
    Kind(
        "DEVICE",
        "imei rangka mesin bpkb stnk",
        {"serial": (r"\b(?=[a-z-]*\d)[a-z\d-]{6,20}\b", NEAR)},
    ),
)
