"""Charts in Word: a picture as wide as the text, with words for those who cannot see it."""

from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from PIL import Image

from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.charts import HISTORY, SCORES, paper
from tests.rendering.docx.reading import body

EMU = 360_000
"""A centimetre."""


def pictures(file: bytes) -> list[Image.Image]:
    with ZipFile(BytesIO(file)) as parts:
        names = sorted(name for name in parts.namelist() if name.startswith("word/media/"))
        return [Image.open(BytesIO(parts.read(name))) for name in names]


def test_a_chart_is_a_picture_over_the_width_of_the_text(typesetter: Typesetter) -> None:
    file = render_docx(paper(SCORES), typesetter)
    (extent,) = body(file).iter(qn("wp:extent"))
    assert round(int(extent.get("cx")) / EMU, 1) == 16.0
    (picture,) = pictures(file)
    assert picture.width / 16.0 * 2.54 > 299
    shares = picture.width / picture.height, int(extent.get("cx")) / int(extent.get("cy"))
    assert abs(shares[0] - shares[1]) < 0.02


def test_the_picture_shows_the_chart_in_greys(typesetter: Typesetter) -> None:
    picture = pictures(render_docx(paper(HISTORY), typesetter))[0].convert("RGB")
    colours = picture.getcolors(1 << 20) or []
    assert all(red == green == blue for _, (red, green, blue) in colours)  # type: ignore[misc]
    dark = sum(count for count, (red, *_) in colours if red < 100)  # type: ignore[misc]
    assert 0.002 < dark / (picture.width * picture.height) < 0.2


def test_it_has_its_words_and_stays_with_its_title(typesetter: Typesetter) -> None:
    made = body(render_docx(paper(SCORES), typesetter))
    (told,) = (each.get("descr") for each in made.iter(qn("wp:docPr")))
    assert told == " ".join(to_thai(SCORES.summary).split("\n"))
    caption = next(made.iter(qn("w:p")))
    assert caption.find(f".//{qn('w:pStyle')}").get(qn("w:val")) == "Caption"


def test_without_a_typeface_it_is_told_in_words() -> None:
    words = "".join(each.text or "" for each in body(render_docx(paper(SCORES))).iter(qn("w:t")))
    assert "สูงสุด ๑๐๐.๐๐ ได้แก่ OIT" in words


def test_the_same_chart_is_the_same_file(typesetter: Typesetter) -> None:
    assert render_docx(paper(SCORES), typesetter) == render_docx(paper(SCORES), typesetter)
