"""Tests of the page วิเคราะห์."""
