"""Papers as they are printed: shown, searched, marked, printed and saved; for every page that shows one."""
