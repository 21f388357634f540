"""What things are called on the page, in the language of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.page.model import Content, Node
from silkgraph.page.pages import render_content

if TYPE_CHECKING:
    from tests.page.conftest import Visit

pytestmark = pytest.mark.browser

NODES = (
    Node("person:xi", "leader", {"en": "Xi Jinping", "ru": "Си Цзиньпин", "zh": "习近平"}),
    Node("state:kz", "state", {"en": "Kazakhstan", "ru": "Казахстан", "zh": "哈萨克斯坦"}),
    Node(
        "organization:sco",
        "organization",
        {
            "en": "Shanghai Cooperation Organization",
            "ru": "Шанхайская организация сотрудничества",
            "zh": "上海合作组织",
        },
        aliases=("SCO", "ШОС"),
    ),
    Node(
        "organization:cba",
        "organization",
        {"en": "Council on Building in Asia", "zh": "亚洲建筑理事会"},
    ),
)
SCO = "Shanghai Cooperation Organization"
#: The English name of an event, and what the page makes of it in Russian and Chinese.
NAMES = {
    "State visit of Xi Jinping to Kazakhstan": (
        "Государственный визит — Си Цзиньпин, Казахстан",
        "国事访问 — 习近平、哈萨克斯坦",
    ),
    "Trip of Xi Jinping to an event in Kazakhstan": (
        "Поездка на мероприятие — Си Цзиньпин, Казахстан",
        "出席活动 — 习近平、哈萨克斯坦",
    ),
    "Visit of Li Si to Kazakhstan": ("Визит — Li Si, Казахстан", "访问 — Li Si、哈萨克斯坦"),
    f"13th summit of the {SCO}, 2013": (
        "13-й саммит — Шанхайская организация сотрудничества",
        "第13次峰会 — 上海合作组织",
    ),
    f"Third summit of the {SCO}": (
        "3-й саммит — Шанхайская организация сотрудничества",
        "第3次峰会 — 上海合作组织",
    ),
    f"Summit of the {SCO} in Astana, 2005": (
        "Саммит — Шанхайская организация сотрудничества, Astana",
        "峰会 — 上海合作组织、Astana",
    ),
    "First summit of the Council on Building in Asia": (
        "1-й саммит — Council on Building in Asia",
        "第1次峰会 — 亚洲建筑理事会",
    ),
    "Second summit of the Council on Building in Asia in Kazakhstan": (
        "2-й саммит — Council on Building in Asia, Казахстан",
        "第2次峰会 — 亚洲建筑理事会、哈萨克斯坦",
    ),
    "Informal summit of the six": ("Informal summit of the six",) * 2,
    "A launching ceremony was held": ("A launching ceremony was held",) * 2,
}


def test_names_known_in_english_alone_are_put_together_anew(visit: Visit) -> None:
    events = tuple(
        Node(f"event:{n}", "event", {"en": name}, type="Visit") for n, name in enumerate(NAMES)
    )
    page = visit(render_content(Content((*NODES, *events), (), (), (), ())))
    called = """(language) => {
      $wording.speak(language);
      return $data.nodes.filter((node) => node.kind === "event").map((node) => [node.names.en, $wording.nameOf(node)]);
    }"""
    assert dict(page.evaluate(called, "en")) == {name: name for name in NAMES}
    assert dict(page.evaluate(called, "ru")) == {name: ru for name, (ru, _) in NAMES.items()}
    assert dict(page.evaluate(called, "zh")) == {name: zh for name, (_, zh) in NAMES.items()}


def test_bodies_are_written_by_their_letters_in_the_picture(visit: Visit) -> None:
    event = Node("event:a", "event", {"en": f"13th summit of the {SCO}, 2013"}, type="Summit")
    page = visit(render_content(Content((*NODES, event), (), (), (), ())))
    label = """(language) => {
      $wording.speak(language);
      return $wording.labelOf($data.nodeByKey.get("event:a"));
    }"""
    assert page.evaluate(label, "en") == "13th summit of the SCO"
    assert page.evaluate(label, "ru") == "13-й саммит — ШОС"
