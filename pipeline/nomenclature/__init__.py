"""Codes → official labels → families and policies. One chart of accounts per nomenclature; the tables beside this file say where they come from."""
