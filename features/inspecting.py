"""What a page must be whoever looks at it and however: for axe, for a narrow screen, for the Tab key, in the dark."""

from typing import Any

from playwright.sync_api import BrowserContext, Page

from tests.support.database import project_file

AXE = project_file("frontend", "node_modules", "axe-core", "axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DARK = ["color-contrast", "target-size"]
HEIGHT = 900

FOCUS = """() => {
    window.reached = new Set();
    window.unseen = [];
    document.addEventListener("focusin", ({ target }) => {
        window.reached.add(target);
        const style = getComputedStyle(target);
        const marked = [target, target.closest("label"), target.closest(".ds-field")].filter(Boolean).map((one) => getComputedStyle(one));
        if (!marked.some((one) => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== "none"))
            window.unseen.push(target.outerHTML.slice(0, 120));
    });
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]";
    const groups = new Set();
    window.stops = [...document.querySelectorAll(can)].filter((one) => {
        if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
        if (one.type !== "radio") return true;
        if (groups.has(one.name)) return false;
        groups.add(one.name);
        return true;
    });
    const parts = { date: 4, time: 3, "datetime-local": 6 };
    document.activeElement?.blur();
    const cells = (one) => (one.isContentEditable ? one.querySelectorAll("td, th").length : 0);
    return window.stops.reduce((sum, one) => sum + (parts[one.type] ?? 1) + cells(one), 3);
}"""
MISSED = """() => window.stops.filter((one) => !window.reached.has(one) && !(one.type === "radio" &&
    [...window.reached].some((other) => other.name === one.name))).map((one) => one.outerHTML.slice(0, 120))"""


def watch(context: BrowserContext) -> list[str]:
    """Everything that goes wrong in this browser from now on."""
    trouble: list[str] = []
    context.add_init_script(AXE.read_text("utf-8"))
    context.on("weberror", lambda error: trouble.append(f"script: {error.error}"))
    context.on("console", lambda line: trouble.append(f"console: {line.text}") if line.type == "error" else None)
    return trouble


def inspect(page: Page, path: str, trouble: list[str]) -> list[str]:
    """What is wrong with the page, in words; nothing when all is well."""
    trouble.clear()
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    answer = page.goto(path)
    status = answer.status if answer else 0
    found = [] if status == 200 else [f"answers {status}"]
    headings = page.locator("h1").count()
    found += [] if headings == 1 else [f"has {headings} main headings"]
    found += [] if page.title().endswith(" – Tett på") else [f"is called «{page.title()}»"]
    found += violations(page, RULES) + keyboard(page)
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += [f"scrolls {over} px sideways at {width}"] if over > 0 else []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return [*found, *violations(page, DARK), *trouble]


def violations(page: Page, rules: list[str]) -> list[str]:
    """What axe finds."""
    answer: dict[str, Any] = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: []})", rules)
    return [f"{one['id']}: {node['html'][:160]}" for one in answer["violations"] for node in one["nodes"][:3]]


def keyboard(page: Page) -> list[str]:
    """Every stop is reached with Tab alone, and seen when it is. The key is held: half the way of so many presses."""
    for _stop in range(page.evaluate(FOCUS)):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    missed = [f"Tab never comes to {one}" for one in page.evaluate(MISSED)[:3]]
    return [*missed, *(f"focus cannot be seen on {one}" for one in page.evaluate("window.unseen")[:3])]
