"""Articles in traditional characters give the claims of the same article in simplified ones."""

from __future__ import annotations

from collections.abc import Callable

from opencc import OpenCC

from silkgraph.articles import read_file, read_text
from silkgraph.claims import Claims
from silkgraph.extraction import extract
from silkgraph.extraction.text.simplified import punctuated, simplified
from silkgraph.reference import load_reference
from silkgraph.resources import sample_dir

Extract = Callable[..., Claims]

NEWS = (
    "中吉領導人會談\n晨報 2024年6月20日\n\n"
    "國家主席習近平18日在北京同吉爾吉斯斯坦總統扎帕羅夫舉行會談。會談後，兩國元首簽署《關於深化合作的聯合聲明》。"
    "習近平說：“雙方要擴大貿易規模，加快鐵路建設。”\n"
)


def test_claims_of_a_traditional_text_have_its_own_characters(claims: Extract) -> None:
    told = claims(NEWS)
    assert [(e.type, e.start, e.place) for e in told.events] == [
        ("bilateral_meeting", "2024-06-18", "Beijing")
    ]
    assert [a.name for a in told.agreements] == ["關於深化合作的聯合聲明"]
    assert [q.begins for q in told.quotes] == ["雙方要擴大貿易規模，"]
    assert all(NEWS[e.start : e.end] == e.text for e in told.evidences())


def test_sample_article_tells_the_same_in_traditional_characters() -> None:
    reference = load_reference()
    (path,) = sample_dir().glob("16-*")  # type: ignore[attr-defined]
    article = read_file(path)
    converter = OpenCC("s2t")
    turned = "".join(
        new if len(new := converter.convert(char)) == 1 else char for char in article.text
    )
    plain, traditional = (extract(read_text(text), reference) for text in (article.text, turned))
    assert len(plain.events) > 1

    def told(said: Claims) -> list[tuple[str, str | None, tuple[str, ...]]]:
        return [(e.type, e.start, e.participants) for e in said.events]

    assert told(traditional) == told(plain)


def test_text_keeps_its_length_and_a_simplified_one_its_characters() -> None:
    assert simplified("習近平同總統會談") == "习近平同总统会谈"
    known = "著名学者说，两国关系发展顺利，双方签署了多项合作文件，贸易规模不断扩大。"
    assert simplified(known) == known
    assert simplified("") == ""


def test_only_stops_beside_chinese_characters_get_the_full_width() -> None:
    assert (
        punctuated("贸易额达1,200万美元,增5.3%,其中(SCO),12:30")
        == "贸易额达1,200万美元，增5.3%，其中(SCO),12:30"
    )
    assert punctuated("他说:“好!”") == "他说：“好！”"
