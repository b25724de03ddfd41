import type { shell as english } from "../en/shell";
import type { Translated } from "../message";

export const shell: Translated<typeof english> = {
  "nav.overview": "Accueil",
  "nav.campaigns": "Campagnes",
  "nav.officers": "Agents",
  "nav.links": "Liens",
  "nav.imports": "Importer",
  "nav.signups": "Inscriptions",
  "nav.settings": "Réglages",
  "shell.main": "Navigation principale",
  "shell.mainBottom": "Navigation principale, en bas",
  "shell.more": "Plus",
  "shell.skip": "Aller au contenu",
  "shell.profile": "Profil et sécurité",
  "shell.signOut": "Se déconnecter",
  "shell.theme": "Thème : {theme}",
  "shell.themeDevice": "Comme l’appareil",
  "shell.themeLight": "Clair",
  "shell.themeDark": "Sombre",
  "shell.language": "Langue",
  "home.title": "Accueil",
  "home.hello": "Bonjour {name}",
  "home.nothing": "Il n’y a encore rien ici pour vous",
  "home.nothingWords":
    "Ce qui vous est ouvert se trouve dans la navigation. S’il y manque quelque chose, demandez à la personne qui vous a invité.",
};
