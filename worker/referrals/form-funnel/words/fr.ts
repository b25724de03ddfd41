import type { Translated } from "../../../../web/i18n/message";
import type { form as english } from "./en";

export const form: Translated<typeof english> = {
  "form.title": "Ce que deviennent les visites du formulaire",
  "form.clicks": "Clics",
  "form.views": "Formulaire ouvert",
  "form.views_note": "chaque affichage de la page, répétitions comprises",
  "form.starts": "Commencé",
  "form.starts_note": "{rate} des personnes qui l’ont ouvert ont commencé à le remplir",
  "form.submits": "Envoyé",
  "form.submits_note": "{rate} des personnes qui ont commencé l’ont envoyé",
  "form.signups": "Inscriptions",
  "form.signups_note": "apportées par un lien, quel que soit leur chemin",
  "form.none": "Personne n’a ouvert le formulaire sur cette période",
  "form.none_note":
    "Les liens de cette campagne y mènent : chaque affichage du formulaire est compté, sans identité.",
  "form.faults": "Ce qui a été refusé le plus souvent : {list}",
  "form.fault": { one: "{field}, une fois", other: "{field}, {count} fois" },
  "form.field.email": "adresse e-mail",
  "form.field.first_name": "prénom",
  "form.field.phone": "numéro de téléphone",
  "form.field.consent": "consentement",
};
