"""Costly things are made once, whoever asks first; a failure is not taken for a result."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.once import once


def test_many_who_ask_at_once_get_one_folder_that_was_filled_once(tmp_path):
    filled = []

    def fill(folder):
        filled.append(folder)
        (folder / "page.html").write_text("whole")

    def ask(_number):
        return (once(tmp_path / "pages", fill) / "page.html").read_text()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(16))) == ["whole"] * 16
    assert filled == [tmp_path / "pages"]


def test_what_failed_is_tried_again(tmp_path):
    def fail(folder):
        raise ValueError("no kernel")

    for _ in range(2):
        with pytest.raises(ValueError, match="no kernel"):
            once(tmp_path / "pages", fail)
    assert once(tmp_path / "pages", lambda folder: None).is_dir()
