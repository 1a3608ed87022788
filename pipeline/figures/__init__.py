"""One file, one theme: pure functions from the accounts to Figures. A figure is declared by what it selects and how it adds it, never by a bare sum."""
