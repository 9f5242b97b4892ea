"""Reads an HTML report as a person does: its words, its tables, what it would fetch."""

from html.parser import HTMLParser


class ReadPage(HTMLParser):
    """A page taken apart.

    Attributes:
        tags: names of all elements.
        words: all text, in order.
        rows: texts of the cells of each table row.
        addresses: values of every attribute that could fetch something.
        titles: texts of headings.
        pictures: number of pictures.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.addresses: list[str] = []
        self.titles: list[str] = []
        self.events: list[str] = []
        self.pictures = 0
        self._inside: list[str] = []
        self._in_cell = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._inside.append(tag)
        self.pictures += tag == "img"
        fetching = {"src", "href", "background", "action", "data", "srcset", "poster"}
        self.addresses += [value or "" for name, value in attrs if name in fetching]
        self.events += [name for name, _value in attrs if name.startswith("on")]
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._in_cell = True
        elif tag in ("h1", "h2", "h3"):
            self.titles.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False
        if tag in ("h1", "h2", "h3"):
            self._inside.append("")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._in_cell:
            self.rows[-1][-1] += data
        if self._inside and self._inside[-1] in ("h1", "h2", "h3"):
            self.titles[-1] += data

    @property
    def text(self) -> str:
        """All words as one text."""
        return " ".join(" ".join(self.words).split())
