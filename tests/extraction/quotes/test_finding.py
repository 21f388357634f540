"""Direct speech in every style of mark: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV = "Xi Jinping", "Kassym-Jomart Tokayev"


def speakers(claims: Extract, language: str, sentence: str) -> list[str]:
    return [quote.speaker for quote in claims(HEADS[language].format(sentence)).quotes]


SPOKEN = [
    ("en", "“Our gas line will be ready by autumn,” Tokayev said.", TOKAYEV),
    ("en", '"Our gas line will be ready by autumn," said Xi Jinping.', XI),
    ("en", "Tokayev said: ‘Our neighbour’s gas line will be ready by autumn.’", TOKAYEV),
    ("en", "Xi Jinping spoke to reporters and speaks of “a gas line that lasts”.", XI),
    ("en", "'Our neighbour's gas line will be ready by autumn,' said Tokayev.", TOKAYEV),
    (
        "en",
        '"They teach us songs and calligraphy", complains Aigul Ryskulova, a student in China.',
        "Aigul Ryskulova",
    ),
    ("en", "In a telegram Tokayev mourned “a sincere friend of our people”.", TOKAYEV),
    ("en", "Tokayev, who signed it, would call it “the road of all roads”.", TOKAYEV),
    ("en", "Tokayev said at the congress “China is our oldest neighbour and friend”.", TOKAYEV),
    ("en", "Tokayev dismissed the report as “an invention from first to last”.", TOKAYEV),
    ("en", "“Our gas line will be ready,” Tokayev shouted.", TOKAYEV),
    (
        "en",
        "“Our gas line will be ready,” said Tokayev's foreign minister, Murat Nurtleu.",
        "Murat Nurtleu",
    ),
    ("ru", "«Мы полностью доверяем нашим соседям», — ответил Токаев.", TOKAYEV),
    ("ru", "Токаев пояснил: „Мы полностью доверяем нашим соседям“.", TOKAYEV),
    ("zh", "“我们完全信任我们的邻居和朋友。”托卡耶夫说。", TOKAYEV),
    ("zh", "托卡耶夫回答：『我们完全信任我们的邻居和朋友』。", TOKAYEV),
    (
        "ru",
        "Об этом сообщил начальник таможни Бакыт Асанов.\n\n«Мы возим туда черешню и мёд», — шутит он.",
        "Bakyt Asanov",
    ),
    (
        "ru",
        "Заместитель главы уезда Ли Вэй ответил, что готов помочь с дорогой. «Дорога строит дружбу лучше», — сказал он.",
        "Li Wei",
    ),
    # Marks inside of others are part of what is said.
    (
        "en",
        '"The line will be part of the "Belt and Road" plan, which we support," said Tokayev.',
        TOKAYEV,
    ),
]


@pytest.mark.parametrize(("language", "sentence", "speaker"), SPOKEN)
def test_direct_speech_has_its_speaker(
    claims: Extract, language: str, sentence: str, speaker: str
) -> None:
    assert speakers(claims, language, sentence) == [speaker]


TOLD_OTHERWISE = [
    ("en", "Tokayev: “Our gas line will be ready by autumn.”", TOKAYEV),
    ("en", "“Our gas line will be ready by autumn,” the Chinese leader reminds his guest.", XI),
    ("en", "Xi said that China “stands ready to finish the line”, and Tokayev replied: “Good.”", XI),
    ("en", "Li Ming, who runs the works, met Tokayev. “Our gas line will be ready by autumn,” Li said.", "Li Ming"),
    ("en", "“Our gas line will be ready by autumn,” echoes Aidos Serikov, an economist.", "Aidos Serikov"),
    ("en", "Tokayev vowed “to finish the gas\nline before the winter comes”.", TOKAYEV),
    ("ru", "Токаев: «Мы полностью доверяем нашим соседям».", TOKAYEV),
    ("ru", "Токаев прилетел к Си Цзиньпину. «Мы полностью доверяем вам», — слышит Токаев.", XI),
    ("ru", "«Мы полностью доверяем нашим соседям!» — воскликнул Токаев.", TOKAYEV),
    ("ru", "«Мы полностью доверяем нашим соседям», — объяснил водитель Азамат Темиров.", "Azamat Temirov"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "speaker"), TOLD_OTHERWISE)
def test_a_speaker_is_told_by_a_label_an_office_or_what_follows_at_once(
    claims: Extract, language: str, sentence: str, speaker: str
) -> None:
    assert speakers(claims, language, sentence) == [speaker]


NOT_SPOKEN = [
    ("en", "Tokayev said that the ‘green line’ would open in autumn."),
    ("en", "The farmers’ market and the drivers’ club in Almaty said nothing of China’s plans."),
    ("en", "“Chinese workers come and go, the road stays,” a driver says. Tokayev was not there."),
    ("en", "The drivers' club said 'no', and Tokayev saw the farmers' market of China."),
    ("ru", "Токаев посетил завод «Чистая вода»."),
    ("ru", "Токаев заявил, что «Один пояс — один путь» даёт работу."),
    ("en", "Tokayev said that 'One Belt, One Road' gives work."),
    ("ru", "Токаев предложил Китаю ускорить дорогу «Китай – Кыргызстан – Узбекистан»."),
    ("ru", "«Один пояс, один общий путь» — ключевая идея, к которой присоединился Токаев."),
    ("zh", "托卡耶夫出席了“鲁班工坊”揭牌仪式。"),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_SPOKEN)
def test_titles_and_apostrophes_are_no_speech(
    claims: Extract, language: str, sentence: str
) -> None:
    assert speakers(claims, language, sentence) == []


SPLIT = (
    "«Переговоры почти завершены, – заявил президент Токаев на встрече с Ван И. – Ждём подписи»."
)


def test_the_speaker_inside_a_split_russian_quotation_is_read(claims: Extract) -> None:
    (quote,) = claims(HEADS["ru"].format(SPLIT)).quotes
    assert (quote.speaker, quote.begins) == (TOKAYEV, "Переговоры почти завершены")


def test_a_dash_inside_a_quotation_does_not_split_it(claims: Extract) -> None:
    told = "«Дружба – это главное, что есть у двух соседей», – заявил Токаев."
    (quote,) = claims(HEADS["ru"].format(told)).quotes
    assert (quote.speaker, quote.begins) == (TOKAYEV, "Дружба – это главное, что")


OTHERS = [
    ("en", "Xi Jinping offered help to Tokayev. His visitor replied that it was “a gift to the whole region”.", TOKAYEV),
    ("en", "Erlan Dosov, a vice-president of the Kazakh company, called it “a very new kind of work”.", "Erlan Dosov"),
    ("ru", "Си Цзиньпин предложил помощь. «Мы очень ценим вашу помощь», — сказал ему Токаев.", TOKAYEV),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "speaker"), OTHERS)
def test_the_one_spoken_to_is_not_the_speaker(
    claims: Extract, language: str, sentence: str, speaker: str
) -> None:
    assert speakers(claims, language, sentence) == [speaker]


SIGNED = [
    ("en", "“Where will the water for China come from?” asked Gulnara Abisheva of the group EcoSemey at a hearing.", "Gulnara Abisheva"),
    ("en", "“The price of the gas line remains,” says Dr. Zhang Hong of the Institute of Energy.", "Zhang Hong"),
    ("en", "“We have no room for growth in China,” its director, Nurlan Zhumabekov, told the Rail Herald.", "Nurlan Zhumabekov"),
    ("en", "“Our gas line will be ready by autumn.” (Askar Mamin, the head of the railways)", "Askar Mamin"),
    ("en", "Xi Jinping's verdict: “Our gas line will be ready by autumn.”", XI),
    ("en", "Tokayev did not hide his joy. “Our gas line will be ready by autumn.”", TOKAYEV),
    ("en", "“Our gas line cannot move away,” reads a letter of Xi Jinping to the forum.", XI),
    ("en", "The Chinese embassy in Astana warned tourists. The report “does not correspond to reality”, it declared.", "Embassy of China in Kazakhstan"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "speaker"), SIGNED)
def test_who_speaks_is_told_in_many_ways(
    claims: Extract, language: str, told: str, speaker: str
) -> None:
    assert speakers(claims, language, told) == [speaker]


def test_nobody_speaks_in_a_name_in_quotation_marks(claims: Extract) -> None:
    assert speakers(claims, "en", "Tokayev saw “The Road of a Thousand Years”, a film.") == []


STRANGERS = (
    "Bakyt Jumaliev has driven to China for years. “In those days you needed a good wife,” he laughs.\n\n"
    "Customs officer Azamat Toktogulov says that forty lorries wait. “We send them scrap metal and hides,” he shrugs.\n\n"
    "“If they open the railway, I am lost,” Jumaliev says. Xi Jinping will meet Tokayev.\n\n"
    "What would Jumaliev ask them? He thinks. “Why do they need one day only,” he says.\n\n"
    "An analyst in Almaty was more careful. “They count every paper as money,” he said."
)


def test_he_is_the_stranger_told_of_last_and_nobody_if_unnamed(claims: Extract) -> None:
    assert speakers(claims, "en", STRANGERS) == [
        "Bakyt Jumaliev",
        "Azamat Toktogulov",
        "Bakyt Jumaliev",
        "Bakyt Jumaliev",
    ]


def test_who_a_colon_leaves_unnamed_is_not_the_speaker_before(claims: Extract) -> None:
    told = "«Это было бы глупо и дорого», — считает экономист Азамат Акенеев. Директор института Китая согласен: «Вопрос в том, кто строил»."
    assert speakers(claims, "ru", told) == ["Azamat Akeneyev"]


TOLD_BESIDE = [
    ("Wang Xiaoyan sold bed linen at Khorgos. “They closed the gate for eleven days,” she told the Lens by phone.", ["Wang Xiaoyan"]),
    ("Parviz Mullojonov, political scientist: “China wants our patience, not our land.”", ["Parviz Mullojonov"]),
    ("Lianyungang Port owns the dry port; its manager, Hicham Belmaachi, speaks of “a good year with bad months”.", ["Hicham Belmaachi"]),
    ("The minister bought Yutong buses in China, at a price that he described as “not the subject of a conference”.", []),
    ("“Secrecy is the real interest rate,” an MP of the Liberal Democratic Party wrote about China.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "names"), TOLD_BESIDE)
def test_no_body_or_paper_speaks_for_a_person(claims: Extract, told: str, names: list[str]) -> None:
    assert speakers(claims, "en", told) == names


@pytest.mark.parametrize(
    ("language", "told", "name"),
    [
        ("en", "“We learned the song of China in weeks,” says their teacher, Nigora Saidova.", "Nigora Saidova"),
        ("en", "“They brought us Chinese asphalt,” says the head of the village council, Nurbek Satarov.", "Nurbek Satarov"),
        ("ru", "«Моя внучка поедет утром в Китай», — улыбается крановщица Айгерим Сулейменова.", "Aigerim Suleimenova"),
    ],
)  # fmt: skip
def test_a_stranger_is_named_behind_what_he_or_she_is(
    claims: Extract, language: str, told: str, name: str
) -> None:
    assert speakers(claims, language, told) == [name]


INTERVIEW = (
    "Zamirbek Kadyrov headed the Kyrgyz railways. We met him in Osh.\n\n"
    "**Herald:** Will the line to China be built?\n\n"
    "**Kadyrov:** “It will be built when Beijing needs it.” The study is done.\n"
)


def test_the_surname_that_labels_an_answer_is_the_speaker(claims: Extract) -> None:
    assert speakers(claims, "en", INTERVIEW) == ["Zamirbek Kadyrov"]


def test_a_company_stands_between_a_post_and_a_name(claims: Extract) -> None:
    told = "«Мы вкладываем в Казахстан свои деньги», — объяснил представитель Gezhouba Лю Хуайли."
    assert speakers(claims, "ru", told) == ["Liu Huaili"]


def test_the_name_of_an_event_in_quotation_marks_is_no_speech(claims: Extract) -> None:
    told = "Си Цзиньпин сообщил об этом на конференции «Нефть и газ Казахстана сегодня»."
    assert speakers(claims, "ru", told) == []


def test_a_quotation_with_marks_inside_begins_with_its_first_words(claims: Extract) -> None:
    told = '"The line will be part of the "Belt and Road" plan, which we support," said Tokayev.'
    (quote,) = claims(HEADS["en"].format(told)).quotes
    assert quote.begins == "The line will be part"


DIVIDED = [
    ("en", '"The trade with China grows," Tokayev said, "and will go on growing."', "The trade with China grows"),
    ("en", '"Our trade," Tokayev said, "will double in ten years with China."', "Our trade, will double in"),
    ("zh", "“我们不能再等了，”托卡耶夫说，“中哈公路现在就要修。”", "我们不能再等了，中哈"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "words"), DIVIDED)
def test_what_he_said_divides_is_one_quotation(
    claims: Extract, language: str, told: str, words: str
) -> None:
    found = claims(HEADS[language].format(told)).quotes
    assert [(q.speaker, q.begins) for q in found] == [("Kassym-Jomart Tokayev", words)]


def test_a_quotation_that_goes_on_behind_its_speaker_is_one(claims: Extract) -> None:
    told = '"We waited ten years for this road," Tokayev said. "Now it is here at last."'
    assert [quote.begins for quote in claims(HEADS["en"].format(told)).quotes] == [
        "We waited ten years for"
    ]


NO_SPEECH = [
    ("en", 'Tokayev drove past sheets reading "No land for the strangers here".'),
    ("ru", "Токаев обещал бороться с «Исламским движением Северной долины»."),
    ("zh", "托卡耶夫否认所谓“土地已经划给外国公司”的传言。"),
]


@pytest.mark.parametrize(("language", "told"), NO_SPEECH)
def test_what_is_written_or_rumoured_is_no_speech(
    claims: Extract, language: str, told: str
) -> None:
    assert not claims(HEADS[language].format(told)).quotes
