"""The words of which the generated town is made: nobody and no association here exists."""

from __future__ import annotations

COUNTRIES = (
    "le Bénin", "le Burkina", "le Cambodge", "le Cameroun", "le Cap-Vert", "le Chili", "la Colombie", "les Comores",
    "le Congo", "la Côte d’Ivoire", "l’Équateur", "l’Éthiopie", "la Guinée", "Haïti", "l’Inde", "le Laos", "le Liban",
    "Madagascar", "le Mali", "le Maroc", "la Mauritanie", "le Mexique", "le Népal", "le Niger", "la Palestine",
    "le Pérou", "les Philippines", "le Sénégal", "le Tchad", "le Togo", "la Tunisie", "le Vietnam",
)  # fmt: skip
SOLIDARITIES = (
    "De l’eau pour", "Des livres pour", "Une école pour", "Des arbres pour", "Des semences pour", "Une santé pour",
    "Des vélos pour", "Du soleil pour", "Des mots pour", "Une coopérative pour",
)  # fmt: skip
CLUBS = (
    "Aïkido", "Aquarelle", "Astronomie", "Athlétisme", "Badminton", "Basket", "Bridge", "Chorale", "Cirque", "Couture",
    "Danse", "Échecs", "Escalade", "Football", "Guitare", "Gymnastique", "Handball", "Jardinage", "Judo", "Lecture",
    "Marche", "Natation", "Patrimoine", "Pétanque", "Photo", "Poterie", "Randonnée", "Rugby",
    "Tennis de table", "Théâtre",
)  # fmt: skip
QUARTERS = (
    "Alouettes", "Bois-Clos", "Clos d’Orly", "Deux-Moulins", "Fort", "Grands-Champs", "Hauts-Prés", "Larris", "Moreaux",
    "Parapluies", "Petit-Bois", "Rigollots", "Tilleuls", "Val-Fleuri", "Village",
)  # fmt: skip
SERVICES = (
    "Relations internationales", "Vie associative", "Culture", "Communication", "Jeunesse", "Enfance", "Sports",
    "Développement durable", "Fêtes et cérémonies", "Médiathèque", "Restauration", "Seniors",
)  # fmt: skip
NETWORKS = (
    "Réseau des solidarités d’Île-de-France", "Collectif départemental des associations",
    "Relais régional des festivals",
)  # fmt: skip
FIRST_NAMES = (
    "Adama", "Agnès", "Aïcha", "Amina", "Anatole", "Awa", "Basile", "Bilal", "Bintou", "Clémence", "Corentin", "Dalila",
    "Désiré", "Diego", "Édith", "Elif", "Émile", "Fatou", "Félix", "Ginette", "Hamid", "Héloïse", "Idriss", "Irène",
    "Jamila", "Joséphine", "Kenza", "Léonie", "Loïc", "Mamadou", "Marguerite", "Minh", "Moussa", "Naïma", "Noé", "Olga",
    "Prosper", "Quentin", "Rosalie", "Salif", "Séverine", "Tariq", "Ulysse", "Violette", "Wassim", "Yara", "Zoé",
)  # fmt: skip
LAST_NAMES = (
    "d’Ambrosel", "Aubépin", "Bakoulé", "Barillonde", "Belhassin", "Camposel", "Chantraine-Lo", "Dembarou", "Diarrata",
    "Esposelli", "Fallougne", "Gomézal", "Guérinaud", "Hadjari", "Hoangue", "Imbertin", "Jolivelle", "Kantéra",
    "Keïtala", "Lamarsaude", "Le Goazec", "Mbayelle", "Morvandiau", "N’Doumbel", "Nguyenot", "Ouattarel", "Pereirol",
    "Quilleré", "Rahmouné", "Sangarot", "Sissokel", "Tavarelle", "Traorin", "Vasconi-Roy", "Yilmazel", "Zerroukin",
)  # fmt: skip
PUBLICS = ("tout public", "familles", "enfants", "collégiens", "lycéens", "étudiants", "adultes", "seniors")
PLACES = (
    "Maison du citoyen", "Médiathèque", "Salle des fêtes", "Théâtre municipal", "Halle du marché",
    "Parc de l’Hôtel de ville",
    "Gymnase du Fort", "Maison de quartier des Larris", "Espace jeunes", "Ludothèque", "Conservatoire",
    "Cinéma municipal",
)  # fmt: skip
ACTIVITIES = (
    "Concert", "Exposition", "Film-débat", "Repas partagé", "Atelier cuisine", "Conte", "Théâtre-forum", "Tournoi",
    "Marché solidaire", "Jeu de rôle", "Conférence participative", "Bal", "Balade commentée", "Atelier de réparation",
    "Lecture à voix haute",
)  # fmt: skip
SUBJECTS = (
    "l’eau", "les semences", "le climat", "les droits des enfants", "l’exil", "le commerce équitable", "la santé",
    "l’éducation", "la paix", "les villes", "la forêt", "les langues",
)  # fmt: skip
POINTS = (
    "Accueil et tour de table", "Suites de la plénière précédente", "Le programme de la Quinzaine",
    "Les salles prêtées",
    "La commission d’aide aux projets", "Prochaine plénière",
)  # fmt: skip
NOTES = (
    "{structure} présente son projet sur {subject} et cherche un partenaire.",
    "La salle « {place} » est libre le soir, sur demande écrite.",
    "On veut toucher davantage de {public} cette année.",
    "{structure} propose de regrouper deux activités sur {subject}.",
    "Question sur le tarif des affiches : la réponse est attendue pour la prochaine fois.",
    "Rappel de la charte : pas d’images de misère, des manières concrètes d’agir.",
)
DECISIONS = (
    "La salle « {place} » est réservée pour une activité sur {subject}.",
    "Le collectif soutient le projet de {structure}.",
    "Une même affiche pour toutes les activités sur {subject}.",
    "Les {public} sont invités en premier aux ateliers sur {subject}.",
)
TASKS = (
    "Réserver la salle « {place} »",
    "Écrire à {structure} au sujet de l’atelier sur {subject}",
    "Préparer un texte sur {subject} pour le journal municipal",
    "Trouver trois bénévoles pour l’accueil, parmi les {public}",
)
# In the order of COUNTRIES.
COUNTRY_CODES = (
    "BJ", "BF", "KH", "CM", "CV", "CL", "CO", "KM", "CG", "CI", "EC", "ET", "GN", "HT", "IN", "LA",
    "LB", "MG", "ML", "MA", "MR", "MX", "NP", "NE", "PS", "PE", "PH", "SN", "TD", "TG", "TN", "VN",
)  # fmt: skip
PROJECTS = (
    "Un puits et un comité qui l’entretient", "Une bibliothèque de quartier", "Des cantines en circuit court",
    "Correspondance entre deux classes", "Des reboisements villageois", "Une radio des jeunes",
    "Des ateliers de couture", "Un poste de santé", "Récits d’exil, d’ici et de là-bas", "Une pépinière d’entreprises",
)  # fmt: skip
PARTNERS = (
    "une coopérative villageoise", "une école primaire", "un groupement de femmes", "une union paysanne",
    "une commune partenaire", "un centre de santé", "",
)  # fmt: skip
GROUPS = (
    ("Communication", "L’affiche, le programme, la presse."),
    ("Logistique", "Les salles, le matériel, les transports."),
    ("Écoles et collèges", "Les interventions, avec les enseignants."),
    ("Village des solidarités", "Le samedi du milieu."),
    ("Financements", "Les demandes, à temps."), ("Accueil des nouvelles associations", "Que personne ne reste seul."),
)  # fmt: skip
RELAYED_TO = (
    "les adhérentes et adhérents", "les familles du quartier", "les élèves et leurs familles", "les bénévoles",
    "les associations voisines", "la presse locale",
)  # fmt: skip
