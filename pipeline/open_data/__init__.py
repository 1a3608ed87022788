"""The same data back to the portal: CSV files, their Table Schemas, and the data package that names them."""
