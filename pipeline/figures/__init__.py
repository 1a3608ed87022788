"""One file, one theme: pure functions from the accounts to Figures. A figure is declared by what it selects, never by a bare sum."""
