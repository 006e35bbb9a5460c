"""รายงานการวิเคราะห์ผลการประเมิน: what a result shows, in parts that an office may choose and order."""
