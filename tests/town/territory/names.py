"""Street names as French towns give them: each district has its theme. Every person named is historical; every place is fictional or gone.

A name is what comes after the kind of street: «des Lilas». Apostrophes are straight, as address files write them.
"""

# Streets of their own, which names.py does not draw by chance, are in streets.py.
THEMES: dict[str, tuple[str, ...]] = {
    "Q1": (
        "de la Tannerie", "des Corroyeurs", "du Puits Doré", "de l'Étape au Blé", "du Pot d'Étain", "de la Poterne", "Saint-Nicolas",
        "Sainte-Catherine", "du Chapitre", "des Trois Maillets", "du Vieux Marché", "des Orfèvres", "du Change", "des Jacobins",
        "du Beffroi", "de l'Écu", "des Bouchers", "de la Boucherie Haute", "du Cheval Blanc", "de la Petite Poissonnerie",
        "des Remparts", "du Bout du Monde", "Étienne Dolet", "Rabelais", "Michelet", "Victor Hugo", "Voltaire", "Diderot",
        "Jean-Jacques Rousseau", "Jean Jaurès", "Gambetta", "Carnot", "Thiers", "du Général Leclerc", "du Maréchal Foch",
        "du 11 Novembre 1918", "du 8 Mai 1945", "du 4 Septembre", "de Verdun", "de l'Abbé Grégoire", "Louise Michel",
        "Olympe de Gouges", "Condorcet", "Lakanal", "de l'Ancienne Prison", "du Collège", "Dom Pérignon", "du Grenier à Sel",
        "de la Monnaie", "des Ursulines", "du Docteur Roux", "Saint-Jacques", "Saint-Martin", "de l'Horloge", "du Parlement",
    ),
    "Q2": (
        "du Moulin à Vent", "du Moulin Brûlé", "du Bief", "de la Roue", "des Meuniers", "du Blé Noir", "des Froments", "de l'Avoine",
        "du Sarrasin", "des Moissons", "de la Glane", "du Fournil", "de la Grande Meule", "du Pré Fleuri", "des Faucheurs",
        "de la Fenaison", "du Regain", "des Gerbes", "de la Huche", "du Vannage", "des Aubépines", "des Coquelicots", "des Bleuets",
        "du Pré aux Clercs", "du Gué", "de la Vanne", "des Saules Blancs", "de l'Osier", "des Vanniers", "du Clos Meunier",
        "Olivier de Serres", "Parmentier", "Mathieu de Dombasle", "du Champ Carré", "de la Grange Neuve", "des Quatre Vents",
        "de la Jachère", "du Chaume",
    ),
    "Q3": (
        "des Coteaux", "des Vignes", "du Pressoir", "des Vendangeurs", "du Cep", "des Sarments", "de la Treille", "du Chai",
        "du Cuvier", "des Tonneliers", "du Raisin", "de la Serpette", "du Clos Saint-Vincent", "de Bellevue", "du Belvédère",
        "de la Croix Blanche", "du Haut Chemin", "des Pêchers", "des Abricotiers", "des Amandiers", "des Cerisiers", "des Pruniers",
        "des Cognassiers", "des Lilas", "des Glycines", "des Pivoines", "des Iris", "des Dahlias", "des Pervenches", "des Camélias",
        "des Hortensias", "des Violettes", "Colette", "George Sand", "Madame de Sévigné", "Marguerite de Navarre", "Louise Labé",
        "Marceline Desbordes-Valmore", "Marie de France", "Christine de Pizan", "Ronsard", "du Bellay", "Clément Marot", "La Fontaine",
        "La Bruyère", "de la Source", "du Point du Jour", "du Soleil Levant", "des Hauts Murs", "de la Garenne", "du Renard",
        "des Perdrix",
    ),
    "Q4": (
        "du Parc", "des Tilleuls", "des Marronniers", "des Platanes", "des Érables", "des Charmes", "des Hêtres", "des Chênes",
        "des Frênes", "des Bouleaux", "des Ormes", "des Acacias", "des Catalpas", "des Sophoras", "des Cèdres", "des Séquoias",
        "des Mélèzes", "des Ifs", "de l'Étang", "du Kiosque", "de l'Orangerie", "de la Roseraie", "Debussy", "Maurice Ravel",
        "Gabriel Fauré", "Hector Berlioz", "Georges Bizet", "Rameau", "Couperin", "Lully", "Nadia Boulanger", "Lili Boulanger",
        "Pauline Viardot", "Erik Satie",
    ),
    "Q5": (
        "des Trois Écluses", "des Mariniers", "du Chaland", "de la Péniche", "des Haleurs", "du Batelier", "du Passeur",
        "de la Bourdigue", "des Lavandières", "du Radeau", "des Flotteurs de Bois", "de l'Ancre", "du Cabestan", "de la Godille",
        "des Pêcheurs", "du Brochet", "de l'Ablette", "du Martin-Pêcheur", "du Héron", "des Roseaux", "des Nénuphars", "de la Frayère",
        "du Bac", "de la Loire", "du Cher", "de l'Allier", "de l'Indre", "de la Vienne", "de la Creuse", "du Loir", "de la Sarthe",
        "de la Mayenne", "de l'Yonne", "du Loing", "La Pérouse", "Jeanne Barret", "Bougainville", "Jean Bart", "Duguay-Trouin",
        "Surcouf",
    ),
    "Q6": (
        "des Cheminots", "du Rail", "des Aiguilleurs", "de la Rotonde", "du Sémaphore", "de la Halle aux Marchandises", "Marc Seguin",
        "Denis Papin", "Gustave Eiffel", "Ampère", "Arago", "Branly", "Marie Curie", "Pierre Curie", "Irène Joliot-Curie",
        "Louis Pasteur", "Claude Bernard", "Lavoisier", "Berthelot", "Gay-Lussac", "Sophie Germain", "Émilie du Châtelet",
        "Évariste Galois", "Henri Poincaré", "Fermat", "Descartes", "Blaise Pascal", "Ambroise Croizat", "Fernand Pelloutier",
        "Jules Guesde", "Pierre Semard", "Léon Blum", "Jean Zay", "Édouard Vaillant", "Lucie Aubrac", "Germaine Tillion", "Jean Moulin",
        "Pierre Brossolette", "Berty Albrecht", "Danielle Casanova", "de la Fraternité", "de l'Égalité", "de la Liberté", "du Progrès",
        "de l'Avenir", "du Travail", "de la Verrerie", "des Fonderies", "des Ateliers", "de l'Usine à Gaz", "du Stade", "des Sports",
        "de la Coopérative",
    ),
    "Q7": (
        "du Lavoir", "des Blanchisseuses", "de la Lessive", "du Battoir", "des Tanneurs", "des Mégissiers", "des Teinturiers",
        "de la Garance", "du Pastel", "de l'Alun", "des Peaussiers", "de la Cuve", "des Bourreliers", "des Selliers", "des Gantiers",
        "des Cordonniers", "des Fileuses", "des Tisserands", "du Chanvre", "du Lin", "de la Navette", "du Métier", "de la Laine",
        "Jacquard", "Oberkampf", "Flora Tristan", "Eugène Pottier", "Jean-Baptiste Clément", "Nathalie Lemel", "du Temps des Cerises",
        "de la Commune", "des Canuts", "de l'Indigo", "de la Cochenille",
    ),
    "Q8": (
        "de Pique-Puce", "des Alouettes", "des Bergeronnettes", "des Chardonnerets", "des Fauvettes", "des Grives", "des Hirondelles",
        "des Mésanges", "des Pinsons", "des Rossignols", "des Rouges-Gorges", "des Verdiers", "du Bouvreuil", "du Coucou",
        "de la Huppe", "du Loriot", "du Merle Blanc", "de la Tourterelle", "du Thym", "du Serpolet", "de la Sauge", "de la Menthe",
        "du Romarin", "de la Sarriette", "de l'Hysope", "de la Lavande", "des Genêts", "des Ajoncs", "de la Bruyère", "des Fougères",
        "Simone Veil", "Rosa Parks", "Nelson Mandela", "Joséphine Baker", "Aimé Césaire", "Gisèle Halimi", "Camille Claudel",
        "Berthe Morisot", "Suzanne Valadon", "Paul Cézanne", "Camille Pissarro", "Alfred Sisley", "Claude Monet", "Hubertine Auclert",
        "Alice Guy", "Ada Lovelace", "Hedy Lamarr", "Germaine Dulac", "Agnès Varda", "du Grand Champ", "de la Sablière",
        "de la Carrière", "du Four à Chaux",
    ),
}  # fmt: skip

# Places apart, known by their name alone: name, and where (metres from the town hall).
HAMLETS: tuple[tuple[str, tuple[float, float]], ...] = (
    ("La Grange aux Moines", (-2080, 1270)), ("Les Hautes Bruyères", (-830, 2030)), ("Le Champ du Loup", (-1990, 760)),
    ("La Borde", (1960, 1420)), ("Les Essarts", (1990, 1010)), ("Le Port Saint-Gervais", (2330, 640)), ("Le Gué de l'Âne", (2330, 40)),
    ("La Métairie", (2240, -700)), ("Le Grand Verger", (1500, -2020)), ("Les Sablons", (260, -2060)), ("Champ-Rond", (-1350, -1900)),
    ("La Croix de Fer", (-1800, -1700)), ("Le Moulin Neuf", (-2390, -880)), ("La Tuilerie", (-2340, 130)), ("Belle-Épine", (700, 2080)),
)  # fmt: skip
