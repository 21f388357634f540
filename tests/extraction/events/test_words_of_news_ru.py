"""Events in Russian by the many words that news has for them, class by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAY = "20.06.2023"


def told_as(events: list[Event]) -> list[tuple[str, str | None, str]]:
    return [(event.type, event.start, event.status) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Вице-премьер Казахстана назвал чушью разговоры, будто озеро уже отдано Китаю.",
        "Министр торговли Казахстана отклонил предположение, что рынок отдадут китайцам.",
        "Аким заверил, что никто в Казахстане землю китайским фермерам не передаст.",
    ],
)
def test_what_is_called_untrue(told: Told, text: str) -> None:
    found = told(text, "ru", DAY)
    assert told_as(found) == [("other", None, "denied")]
    assert found[0].participants == ("China", "Kazakhstan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Намеченную на 25 июня поездку Цинь Гана в Казахстан пришлось перенести.",
            ("visit", "2023-06-25"),
        ),
        (
            "Визит Цинь Гана в Астану, запланированный на 25 июня, снят с повестки.",
            ("visit", "2023-06-25"),
        ),
        (
            "Писали, что соглашение Китай и Казахстан подпишут 25 мая в Астане, но церемонию отменили.",
            ("signing", "2023-05-25"),
        ),
        (
            "Предполагалось, что Цинь Ган прилетит в Астану 25 мая, однако поездка сорвалась.",
            ("visit", "2023-05-25"),
        ),
    ],
)
def test_what_is_put_off(told: Told, text: str, expected: tuple[str, str]) -> None:
    assert told_as(told(text, "ru", DAY)) == [(*expected, "cancelled")]


def test_the_next_clause_takes_a_plan_back_in_other_languages(told: Told) -> None:
    text = "Qin Gang was to visit Kazakhstan on 25 June, but the trip had to be cancelled."
    assert told_as(told(text, "en", "June 20, 2023")) == [("visit", "2023-06-25", "cancelled")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Сенат Казахстана 12 июня отклонил договор с Китаем о воде.",
            ("2023-06-12", "happened", ("Kazakhstan",)),
        ),
        (
            "Слушания по договору с Китаем в мажилисе Казахстана намечены на 25 июня.",
            ("2023-06-25", "planned", ("Kazakhstan",)),
        ),
        (
            "Министерство энергетики Казахстана рассмотрит продажу доли CNPC в августе.",
            (
                "2023-08",
                "planned",
                ("Ministry of Energy of Kazakhstan", "China National Petroleum Corporation"),
            ),
        ),
    ],
)
def test_approval_by_one_side(
    told: Told, text: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    found = told(text, "ru", DAY)
    assert [(e.start, e.status, e.participants) for e in found] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Делегация из Кашгара приезжала в Алма-Ату 12 июня.", ("2023-06-12", "China")),
        ("Казахстанские фермеры съездили в Сиань в мае.", ("2023-05", "Kazakhstan")),
        (
            "Ректор казахстанского университета побывал в Ухане 12 июня.",
            ("2023-06-12", "Kazakhstan"),
        ),
        ("Китайские коммерсанты посетили Актау 12 июня.", ("2023-06-12", "China")),
        (
            "О Казахстане и Китае. Губернаторы летали в Урумчи 12 июня.",
            ("2023-06-12", "Kazakhstan"),
        ),
    ],
)
def test_who_travels_without_a_name(told: Told, text: str, expected: tuple[str, str]) -> None:
    found = told(text, "ru", DAY)
    assert [(e.type, e.start, *e.participants) for e in found] == [("visit", *expected)]


def test_who_waits_for_a_guest_stays_at_home(told: Told) -> None:
    found = told("Аграрии Казахстана ждут гостей из Сианя 25 июня.", "ru", DAY)
    assert [e.participants for e in found] == [("China",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В декабре цех CNPC и «КазТрансОйл» оборудуют станками.", "2023-12"),
        ("В августе китайские строители возведут в Казахстане теплицы.", "2023-08"),
        ("Осенью в Казахстане появится китайская обсерватория.", "2023"),
    ],
)
def test_what_is_to_be_done(told: Told, text: str, expected: str) -> None:
    assert told_as(told(text, "ru", DAY)) == [("other", expected, "planned")]


def test_a_plan_lies_ahead_of_the_report(told: Told) -> None:
    text = "Договор Казахстана и Китая, подписанный 3 марта 2022 года, сенаторы рассмотрят в июле."
    assert ("other", "2023-07", "planned") in told_as(told(text, "ru", DAY))


def test_a_visit_of_three_days_that_ended(told: Told) -> None:
    found = told("Трёхдневный визит Цинь Гана в Казахстан закончился 14 июня.", "ru", DAY)
    assert [(e.start, e.end) for e in found] == [("2023-06-12", "2023-06-14")]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("главой Госсовета", "Li Qiang"),
        ("главой китайского правительства", "Li Qiang"),
        ("руководителем кабмина КНР", "Li Qiang"),
        ("китайским руководителем", "Xi Jinping"),
    ],
)
def test_heads_by_what_they_head(told: Told, who: str, name: str) -> None:
    found = told(f"Токаев встретился с {who} 12 июня.", "ru", DAY)
    assert [e.participants for e in found] == [("Kassym-Jomart Tokayev", name)]


XI, TOKAYEV = ("Xi Jinping",), ("Kassym-Jomart Tokayev",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Весной 2016-го в Астану заехал Си Цзиньпин.", ("2016", XI, "happened")),
        ("12 июня Си Цзиньпин на день завернул в Алматы.", ("2023-06-12", XI, "happened")),
        (
            "Борт председателя КНР Си Цзиньпина сел в Астане 12 июня.",
            ("2023-06-12", XI, "happened"),
        ),
        ("12 июня Токаев привёз из Пекина контракты.", ("2023-06-12", TOKAYEV, "happened")),
        ("Си Цзиньпин пообещал приехать в Астану в октябре.", ("2023-10", XI, "planned")),
        (
            "На юбилей Пекин 12 июня прислал в Астану министра иностранных дел Цинь Гана.",
            ("2023-06-12", ("Qin Gang",), "happened"),
        ),
        # The predicate tells of the visit before it.
        (
            "Визит Токаева в Пекин, начавшийся 12 июня, стал его первым посещением Китая.",
            ("2023-06-12", TOKAYEV, "happened"),
        ),
    ],
)
def test_ways_of_going_abroad(
    told: Told, text: str, expected: tuple[str, tuple[str, ...], str]
) -> None:
    found = told(text, "ru", DAY)
    assert [(e.start, e.participants, e.status) for e in found if e.type == "visit"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Борт с китайскими вакцинами сел в Алматы 12 июня.",
        "Завод в Атырау привёз из Китая 12 июня станки.",
        "Токаев 12 июня отправил главу комитета на границу с Китаем.",
    ],
)
def test_what_nobody_named_travels_with(told: Told, text: str) -> None:
    assert [e for e in told(text, "ru", DAY) if e.type == "visit"] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("12 июня в Астану пришла телеграмма от Си Цзиньпина.", XI),
        ("Приветствие Си Цзиньпина гостям форума в Астане зачитал 12 июня посол.", XI),
        (
            "12 июня МИД Казахстана вызвал посла Китая в министерство иностранных дел.",
            ("Ministry of Foreign Affairs of Kazakhstan",),
        ),
    ],
)
def test_words_that_are_sent_or_said(told: Told, text: str, who: tuple[str, ...]) -> None:
    found = [e for e in told(text, "ru", DAY) if e.type == "statement"]
    assert [(e.start, e.participants) for e in found] == [("2023-06-12", who)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17 июня в Алматы сотни людей вышли на площадь против китайских заводов.", "2023-06-17"),
        ("В феврале 2020 года против китайского склада вышел весь Нарын в Киргизии.", "2020-02"),
        ("17 июня в Оше женщины стояли с плакатами против уступок Пекину.", "2023-06-17"),
        ("В мае в Алматы собирали подписи, чтобы землю не отдали Китаю.", "2023-05"),
        ("В 2003 году китайская ферма взяла в Казахстане поля в аренду.", "2003"),
        ("Первую сваю китайского моста в Казахстане забили 3 июня.", "2023-06-03"),
        ("Китайско-таджикское предприятие партнёры учредили в декабре 2017 года.", "2017-12"),
        ("С 2007 года рудник в Таджикистане контролирует китайская фирма.", "2007"),
    ],
)
def test_deeds_by_ordinary_verbs(told: Told, text: str, expected: str) -> None:
    assert told_as(told(text, "ru", DAY)) == [("other", expected, "happened")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Столбы на границе Китая с Казахстаном расставят не раньше 2025 года.", "2025"),
        ("Переезд китайского посольства в Ташкенте намечен на осень.", "2023"),
        ("Год культуры Китая в Казахстане пройдёт в 2024-м.", "2024"),
        ("План сопряжения Китай и Казахстан обещают утвердить к сентябрю.", "2023-09"),
        ("До конца 2025 года Китаю и Киргизии нужно закончить ТЭО дороги.", "2025"),
    ],
)
def test_what_is_due_by_a_term(told: Told, text: str, expected: str) -> None:
    assert told_as(told(text, "ru", DAY)) == [("other", expected, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Министр заявил в среду журналистам, что землю Казахстана Китаю никто не отдаст.",
        "Ни одного старого завода из Китая в Казахстан не привезут, подчеркнул аким.",
        "Размещение китайских войск в Казахстане не планируется.",
    ],
)
def test_what_is_denied_before_it_is_said_by_whom(told: Told, text: str) -> None:
    assert told_as(told(text, "ru", DAY)) == [("other", None, "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "Токаев вышел на площадь в Пекине 17 июня.",
        "17 июня гости вышли из китайского павильона в Алматы.",
        "Никто не спорит, что Китай и Казахстан соседи.",
        "Столбы на границе Китая с Казахстаном стоят не первый год.",
    ],
)
def test_what_is_no_deed(told: Told, text: str) -> None:
    assert [e for e in told(text, "ru", DAY) if e.type == "other"] == []


def test_pronoun_of_what_was_planned_is_called_off(told: Told) -> None:
    text = "В Оше ждали игр с китайскими военными. Намеченные на 25 июня, они отменены."
    assert told_as(told(text, "ru", DAY)) == [("other", "2023-06-25", "cancelled")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 июня в Алматы совещались главы Китая, Казахстана, Киргизии и России.", "summit"),
        ("12 июня Си Цзиньпин и Токаев связались по видео.", "video_meeting"),
        ("МИД Казахстана вручил 12 июня послу Китая ноту.", "statement"),
        ("С протестом против взрыва в Китае выступил 12 июня МИД Казахстана.", "statement"),
        ("Под договором 12 июня расписались Токаев и Си Цзиньпин.", "signing"),
        ("12 июня китайские и узбекские учёные начали раскопки.", "other"),
        ("Китайско-киргизский институт появился в Бишкеке 12 июня.", "other"),
        ("12 июня китайская Sinopec купила в Казахстане «Каспий Ойл».", "other"),
    ],
)
def test_what_kind_of_news_it_is(told: Told, text: str, kind: str) -> None:
    assert told_as(told(text, "ru", DAY)) == [(kind, "2023-06-12", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        # A paper is adopted, and nobody is received.
        "Закон о визах приняли 12 июня, когда Токаев говорил в Астане о Си Цзиньпине.",
        "Участие в ярмарке приняли 12 июня и Токаев, и посол Си Цзиньпина.",
    ],
)
def test_what_is_adopted_is_no_meeting(told: Told, text: str) -> None:
    assert [e for e in told(text, "ru", DAY) if e.type == "bilateral_meeting"] == []


def test_what_only_counts_a_journey_is_no_event(told: Told) -> None:
    text = (
        "12 июня, 15:30. Си Цзиньпин прилетел в Астану. Это его первая поездка с января 2020 года."
    )
    assert told_as(told(text, "ru", DAY)) == [("visit", "2023-06-12", "happened")]


def test_heads_of_two_states_hold_no_summit(told: Told) -> None:
    text = "12 июня в Алматы совещались главы Китая и Казахстана."
    assert [e for e in told(text, "ru", DAY) if e.type == "summit"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 июня Цинь Ган спустился в Астане по трапу.", ("visit", "2023-06-12", "happened")),
        ("Си Цзиньпин намерен быть в Астане 3 июля.", ("visit", "2023-07-03", "planned")),
        (
            "Визит Цинь Гана в Астану, намеченный на 25 июня, передвинули.",
            ("visit", "2023-06-25", "cancelled"),
        ),
        (
            "Си Цзиньпин 12 июня уделил Токаеву час.",
            ("bilateral_meeting", "2023-06-12", "happened"),
        ),
        ("Токаев 12 июня ужинал с Цинь Ганом.", ("bilateral_meeting", "2023-06-12", "happened")),
        ("С 1 июля из Китая в Казахстан пойдут поезда.", ("other", "2023-07-01", "planned")),
        (
            "Возить руду из Казахстана в Китай начнут в июле.",
            ("other", "2023-07", "planned"),
        ),
        ("В Алматы к осени появится китайская школа.", ("other", "2023", "planned")),
        ("Неправда, что озеро в Казахстане отдали Китаю.", ("other", None, "denied")),
        ("Китай не просил у Казахстана пастбищ, уверяет аким.", ("other", None, "denied")),
    ],
)
def test_plain_words_for_what_leaders_and_states_do(
    told: Told, text: str, expected: tuple[str, str | None, str]
) -> None:
    assert told_as(told(text, "ru", DAY)) == [expected]
