"""What a Chinese place name says: its proper part, its generic, its peoples, its English form."""

import re

# English names of the peoples whose names stand in those of autonomous places.
PEOPLES = {
    "各族": "Multi-ethnic", "蒙古族": "Mongolian", "蒙古": "Mongolian", "回族": "Hui",
    "藏族": "Tibetan", "维吾尔": "Uygur", "苗族": "Miao", "彝族": "Yi", "壮族": "Zhuang",
    "布依族": "Bouyei", "朝鲜族": "Korean", "满族": "Manchu", "侗族": "Dong", "瑶族": "Yao",
    "白族": "Bai", "土家族": "Tujia", "哈尼族": "Hani", "哈萨克族": "Kazakh",
    "哈萨克": "Kazakh", "傣族": "Dai", "黎族": "Li", "傈僳族": "Lisu", "佤族": "Wa",
    "畲族": "She", "拉祜族": "Lahu", "水族": "Shui", "东乡族": "Dongxiang", "纳西族": "Naxi",
    "景颇族": "Jingpo", "柯尔克孜": "Kirgiz", "土族": "Tu", "达斡尔族": "Daur",
    "仫佬族": "Mulao", "羌族": "Qiang", "布朗族": "Blang", "撒拉族": "Salar",
    "毛南族": "Maonan", "仡佬族": "Gelao", "锡伯": "Xibe", "普米族": "Pumi", "塔吉克": "Tajik",
    "怒族": "Nu", "鄂温克族": "Ewenki", "保安族": "Bonan", "裕固族": "Yugur",
    "独龙族": "Derung", "鄂伦春": "Oroqen",
}
LONGEST_FIRST = sorted(PEOPLES, key=len, reverse=True)

# Generic → English, longest first. None: the English name has no generic (Wuhan, Hubei).
GENERICS = [
    ("特别行政区", None), ("自治区", None), ("自治州", "Autonomous Prefecture"),
    ("自治县", "Autonomous County"), ("自治旗", "Autonomous Banner"),
    ("地区", "Prefecture"), ("新区", "New Area"), ("矿区", "Mining District"),
    ("林区", "Forestry District"), ("特区", "Special District"), ("堂区", "Parish"),
    ("省", None), ("市", None), ("盟", "League"), ("区", "District"), ("县", "County"),
    ("旗", "Banner"),
]
# Banners named by side keep the word: 巴林左旗 is not called 巴林左.
SIDED = re.compile(r"[左右前中后]旗$|^镶黄旗$|^正.*[白蓝]旗$|联合旗$")


def split(name):
    """(proper part, peoples, generic, English generic) of a full name.

    The proper part keeps the generic where one character alone would be left: 环县, 东区, 芒市.
    """
    for generic, english in GENERICS:
        if not name.endswith(generic):
            continue
        base = name[: -len(generic)]
        if generic == "堂区":
            return name[:-1], [], "区", english
        if generic in ("新区", "矿区", "特区") and len(base) < 2:
            continue
        if generic == "林区" and base != "神农架":
            # 万柏林区 and 金林区 are the districts 万柏林 and 金林.
            continue
        peoples = []
        if generic.startswith("自治") or generic == "区":
            while people := next((p for p in LONGEST_FIRST if base.endswith(p)), None):
                if generic == "区" and not people.endswith("族"):
                    break
                if len(base) - len(people) == 1:
                    # 内蒙古 is one word.
                    break
                peoples.insert(0, people)
                base = base[: -len(people)]
        if peoples and not base:
            # The place is named after its people: 东乡族自治县 is called 东乡.
            base = peoples[0].removesuffix("族")
            peoples = []
        if len(base) < 2 or SIDED.search(name):
            base = name
        return base, peoples, generic, english
    raise ValueError(f"no known generic: {name}")


def joined(syllables):
    """Syllables as one capitalised word, with the apostrophes that the pinyin rules ask for."""
    word = ""
    for syllable in syllables:
        if word and syllable[0] in "aoe":
            word += "'"
        word += syllable
    return word[0].upper() + word[1:]


def english(name, syllables, override):
    """English name: pinyin (or the established form), peoples, generic."""
    base, peoples, _, generic = split(name)
    if override and override.startswith("="):
        return override[1:]
    words = [override or joined(syllables)]
    if peoples and generic:
        named = [PEOPLES[people] for people in peoples]
        words.append(", ".join(named[:-1]) + " and " + named[-1] if len(named) > 1 else named[0])
    if generic:
        words.append(generic)
    return " ".join(words)


def suffix_pinyin(name):
    """The generic in pinyin, to tell two siblings of one name apart in an address."""
    words = {
        "特别行政区": "tebiexingzhengqu", "自治区": "zizhiqu", "自治州": "zizhizhou",
        "自治县": "zizhixian", "自治旗": "zizhiqi", "地区": "diqu", "新区": "xinqu",
        "矿区": "kuangqu", "林区": "linqu", "特区": "tequ", "省": "sheng", "市": "shi",
        "盟": "meng", "区": "qu", "县": "xian", "旗": "qi",
    }
    return words[split(name)[2]]
