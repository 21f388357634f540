"""Kinds of units: money, what has its scale word in the unit, what lasts, and what a thing gives."""

from __future__ import annotations

__all__ = [
    "CURRENCIES",
    "LASTING",
    "SCALED",
    "SHARES",
    "YIELDS",
    "is_lasting",
    "is_money",
    "is_traffic",
]

CURRENCIES = frozenset(
    ["USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "RUB", "TMT", "CHF", "GBP", "HKD", "JPY"]
)
#: Units whose scale word stays in the unit ("billion USD"); counts are written out (16400 trains).
SCALED = CURRENCIES | {
    "tonnes",
    "barrels",
    "barrels of oil equivalent",
    "kWh",
    "doses",
    "cubic metres",
    "hectares",
}
#: What is compared, and of no day.
SHARES = ("percent", "times")
#: Units of what a thing gives once it works: expected amounts have no year of their own.
YIELDS = frozenset(["tonnes", "metres", "kWh", "people", "jobs"])
#: Those who come and go: a count of them is of a year, unless they are still to come.
FIRMS = frozenset(["companies", "enterprises"])
#: Units of what stands in the landscape: such a figure has a year only where the text gives one.
LASTING = frozenset(
    {
        "km",
        "sq km",
        "sq m",
        "hectares",
        "MW",
        "GW",
        "pillars",
        "tunnels",
        "bridges",
        "platforms",
        "fields",
        "oil fields",
        "kV",
        "boilers",
        "turbines",
        "institutes",
        "joint ventures",
        "schools",
        "stations",
        "wells",
        "factories",
        "plants",
        "households",
        "beds",
        "spindles",
        "elevators",
        "rivers",
        "kurgans",
        "graves",
        "farms",
        "mu",
        "places",
        "posts",
        "border posts",
        "checkpoints",
    }
)

#: What passes a border or a stretch, counted by the day.
_PASSING = frozenset(
    [
        "vehicles",
        "cars",
        "trucks",
        "lorries",
        "buses",
        "wagons",
        "containers",
        "trains",
        "flights",
        "people",
    ]
)


def is_money(unit: str) -> bool:
    """Tell whether a unit is a sum, whatever its scale and period."""
    return unit.split(" per ")[0].split()[-1] in CURRENCIES


def is_lasting(unit: str) -> bool:
    """Tell whether what a unit counts has a year only where the text gives one."""
    return unit in LASTING or (" per " in unit and not is_money(unit))


def is_traffic(unit: str) -> bool:
    """Tell whether a unit counts what passes by the day or the week."""
    base, _, period = unit.partition(" per ")
    return base in _PASSING and period in ("day", "week")
