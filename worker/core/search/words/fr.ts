import type { Translated } from "../../../../web/i18n/message";
import type { search as en } from "./en";

export const search: Translated<typeof en> = {
  "search.title": "Rechercher",
  "search.lead":
    "Trouve tout ce que vous pouvez ouvrir : par nom, libellé, code, lien ou adresse e-mail entière.",
  "search.what": "Nom, lien, code ou adresse e-mail",
  "search.pages": "Pages",
  "search.all": "Tout voir",
  "search.nothing": "Rien ne s’appelle « {q} »",
  "search.nothing_words": "Une partie d’un nom suffit ; d’une adresse e-mail, il faut tout.",
};
