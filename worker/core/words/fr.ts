/** The home of somebody for whom no module has one. */
export const home = {
  "home.title": "Accueil",
  "home.hello": "Bonjour {name}",
  "home.nothing": "Il n’y a encore rien ici pour vous",
  "home.nothingWords":
    "Ce qui vous est ouvert se trouve dans la navigation. S’il y manque quelque chose, demandez à la personne à l’origine de votre invitation.",
};
