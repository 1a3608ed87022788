"""Tests of reading: real files against their golden totals, small documents written by the tests, and everything that can be wrong."""
