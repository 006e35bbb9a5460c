"""What every drawing keeps: no text meets another, nothing leaves the frame."""

from ita_desktop.domain.charts.primitives import Box, Drawing, Line, Marker, Polyline, Text

NEAR = 0.01


def meet(one: Text, other: Text) -> bool:
    """Whether the boxes of two texts share more than an edge."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > NEAR and down > NEAR


def outside(drawing: Drawing) -> list[object]:
    """Strokes that leave the frame."""
    found: list[object] = []
    for stroke in drawing.strokes:
        match stroke:
            case Text() | Box():
                box = stroke.x, stroke.y, stroke.x + stroke.width, stroke.y + stroke.height
            case Line():
                xs, ys = (stroke.x, stroke.to_x), (stroke.y, stroke.to_y)
                box = min(xs), min(ys), max(xs), max(ys)
            case Polyline(points):
                xs_, ys_ = zip(*points, strict=True)
                box = min(xs_), min(ys_), max(xs_), max(ys_)
            case Marker(x, y, size):
                box = x - size / 2, y - size / 2, x + size / 2, y + size / 2
        if min(box) < -NEAR or box[2] > drawing.width + NEAR or box[3] > drawing.height + NEAR:
            found.append(stroke)
    return found
