"""Who proposes what, where it is told before, behind or left out; and which of two areas a point is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV = "Xi Jinping", "Kassym-Jomart Tokayev"

TOLD_ASIDE = [
    ("en", "At Tokayev's suggestion, China and Kazakhstan will study a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Under a plan by Tokayev, China and Kazakhstan would share a power grid.", [(TOKAYEV, "energy-power-renewable")]),
    ("en", "A plea from Kazakhstan to reopen Dostyk was read to the Chinese envoy.", [("Kazakhstan", "customs-logistics")]),
    ("en", "In the view of Tokayev, China and Kazakhstan should share a museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "What counts now, Tokayev told China, is to keep trade going.", [(TOKAYEV, "trade")]),
    ("en", "Kazakhstan's wish is to sell more wheat to China, Tokayev said.", [(TOKAYEV, "agriculture")]),
    ("en", "China is urging Kazakhstan to lift visas.", [("China", "tourism-visa")]),
    ("en", "What Kazakhstan asks of China is a cheaper loan.", [("Kazakhstan", "finance")]),
    ("en", "Among Tokayev's wishes was a night train to Urumqi in China.", [(TOKAYEV, "transport")]),
    ("en", "It was necessary, Tokayev told Xi Jinping, to protect the gas pipelines.", [(TOKAYEV, "energy-oil-gas")]),
    ("en", "Tokayev stressed how important it is to teach Chinese in schools.", [(TOKAYEV, "education")]),
    ("en", "Tokayev wants the railway from China to be ready and more students to come.", [(TOKAYEV, "transport"), (TOKAYEV, "education")]),
    ("en", "The two sides should, first, defend sovereignty; second, expand trade, Xi Jinping told Tokayev.", [(XI, "political-trust"), (XI, "trade")]),
    ("en", "When Tokayev received Xi Jinping, he proposed a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Once Tokayev was received by Xi Jinping, he proposed a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Tokayev proposed to President Xi Jinping that a joint museum be opened.", [(TOKAYEV, "culture-heritage")]),
    ("en", "The Premier of the State Council proposed a joint museum to Tokayev.", [("Li Qiang", "culture-heritage")]),
    # People without names ask for the body or the state that is said beside them.
    ("en", "Tokayev met Xi Jinping. The Kazakh drivers, for their part, asked for a wider road.", [("Kazakhstan", "transport")]),
    ("en", "Tokayev met Xi Jinping. In a note the Chinese embassy in Astana called for cheaper loans.", [("Embassy of China in Kazakhstan", "finance")]),
    ("en", "Tokayev met Xi Jinping. The villagers asked for a wider road.", []),
    ("en", "Tokayev met Xi Jinping. The president asked for a wider road.", [(TOKAYEV, "transport")]),
    ("ru", "Токаев встретился с Си Цзиньпином. Казахстанская сторона передала список и предложила построить дорогу.", [("Kazakhstan", "transport")]),
    ("zh", "托卡耶夫会见了习近平。哈方当天提议建一座博物馆。", [("Kazakhstan", "culture-heritage")]),
    ("en", "Tokayev met Xi Jinping. A trading house in Almaty asked for a wider road.", []),
    ("ru", "Токаев встретился с Си Цзиньпином. Ниязалиев выступил за новую дорогу.", []),
    # A body is named again by its last words; its own verbs follow one another.
    ("zh", "连云港港口集团2日与哈铁签署协议。港口集团提议合建冷库。", [("Lianyungang Port Holding Group", "customs-logistics")]),
    ("en", "Lianyungang Port Group signed a deal with Kazakhstan Temir Zholy. The port group proposed building a cold store.", [("Lianyungang Port Holding Group", "customs-logistics")]),
    ("en", "The Chinese embassy in Tajikistan issued a statement, urging the authorities to find the killers.", [("Embassy of China in Tajikistan", "justice-law-enforcement")]),
    ("ru", "Посольство Китая в Таджикистане выпустило заявление и призвало власти найти убийц.", [("Embassy of China in Tajikistan", "justice-law-enforcement")]),
    ("zh", "中国驻塔吉克斯坦大使馆星期一发出通告，敦促塔方保障中国公民安全。", [("Embassy of China in Tajikistan", "security-counterterrorism")]),
    # What is asked of one's own people, and what others than leaders ask.
    ("en", "Tokayev urged his ministers to learn from China and build a road.", []),
    ("en", "Tokayev asked parliament to ratify the railway agreement with China.", []),
    ("ru", "Токаев попросил правительство построить дорогу в Китай.", []),
    ("zh", "托卡耶夫要求政府多修通往中国的公路。", []),
    ("en", "Tokayev signed the deal with China. Opposition deputies have asked for the terms of the mining licences.", []),
    ("ru", "Токаев подписал договор с Китаем. Депутаты просили снизить ставку по кредиту.", []),
    ("ru", "Токаев попросил Си Цзиньпина открыть мастерскую и предложил строить дорогу.", [(TOKAYEV, "education"), (TOKAYEV, "transport")]),
    # The state has asked for what its people only tell of.
    ("en", "Tokayev said that the government had proposed to China that it build a museum.", [("Kazakhstan", "culture-heritage")]),
    ("en", "Tokayev, whose government would like to see more wheat sold to China, met Xi Jinping.", [("Kazakhstan", "agriculture")]),
    ("en", "I have proposed to my colleague Wang Yi that a museum be opened, Tokayev said.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Xi Jinping, asked whether a pipeline might follow, did not answer Tokayev.", []),
    ("en", "Officials in China, who asked not to be named, speak of gas for Tokayev.", []),
    ("en", "Xi Jinping received Tokayev and offered a toast to the bank.", []),
    ("en", "Xi Jinping received Tokayev and offered a commodity credit of 30 million yuan.", [(XI, "finance")]),
    ("en", "Tokayev insisted that the museum be opened to guests from China.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Tokayev drew attention to the need for a museum with China.", [(TOKAYEV, "culture-heritage")]),
    # How something is put to somebody.
    ("en", "Tokayev proposed building the pipeline and raising purchases of Kazakh uranium in China.", [(TOKAYEV, "energy-oil-gas"), (TOKAYEV, "nuclear-uranium")]),
    ("en", "Tokayev raised with Xi Jinping the idea of a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Tokayev put it to Xi Jinping that a new railway would serve both.", [(TOKAYEV, "transport")]),
    ("en", "Tokayev asked Xi Jinping that the border commission finish its work.", [(TOKAYEV, "borders")]),
    ("en", "Tokayev's message to Xi Jinping was simple: buy more of our wheat.", [(TOKAYEV, "agriculture")]),
    ("en", "High on Tokayev's list for his talks with Xi Jinping was a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("en", "Xi Jinping named a target of 20 billion dollars for trade with Kazakhstan.", [(XI, "trade")]),
    ("en", "Tokayev will ask nobody for permission to sell oil to China.", []),
    # A relative clause is about whom it follows.
    ("en", "On Monday Tokayev was received by Xi Jinping, who wants the two sides to build a joint museum.", [(XI, "culture-heritage")]),
    ("en", "Tokayev, who met Xi Jinping on Monday, proposed a joint museum.", [(TOKAYEV, "culture-heritage")]),
    ("ru", "Токаев встретился с Си Цзиньпином, который предложил построить музей.", [(XI, "culture-heritage")]),
    # A state speaks for itself where nobody of it is told to say so.
    ("en", "Tokayev met Xi Jinping. Kazakhstan asks China to keep the crossing at Dostyk open.", [("Kazakhstan", "customs-logistics")]),
    ("ru", "Токаев встретился с Си Цзиньпином. Казахстан просит Китай не строить плотину.", [("Kazakhstan", "water")]),
    ("en", "Tokayev suggests China has become the main partner in trade.", []),
    # Two of one side propose each; what both sides say together nobody puts to the other.
    ("en", "Tokayev and Japarov each asked Xi Jinping for a museum.", [(TOKAYEV, "culture-heritage"), ("Sadyr Japarov", "culture-heritage")]),
    ("ru", "Токаев и Жапаров попросили Си Цзиньпина построить музей.", [(TOKAYEV, "culture-heritage"), ("Sadyr Japarov", "culture-heritage")]),
    ("en", "Xi Jinping and Tokayev called for deeper trade.", []),
    ("ru", "Токаев и Си Цзиньпин призвали расширять торговлю.", []),
    ("zh", "习近平和托卡耶夫呼吁加强安全合作。", []),
    ("en", "A Chinese proposal to drill for oil lies before Kazakhstan.", [("China", "energy-oil-gas")]),
    ("en", "Tokayev told China that more doctors would be welcome.", [(TOKAYEV, "health")]),
    ("en", "Tokayev vowed to lift trade with China to 60 billion dollars.", [(TOKAYEV, "trade")]),
    ("ru", "Предложив Китаю построить метро, Токаев напомнил о росте города.", [(TOKAYEV, "transport")]),
    ("zh", "托卡耶夫关于在中国举办旅游年的提议得到支持。", [(TOKAYEV, "tourism-visa")]),
    ("en", "Tokayev's wish list for China included a hospital.", [(TOKAYEV, "health")]),
    ("en", "Xi Jinping named two tasks for China and Kazakhstan: to expand trade, to fight terrorism.", [(XI, "trade"), (XI, "security-counterterrorism")]),
    ("zh", "习近平欢迎更多哈萨克斯坦蜂蜜进入中国市场。", [(XI, "agriculture")]),
    ("zh", "托卡耶夫说，哈方愿学习中国减贫经验。", [(TOKAYEV, "development-poverty")]),
    ("ru", "По предложению Токаева Китай и Казахстан изучат создание музея.", [(TOKAYEV, "culture-heritage")]),
    ("ru", "По мнению Токаева, Китаю и Казахстану надо расширять торговлю.", [(TOKAYEV, "trade")]),
    ("ru", "Важно, считает Токаев, вместе с Китаем развивать туризм.", [(TOKAYEV, "tourism-visa")]),
    ("ru", "Токаев предложил Китаю строить больницы, а Си Цзиньпин — обмениваться студентами.", [(TOKAYEV, "health"), (XI, "education")]),
    ("ru", "Токаев предлагает Китаю: построить музей; открыть рейс в Сиань.", [(TOKAYEV, "culture-heritage"), (TOKAYEV, "transport")]),
    ("ru", "Глава МИД КНР посоветовал Астане отменить визы.", [("China", "tourism-visa")]),
    ("ru", "На переговорах с Си Цзиньпином Токаев предложил построить музей.", [(TOKAYEV, "culture-heritage")]),
    ("ru", "Глава Казахстана поддержал инициативу Си Цзиньпина по развитию туризма.", [(XI, "tourism-visa")]),
    ("zh", "托卡耶夫访华。哈萨克斯坦农业部建议中方扩大进口面粉。", [("Ministry of Agriculture of Kazakhstan", "agriculture")]),
    ("zh", "“中国应当多买我们的蜂蜜。”托卡耶夫说。", [(TOKAYEV, "agriculture")]),
    ("zh", "应托卡耶夫提议，中哈将合建博物馆。", [(TOKAYEV, "culture-heritage")]),
    ("zh", "托卡耶夫提出同中国合拍电影的设想。", [(TOKAYEV, "culture-heritage")]),
    ("zh", "习近平建议扩大留学生规模，托卡耶夫则提议共建工厂。", [(XI, "education"), (TOKAYEV, "industry")]),
    ("zh", "“中哈两国应当共建光伏电站。”托卡耶夫对习近平说。", [(TOKAYEV, "energy-power-renewable")]),
    # Who acts is no person named before: the other side, a company, whoever leads a delegation.
    ("en", "Xi Jinping met Tokayev. The Kazakh side proposed new flights.", [("Kazakhstan", "transport")]),
    ("zh", "托卡耶夫希望扩大小麦出口，中方则建议开通直飞航班。", [("China", "transport")]),
    ("en", "Tokayev opened a plant. Huawei supplied it to Kazakhstan from China. At the opening the company offered to build a data centre.", [("Huawei", "digital")]),
    ("en", "Tokayev thanked China. Huawei denies delays in Kazakhstan. In a letter it blamed the weather and offered to repair the cloud servers.", [("Huawei", "digital")]),
    ("en", "Murat Nurtleu, the Kazakh foreign minister, met Qin Gang. The head of the Kazakh delegation proposed a health centre.", [("Murat Nurtleu", "health")]),
    ("ru", "Си Цзиньпин предложил обмениваться студентами, Токаев — строить больницы.", [(XI, "education"), (TOKAYEV, "health")]),
    ("en", "Trade with China came to 31 billion dollars; Tokayev wants 40 billion by 2030.", [(TOKAYEV, "trade")]),
    ("en", "Tokayev proposed to China a joint hospital and a direct flight to Xi'an.", [(TOKAYEV, "health"), (TOKAYEV, "transport")]),
    ("zh", "习近平同托卡耶夫通电话，表示愿同哈方分享抗疫药品。", [(XI, "health")]),
    ("zh", "托卡耶夫表示，愿推动中哈铁路早日开工。", [(TOKAYEV, "transport")]),
    ("en", "Tokayev and Xi Jinping pressed a button to start the turbine.", []),
    ("en", "A plan by Chinese investors for a terminal in Kazakhstan was dropped.", []),
    ("en", "Xi Jinping told Kazakhstan that China wanted to build no more coal plants.", []),
    # Who asks the other side and has no name: whose they are does.
    ("ru", "Аким Актау предложил китайским партнёрам вместе построить завод. Токаев молчал.", [("Kazakhstan", "industry")]),
    ("ru", "Заместитель министра просил китайцев открыть музей в Казахстане.", [("Kazakhstan", "culture-heritage")]),
    ("ru", "Вице-президент корпорации CNPC Чжан Вэй предложил Казахстану построить нефтепровод.", [("China National Petroleum Corporation", "energy-oil-gas")]),
    ("ru", "Посольство Китая в Казахстане осудило драку и потребовало найти виновных.", [("Embassy of China in Kazakhstan", "justice-law-enforcement")]),
    ("ru", "Токаев встретился с китайским послом. Жители Актау требуют открыть больницу.", []),
    # What others put to one of the two, and what is no proposal at all.
    ("en", "Russia proposed to Kazakhstan a gas pipeline to China.", []),
    ("ru", "Россия предложила Казахстану построить газопровод в Китай.", []),
    ("en", "Tokayev proposed a toast to trade with China.", []),
    ("en", "Tokayev signed a decree proposed by the chamber on loans from China.", []),
    ("en", "The Chinese embassy invited guests to a film show in Almaty.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), TOLD_ASIDE)
def test_whoever_is_told_to_propose_does(
    claims: Extract, language: str, told: str, expected: list[tuple[str, str]]
) -> None:
    found = claims(HEADS[language].format(told)).proposals
    assert [(p.by, p.area) for p in found] == expected


AREAS = [
    ("en", "Tokayev urged China to look beyond oil and help to build clinics.", "health"),
    ("en", "Tokayev asked China for wind farms instead of coal.", "energy-power-renewable"),
    ("en", "Tokayev urged China to invest in the milling of wheat.", "agriculture"),
    ("en", "Tokayev urged China to invest in joint ventures.", "investment"),
    ("en", "Tokayev asked China to consider financing the road to Almaty.", "transport"),
    ("ru", "Токаев попросил Китай о финансировании строительства автодороги.", "transport"),
    ("en", "Tokayev asked Xi Jinping to interest Chinese firms in old oil wells.", "energy-oil-gas"),
    ("en", "Tokayev advocated a railway university with China.", "education"),
    ("ru", "Токаев предложил Китаю инвестировать в животноводство.", "agriculture"),
    ("ru", "Токаев призвал Китай покупать муку, а не зерно.", "agriculture"),
    ("ru", "Токаев предложил Китаю открыть железнодорожный университет.", "education"),
    ("zh", "托卡耶夫建议中方投资农业。", "agriculture"),
    ("zh", "托卡耶夫提议同中国合办铁道大学。", "education"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "area"), AREAS)
def test_a_point_is_of_what_it_is_for(claims: Extract, language: str, told: str, area: str) -> None:
    assert [p.area for p in claims(HEADS[language].format(told)).proposals] == [area]


#: Who answers an interview, and what follows from it: the headline is theirs, "we" their state.
INTERVIEW = """# "The crossing has never slept at night": a talk with {who}

The Wire, June 20, 2024

{who}, deputy head of the customs of Kazakhstan, spoke to us in Astana on the eve of a visit of Xi Jinping.

**How many lorries come?**

Two hundred a day. We have asked Beijing to keep the crossing at Dostyk open.

**And what about rail?**

We are waiting.
"""


def test_in_an_interview_we_is_the_state_of_who_answers(claims: Extract) -> None:
    found = claims(INTERVIEW.format(who="Marat Ospanov"))
    assert [(p.by, p.area) for p in found.proposals] == [("Kazakhstan", "customs-logistics")]
    assert [(q.speaker, q.begins) for q in found.quotes] == [
        ("Marat Ospanov", "The crossing has never slept")
    ]


def test_without_questions_nobody_is_interviewed(claims: Extract) -> None:
    told = INTERVIEW.format(who="Marat Ospanov").replace("?", ".")
    assert claims(told).quotes == ()
