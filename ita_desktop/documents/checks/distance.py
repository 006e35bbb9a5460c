"""How far two short texts are apart."""


def distance(first: str, second: str, most: int) -> int:
    """Letters to change, add or leave out to make one of the other; ``most`` + 1 where it takes more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    row = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        before, row = row, [at]
        for below, other in enumerate(second, 1):
            row.append(min(before[below] + 1, row[-1] + 1, before[below - 1] + (letter != other)))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
