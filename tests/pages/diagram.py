"""A spine diagram in any edition, as a reader meets it: where to click, what to look at."""

from playwright.sync_api import FrameLocator, Locator, Page, expect

from explainer.anatomy.drawing import draw

DISPLAYED = "(parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.dataset."


class Diagram:
    """One `figure.spine-diagram`; `scope` is a page, a frame or the figure itself."""

    def __init__(self, scope: Page | FrameLocator | Locator, number: int = 0):
        self.figure = scope.locator("figure.spine-diagram").nth(number)

    def radio_of(self, value: str, name: str = "selected") -> Locator:
        """Return the choice that stands for a value."""
        return self.figure.locator(f'input[name="{name}"][value="{value}"]')

    def choose(self, group: str, value: str) -> None:
        """Choose in the list that has this name on the page."""
        named = self.figure.get_by_role("radiogroup", name=group, exact=True)
        named.locator(f'input[value="{value}"]').check()

    def point(self, level: str, view: str) -> tuple[float, float]:
        """Scroll a bone's centre into the window; return where it is, in pixels."""
        drawn = draw(view)
        x, y = next(bone.centre for bone in drawn.bones if bone.level == level)
        at = self.figure.locator(f".view-{view} .bones").evaluate(
            """(box, [x, y]) => {
              const mark = Object.assign(document.createElement("i"), {
                style: `position:absolute;left:${100 * x}%;top:${100 * y}%` });
              box.append(mark);
              mark.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
              const { left, top } = mark.getBoundingClientRect();
              mark.remove();
              return [left, top];
            }""",
            [x / drawn.width, y / drawn.height],
        )
        return at[0], at[1]

    def click(self, level: str, view: str = "side") -> None:
        """Click in the middle of a bone, with the mouse."""
        self.figure.page.mouse.click(*self.point(level, view))

    def checked(self, name: str) -> str:
        """Return the value of the radio that is chosen in a group."""
        return self.figure.locator(f'input[name="{name}"]:checked').get_attribute("value")

    def shows_place(self, place: str) -> None:
        """Only the panel of this place is seen, and its choice is the chosen one."""
        expect(self.figure.locator(f'[data-panel-for="{place}"]')).to_be_visible()
        seen = self.figure.locator("[data-panel-for]").evaluate_all(f"{DISPLAYED}panelFor)")
        assert seen == [place]
        assert self.checked("selected") == place

    def shows_lens(self, lens: str) -> None:
        """Only the finding, the chart and the legend of this lens are seen."""
        block = self.figure.locator(f'.lens[data-for-lens="{lens}"]')
        for part in (".finding", "svg.chart", ".legend"):
            expect(block.locator(part)).to_be_visible()
        seen = self.figure.locator(".lens").evaluate_all(f"{DISPLAYED}forLens)")
        assert seen == [lens]
        assert self.checked("lens") == lens

    def carries(self, **state: str) -> None:
        """The figure carries this state as attributes, and the radios agree."""
        for name, value in state.items():
            expect(self.figure).to_have_attribute(f"data-{name}", value)
            assert self.checked(name) == value

    def shapes(self, level: str, view: str = "side") -> Locator:
        """Return the shapes that a bone is drawn with."""
        return self.figure.locator(f'.view-{view} [data-bone="{level}"] path')

    def paint(self, level: str, name: str, view: str = "side") -> str:
        """Return a computed colour or width of a bone's main shape."""
        shape = self.shapes(level, view).and_(self.figure.locator(".bone")).first
        return shape.evaluate("(path, name) => getComputedStyle(path)[name]", name)


def seen(part: Locator) -> list[str]:
    """Return the texts of the elements that are seen."""
    return [text.strip() for text in part.filter(visible=True).all_inner_texts()]
