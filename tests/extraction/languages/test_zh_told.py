"""How Chinese reports tell one thing over several clauses: who, when and whether, in sentences of our own.

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


def article(body: str) -> str:
    return (
        "中国与塔吉克斯坦要闻\n帕米尔观察 2024年6月20日\n\n"
        f"中国国家主席习近平和塔吉克斯坦总统拉赫蒙是老朋友。\n\n{body}\n"
    )


EVENTS: list[tuple[str, list[Event]]] = [
    # A working group travels like a delegation; that it leaves, or has gone on some day, is none.
    (
        "赴塔吉克斯坦的中国联合工作组16日抵达杜尚别，预计7月4日回国。",
        [("visit", "2024-06-16", "happened", {"China"})],
    ),
    (
        "17日，由陕西组派的中国工作组乘包机离开杜尚别，结束了在塔吉克斯坦的工作。工作组一行8人，6月9日抵达，先后走访苦盏和杜尚别。",
        [("visit", "2024-06-09", "happened", {"China"})],
    ),
    ("中方农业专家联合工作组已赴塔开展工作。", []),
    ("塔吉克斯坦卫生部昨天确认，正等待中国专家。", []),
    # A matter that somebody speaks of has not the day on which he does.
    ("使馆19日就工人遇袭一事说，伤者已回国。", []),
    (
        "19日，中国工人在塔吉克斯坦遇袭。",
        [("other", "2024-06-19", "happened", {"China", "Tajikistan"})],
    ),
    # What is held by video is no forum.
    (
        "塔吉克斯坦外长穆赫里丁12日在视频座谈会上感谢中国的帮助。",
        [("video_meeting", "2024-06-12", "happened", {MUHRIDDIN, "China"})],
    ),
    # Who builds it is told before; a country that a line only crosses has no part in it.
    (
        "热电厂由特变电工承建，位于杜尚别。二期工程今年1月投产。",
        [("other", "2024-01", "happened", {"TBEA", "Tajikistan"})],
    ),
    (
        "中塔边界早已划定，塔方承诺年内完成勘界。",
        [("other", "2024", "planned", {"China", "Tajikistan"})],
    ),
    (
        "中塔还在铺设天然气管道，D线力争年内动工，将途经吉尔吉斯斯坦。",
        [("other", "2024", "planned", {"China", "Tajikistan"})],
    ),
    # Each of a row, whatever is told of them between "with" and the names.
    (
        "18日，习近平分别同来华出席会议的吉尔吉斯斯坦总统扎帕罗夫、乌兹别克斯坦总统米尔济约耶夫会谈。",
        [
            ("visit", "2024-06-18", "happened", {"Sadyr Japarov"}),
            ("visit", "2024-06-18", "happened", {"Shavkat Mirziyoyev"}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, "Sadyr Japarov"}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, "Shavkat Mirziyoyev"}),
        ],
    ),
    # Who protests before an embassy is not the embassy.
    (
        "数百名民众17日在中国驻塔吉克斯坦大使馆门前抗议。",
        [("other", "2024-06-17", "happened", {"China", "Tajikistan"})],
    ),
    # Of two states talking, the day, the place and the matter stand before the verb.
    (
        "中国和塔吉克斯坦18日在杜尚别就边境口岸举行会谈。",
        [("bilateral_meeting", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    # Talks are told once; "after the talks" and "at the talks" only go back to them.
    (
        "18日，外长王毅同塔吉克斯坦外长穆赫里丁举行会谈。会谈后，双方回顾了两国元首达成的共识。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN})],
    ),
    # A spokesperson tells of what others do.
    (
        "外交部发言人华春莹证实，塔外长穆赫里丁将于本月28日访华，外长王毅将同他举行会谈。",
        [
            ("visit", "2024-06-28", "planned", {MUHRIDDIN}),
            ("bilateral_meeting", "2024-06-28", "planned", {WANG, MUHRIDDIN}),
        ],
    ),
    # What is handed over is delivered, with China named there or a sentence back.
    (
        "6月18日，中国驻塔吉克斯坦大使向塔方移交一批净水设备。",
        [("other", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    (
        "中国为杜尚别捐建了车队。6月18日，40辆新客车交付杜尚别市政府。",
        [("other", "2024-06-18", "happened", {"China", "Tajikistan"})],
    ),
    # Nobody has laid a stone that he is invited to lay.
    ("6月18日，习近平邀请拉赫蒙为新校舍奠基。", []),
    # A hope for a gathering, firms that go there, and a body that is only spoken of are no events.
    ("拉赫蒙6月18日说，塔方愿同中方共同举办水果论坛，使峰会取得成功。", []),
    ("王毅6月18日说，中方将推动更多企业赴塔投资。", []),
    ("王毅6月18日说，成立中塔合作委员会是两国的共识。", []),
    # "In May the summit, in October the forum": each has its month.
    (
        "这是继2023年5月中国—中亚峰会、10月高峰论坛后又一次交往。",
        [
            ("summit", "2023-05", "happened", {"China", *FIVE}),
            ("forum", "2023-10", "happened", {"China"}),
        ],
    ),
    # The hall of a leader of old does not bring him back.
    (
        "6月18日，习近平向塔吉克斯坦总统拉赫蒙纪念馆献花篮。",
        [("ceremony", "2024-06-18", "happened", {XI, "Tajikistan"})],
    ),
    # What was agreed at a summit does not date it; a works is no country to visit; a firm founded before is old.
    (
        "王毅6月18日同穆赫里丁会谈时说，要落实中国—中亚峰会上达成的共识。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN})],
    ),
    ("6月18日，由中塔两国合资成立的水泥公司负责供货。", []),
    # "16 to 18": the first day has no word of its own.
    ("习近平将于26至28日访问杜尚别。", [("visit", "2024-06-26", "planned", {XI})]),
    # Leaders of two other states are not those of the text.
    ("6月18日，中俄两国领导人在北京举行了会谈。", []),
    # Each of two talks has its own partner, whatever the second pair led together.
    (
        "6月18日，王毅会见塔吉克斯坦总统拉赫蒙，同塔吉克斯坦外长穆赫里丁举行会谈并共同主持中塔委员会第二次会议。",
        [
            ("bilateral_meeting", "2024-06-18", "happened", {WANG, RAHMON}),
            ("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN}),
        ],
    ),
    # An anniversary is no founding.
    ("王毅6月18日说，今年恰逢中塔合作委员会成立10周年，双方将办好活动。", []),
    # A host who welcomes a guest has not travelled.
    ("6月18日，王毅欢迎塔吉克斯坦州长来川访问。", []),
    # Who is invited is to come; who comes at an invitation has come.
    (
        "拉赫蒙邀请习近平访问杜尚别，习近平愉快地接受了邀请。",
        [("visit", None, "planned", {XI})],
    ),
    (
        "应拉赫蒙邀请，习近平18日访问杜尚别。",
        [("visit", "2024-06-18", "happened", {XI})],
    ),
    # A plan for another day does not make a plan of the talks in which it was made.
    (
        "18日，习近平在会见拉赫蒙时邀请他出席将于10月举行的论坛。",
        [
            ("forum", "2024-10", "planned", {XI, RAHMON}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON}),
        ],
    ),
    (
        "拉赫蒙19日结束了对中国的四天国事访问。",
        [("visit", "2024-06-16", "happened", {RAHMON})],
    ),
    (
        "今年2月，拉赫蒙来北京出席冬奥会开幕式。",
        [("visit", "2024-02", "happened", {RAHMON})],
    ),
    # What was planned for one day and put off to another was planned for the first.
    (
        "原定9月在杜尚别举行的中塔论坛推迟至11月。",
        [("forum", "2024-09", "cancelled", {"China", "Tajikistan"})],
    ),
    (
        "按计划，习近平应于2020年4月访问杜尚别。但此次访问因疫情推迟。",
        [("visit", "2020-04", "cancelled", {XI})],
    ),
    # An official whom no record knows stands for his state.
    (
        "18日，外长王毅在北京会见了塔吉克斯坦地质总局局长奥伊穆哈马德佐达。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, "Tajikistan"})],
    ),
    # Who presses the button opens what was told to be opened.
    (
        "18日，习近平同拉赫蒙共同出席隧道通车仪式。两国元首按下按钮。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    (
        "18日，习近平同拉赫蒙会谈。访问期间，两国元首还将讨论天然气。",
        [("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # To share experience by video is no meeting of the sides.
    ("6月18日，两国专家通过视频交流了抗疫经验。", []),
    # A guest behind what is told of him; talks by other words; what did not come about.
    (
        "17日，习近平在北京为来华进行国事访问的拉赫蒙举行欢迎仪式。",
        [("visit", "2024-06-17", "happened", {"Emomali Rahmon"})],
    ),
    (
        "17日，中国商务部与塔吉克斯坦经济发展与贸易部在杜尚别举行产能合作对话。",
        [
            (
                "bilateral_meeting",
                "2024-06-17",
                "happened",
                {
                    "Ministry of Commerce of China",
                    "Ministry of Economic Development and Trade of Tajikistan",
                },
            )
        ],
    ),
    # What is to be done, by any verb; what is done every year is none of it.
    (
        "中国企业将于7月在塔吉克斯坦钻探十口水井。",
        [("other", "2024-07", "planned", {"China", "Tajikistan"})],
    ),
    ("塔吉克斯坦杜尚别的中国餐馆每年5月打折。", []),
    # What somebody has only just set out for.
    (
        "习近平19日上午乘专机离开北京，前往杜尚别出席上海合作组织峰会。",
        [
            ("visit", "2024-06-19", "happened", {XI}),
            ("summit", None, "planned", {XI, "Shanghai Cooperation Organization"}),
        ],
    ),
    (
        "14日，杜尚别机场，拉赫蒙迎接习近平。",
        [("visit", "2024-06-14", "happened", {XI})],
    ),
    (
        "15日，习近平与拉赫蒙碰面。",
        [("bilateral_meeting", "2024-06-15", "happened", {XI, "Emomali Rahmon"})],
    ),
    (
        "拉赫蒙原拟于上月访华，因国内局势未能成行。",
        [("visit", "2024-05", "cancelled", {"Emomali Rahmon"})],
    ),
    (
        "中国外交部表示，关于租用塔吉克斯坦土地的说法毫无根据。",
        [("other", None, "denied", {"China", "Tajikistan"})],
    ),
]


def _order(event: Event) -> str:
    return repr((event[:3], sorted(event[3])))


@pytest.mark.parametrize(("body", "told"), EVENTS)
def test_events_with_their_people_days_and_status(
    claims: Extract, body: str, told: list[Event]
) -> None:
    found = [(e.type, e.start, e.status, set(e.participants)) for e in claims(article(body)).events]
    assert sorted(found, key=_order) == sorted(told, key=_order)


def test_plan_in_the_title_of_a_paper_does_not_put_off_the_next(claims: Extract) -> None:
    body = "18日，双方签署《中塔农业合作计划》，并发表新闻公报。"
    kinds = {paper.kind for paper in claims(article(body)).agreements}
    assert kinds == {"plan", "communique"}


def test_years_in_brackets_are_part_of_a_title(claims: Extract) -> None:
    body = "18日，双方签署了《中塔合作条约》和《中塔发展规划（2014年至2018年）》。"
    names = [paper.name for paper in claims(article(body)).agreements]
    assert names == ["中塔合作条约", "中塔发展规划（2014年至2018年）"]


def test_ministries_in_the_title_of_a_paper_are_its_parties(claims: Extract) -> None:
    body = "18日，双方签署《中华人民共和国外交部和塔吉克斯坦共和国外交部合作计划》。"
    parties = [paper.parties for paper in claims(article(body)).agreements]
    ministry = "Ministry of Foreign Affairs of"
    assert parties == [(f"{ministry} China", f"{ministry} Tajikistan")]


def test_papers_are_called_by_what_they_are_on(claims: Extract) -> None:
    body = (
        "18日，中塔双方签署了关于在天然气、石油领域加强合作的协议、关于修建公路的框架协议"
        "以及关于互免签证的协定等三份文件。"
    )
    names = [paper.name for paper in claims(article(body)).agreements]
    assert names == [
        "关于在天然气、石油领域加强合作的协议",
        "关于修建公路的框架协议",
        "关于互免签证的协定",
    ]


def test_both_sides_are_the_two_whom_the_sentence_has_named(claims: Extract) -> None:
    body = "**2000年7月5日** 国家主席江泽民同拉赫蒙总统会谈，双方发表联合声明。"
    (talks,) = claims(article(body)).events
    assert set(talks.participants) == {"Jiang Zemin", RAHMON}


PROPOSALS = [
    ("习近平说，要着眼疫情过后，尽早谋划投资合作。", [(XI, "investment")]),
    (
        "拉赫蒙表示，塔方愿把本国战略同“一带一路”对接起来，拓展医疗合作。",
        [(RAHMON, "transport"), (RAHMON, "health")],
    ),
    (
        "拉赫蒙说，塔方愿积极参与共建“一带一路”，欢迎中企投资。",
        [(RAHMON, "transport"), (RAHMON, "investment")],
    ),
]


@pytest.mark.parametrize(("body", "points"), PROPOSALS)
def test_what_a_side_stands_ready_to_do_is_put_to_the_other(
    claims: Extract, body: str, points: list[tuple[str, str]]
) -> None:
    found = [(p.by, p.area) for p in claims(article(body)).proposals]
    assert found == points


def test_name_in_quotation_marks_is_no_speech(claims: Extract) -> None:
    body = "拉赫蒙表示，塔方愿落实“2030年前国家发展战略”同共建“一带一路”的对接。"
    assert claims(article(body)).quotes == ()


def test_ministers_and_ministries_are_called_by_their_charge(claims: Extract) -> None:
    body = "6月18日，文化部部长孙家正访问杜尚别。塔吉克斯坦水利部和塔卫生部派人迎接。"
    found = claims(article(body))
    assert ("Sun Jiazheng", "Culture Minister") in {(p.name, p.office) for p in found.leaders}
    assert set(found.organizations) == {
        "Ministry of Water Resources of Tajikistan",
        "Ministry of Health of Tajikistan",
    }


MORE_EVENTS: list[tuple[str, list[Event]]] = [
    # Two ceremonies of one day, both told with their object, are two.
    (
        "18日，拉赫蒙和中国驻塔大使郭志军出席竣工仪式。仪式结束后，拉赫蒙和郭志军大使为培训中心揭牌。",
        [
            ("ceremony", "2024-06-18", "happened", {RAHMON, "Guo Zhijun"}),
            ("ceremony", "2024-06-18", "happened", {RAHMON, "Guo Zhijun"}),
        ],
    ),
    # Days: of a year word, of a month just told, of the clause they stand in.
    (
        "拉赫蒙于今年1月5日至6日访华。",
        [("visit", "2024-01-05", "happened", {RAHMON})],
    ),
    (
        "5月中旬，外长王毅访问杜尚别，16日会见了穆赫里丁外长。",
        [
            ("visit", "2024-05-16", "happened", {WANG}),
            ("bilateral_meeting", "2024-05-16", "happened", {WANG, MUHRIDDIN}),
        ],
    ),
    (
        "去年11月，王毅访问杜尚别。12月，拉赫蒙访华。",
        [
            ("visit", "2023-11", "happened", {WANG}),
            ("visit", "2023-12", "happened", {RAHMON}),
        ],
    ),
    (
        "18日，习近平发表演讲说，中塔两国去年已经修复了道路。",
        [("statement", "2024-06-18", "happened", {XI})],
    ),
    # A name in quotation marks is no speech that ends a plan.
    (
        "拉赫蒙将于7月3日在北京出席“一带一路”国际合作论坛。",
        [("forum", "2024-07-03", "planned", {RAHMON})],
    ),
    # What is proposed or denied is no plan.
    ("拉赫蒙18日建议在杜尚别设立中塔物流中心。", []),
    (
        "18日，中国驻塔吉克斯坦大使馆否认中方将建立军事基地。",
        [
            ("statement", "2024-06-18", "happened", {"Embassy of China in Tajikistan"}),
            ("other", None, "denied", {"China", "Tajikistan"}),
        ],
    ),
    # A remark of a spokesperson is no news, a stance is.
    ("外交部发言人林剑18日表示，中塔合作是公开透明的。", []),
    (
        "外交部发言人林剑18日就杜尚别袭击事件表示，中方对此深感震惊。",
        [("statement", "2024-06-18", "happened", {"Lin Jian"})],
    ),
    # Who sends a letter is no guest, who is told to attend is.
    (
        "6月18日，中塔隧道启动仪式在杜尚别举行，拉赫蒙出席并致辞，习近平致贺信。",
        [
            ("ceremony", "2024-06-18", "happened", {RAHMON}),
            ("statement", "2024-06-18", "happened", {XI}),
        ],
    ),
    # Of the one met the clause before his name says what he had come for.
    (
        "18日，外长王毅会见了来陕出席丝绸之路博览会的塔吉克斯坦外长穆赫里丁。",
        [
            ("forum", "2024-06-18", "happened", {MUHRIDDIN}),
            ("visit", "2024-06-18", "happened", {MUHRIDDIN}),
            ("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN}),
        ],
    ),
    # A plan goes on with the verbs that have no subject of their own, to people who have names.
    (
        "王毅计划于6月26日赴杜尚别，出席中国—中亚外长会晤，会见穆赫里丁外长，并会见塔方领导人。",
        [
            ("ministerial_meeting", "2024-06-26", "planned", {WANG, MUHRIDDIN}),
            ("bilateral_meeting", "2024-06-26", "planned", {WANG, MUHRIDDIN}),
        ],
    ),
    # A date in a clause behind is of that clause.
    (
        "6月1日，中国—中亚外长会晤在成都举行，六国商定明年在西安召开首次交通部长会议。",
        [
            ("ministerial_meeting", "2024-06-01", "happened", {"China", *FIVE}),
            ("ministerial_meeting", "2025", "planned", {"China", *FIVE}),
        ],
    ),
    (
        "副总理丁薛祥取消了原定28日的杜尚别之行。",
        [("visit", "2024-06-28", "cancelled", {"Ding Xuexiang"})],
    ),
    # A delegation comes for its state.
    ("6月18日，塔吉克斯坦政府代表团访华。", [("visit", "2024-06-18", "happened", {"Tajikistan"})]),
    (
        "18日，王毅在西安会见前来出席会议的五国外长。",
        [],
    ),
    (
        "拉赫蒙邀请习近平在方便的时候访问杜尚别，习近平表示感谢。",
        [("visit", None, "planned", {XI})],
    ),
    (
        "原定5月中旬在杜尚别召开的中塔经贸合作委员会会议推迟到了7月。",
        [("bilateral_meeting", "2024-05", "cancelled", {"China", "Tajikistan"})],
    ),
    # What a rumor says and the next clause denies is told once.
    (
        "有消息称，塔政府将终止与特变电工的合同，但官员18日否认了这一说法。",
        [("other", None, "denied", {"TBEA", "Tajikistan"})],
    ),
    ("6月18日，塔议会成立了事故调查委员会。", []),
    (
        "18日，习近平同拉赫蒙共同出席大楼落成仪式。两国元首观看了视频，并为大楼剪彩。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # What a later clause denies with "but" is something else.
    (
        "5月，王毅赴杜尚别同外长穆赫里丁会面，据说谈到了债务，但塔方否认讨论过土地。",
        [
            ("visit", "2024-05", "happened", {WANG}),
            ("bilateral_meeting", "2024-05", "happened", {WANG, MUHRIDDIN}),
            ("other", None, "denied", {"China", "Tajikistan"}),
        ],
    ),
    (
        "中塔水电站原计划今年动工，因融资推迟到明年。",
        [("other", "2024", "cancelled", {"China", "Tajikistan"})],
    ),
    # An official of a parliament, without a record, comes and talks for the state.
    (
        "应全国人大常委会委员长张德江邀请，塔吉克斯坦最高会议主席祖胡罗夫14日访问中国。15日，张德江同祖胡罗夫会谈。",
        [
            ("visit", "2024-06-14", "happened", {"Tajikistan"}),
            ("bilateral_meeting", "2024-06-15", "happened", {"Zhang Dejiang", "Tajikistan"}),
        ],
    ),
    # Both sides as states, not as the two leaders of the article.
    (
        "中塔双方2018年签署了援建议会大楼的协议，习近平和拉赫蒙今年6月观看了模型。",
        [("signing", "2018", "happened", {"China", "Tajikistan"})],
    ),
]


@pytest.mark.parametrize(("body", "told"), MORE_EVENTS)
def test_clauses_have_their_own_people_and_days(
    claims: Extract, body: str, told: list[Event]
) -> None:
    found = [(e.type, e.start, e.status, set(e.participants)) for e in claims(article(body)).events]
    assert sorted(found, key=_order) == sorted(told, key=_order)


def test_answer_is_about_the_states_of_the_question(claims: Extract) -> None:
    body = "有记者问，中国是否在吉尔吉斯斯坦商谈建立基地？\n\n发言人华春莹说：“有关报道毫无根据，纯属捏造。”"
    (denied,) = claims(article(body)).events
    assert (denied.status, set(denied.participants)) == ("denied", {"China", "Kyrgyzstan"})


def test_three_countries_are_those_named_together_before(claims: Extract) -> None:
    body = "6月6日，中吉乌铁路协定在北京签署。2022年9月，三国签署了合作备忘录。俄罗斯没有参加。"
    papers = [(paper.kind, paper.parties) for paper in claims(article(body)).agreements]
    three = ("China", "Kyrgyzstan", "Uzbekistan")
    assert papers == [("treaty", three), ("memorandum", three)]


def test_each_of_several_papers_has_the_bodies_that_its_name_has(claims: Extract) -> None:
    body = (
        "18日，双方见证了中国商务部与塔吉克斯坦能源部关于电站的备忘录、"
        "特变电工与塔吉克斯坦铁路公司关于物流枢纽的协议的签署。"
    )
    papers = {(paper.kind, paper.parties) for paper in claims(article(body)).agreements}
    assert papers == {
        ("memorandum", ("Ministry of Commerce of China", "Ministry of Energy of Tajikistan")),
        ("contract", ("TBEA", "Tajik Railways")),
    }


def test_dateline_on_a_line_of_its_own_dates_the_report(claims: Extract) -> None:
    text = (
        "李鹏总理抵达杜尚别\n新华社杜尚别一九九四年四月二十五日电（记者 周亮）\n\n"
        "国务院总理李鹏今天抵达杜尚别，开始对塔吉克斯坦进行正式访问。\n"
    )
    found = claims(text)
    assert (found.meta.published, found.meta.publisher) == ("1994-04-25", "新华社")
    assert [(event.type, event.start) for event in found.events] == [("visit", "1994-04-25")]


def test_official_without_a_record_speaks_for_the_state(claims: Extract) -> None:
    body = "18日，塔吉克斯坦地质总局局长奥伊穆哈马德佐达会见了郭志军大使。\n\n奥伊穆哈马德佐达提议双方加强农业合作。"
    points = [(point.by, point.area) for point in claims(article(body)).proposals]
    assert points == [("Tajikistan", "agriculture")]


def test_driver_of_a_name_is_no_leader(claims: Extract) -> None:
    body = "“以前送病人去首都，得绕道很远。”司机纳比耶夫对记者说。"
    found = claims(article(body))
    assert "Rahmon Nabiyev" not in {leader.name for leader in found.leaders}
    assert found.quotes == ()


def test_line_of_a_schedule_concludes_nothing(claims: Extract) -> None:
    body = "6月22日：两国元首会谈，签署联合声明。\n\n2023年5月18日，双方签署了《中塔合作条约》。"
    assert [paper.kind for paper in claims(article(body)).agreements] == ["treaty"]


def test_the_two_countries_sign_though_a_company_acts_next(claims: Extract) -> None:
    body = "2023年5月18日，两国签订油气领域合作协议，特变电工开始勘探。"
    (paper,) = claims(article(body)).agreements
    assert (paper.kind, paper.parties) == ("treaty", ("China", "Tajikistan"))


def test_governor_of_a_region_speaks_for_its_state(claims: Extract) -> None:
    body = "17日，代表团同粟特州州长阿赫马德佐达会谈。\n\n阿赫马德佐达建议，双方尽快恢复航线。"
    points = [(point.by, point.area) for point in claims(article(body)).proposals]
    assert points == [("Tajikistan", "transport")]


def test_foreign_ministries_of_two_states_in_one_word_are_two(claims: Extract) -> None:
    body = "18日，两国外长签署《中塔外交部关于深化合作的谅解备忘录》。"
    ministry = "Ministry of Foreign Affairs of"
    (paper,) = claims(article(body)).agreements
    assert paper.parties == (f"{ministry} China", f"{ministry} Tajikistan")


def test_meeting_of_ministers_is_not_the_mechanism_of_the_heads(claims: Extract) -> None:
    body = "5月12日，“中国+中亚五国”外长会晤在西安举行。六国决定设立外长会晤机制。"
    named = claims(article(body)).organizations
    assert named == ("China-Central Asia foreign ministers' meeting mechanism",)


def test_arrival_after_a_summit_does_not_date_the_summit(claims: Extract) -> None:
    body = "习近平在出席上合组织峰会后，于6月4日抵达杜尚别。"
    told = {(event.type, event.start) for event in claims(article(body)).events}
    assert told == {("summit", "2024-06"), ("visit", "2024-06-04")}


def test_spirit_of_a_city_is_no_place(claims: Extract) -> None:
    assert "Shanghai" not in claims(article("双方愿弘扬“上海精神”。")).places
