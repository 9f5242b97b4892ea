"""PySide6 6.12.0 on Python 3.11 eats references to None at every repaint; this notices before a crash."""

import sys

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate

ROUNDS = 1000


class _Model(QAbstractListModel):
    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option, index) -> None:
        painter.save()
        painter.fillRect(option.rect, QColor("#808080"))
        painter.restore()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_repaints_do_not_eat_references_to_none(qapp: QApplication) -> None:
    model, delegate, view = _Model(), _Delegate(), QListView()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.resize(80, 40)
    canvas = QPixmap(view.size())
    view.render(canvas)
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        view.viewport().render(canvas)
    assert sys.getrefcount(None) > before - ROUNDS // 10
