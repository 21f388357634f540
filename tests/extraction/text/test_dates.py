from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.text.calendar import Calendar
from silkgraph.extraction.text.mentions import find_dates


def resolved(
    text: str,
    language: str,
    anchor: str | None,
    *,
    context: str | None = None,
    future: bool = False,
) -> list[str]:
    patterns = load_patterns(language)
    calendar = Calendar(date.fromisoformat(anchor) if anchor else None, patterns)
    found = []
    for mention in find_dates(text, 0, len(text), patterns):
        when = calendar.resolve(mention, context=context, future=future)
        if when:
            found.append(when.start + (f"/{when.end}" if when.end else ""))
    return found


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("on May 25, 2005", None, ["2005-05-25"]),
        ("on May the 25th, 2005", None, ["2005-05-25"]),
        ("from Monday to Thursday", "2014-05-16", ["2014-05-12/2014-05-15"]),
        ("between Saturday and Monday", "2014-05-16", ["2014-05-10/2014-05-12"]),
        ("over the weekend", "2014-05-16", ["2014-05"]),
        ("at the start of the month", "2014-05-16", ["2014-05"]),
        ("on 14 December 2009", None, ["2009-12-14"]),
        ("the visit of 23-25 January", "2024-01-29", ["2024-01-23/2024-01-25"]),
        ("on Tuesday", "2013-09-08", ["2013-09-03"]),
        ("Last Wednesday", "2024-01-29", ["2024-01-24"]),
        ("yesterday", "2024-12-28", ["2024-12-27"]),
        ("eight days ago", "2024-12-28", ["2024-12-20"]),
        ("32 years ago", "2024-01-29", ["1992"]),
        ("last June", "2005-05-25", ["2004-06"]),
        ("in August three years ago", "2006-08-28", ["2003-08"]),
        ("on 5 May two years ago", "2006-08-28", ["2004-05-05"]),
        ("three years ago, in August he was", "2006-08-28", ["2003", "2006-08"]),
        ("in June last year", "2005-05-25", ["2004-06"]),
        ("in the spring of 2023", "2025-06-01", ["2023"]),
        ("on 1 December last year", "2025-06-01", ["2024-12-01"]),
        ("on 3, 5 and 7 May", "2019-06-20", ["2019-05-03", "2019-05-05", "2019-05-07"]),
        ("May 3, 5 and 7, 2016", None, ["2016-05-03", "2016-05-05", "2016-05-07"]),
        ("on 3 and 7 May 2016", None, ["2016-05-03", "2016-05-07"]),
        ("on 8 and 9 June 2018", None, ["2018-06-08/2018-06-09"]),
        ("May 3 and June 5, 2014", None, ["2014-05-03", "2014-06-05"]),
        ("on 5 May and 6 June 2014", None, ["2014-05-05", "2014-06-06"]),
        ("on 31 August – 3 September 2015", None, ["2015-08-31/2015-09-03"]),
        ("from 30 December to 2 January 2010", None, ["2009-12-30/2010-01-02"]),
        ("in May, July and October 2018", None, ["2018-05", "2018-07", "2018-10"]),
        ("on the 5th and the 7th", "2019-06-20", ["2019-06-05", "2019-06-07"]),
        ("on Wednesday of last week", "2017-05-13", ["2017-05-03"]),
        ("the day after tomorrow", "2017-05-13", ["2017-05-15"]),
        ("a fortnight ago", "2017-05-13", ["2017-04-29"]),
        ("two decades ago", "2017-05-13", ["1997"]),
        ("half a year ago", "2017-05-13", ["2016-11"]),
        ("the year before last", "2017-05-13", ["2015"]),
        ("since the start of the year", "2017-05-13", ["2017"]),
        ("at April’s summit", "2017-05-13", ["2017-04"]),
        ("more than 2,100 years ago", "2013-09-08", []),
        ("on Friday", None, []),
        ("last week", "2019-07-04", ["2019-06"]),
        ("last week", "2019-07-09", ["2019-07"]),
        ("a week ago", "2019-07-09", ["2019-07-02"]),
        ("three weeks ago", "2019-07-09", ["2019-06"]),
        ("the May 32 meeting", "2013-09-08", []),
    ],
)
def test_english_dates(text: str, anchor: str | None, expected: list[str]) -> None:
    assert resolved(text, "en", anchor) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17 мая в Сиане", ["2023-05-17"]),
        ("6 января 1992 года", ["1992-01-06"]),
        ("вчера", ["2023-11-09"]),
        ("31 год назад", ["1992"]),
        ("прошлой весной", ["2022"]),
        ("во вторник", ["2023-11-07"]),
        ("в мае", ["2023-05"]),
        ("в ночь на среду", ["2023-11-08"]),
        ("вечером понедельника", ["2023-11-06"]),
        ("в прошедшую субботу", ["2023-11-04"]),
        ("8 числа", ["2023-11-08"]),
        ("год назад", ["2022"]),
        ("в позапрошлом году", ["2021"]),
        ("неделю назад", ["2023-11-03"]),
        ("полгода назад", ["2023-05"]),
        ("в конце прошлого месяца", ["2023-10"]),
        ("в минувшие выходные", ["2023-11"]),
        ("три недели назад", ["2023-10"]),
        ("на прошлой неделе", ["2023-11"]),
        ("минувшим летом", ["2023"]),
        ("в начале осени", ["2023"]),
        ("весной 2012-го", ["2012"]),
        ("главным днём стала среда", ["2023-11-08"]),
        ("на утро среды", ["2023-11-08"]),
        ("Среда началась с переговоров", ["2023-11-08"]),
        ("Среда обитания сайгака", []),
        ("в среду на прошлой неделе", ["2023-11-01"]),
        ("на сегодняшней встрече", ["2023-11-10"]),
        ("в ходе прошлогоднего визита", ["2022"]),
        ("за неделю до этого", ["2023-11-03"]),
        ("около месяца назад", ["2023-10"]),
        ("три с лишним года назад", ["2020"]),
        ("больше года назад", ["2022"]),
        ("в начале месяца", ["2023-11"]),
        ("позапрошлым летом", ["2021"]),
        ("12 мая позапрошлого года", ["2021-05-12"]),
        ("в мае минувшего года", ["2022-05"]),
        ("в позапрошлом месяце", ["2023-09"]),
        ("со среды по пятницу", ["2023-11-08/2023-11-10"]),
        ("с вечера среды до пятницы", ["2023-11-08/2023-11-10"]),
        ("на выходных", ["2023-11"]),
    ],
)
def test_russian_dates(text: str, expected: list[str]) -> None:
    assert resolved(text, "ru", "2023-11-10") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("часом раньше", "2022-05-12"),
        ("через два часа", "2022-05-12"),
        ("за два дня до того", "2022-05-10"),
        ("месяцем позже", "2022-06"),
        ("месяцем раньше", "2022-04"),
        ("в том же месяце", "2022-05"),
        ("в том же году", "2022"),
        ("через три недели", "2022-06"),
    ],
)
def test_russian_dates_from_the_day_told(text: str, expected: str) -> None:
    assert resolved(text, "ru", "2023-11-10", context="2022-05-12") == [expected]


def test_what_is_to_come_counts_from_the_report() -> None:
    assert resolved("через десять дней", "ru", "2023-11-10", future=True) == ["2023-11-20"]
    assert resolved("через месяц", "ru", "2023-11-10", future=True) == ["2023-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2001年6月15日", ["2001-06-15"]),
        ("5月18日至19日", ["2025-05-18/2025-05-19"]),
        ("今年3月下旬", ["2025-03"]),
        ("去年5月", ["2024-05"]),
        ("昨天", ["2025-08-10"]),
        ("前天", ["2025-08-09"]),
        ("五年前", ["2020"]),
        ("上周三", ["2025-08-06"]),
        ("去年年底", ["2024"]),
        ("年初", ["2025"]),
        ("今春", ["2025"]),
        ("半年前", ["2025-02"]),
        ("5月初", ["2025-05"]),
        ("大前天", ["2025-08-08"]),
        ("周三至周五", ["2025-08-06/2025-08-08"]),
        ("8月7号", ["2025-08-07"]),
        ("7号，", ["2025-08-07"]),
        ("2号热电站", []),
        ("2024.10.20", ["2024-10-20"]),
        ("二十五年前", ["2000"]),
        ("两个多月前", ["2025-06"]),
        ("5、6日", ["2025-08-05/2025-08-06"]),
        ("后年", ["2027"]),
        ("今后年均", []),
        ("三年前的6月20日", ["2022-06-20"]),
        ("十二年前的10月", ["2013-10"]),
        ("三年前，6月20日", ["2022", "2025-06-20"]),
        ("三月的最后一个周五", ["2025-03-28"]),
        ("今年5月第二个星期一", ["2025-05-12"]),
        ("1992年元月", ["1992-01"]),
        ("美元月底", ["2025-08"]),
        ("拟于年中", ["2025"]),
        ("十年中", []),
        ("将于第四季度", ["2025"]),
        ("昨夜", ["2025-08-10"]),
        ("再过二十二天", ["2025-09-02"]),
        ("将于三个月后", ["2025-11"]),
    ],
)
def test_chinese_dates(text: str, expected: list[str]) -> None:
    assert resolved(text, "zh", "2025-08-11") == expected


def test_a_day_earlier_counts_from_the_date_last_spoken_of() -> None:
    assert resolved("a day earlier", "en", "2009-12-20", context="2009-12-14") == ["2009-12-13"]


def test_a_planned_weekday_lies_ahead() -> None:
    assert resolved("on Thursday", "en", "2022-01-25", future=True) == ["2022-01-27"]


@given(
    st.text(max_size=120), st.sampled_from(LANGUAGES), st.dates(date(1990, 1, 1), date(2030, 1, 1))
)
def test_any_text_gives_real_dates_or_none(text: str, language: str, anchor: date) -> None:
    for value in resolved(text, language, anchor.isoformat()):
        first = value.split("/")[0]
        date.fromisoformat(first + "-01-01"[3 * first.count("-") :])


@given(st.dates(date(1991, 1, 1), date(2029, 12, 31)))
def test_a_full_english_date_reads_back(day: date) -> None:
    written = f"{day:%B} {day.day}, {day.year}"
    assert resolved(written, "en", None) == [day.isoformat()]
