"""The territory of Ormevanne: its ground, streets, addresses and equipment, drawn in metres and written as open data.

    names          what streets and hamlets are called
    shapes         plane geometry
    ground         boundary, river, railway, districts, parks
    lattices       the lines that most streets follow
    streets        main roads by hand, the others on lattices
    addresses      houses along the streets
    equipment      schools, gymnasiums, library
    files          GeoJSON and CSV, in degrees

It is drawn at a place of France where it is not: no real commune, street or house is meant. Sines are those of the machine, but what is
written is rounded far above their last digit.
"""
