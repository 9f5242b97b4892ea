"""A decoded field as images that Qt draws without converting, and the one level that suits a zoom."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop_app.gui.viewer.sight import Extent
from desktop_app.services.view_picture import ViewPicture


@dataclass(frozen=True, slots=True, eq=False)
class ShownPicture:
    """A picture with its images, largest first; they share the memory of the arrays."""

    picture: ViewPicture
    images: tuple[QImage, ...]

    @classmethod
    def of(cls, picture: ViewPicture) -> "ShownPicture":
        """Wrap what the worker sent; GUI thread."""
        return cls(picture, tuple(_image(level) for level in picture.levels))

    @property
    def extent(self) -> Extent:
        """Size of the whole picture in the file."""
        return Extent(self.picture.width, self.picture.height)

    def level_for(self, zoom: float) -> QImage:
        """Return the smallest image that still has a pixel for each pixel of the screen."""
        wanted = self.picture.width * zoom
        return next((image for image in reversed(self.images) if image.width() >= wanted), self.images[0])


def _image(level) -> QImage:  # type: ignore[no-untyped-def] # an array; its stub does not fit Qt's buffer
    height, width = level.shape[:2]
    return QImage(level.data, width, height, 4 * width, QImage.Format.Format_RGB32)
