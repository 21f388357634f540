"""Plans that a later clause takes back: "The trip fell victim to the pandemic"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["revoke"]

#: The types that a word for what was planned can mean.
_MEANS = {
    "trip": ("visit",),
    "visit": ("visit",),
    "tour": ("visit",),
    "meeting": ("bilateral_meeting", "ministerial_meeting", "video_meeting", "summit"),
    "talks": ("bilateral_meeting", "video_meeting"),
    "summit": ("summit", "video_meeting"),
    "forum": ("forum",),
    "call": ("phone_call",),
    "launch": ("ceremony", "other"),
    "opening": ("ceremony", "other"),
    "ceremony": ("ceremony", "signing"),
    "project": ("other",),
    "访问": ("visit",),
    "出访": ("visit",),
    "会晤": ("bilateral_meeting", "ministerial_meeting", "video_meeting", "summit"),
    "会谈": ("bilateral_meeting", "video_meeting"),
    "峰会": ("summit", "video_meeting"),
    "论坛": ("forum",),
    "通话": ("phone_call",),
    "仪式": ("ceremony", "signing"),
    "项目": ("other",),
    "визит": ("visit",),
    "поездк": ("visit",),
    "турне": ("visit",),
    "встреч": ("bilateral_meeting", "ministerial_meeting", "video_meeting", "summit"),
    "переговор": ("bilateral_meeting", "video_meeting"),
    "саммит": ("summit", "video_meeting"),
    "форум": ("forum",),
    "запуск": ("ceremony", "other"),
    "открыти": ("ceremony", "other"),
    "церемони": ("ceremony", "signing"),
    "проект": ("other",),
}


def revoke(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark the plan told last as cancelled where a clause says that it came to nothing."""
    match = reading.patterns.one("came_to_nothing").match(reading.text, scene.start, scene.end)
    if match is None:
        return False
    types = _MEANS[match["what"].lower()]
    for index in range(len(told) - 1, -1, -1):
        event, host = told[index]
        if event.status == "planned" and event.type in types:
            told[index] = (replace(event, status="cancelled"), host)
            return True
    return False
