import type { Translated } from "../../../../web/i18n/message";
import type { pastLinks as english } from "./en";

export const pastLinks: Translated<typeof english> = {
  "pastlinks.title": "Liens d’un autre service",
  "pastlinks.lead":
    "Les liens de Bitly, Dub, Kutt ou Shlink deviennent ceux de vos agents, avec les clics de chaque jour. Le fichier est d’abord vérifié ; rien n’est écrit avant votre confirmation.",
  "pastlinks.file_hint": "L’export du service, CSV ou XLSX, au plus 10 Mo, 500 liens et 20 000 clics.",
  "pastlinks.only": "Le seul lien dont parle le fichier",
  "pastlinks.only_hint":
    "Si aucune colonne ne le nomme, comme dans les visites que Shlink exporte d’un lien : par exemple s.example.org/abc",
  "pastlinks.check_title": "Ce que le fichier apporterait",
  "pastlinks.for_all": "Pour tous les liens",
  "pastlinks.owner_words":
    "Un lien qui n’est donné à personne ci-dessous revient à ceux-ci. Ce qui n’existe pas encore est créé quand vous confirmez.",
  "pastlinks.officer": "Agent",
  "pastlinks.officer_hint":
    "Un nom ; pour une nouvelle personne : Awa Diop <awa@example.org>, ou le numéro de téléphone",
  "pastlinks.campaign": "Campagne",
  "pastlinks.campaign_hint": "Un nom ; s’il n’est celui d’aucune campagne, une nouvelle est créée",
  "pastlinks.officer_of": "Agent de {link}",
  "pastlinks.campaign_of": "Campagne de {link}",
  "pastlinks.new": "(à créer)",
  "pastlinks.there": "(déjà apporté)",
  "pastlinks.clicks_count": { one: "{shown} clic", other: "{shown} clics" },
  "pastlinks.links": "Liens",
  "pastlinks.undated": "Sans jour",
  "pastlinks.undated_words":
    "Le fichier donne des totaux sans jours : ses liens peuvent être créés, ses clics viennent avec le fichier par jour du service.",
  "pastlinks.bots": "De robots",
  "pastlinks.waiting": {
    one: "{count} lien n’a pas encore de place. Dites à qui il est, puis vérifiez de nouveau.",
    other: "{count} liens n’ont pas encore de place. Dites à qui ils sont, puis vérifiez de nouveau.",
  },
  "pastlinks.ready": "Tout a sa place. Rien n’est encore écrit.",
  "pastlinks.changed":
    "Voici ce que le fichier apporterait avec ce que vous venez de choisir. Confirmez encore une fois.",
  "pastlinks.stays":
    "Ce qui est apporté reste, chez le même agent et dans la même campagne. Apporter le même fichier de nouveau n’ajoute rien. Pour se connecter, un nouvel agent a besoin d’un nouveau mot de passe, depuis sa page.",
  "pastlinks.bring": { one: "Apporter {count} lien", other: "Apporter {count} liens" },
  "pastlinks.made": { one: "{count} lien est créé.", other: "{count} liens sont créés." },
  "pastlinks.brought": { one: "{count} clic est apporté.", other: "{count} clics sont apportés." },
  "pastlinks.field.none": "Rien d’utile ici",
  "pastlinks.field.link": "Le lien",
  "pastlinks.field.title": "Son titre",
  "pastlinks.field.day": "Le jour, ou le moment",
  "pastlinks.field.clicks": "Clics",
  "pastlinks.field.scans": "Scans, qui s’ajoutent",
  "pastlinks.field.bot": "Si un robot est venu",
};
