"""Codes → official labels → families and policies. One chart of accounts per nomenclature; SOURCES.md says where the tables come from."""
