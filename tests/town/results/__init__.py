"""What the town gives beside its accounts: what it promised, what was done, what is measured, and what residents ask.

    deeds, mandate      the plan of the mandate: tables
    shared              the common project of the town, its CCAS and its intercommunality, its groups and its calendar: tables
    plans               their files
    measured, series    what is measured, and how its values are made
    indicators          their files

Written for the demonstration's story and years alone (`projects.is_told`). Credits of actions that are projects are those of the accounts.
"""
