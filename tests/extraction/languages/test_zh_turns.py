"""Turns of phrase of Chinese news pages, in sentences of our own: what is told, what is only spoken of.

Every article is of 20 June 2024 and about China and Tajikistan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

FIVE = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
XI, RAHMON, WANG, MUHRIDDIN = "Xi Jinping", "Emomali Rahmon", "Wang Yi", "Sirojiddin Muhriddin"
CNPC = "China National Petroleum Corporation"
RASULZODA = "Kokhir Rasulzoda"


def article(body: str, outlet: str = "帕米尔观察") -> str:
    return (
        f"中国与塔吉克斯坦要闻\n{outlet} 2024年6月20日\n\n"
        f"中国国家主席习近平和塔吉克斯坦总统拉赫蒙是老朋友。\n\n{body}\n"
    )


EVENTS: list[tuple[str, list[Event]]] = [
    # What a comma parts from the video link is a ceremony all the same.
    (
        "18日，习近平和拉赫蒙通过视频连线，出席水电站通车仪式。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # Signed once before, or renewed.
    (
        "去年5月，两地商会签过一份意向书。",
        [("signing", "2023-05", "happened", {"China", "Tajikistan"})],
    ),
    # Since when a crossing is open, why it was shut, and a building that is done.
    (
        "阔勒买口岸自2004年5月开放以来，货运量逐年上升。",
        [("other", "2004-05", "happened", {"China", "Tajikistan"})],
    ),
    (
        "中塔阔勒买口岸因山体滑坡于5月下旬临时关闭。",
        [("other", "2024-05", "happened", {"China", "Tajikistan"})],
    ),
    # Who travels has a post and no name.
    (
        "塔吉克斯坦哈特隆州州长下月将率团前来考察。",
        [("visit", "2024-07", "planned", {"Tajikistan"})],
    ),
    # The year named from another one; the end of the year.
    (
        "2022年10月30日，货车从杜尚别出发驶往喀什。此前一年的10月15日，两国举行联合反恐演习。",
        [
            ("other", "2022-10-30", "happened", {"China", "Tajikistan"}),
            ("other", "2021-10-15", "happened", {"China", "Tajikistan"}),
        ],
    ),
    # A drill of two days that ended yesterday.
    (
        "为期两天的中塔联合反恐演习昨天在哈特隆州结束。",
        [("other", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    # A train is started by video in a ceremony; that it is the first one is no second start.
    (
        "18日，习近平和拉赫蒙通过视频启动了水电站。这是两国第一次合建电站。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # Papers of former days only described by having been signed.
    ("两国政府签署的贷款协议规定了利率。", []),
    # What leaders watch by video is a ceremony, no video meeting.
    (
        "18日，习近平和拉赫蒙通过视频连线共同见证隧道竣工仪式。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # A day on which what is told was begun or agreed on is not that of the news.
    (
        "18日，习近平同拉赫蒙出席五年前启动的议会大楼的落成仪式。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # A plan told in the next clause does not put off the talks.
    (
        "塔吉克斯坦总统办公厅18日称，拉赫蒙在会谈时接受习近平的邀请，将于今年9月访问北京。",
        [
            ("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON}),
            ("visit", "2024-09", "planned", {RAHMON}),
        ],
    ),
    # Two verbs of one meeting.
    (
        "18日，习近平同拉赫蒙举行会见会谈，就两国合作深入交换意见。",
        [("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # Meetings by the number have no day.
    ("今年以来，习近平主席同拉赫蒙总统多次会晤，引领中塔关系发展。", []),
    # Whose consensus is spoken of does not talk.
    (
        "王毅18日在杜尚别同穆赫里丁会谈，双方就落实两国元首共识交换意见。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN})],
    ),
    # Each of two who will receive a guest.
    (
        "21日，李强总理、赵乐际委员长将同拉赫蒙总统分别举行会见。",
        [
            ("bilateral_meeting", "2024-06-21", "planned", {"Li Qiang", RAHMON}),
            ("bilateral_meeting", "2024-06-21", "planned", {"Zhao Leji", RAHMON}),
        ],
    ),
    # The second clause has the subject of the first; "both sides" behind it are no others.
    (
        "访问期间，李强将同拉赫蒙总统举行会见，同拉苏尔佐达总理举行会谈并共同见证双方文件的签署。",
        [
            ("bilateral_meeting", None, "planned", {"Li Qiang", RAHMON}),
            ("bilateral_meeting", None, "planned", {"Li Qiang", RASULZODA}),
        ],
    ),
    # Who has arrived for a visit has one visit.
    (
        "李强18日乘专机抵达杜尚别，将出席论坛并对塔吉克斯坦进行正式访问。",
        [
            ("forum", None, "planned", {"Li Qiang", "Tajikistan"}),
            ("visit", "2024-06-18", "happened", {"Li Qiang"}),
        ],
    ),
    # To resist is not to arrive.
    ("习近平18日说，要坚决抵制外来干涉，推动中塔发展。", []),
    # A hope for a visit tells of none.
    ("拉赫蒙表示，相信这次访问一定会圆满成功。", []),
    # The day on which a plan was announced is not when it is to be.
    (
        "外交部发言人18日宣布，王毅将同穆赫里丁外长举行战略对话。",
        [("bilateral_meeting", None, "planned", {WANG, MUHRIDDIN})],
    ),
    # An official of a province is known by his title.
    (
        "6月18日，陕西省人大常委会主任赵一德率代表团访问塔吉克斯坦，拜会了总统拉赫蒙。",
        [
            ("visit", "2024-06-18", "happened", {"Zhao Yide"}),
            ("bilateral_meeting", "2024-06-18", "happened", {"Zhao Yide", RAHMON}),
        ],
    ),
    # A port that opens for the season.
    (
        "中塔卡拉苏口岸于6月18日正式向两国开放。",
        [("other", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    # How many trains a line has had is a figure.
    ("连续两年，中欧班列开行塔吉克斯坦方向超过700列。", []),
    # The dates in the title of a paper are not of the news.
    ("双方签署的《中塔2003-2008年合作纲要》等文件奠定了合作的基础。", []),
    # A welcome and the flowers of children are no ceremonies.
    ("拉赫蒙18日在机场为习近平举行隆重的迎宾仪式，塔吉克斯坦儿童向习近平献花。", []),
    # When something counts from is no day of what follows.
    (
        "拉赫蒙18日抵达北京。这是他自2020年10月连任总统以来首次访华。",
        [("visit", "2024-06-18", "happened", {RAHMON})],
    ),
    # Two days of a visit, and each of a list.
    (
        "拉赫蒙6月17日和18日对中国进行了国事访问。",
        [("visit", "2024-06-17", "happened", {RAHMON})],
    ),
    (
        "2018年6月、2019年4月和2023年5月，拉赫蒙总统多次来华访问。",
        [
            ("visit", "2018-06", "happened", {RAHMON}),
            ("visit", "2019-04", "happened", {RAHMON}),
            ("visit", "2023-05", "happened", {RAHMON}),
        ],
    ),
    # Whoever speaks of himself speaks on the day told of.
    (
        "18日，拉赫蒙出席中塔公路通车仪式。他说，昨天，我与习近平主席举行了会谈。",
        [
            ("ceremony", "2024-06-18", "happened", {RAHMON}),
            ("bilateral_meeting", "2024-06-17", "happened", {XI, RAHMON}),
        ],
    ),
    # What is only spoken of has no day of the news.
    (
        "18日，王毅会见拉赫蒙。王毅表示，中塔铁路全线开工，合作水平不断提升。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, RAHMON})],
    ),
    # Work that somebody hopes will be done is not done.
    ("李强18日视察工地。他希望职工们实施好任务，中塔公路今年年底前建成。", []),
    # To greet workers by video is no meeting, nor a statement.
    ("18日，李强通过视频慰问了中塔公路的建设人员，并向工程建设人员表示亲切慰问。", []),
    # Being the first to sign tells of no day.
    ("塔吉克斯坦是第一个同中国签署共建丝绸之路经济带合作备忘录的国家。", []),
    # A joint drill has a name of its own.
    (
        "公安部18日宣布，中国和塔吉克斯坦将于7月24日至26日联合举行“天山—3号（2024）”反恐演习。",
        [("other", "2024-07-24", "planned", {"China", "Tajikistan"})],
    ),
    # A delivery, and a team that has come.
    (
        "中国援塔的首批医疗物资于6月18日顺利抵塔。",
        [("other", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    (
        "6月18日，中国政府医疗队乘包机抵达杜尚别国际机场。",
        [("visit", "2024-06-18", "happened", {"China"})],
    ),
    # Whom the next sentence lets speak took part; the opening is no ceremony of its own.
    (
        "18日，中塔投资论坛在西安开幕。拉赫蒙总统作主旨演讲，省委书记赵一德致辞。市长叶牛平出席开幕式。",
        [("forum", "2024-06-18", "happened", {RAHMON, "Zhao Yide"})],
    ),
    # The day of relations that a text counts from.
    (
        "自1992年1月4日建交以来，中塔关系不断发展。",
        [("other", "1992-01-04", "happened", {"China", "Tajikistan"})],
    ),
    # A day of the month counts from the one before it in the sentence.
    (
        "该协定将于8月10日生效。拉赫蒙20日抵京，将出席22日开幕的论坛。",
        [
            ("other", "2024-08-10", "planned", {"China", "Tajikistan"}),
            ("visit", "2024-06-20", "happened", {RAHMON}),
            ("forum", "2024-06-22", "planned", {RAHMON}),
        ],
    ),
    # The sides of a line of a chronicle are the states, of a visit those of the visitor.
    (
        "2011年9月20日 双方在边境举行界碑移交仪式。",
        [("ceremony", "2011-09-20", "happened", {"China", "Tajikistan"})],
    ),
    # A rumor is no plan.
    ("有消息说王毅下个月将访问塔吉克斯坦。", []),
    # Who heads a company stands for it.
    (
        "塔吉克斯坦总统拉赫蒙18日会见中国石油天然气集团有限公司董事长戴厚良。",
        [("bilateral_meeting", "2024-06-18", "happened", {RAHMON, CNPC})],
    ),
    (
        "18日，中塔企业家理事会第六次会议在北京举行。拉赫蒙总统出席并致辞。",
        [("forum", "2024-06-18", "happened", {RAHMON})],
    ),
    # A row of people sends one greeting.
    (
        "18日，外长王毅，塔吉克斯坦外长穆赫里丁，乌兹别克斯坦外长赛义多夫分别向论坛致贺信。",
        [("statement", "2024-06-18", "happened", {WANG, MUHRIDDIN, "Bakhtiyor Saidov"})],
    ),
    # Who is thanked was not there.
    (
        "18日，拉赫蒙出席中塔电网改造项目竣工仪式，并对中国领导人提供贷款表示感谢。",
        [("ceremony", "2024-06-18", "happened", {RAHMON})],
    ),
    # A gathering called by the format of the six.
    (
        "2日到3日，第五届中国—中亚合作论坛在连云港举行。",
        [("forum", "2024-06-02", "happened", {"China", *FIVE})],
    ),
    # A visit spoken of again has the day it had.
    (
        "李强去年12月访问杜尚别，习近平今年5月访问杜尚别。李强访问塔吉克斯坦时，双方签了合同。",
        [
            ("visit", "2023-12", "happened", {"Li Qiang"}),
            ("visit", "2024-05", "happened", {XI}),
        ],
    ),
    (
        "一年前上任的拉赫蒙利用在北京出席论坛之机对中国进行了国事访问。",
        [],
    ),
    # Recently, however far before the word for it.
    (
        "近日，中国驻塔吉克斯坦大使郭志军同塔吉克斯坦总统拉赫蒙共同出席特变电工杜尚别矿业有限公司金矿选矿厂竣工投产仪式。",
        [("ceremony", "2024-06", "happened", {"Guo Zhijun", RAHMON, "TBEA"})],
    ),
    # An initiative is no proposal to which a start would be put.
    (
        "中塔物流基地是“一带一路”倡议首个实体平台项目，于2014年正式启用。",
        [("other", "2014", "happened", {"China", "Tajikistan"})],
    ),
    # "The next year" counts from the one told.
    (
        "2004年9月，中塔两国签署框架协议，次年7月，胡锦涛与拉赫蒙在杜尚别签署协定。",
        [
            ("signing", "2004-09", "happened", {"China", "Tajikistan"}),
            ("signing", "2005-07", "happened", {"Hu Jintao", RAHMON}),
        ],
    ),
    # Whom somebody invites is to come.
    (
        "18日，塔吉克斯坦外长穆赫里丁同王毅通电话。王毅邀请他今年访华。",
        [
            ("phone_call", "2024-06-18", "happened", {WANG, MUHRIDDIN}),
            ("visit", "2024", "planned", {MUHRIDDIN}),
        ],
    ),
    # A protest against Chinese money, and what came of it.
    (
        "塔吉克斯坦居民18日集会，反对兴建中资物流中心。投资方中塔合资企业当天宣布放弃这一项目。",
        [
            ("other", "2024-06-18", "happened", {"China", "Tajikistan"}),
            ("other", "2024-06-18", "cancelled", {"China", "Tajikistan"}),
        ],
    ),
    # A sum of all that was given is no gift of a day.
    ("截至上月底，中方累计向塔方援助疫苗330万剂。", []),
    # Regions and cities sign for their states.
    (
        "6月18日，西安市与撒马尔罕市签署友好城市协议书。",
        [("signing", "2024-06-18", "happened", {"China", "Uzbekistan"})],
    ),
]


@pytest.mark.parametrize(("body", "told"), EVENTS)
def test_what_is_told_is_found_and_what_is_spoken_of_is_not(
    claims: Extract, body: str, told: list[Event]
) -> None:
    found = [(e.type, e.start, e.status, set(e.participants)) for e in claims(article(body)).events]

    def order(event: Event) -> str:
        return repr((event[:3], sorted(event[3])))

    assert sorted(found, key=order) == sorted(told, key=order)


def test_premier_is_not_the_president_of_his_surname(claims: Extract) -> None:
    body = "6月18日，李强同吉尔吉斯斯坦总理扎帕罗夫举行会谈。"
    (talks,) = claims(article(body)).events
    assert set(talks.participants) == {"Li Qiang", "Akylbek Japarov"}


def test_two_visits_of_a_former_year_do_not_date_this_one(claims: Extract) -> None:
    body = (
        "塔吉克斯坦总理拉苏尔佐达18日会见了到访的中国总理李强。"
        "拉赫蒙总统去年12月访华。此次李强访塔期间，双方签署了声明。"
    )
    visits = [(e.start, e.participants) for e in claims(article(body)).events if e.type == "visit"]
    assert sorted(visits) == [("2023-12", (RAHMON,)), ("2024-06-18", ("Li Qiang",))]


@pytest.mark.parametrize(
    ("outlet", "state"), [("人民日报", "China"), ("哈通社", "Kazakhstan"), ("乌通社", "Uzbekistan")]
)
def test_our_country_is_that_of_the_outlet(claims: Extract, outlet: str, state: str) -> None:
    body = f"{outlet}写道：我国与邻国的贸易额增长10%。中国和哈萨克斯坦合作密切。"
    text = f"贸易\n{outlet} 2024年6月20日\n\n{body}\n"
    figure = claims(text).figures[0]
    assert state in figure.about


def test_companies_in_the_title_of_a_contract_are_its_parties(claims: Extract) -> None:
    body = (
        "6月18日，双方出席了《中国石油天然气集团公司和哈萨克斯坦国家石油天然气公司关于管道的协议》"
        "的签字仪式。"
    )
    (paper,) = claims(article(body)).agreements
    assert paper.kind == "contract"
    assert set(paper.parties) == {"China National Petroleum Corporation", "KazMunayGas"}


def test_each_pair_of_companies_has_its_own_paper(claims: Extract) -> None:
    body = (
        "6月18日，中国石油天然气集团有限公司与哈萨克斯坦国家油气公司签署合作备忘录，"
        "中国铁建与哈萨克斯坦铁路公司签订复线工程合同。"
    )
    papers = {p.kind: set(p.parties) for p in claims(article(body)).agreements}
    assert papers == {
        "memorandum": {CNPC, "KazMunayGas"},
        "contract": {"China Railway Construction Corporation", "Kazakhstan Temir Zholy"},
    }


def test_day_on_which_a_paper_takes_force_is_not_that_of_its_signing(claims: Extract) -> None:
    body = "18日，习近平同拉赫蒙会谈。两国元首出席了互免签证协定的交换仪式，该协定将于8月10日生效。"
    (paper,) = claims(article(body)).agreements
    assert paper.date == "2024-06-18"


def test_presidents_of_a_former_year_are_those_of_that_year(claims: Extract) -> None:
    body = "2009年12月14日，胡锦涛与土、哈、乌三国总统出席管道通气仪式。"
    (ceremony,) = claims(article(body)).events
    assert {"Nursultan Nazarbayev", "Islam Karimov"} < set(ceremony.participants)


def test_level_that_the_sides_raised_on_a_visit_is_of_the_visitor(claims: Extract) -> None:
    body = (
        "去年，习近平和拉赫蒙出席了仪式。今年1月，谢尔达尔·别尔德穆哈梅多夫访华，"
        "双方把关系提升为全面战略伙伴关系。"
    )
    levels = claims(article(body)).partnerships
    assert [(level.b, level.date) for level in levels] == [("Turkmenistan", "2024-01")]


@pytest.mark.parametrize(
    "body",
    [
        "去年6月习近平访塔时，双方签署了70多亿美元的商务协议。",
        "去年6月，两国签署的商务协议总金额超过200亿美元。",
    ],
)
def test_sum_of_deals_is_no_paper(claims: Extract, body: str) -> None:
    assert claims(article(body)).agreements == ()


def test_level_in_quotation_marks_is_read_whole(claims: Extract) -> None:
    body = "今年1月，双方将中塔关系升级为“全天候”全面战略伙伴关系。"
    (level,) = claims(article(body)).partnerships
    assert level.level == "all-weather comprehensive strategic partnership"


def test_who_receives_an_order_speaks(claims: Extract) -> None:
    body = "2022年，习近平在接受拉赫蒙授予的勋章时说：“中塔关系将像金鹰展翅高飞，鹏程万里。”"
    (quote,) = claims(article(body)).quotes
    assert quote.speaker == XI


def test_who_attends_a_gathering_has_no_talks_with_each_by_that(claims: Extract) -> None:
    body = (
        "18日，中国—中亚外长会晤在杜尚别举行。外长王毅、塔吉克斯坦外长穆赫里丁、"
        "乌兹别克斯坦外长赛义多夫、吉尔吉斯斯坦外长库鲁巴耶夫出席会晤。"
    )
    (meeting,) = claims(article(body)).events
    assert meeting.type == "ministerial_meeting"
    assert {WANG, MUHRIDDIN} < set(meeting.participants)


def test_paper_is_of_those_whom_the_last_clause_names(claims: Extract) -> None:
    body = (
        "18日，习近平在撒马尔罕会见了塔吉克斯坦总统拉赫蒙和吉尔吉斯斯坦总统扎帕罗夫，"
        "下午同米尔济约耶夫举行会谈并签署联合声明。伊朗签署了加入义务备忘录。"
    )
    (paper,) = claims(article(body)).agreements
    assert paper.parties == ("China", "Uzbekistan")


def test_months_of_the_year_spoken_of_have_its_year(claims: Extract) -> None:
    found = claims(article("中塔前5个月双边贸易额12.6亿美元，同比增长88%。")).figures
    assert {(f.value, f.year) for f in found} == {(1.26, 2024), (88, 2024)}


def test_body_is_found_by_the_shorter_name_of_its_state(claims: Extract) -> None:
    body = "18日，中石油与哈萨克国家油气公司签署框架协议。"
    (paper,) = claims(article(body)).agreements
    assert set(paper.parties) == {CNPC, "KazMunayGas"}


def test_papers_known_already_have_no_day_of_the_news(claims: Extract) -> None:
    body = "18日，两国外长会谈。双方签署的《中塔睦邻友好条约》《中塔合作战略》奠定了基础。"
    papers = claims(article(body)).agreements
    assert [(paper.kind, paper.date) for paper in papers] == [("treaty", None), ("plan", None)]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("2013年中塔建立战略伙伴关系以来，两国合作不断扩大。", "2013"),
        ("18日，拉赫蒙会见王毅。他表示，塔中两国已建立了战略伙伴关系。", None),
    ],
)
def test_level_has_the_day_on_which_it_was_set_up(
    claims: Extract, body: str, date: str | None
) -> None:
    (level,) = claims(article(body)).partnerships
    assert level.date == date


FIGURES = [
    ("约6000家含中国资本的企业在塔吉克斯坦经营。", {(6000, "companies")}),
    ("中塔铁路设计时速120公里，设20座车站。", {(20, "stations")}),
    ("塔吉克斯坦电站装机容量 300 兆瓦。", {(300, "MW")}),
    ("中国—中亚天然气管道向中国供气。", set()),
    ("吉方境内段投入施工人员2300余名、设备860台。", {(2300, "people"), (860, "machines")}),
    ("中塔管道去年输油1180万吨。", {(11.8, "million tonnes")}),
    ("站场年换装能力为16万标准箱。", {(160000, "TEU")}),
]


@pytest.mark.parametrize(("body", "told"), FIGURES)
def test_figures_and_speeds(claims: Extract, body: str, told: set[tuple[float, str]]) -> None:
    assert {(f.value, f.unit) for f in claims(article(body)).figures} == told


def test_year_stands_before_its_amount(claims: Extract) -> None:
    body = "1992年，中塔贸易额仅3.68亿美元，2021年达到25.2亿美元。2022年1至7月为17.6亿美元，有望创新高。"
    found = [(f.value, f.year) for f in claims(article(body)).figures]
    assert found == [(368, 1992), (2.52, 2021), (1.76, 2022)]


def test_name_of_a_drill_in_quotation_marks_is_no_speech(claims: Extract) -> None:
    body = "中塔两国举行“天山—3号（2024）”联合反恐演习。"
    found = claims(article(body))
    assert found.quotes == ()
    assert found.places == ()


def test_name_of_a_pipeline_is_no_word_for_the_five(claims: Extract) -> None:
    body = "中国—中亚天然气管道穿过山区。"
    assert set(claims(article(body)).states) == {"China", "Tajikistan"}


def test_city_of_a_company_is_no_place_of_the_news(claims: Extract) -> None:
    body = "深圳能源集团在塔吉克斯坦建设电站。"
    assert claims(article(body)).places == ()
