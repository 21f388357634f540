"""Who proposes what: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV = "Xi Jinping", "Kassym-Jomart Tokayev"


def proposals(claims: Extract, language: str, sentence: str) -> list[tuple[str, str]]:
    return [(p.by, p.area) for p in claims(HEADS[language].format(sentence)).proposals]


PROPOSED = [
    ("en", "Xi Jinping stressed the need to expand trade with Kazakhstan.", XI, "trade"),
    ("en", "Tokayev argued for tourism without borders with China.", TOKAYEV, "tourism-visa"),
    ("en", "Tokayev invited Xi Jinping to take part in a tourism forum.", TOKAYEV, "tourism-visa"),
    ("en", "Xi Jinping's initiative to expand trade was met warmly.", XI, "trade"),
    ("en", "The two sides should deepen cooperation in tourism, Xi Jinping told Tokayev.", XI, "tourism-visa"),
    ("en", "China had asked to build a gas pipeline in Kazakhstan.", "China", "energy-oil-gas"),
    ("en", "Tokayev said that China had asked to build a gas pipeline.", "China", "energy-oil-gas"),
    ("en", "Xi Jinping said that China proposes to expand trade with Kazakhstan.", XI, "trade"),
    ("en", "Tokayev expressed interest in a tourism forum with China.", TOKAYEV, "tourism-visa"),
    ("en", "Tokayev asked China to open a new customs post.", TOKAYEV, "customs-logistics"),
    ("en", "Xi Jinping told Tokayev that China stands ready to expand trade.", XI, "trade"),
    ("en", "Xi Jinping said the countries should expand trade.", XI, "trade"),
    ("en", "Xi Jinping, in a meeting with Murat Nurtleu and Kazakh President Tokayev, said China is ready to expand trade.", XI, "trade"),
    ("en", "Xi Jinping made a pitch for more tourism in Kazakhstan.", XI, "tourism-visa"),
    ("en", "Tokayev wants exports of grain to China to grow.", TOKAYEV, "agriculture"),
    ("en", "Tokayev came out for direct flights to China.", TOKAYEV, "transport"),
    ("en", "Tokayev pressed China for cheaper loans.", TOKAYEV, "finance"),
    ("en", "Tokayev has championed a fibre-optic line from China.", TOKAYEV, "digital"),
    ("en", "In Xi Jinping's absence Tokayev asked China to reopen Dostyk.", TOKAYEV, "customs-logistics"),
    ("en", "Tokayev's last point was about tourists from China.", TOKAYEV, "tourism-visa"),
    ("en", "Tokayev's answer to China was an invitation to build solar plants.", TOKAYEV, "energy-power-renewable"),
    ("en", "Tokayev repeated his call for Chinese firms to refine oil at home.", TOKAYEV, "energy-oil-gas"),
    ("en", "Tokayev spoke in China of the need for a food hub.", TOKAYEV, "agriculture"),
    ("en", "A joint seed laboratory, proposed by Xi Jinping, may open in Kazakhstan.", XI, "agriculture"),
    ("en", "Electric cars could be made here together with China, as Xi Jinping proposed last week.", XI, "industry"),
    ("en", "Let us, Xi Jinping told Tokayev, make films together.", XI, "culture-heritage"),
    ("en", "Why not lift visas for groups from China, Tokayev asked.", TOKAYEV, "tourism-visa"),
    ("en", "The crossing to China has to work all year, Tokayev said.", TOKAYEV, "customs-logistics"),
    ("en", "Xi Jinping told Tokayev that more scholarships were needed.", XI, "education"),
    ("en", "Work permits from China take months, Tokayev said, and he asked Xi Jinping to cut that to one.", TOKAYEV, "tourism-visa"),
    ("en", "Xi Jinping spoke of Tokayev's proposal to build a museum.", TOKAYEV, "culture-heritage"),
    ("en", "Tokayev made a speech in Almaty. China, meanwhile, keeps recommending visa-free travel.", "China", "tourism-visa"),
    ("en", "Xi Jinping said Kazakhstan was a friend. China proposes to buy more grain.", XI, "agriculture"),
    ("en", "Tokayev offered Chinese firms a factory in Almaty.", TOKAYEV, "industry"),
    ("en", "Tokayev voiced China's readiness to help with hospitals.", TOKAYEV, "health"),
    ("en", "Tokayev will ask China to finance power lines.", TOKAYEV, "energy-power-renewable"),
    ("en", "Tokayev means to propose more trains to China.", TOKAYEV, "transport"),
    ("en", "\"We want our students to learn from China,\" said Tokayev.", TOKAYEV, "education"),
    ("en", "Trade with China must be balanced, Tokayev said.", TOKAYEV, "trade"),
    ("en", "Tokayev said a third tunnel to China was needed.", TOKAYEV, "transport"),
    ("en", "Tokayev considers it essential that trade with China be balanced.", TOKAYEV, "trade"),
    ("en", "Tokayev invited Chinese tour operators to Almaty.", TOKAYEV, "tourism-visa"),
    ("en", "Xi Jinping answered him with an idea that stuck: a power line to Almaty.", XI, "energy-power-renewable"),
    ("en", "Tokayev set his sights on trade of 40 billion with China.", TOKAYEV, "trade"),
    ("en", "Tokayev brought up the return of students to China.", TOKAYEV, "education"),
    ("en", "Tokayev said that it would be right for Chinese banks to write off the interest.", TOKAYEV, "finance"),
    ("en", "Tokayev told Xi Jinping that roads had to come first.", TOKAYEV, "transport"),
    ("en", "Tokayev saw room for medicinal herbs and wheat in China.", TOKAYEV, "agriculture"),
    ("en", "Tokayev put in a word for students in China.", TOKAYEV, "education"),
    ("en", "Tokayev was in favour of doubling the number of tank cars to China.", TOKAYEV, "customs-logistics"),
    ("en", "Xi Jinping spoke in Kazakhstan of friendship. China advocates more grain.", XI, "agriculture"),
    ("ru", "Посол Китая Чжан Сяо сказал, что Пекин выступает за то, чтобы ходили поезда.", "Zhang Xiao", "transport"),
    ("ru", "Токаев направил в Китай письмо с просьбой снизить пошлины на черешню.", TOKAYEV, "agriculture"),
    ("zh", "托卡耶夫力邀中国企业建仓库。", TOKAYEV, "customs-logistics"),
    ("ru", "Токаев выступил в Пекине. Отмечена важность развития туризма.", TOKAYEV, "tourism-visa"),
    ("ru", "«Считаем целесообразным создать совет по энергетике», — сказал Токаев Си Цзиньпину.", TOKAYEV, "energy-oil-gas"),
    ("en", "Xi Jinping sat down with his Kazakh counterpart, Tokayev, and suggested more flights.", XI, "transport"),
    ("en", "In Beijing Tokayev saw Xi Jinping and suggested a pipeline.", TOKAYEV, "energy-oil-gas"),
    (
        "en",
        "Tokayev opened the line with Zhuang Wei, president of China National Petroleum Corporation. Zhuang offered to build a pipeline.",
        "China National Petroleum Corporation",
        "energy-oil-gas",
    ),
    ("zh", "托卡耶夫访华。哈方今年提出，线路应当多设几个车站。", "Kazakhstan", "transport"),
    ("zh", "托卡耶夫希望中国帮助修复通往口岸的公路。", TOKAYEV, "transport"),
    ("zh", "托卡耶夫希望中国帮助修复公路。", TOKAYEV, "transport"),
    ("en", "Tokayev told Xi Jinping that he would like wheat to travel by rail.", TOKAYEV, "agriculture"),
    ("en", "Tokayev's counterproposal to China was a joint bank.", TOKAYEV, "finance"),
    ("en", "Tokayev wondered aloud whether China might build a tram line and a railway.", TOKAYEV, "transport"),
    ("en", "Tokayev has been lobbying for free trade with China.", TOKAYEV, "trade"),
    ("en", "\"Our proposal to China is simple: one customs stamp,\" Tokayev said.", TOKAYEV, "customs-logistics"),
    ("ru", "Токаев пригласил китайские компании участвовать в развитии туризма.", TOKAYEV, "tourism-visa"),
    ("ru", "Токаев заявил, что Казахстан готов расширять торговлю с Китаем.", TOKAYEV, "trade"),
    ("ru", "Токаев заявил Си Цзиньпину, что Казахстан заинтересован в торговле.", TOKAYEV, "trade"),
    ("ru", "Токаев обратился к китайской стороне с предложением расширить торговлю.", TOKAYEV, "trade"),
    ("ru", "С китайской стороны прозвучало предложение расширить торговлю.", "China", "trade"),
    ("ru", "Токаев проявил интерес к экспорту зерна в Китай.", TOKAYEV, "agriculture"),
    ("en", "It is important to speed up the railway, Xi Jinping told Tokayev.", XI, "transport"),
    ("en", "Xi Jinping told Tokayev that the two countries should cooperate on vaccines.", XI, "health"),
    ("en", "Tokayev asked Beijing to buy more farm goods.", TOKAYEV, "agriculture"),
    ("en", "Tokayev would like to see more freight trains.", TOKAYEV, "customs-logistics"),
    ("en", "Tokayev said that customs clearance ought to be quicker.", TOKAYEV, "customs-logistics"),
    ("en", "Kazakh officials have asked China to restructure its debt.", "Kazakhstan", "finance"),
    ("en", "Xi Jinping stands ready to work with Kazakhstan on solar power.", XI, "energy-power-renewable"),
    ("en", "Xi Jinping called gas the base of ties and proposed to widen work in this field.", XI, "energy-oil-gas"),
    ("en", "A Chinese diplomat urged Kazakhstan to buy more grain.", "China", "agriculture"),
    ("en", "Tokayev proposed that trade should reach 70 billion dollars.", TOKAYEV, "trade"),
    ("en", "Xi Jinping stressed that China and Kazakhstan must expand trade.", XI, "trade"),
    ("ru", "Токаев принял посла. Глава республики выступил за увеличение числа стипендий.", TOKAYEV, "education"),
    ("ru", "Си Цзиньпин пишет, что Китаю и Казахстану необходимо развивать туризм.", XI, "tourism-visa"),
    ("zh", "托卡耶夫建议，边境地区应多开展贸易。", TOKAYEV, "trade"),
    ("ru", "Инициатива Си Цзиньпина расширить торговлю встретила поддержку.", XI, "trade"),
    ("ru", "Необходимо расширять сотрудничество в туризме, заявил Токаев.", TOKAYEV, "tourism-visa"),
    ("ru", "Токаев настаивает на расширении торговли с Китаем.", TOKAYEV, "trade"),
    ("zh", "习近平强调，双方要深化天然气合作。", XI, "energy-oil-gas"),
    ("zh", "托卡耶夫呼吁中国企业扩大农业合作。", TOKAYEV, "agriculture"),
    ("ru", "Китай готов наращивать закупки зерна, заявил Си Цзиньпин на встрече с Токаевым.", XI, "agriculture"),
    ("ru", "Си Цзиньпин на переговорах с Токаевым заявил, что важно укреплять финансовое взаимодействие.", XI, "finance"),
    ("ru", "Токаев обратился к Си Цзиньпину с просьбой снять ограничения на ввоз говядины.", TOKAYEV, "agriculture"),
    ("ru", "Китайская сторона настаивает на открытии нового КПП.", "China", "customs-logistics"),
    ("zh", "习近平同托卡耶夫会谈。习近平表示，两国友谊源远流长。双方要深化天然气合作。", XI, "energy-oil-gas"),
    ("zh", "托卡耶夫表示，哈方愿同中方加强水电合作。", TOKAYEV, "energy-power-renewable"),
    ("zh", "习近平提出，到2030年将双边贸易额提高一倍。", XI, "trade"),
    ("zh", "托卡耶夫邀请中国企业参与核电站建设。", TOKAYEV, "nuclear-uranium"),
    ("zh", "习近平表示，双方要扩大小麦进口。", XI, "agriculture"),
    ("ru", "Токаев просит Китай прислать врачей.", TOKAYEV, "health"),
    ("ru", "Токаев принял посла Китая. Его вторая просьба касалась границы: открыть ещё две полосы.", TOKAYEV, "borders"),
    ("ru", "Токаев принял посла Китая. Ещё одно его пожелание — отмена виз.", TOKAYEV, "tourism-visa"),
    ("ru", "Си Цзиньпин поднял в Астане вопрос о безопасности рабочих.", XI, "security-counterterrorism"),
    ("ru", "Токаев ратовал за прямые рейсы в Китай.", TOKAYEV, "transport"),
    ("ru", "Токаев хочет, чтобы Китай составил план торговли.", TOKAYEV, "trade"),
    ("ru", "«Давайте построим ещё три цеха», — сказал Токаев Си Цзиньпину.", TOKAYEV, "industry"),
    ("ru", "Токаев отметил актуальность энергетического диалога с Китаем.", TOKAYEV, "energy-oil-gas"),
    ("ru", "Токаев предложил Китаю покупать больше мёда.", TOKAYEV, "agriculture"),
    ("zh", "托卡耶夫访华时倡导两国共建洪水预警系统。", TOKAYEV, "environment-climate"),
    ("zh", "托卡耶夫对习近平说，中方铁路建设要提速。", TOKAYEV, "transport"),
    ("zh", "托卡耶夫请中方在霍尔果斯口岸增开两条通道。", TOKAYEV, "customs-logistics"),
    ("zh", "托卡耶夫认为有必要同中国建粮食枢纽。", TOKAYEV, "agriculture"),
    ("zh", "托卡耶夫赞成开通至西安的直航。", TOKAYEV, "transport"),
    ("zh", "习近平对托卡耶夫说，中方愿多买蜂蜜。", XI, "agriculture"),
    ("zh", "中方前年5月曾提议增开航班。", "China", "transport"),
    ("zh", "习近平表示，愿同哈方就签证便利化保持沟通。", XI, "tourism-visa"),
    ("zh", "中方督促哈方恢复供气。", "China", "energy-oil-gas"),
    ("zh", "哈方倾向于铁路走直线。", "Kazakhstan", "transport"),
    ("zh", "哈方期望中方扩大羊肉进口。", "Kazakhstan", "agriculture"),
    ("zh", "中国驻哈使馆8日向哈外交部提出交涉，要求严惩凶手。", "Embassy of China in Kazakhstan", "security-counterterrorism"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "by", "area"), PROPOSED)
def test_a_proposal_has_its_speaker_and_area(
    claims: Extract, language: str, sentence: str, by: str, area: str
) -> None:
    assert proposals(claims, language, sentence) == [(by, area)]


def test_each_step_of_a_sentence_is_one(claims: Extract) -> None:
    told = "托卡耶夫提出，要加快公路建设，并在阿富汗问题上保持沟通，另设传统医学中心。"
    assert proposals(claims, "zh", told) == [
        (TOKAYEV, "transport"),
        (TOKAYEV, "afghanistan"),
        (TOKAYEV, "health"),
    ]


NOT_PROPOSED = [
    ("en", "Tokayev came to China. I would add a wish. Let Chinese miners hire here."),
    ("en", "Kazakhstan has to date sent China three million tonnes of grain, Tokayev said."),
    (
        "en",
        "Xi Jinping spoke of tourism with Kazakhstan. It was proposed to use the grant for a new customs post.",
    ),
    ("en", "Xi Jinping backed Kazakhstan's bid to join the trade club."),
    (
        "en",
        "The declaration came out in Kazakhstan. It names the bridges of China, asks all sides to trade, and calls for peace.",
    ),
    ("en", "Xi Jinping came to Kazakhstan. President Adamov proposed a pipeline."),
    ("ru", "Токаев принял посла Китая. Студенты просили похлопотать о визах."),
    (
        "ru",
        "Токаев открыл завод вместе с китайской компанией. Пётр Адамов предложил построить учебный центр.",
    ),
    ("en", "Tokayev asked China how the railway was built."),
    ("en", "Tokayev offered his condolences to China after the pipeline burst."),
    ("en", "Xi Jinping praised the growth of trade with Kazakhstan."),
    ("en", "Trade between China and Kazakhstan was on the agenda of Tokayev's visit."),
    ("en", "Tokayev invited Xi Jinping to visit a trade fair in Kazakhstan."),
    ("en", "Both leaders want trade between China and Kazakhstan to grow."),
    ("en", "Tokayev came to China. The railway company is ready to open a terminal."),
    (
        "en",
        "Tokayev said debt to China is small. I disagree. The cabinet should publish the loans.",
    ),
    ("en", "China must be counting its gas twice, Tokayev said."),
    ("en", "Journalists asked whether the railway should be finished in 2025."),
    ("ru", "Токаев рассказал о торговле с Китаем."),
    ("zh", "习近平说，中哈贸易增长很快。"),
    ("zh", "习近平访问了哈萨克斯坦。两国在联合声明里写明，要加强贸易。"),
    ("zh", "托卡耶夫来到中国。难在哪里？一是铁路的轨距，二是贸易的货源。"),
    ("zh", "习近平应邀出席中哈贸易论坛。"),
    ("zh", "托卡耶夫希望中哈贸易更加繁荣。"),
    ("zh", "托卡耶夫参观了中国的天然气企业。要知道，管道很长。"),
    ("ru", "Банк готов ждать возврата кредита до 2047 года, сказал Токаев."),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_PROPOSED)
def test_praise_and_news_are_no_proposals(claims: Extract, language: str, sentence: str) -> None:
    assert proposals(claims, language, sentence) == []


def test_the_items_under_an_announced_list_are_proposals(claims: Extract) -> None:
    told = (
        "Xi Jinping made two proposals:\n\n1. Expand trade both ways.\n2. Fight terrorism together."
    )
    assert proposals(claims, "en", told) == [(XI, "trade"), (XI, "security-counterterrorism")]


def test_the_items_under_another_list_are_not(claims: Extract) -> None:
    told = "Xi Jinping saw two things:\n\n1. Trade grows both ways.\n2. Terrorism recedes."
    assert proposals(claims, "en", told) == []


SEVERAL = [
    ("en", "Tokayev put three ideas to China. The first is a chamber of commerce. The second would see films shown.", ["trade", "culture-heritage"]),
    ("en", "Tokayev told China of two wishes - a safe road to Torugart, and courts that do not side with thugs.", ["transport", "justice-law-enforcement"]),
    ("en", "Tokayev has three proposals for China. To restore flights step by step. And to teach Chinese in schools.", ["transport", "education"]),
    ("en", "Tokayev sketched what he expects of China: more apples, and a quicker nod for lorries.", ["agriculture", "transport"]),
    ("en", "Tokayev made proposals to China. The neighbours are to defend sovereignty. They are to take trade to 3 billion.", ["political-trust", "trade"]),
    ("ru", "Токаев изложил два принципа: развивать торговлю, строить дороги.", ["trade", "transport"]),
    ("ru", "Токаев высказал ряд предложений. Необходимо также развивать туризм.", ["tourism-visa"]),
    ("ru", "Токаев предложил расширять торговлю. Также предложено развивать туризм.", ["trade", "tourism-visa"]),
    ("zh", "托卡耶夫强调，双方要深化减贫交流。要早日开工建设新的铁路，加强口岸合作。", ["development-poverty", "transport", "customs-logistics"]),
    ("zh", "托卡耶夫建议中国企业参与化工项目，并希望增开直航航班。", ["industry"]),
    ("zh", "托卡耶夫表示，哈方愿同中方深化产能合作；拓展人工智能合作；加强旅游往来。", ["industry", "digital", "tourism-visa"]),
    ("zh", "托卡耶夫提出两项倡议，其中包括制定减贫纲要、召开旅游论坛。", ["development-poverty", "tourism-visa"]),
    ("en", "Tokayev made proposals: 1) open the market to farm goods; 2) fight terrorism together.", ["agriculture", "security-counterterrorism"]),
    ("en", "Tokayev proposed that China join a hydropower project and that flights be resumed.", ["energy-power-renewable", "transport"]),
    ("en", "Tokayev called for a faster gas line, and for a larger oil trade.", ["energy-oil-gas", "energy-oil-gas"]),
    ("en", "Tokayev tabled two proposals:\n\n(a) defend fairness in international affairs;\n\n(b) train more engineers.", ["political-trust", "education"]),
    ("ru", "Токаев предложил возвращать авиарейсы и чаще проводить ярмарки в сфере туризма.", ["transport", "tourism-visa"]),
    ("ru", "Токаев сделал три предложения: первое — развивать торговлю; второе — вместе бороться с терроризмом.", ["trade", "security-counterterrorism"]),
    ("ru", "Токаев обозначил приоритеты:\n\n– расширять торговлю;\n\n– развивать туризм.", ["trade", "tourism-visa"]),
    ("zh", "托卡耶夫提议扩大天然气贸易，并呼吁加大地质勘探投入。", ["energy-oil-gas", "mining-minerals"]),
    ("zh", "托卡耶夫提出两项倡议：在霍尔果斯建设物流中心，共同开发稀土。", ["customs-logistics", "mining-minerals"]),
    ("zh", "托卡耶夫强调，双方要扩大经贸规模，加强铁路联通。要拓展旅游合作。", ["trade", "transport", "tourism-visa"]),
    ("zh", "托卡耶夫提出建议：\n\n一是加强机制建设。我们已有海关会晤。\n\n二是拓展经贸关系。我们要修铁路。", ["institutional-mechanism", "trade"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "areas"), SEVERAL)
def test_each_step_that_names_an_area_of_its_own_is_a_point(
    claims: Extract, language: str, told: str, areas: list[str]
) -> None:
    assert proposals(claims, language, told) == [(TOKAYEV, area) for area in areas]


POINTS = [
    ("en", "Xi Jinping urged Tokayev to expand trade and called for a joint fight against terrorism."),
    ("en", "Xi Jinping made two proposals to Tokayev: first, expand trade; second, fight terrorism."),
    ("ru", "Си Цзиньпин призвал Казахстан расширять торговлю и предложил вместе бороться с терроризмом."),
    ("ru", "Си Цзиньпин предложил Токаеву расширять торговлю и чаще проводить учения против терроризма."),
    (
        "ru",
        "Си Цзиньпин сделал Токаеву два предложения: во-первых, расширять торговлю; "
        "во-вторых, бороться с терроризмом.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), POINTS)
def test_each_point_of_a_sentence_is_a_proposal(
    claims: Extract, language: str, sentence: str
) -> None:
    expected = [(XI, "trade"), (XI, "security-counterterrorism")]
    assert proposals(claims, language, sentence) == expected


def test_lettered_items_are_a_list(claims: Extract) -> None:
    told = "Xi Jinping tabled two proposals:\n(a) expand trade;\n(b) fight terrorism."
    assert proposals(claims, "en", told) == [(XI, "trade"), (XI, "security-counterterrorism")]


def test_the_third_of_lettered_items_is_no_copyright_line(claims: Extract) -> None:
    told = "Xi Jinping tabled points:\n(a) expand trade;\n(b) fight terrorism;\n(c) expand tourism."
    areas = ["trade", "security-counterterrorism", "tourism-visa"]
    assert proposals(claims, "en", told) == [(XI, area) for area in areas]


def test_the_second_verb_of_a_side_is_its_own(claims: Extract) -> None:
    told = (
        "China and Turkmenistan: a meeting\nThe Wire, June 20, 2024\n\nSerdar Berdimuhamedov opened it.\n\n"
        "The Chinese side suggested opening a workshop for students and expressed readiness to supply vaccines.\n"
    )
    assert [(p.by, p.area) for p in claims(told).proposals] == [
        ("China", "education"),
        ("China", "health"),
    ]


def test_what_a_declaration_calls_for_nobody_proposes(claims: Extract) -> None:
    told = (
        "China and Kazakhstan: a meeting\nThe Wire, June 20, 2024\n\nKassym-Jomart Tokayev and Xi Jinping met.\n\n"
        "A joint declaration was adopted. It calls for a second gas pipeline. The statement also urges more trade.\n"
    )
    assert claims(told).proposals == ()


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "Tokayev proposed at the Astana forum in June to create a joint logistics centre with China and.",
            "create a joint logistics centre with China",
        ),
        (
            "Tokayev called for building a railway to China, and pointed out that time is short.",
            "building a railway to China",
        ),
        (
            "Tokayev wants to build a railway to China, Pass News reports.",
            "build a railway to China",
        ),
    ],
)
def test_the_words_of_a_proposal_are_whole(claims: Extract, sentence: str, text: str) -> None:
    assert [p.text for p in claims(HEADS["en"].format(sentence)).proposals] == [text]


PUT_FORWARD = [
    ("en", "Kazakhstan offered China to build a railway.", [("Kazakhstan", "transport")]),
    ("en", "Tokayev spoke first. China for its part offered 200 scholarships and suggested that the two sides open a school.", [("China", "education")]),
    ("en", "Tokayev proposed to China to set up a joint textile park near Almaty and a centre for traditional medicine in Astana.", [(TOKAYEV, "industry"), (TOKAYEV, "health")]),
    ("en", "To speed up work at the customs posts on the border with China, the Kazakh side has proposed working around the clock.", [("Kazakhstan", "customs-logistics")]),
    ("en", "Tokayev told Xi Jinping that Kazakhstan aims to trade $40 billion with China by 2030.", [(TOKAYEV, "trade")]),
    ("en", "Tokayev said that CNPC is ready to build a gas plant.", [("China National Petroleum Corporation", "energy-oil-gas")]),
    ("ru", "Токаев на приёме делегации CNPC призвал ускорить строительство газопровода.", [(TOKAYEV, "energy-oil-gas")]),
    ("ru", "Токаев призвал признать страну свободной от ящура. Китайская сторона, в свою очередь, предложила создать лабораторию.", [(TOKAYEV, "agriculture"), ("China", "science-technology")]),
    ("ru", "Токаев пригласил китайскую корпорацию к освоению газового месторождения.", [(TOKAYEV, "energy-oil-gas")]),
    ("en", "Tokayev spoke first. Wu Hongmei, head of the Kashgar commerce bureau, proposed building a bonded warehouse.", [("China", "customs-logistics")]),
    ("en", "Tokayev spoke first. Bob Marrow, an old farmer, proposed building a bonded warehouse.", []),
    # What all parties say is put to nobody; what for something is done is no point of its own.
    ("en", "Tokayev met Xi Jinping. The sides stressed the importance of trade.", []),
    ("en", "Tokayev said Kazakhstan is willing to work with China in trade and energy, to further advance the strategic partnership.", [(TOKAYEV, "trade")]),
    # What is called "proposed" was put forward before.
    ("en", "Tokayev spoke. The railway is a proposed 454-kilometre line from China to Kazakhstan.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), PUT_FORWARD)
def test_each_thing_put_forward_is_a_record_of_whoever_puts_it(
    claims: Extract, language: str, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert proposals(claims, language, sentence) == expected


def test_what_is_said_again_in_a_quotation_is_one_proposal(claims: Extract) -> None:
    told = (
        "China insists on a short transit road through the mountains of Kazakhstan.\n\n"
        "China insists on a short transit road, he was told."
    )
    assert proposals(claims, "en", told) == [("China", "transport")]
