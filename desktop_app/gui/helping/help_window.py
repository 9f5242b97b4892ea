"""The window of help: list of pages, search, the page itself. All of it lies on this computer."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.helping.help_pages import FIRST, SCHEME, HelpPages, page_titles
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.language.language import Language
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import FONT_SIZES_PX

_LIST_PX = 280
_STYLE = (
    f"h1 {{ font-size: {FONT_SIZES_PX['title_px']}px; font-weight: 600; }} "
    f"h2 {{ font-size: {FONT_SIZES_PX['heading_px']}px; font-weight: 600; }} li {{ margin-bottom: 4px; }}"
)


class HelpWindow(LabWindow):
    """Shows pages of help."""

    def __init__(self, theme: Theme, memory: QSettings, language: Language) -> None:
        super().__init__("help", self.tr("Help"), memory)
        self._language = language
        self._pages = HelpPages(theme.resources_dir / "help")
        self.page = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.setTextMargins(8, 0, 8, 0)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of help"))
        self.list.setFixedWidth(_LIST_PX)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.tr("No page says anything of this."))
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(self.tr("Page of help"))
        self.browser.setOpenLinks(False)
        self.browser.document().setDefaultStyleSheet(_STYLE)
        self._build()
        self._fill()
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.browser.anchorClicked.connect(self._on_browser_anchor_clicked)
        theme.changed.connect(self._on_theme_changed)
        self.show_page(FIRST)

    def show_page(self, name: str) -> None:
        """Show a page, and mark it in the list."""
        self.page = name
        self.browser.setHtml(self._pages.read(name, self._language.code))
        self.browser.setAccessibleDescription(page_titles()[name])
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(row)
        if self.search.text().strip():
            self.browser.find(self.search.text().split()[0], QTextDocument.FindFlag(0))

    def retell(self, _say: Callable[[str], str]) -> None:
        """Show the page in the language in force."""
        self.show_page(self.page)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self.nothing, self.list):
            left.addWidget(widget)
        whole = QWidget()
        whole.setObjectName("LabPage")
        line = QHBoxLayout(whole)
        line.setContentsMargins(16, 16, 16, 16)
        line.setSpacing(16)
        line.addLayout(left)
        line.addWidget(self.browser, 1)
        self.setCentralWidget(whole)

    def _fill(self) -> None:
        for name, title in page_titles().items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)

    @Slot(str)
    def _on_search_text_changed(self, text: str) -> None:
        found = self._pages.matching(text, self._language.code)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(item.data(Qt.ItemDataRole.UserRole) not in found)
        self.nothing.setVisible(not found)
        if found and self.page not in found:
            self.show_page(found[0])

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self.page:
            self.show_page(item.data(Qt.ItemDataRole.UserRole))

    @Slot(QUrl)
    def _on_browser_anchor_clicked(self, link: QUrl) -> None:
        name = link.toString().removeprefix(SCHEME)
        if name in page_titles():
            self.show_page(name)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.show_page(self.page)
