"""รายงานผลการดำเนินการตามมาตรการ: what became of a plan, by measure, by unit or of half a year."""
