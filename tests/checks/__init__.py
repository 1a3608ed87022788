"""Tests of the rules across tables: tiny accounts for each rule, and the known anomalies of real ones."""
