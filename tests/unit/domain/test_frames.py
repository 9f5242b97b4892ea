"""Frames come out as they went in; what is cut off, too long or no frame is told apart."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.frames import HEADER_LIMIT, PAYLOAD_LIMIT, read_frame, write_frame


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5)), st.binary(max_size=99))
def test_frames_come_out_in_order_as_they_went_in(header: dict[str, object], payload: bytes) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, header, payload)
    write_frame(pipe, {"last": True}, memoryview(b"xy"))
    pipe.seek(0)
    assert read_frame(pipe) == (header, payload)
    assert read_frame(pipe) == ({"last": True}, b"xy")
    with pytest.raises(EOFError):
        read_frame(pipe)


def test_a_frame_cut_off_anywhere_is_an_end() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"do": "embed"}, b"12345")
    for length in range(len(pipe.getvalue())):
        with pytest.raises(EOFError):
            read_frame(io.BytesIO(pipe.getvalue()[:length]))


@pytest.mark.parametrize(
    "raw",
    [
        struct.pack("<II", HEADER_LIMIT + 1, 0),
        struct.pack("<II", 2, PAYLOAD_LIMIT + 1) + b"{}",
        struct.pack("<II", 2, 0) + b"[]",
        struct.pack("<II", 2, 0) + b"{!",
        b"Hello, I am a library that prints to standard output",
    ],
)
def test_what_is_no_frame_is_refused_before_it_is_read(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"too long|object|Expecting"):
        read_frame(io.BytesIO(raw))


def test_a_header_that_is_too_long_is_not_sent() -> None:
    pipe = io.BytesIO()
    with pytest.raises(ValueError, match="too long"):
        write_frame(pipe, {"x": "y" * HEADER_LIMIT})
    assert pipe.getvalue() == b""
