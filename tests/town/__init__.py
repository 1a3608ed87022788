"""Ormevanne, a town that does not exist: the maker of its official files, for the demonstration, the tests and the benchmarks.

Same parameters, same bytes. The model speaks M57 of 2024, integer cents and euros per inhabitant of 2021:

    story, services, capital    what happens and what it costs: tables
    chance                      draws named by their key
    draft, loans, closing       a budget and year being made, then balanced and closed
    principal, water, amendment the two budgets and the amendment
    beside, ccas, agglomeration    other authorities beside the town, whose accounts stand apart
    norms, exercise             the codes of each year, and a year ready to be written
    information, annexes, totem, cfu, xml_writer    the official formats; annex_… are the annexes, one theme each
    spreadsheet, xlsx           tables as spreadsheets save them
    guarantees                  the loans of others
    comments, policies          what the town says of its accounts, and how it calls what they pay
    awkward                     what is wrong or odd in the files on purpose, and how it must come out
    neighbours                  other towns to compare with, and the index of prices
    territory                   the ground, the streets, the addresses and the equipment
    results                     what is promised, measured, reported and asked, beside the accounts
    files, place                the folder
    as_read                     the files read back, for the tests

`python -m tests.town --to FOLDER` writes it; `data/` is its output as it is.
"""
