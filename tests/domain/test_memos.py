"""Keys of memos that came without one."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.memos import Memo, with_keys

KEYS = st.none() | st.sampled_from(["", "memo-1", "memo-2", "memo-2-2", "ก"])


def test_the_position_makes_the_key() -> None:
    given_keys = (Memo(key="memo-2"), Memo(), Memo(number="๑"), Memo(key=""))
    assert [memo.key for memo in with_keys(given_keys)] == ["memo-2", "memo-2-2", "memo-3", "memo-4"]


@given(st.lists(KEYS, max_size=8))
def test_own_keys_stay_and_the_others_are_unlike_all(keys: list[str | None]) -> None:
    shown = [memo.key for memo in with_keys([Memo(key=key) for key in keys])]
    made = [key for key, own in zip(shown, keys, strict=True) if not own]
    assert [key for key, own in zip(shown, keys, strict=True) if own] == [key for key in keys if key]
    assert len(set(made)) == len(made)
    assert not set(made) & {key for key in keys if key}
    assert all(key and key.isascii() for key in made)


def test_a_key_once_made_stays_when_the_memo_keeps_it() -> None:
    memos = [Memo(), Memo(), Memo()]
    shown = with_keys(memos)
    assert with_keys([memos[0], shown[1], memos[2]]) == shown
