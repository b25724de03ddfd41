import type { shell as english } from "../en/shell";
import type { Translated } from "../message";

export const shell: Translated<typeof english> = {
  "shell.main": "Navigation principale",
  "shell.mainBottom": "Navigation principale, en bas",
  "shell.more": "Plus",
  "shell.search": "Rechercher",
  "shell.skip": "Aller au contenu",
  "shell.profile": "Profil et sécurité",
  "shell.guide": "Guide",
  "shell.help": "Comment ça marche",
  "shell.signOut": "Se déconnecter",
  "shell.theme": "Thème : {theme}",
  "shell.themeDevice": "Comme l’appareil",
  "shell.themeLight": "Clair",
  "shell.themeDark": "Sombre",
  "shell.language": "Langue",
  "shell.guestHome": "Accueil",
  "shell.guestProfile": "Profil",
};
