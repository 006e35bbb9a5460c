"""A group that the account of the tests may give a folder to."""

import os


def some_group() -> str:
    """Its name: another than the folder has by itself, where that is allowed."""
    import grp

    numbers = [each.gr_gid for each in grp.getgrall()] if os.geteuid() == 0 else os.getgroups()
    return grp.getgrgid(next((number for number in numbers if number != os.getegid()), os.getegid())).gr_name
