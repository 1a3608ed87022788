"""One file, one kind of page: its address, and which figures, charts, sentences and rows stand on it. Computes no total of its own."""
