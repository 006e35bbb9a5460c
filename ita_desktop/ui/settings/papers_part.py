"""How the office wants its papers: which layout each takes, how files are made, its own words."""

from functools import partial
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.settings.part import Part
from ita_desktop.ui.settings.report_parts import ReportParts

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

JUSTIFIED = (("thai", "กระจายแบบไทย"), ("both", "ชิดขอบสองข้าง"))
WORDS_HINT = "เว้นว่างไว้จะใช้คำตามระเบียบงานสารบรรณ ซึ่งแสดงเป็นตัวจางในช่อง"
PDF_HINT = "สำหรับเก็บระยะยาว ไฟล์ใหญ่ขึ้นเล็กน้อย ควรตรวจด้วยโปรแกรมตรวจ PDF/A ก่อนส่งหอจดหมายเหตุ"
WORD_HINT = "ใช้ชิดขอบสองข้าง ถ้าเปิดใน LibreOffice แล้วท้ายบรรทัดไม่เสมอกัน"


class PapersPart(Part):
    """Choices are saved at once, words on leaving their field."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self.layouts: dict[str, ChoiceField] = {}
        self.words: dict[str, LineField] = {}
        self.archive = CheckField("จัดโครงสร้างแบบ PDF/A")
        self.justify = ChoiceField(JUSTIFIED)
        form = Form(2, breaker=breaker)
        form.head("รูปแบบเอกสาร")
        self._add_layouts(form)
        form.head("ไฟล์เอกสาร")
        self._add_files(form)
        form.head("ถ้อยคำในเอกสาร")
        form.add_wide(Label(WORDS_HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker))
        self._add_words(form)
        self.column.addWidget(form)
        self.report = ReportParts(services, breaker)
        self.column.addWidget(Label("ส่วนของรายงานการวิเคราะห์", role=Role.HEADING))
        self.column.addWidget(self.report)
        self.column.addStretch(1)

    def reload(self) -> None:
        """Show what is kept."""
        kept = self._services.agency.layouts()
        for word, field in self.layouts.items():
            field.take(kept.get(word))
            if not field.taken:
                field.setCurrentIndex(0)
        self.archive.setChecked(kept.get("pdf") == "archive")
        self.justify.take("both" if kept.get("docx") == "both" else "thai")
        self.report.reload()
        for word_ in self._services.agency.paper_words():
            self.words[word_.key].set_text(word_.own)

    def _add_layouts(self, form: Form) -> None:
        """A choice for each paper that can be laid out in several ways."""
        for paper in self._services.papers.catalog():
            if len(paper.layouts) > 1:
                field = ChoiceField([(layout.name, layout.title) for layout in paper.layouts])
                self.layouts[paper.word] = field
                form.add(paper.title, field)
                keep(field, partial(self._services.agency.set_layout, paper.word))

    def _add_files(self, form: Form) -> None:
        form.add("ไฟล์ Word จัดบรรทัดแบบ", self.justify, WORD_HINT)
        keep(self.justify, lambda key: self._set("docx", key == "both", "both"))
        form.add("ไฟล์ PDF", self.archive, PDF_HINT)
        keep(self.archive, lambda ticked: self._set("pdf", ticked, "archive"))

    def _add_words(self, form: Form) -> None:
        for word in self._services.agency.paper_words():
            field = LineField(placeholder=word.official, most=200)
            self.words[word.key] = field
            form.add(word.title, field)
            keep(field, partial(self._save_word, word.key))

    def _save_word(self, key: str, text: str) -> None:
        """The official word, typed in full, leaves the field empty."""
        self._services.agency.set_paper_word(key, text)
        self.reload()

    def _set(self, name: str, wanted: bool, value: str) -> None:
        self._services.agency.set_layout(name, value if wanted else "")
