import type { Translated } from "../../../../web/i18n/message";
import type { archivePages as english } from "./pages-en";

export const archivePages: Translated<typeof english> = {
  "archive.source_published": "Date de publication",
  "archive.source_address": "Adresse",
  "archive.document_open": "Ouvrir le document",
  "archive.copy": "Copie archivée",
  "archive.source_field.title": "titre",
  "archive.source_field.description": "description",
  "archive.source_field.url": "adresse",
  "archive.source_field.source_type": "type",
  "archive.source_field.publication_date": "date de publication",
  "archive.source_field.related_entity_ids": "personnes et organisations citées",
  "archive.source_id": "Numéro de la source",
  "archive.cited_by": { one: "Citée par {count} dossier", other: "Citée par {count} dossiers" },
  "archive.entities_lead":
    "Les personnes et organismes cités dans les dossiers. Être cité ne dit rien d’une culpabilité.",
  "archive.search_name": "Nom",
  "archive.entity_type": "Nature",
  "archive.entity_count": { one: "{count} entrée", other: "{count} entrées" },
  "archive.name": "Nom",
  "archive.kind": "Nature",
  "archive.alleged_in": "Dossiers à leur encontre",
  "archive.named_in": "Également cités dans",
  "archive.no_entities": "Aucun nom ne correspond",
  "archive.all_entities": "Tout afficher",
  "archive.alleged_here": "Des faits sont allégués dans",
  "archive.related_here": "Également cité dans",
  "archive.located_here": "Dossiers de ce lieu",
  "archive.corrections_lead":
    "Rien de publié ne change en silence : chaque changement d’un dossier publié figure ici, avec ce qui a changé.",
  "archive.no_corrections": "Pas encore de rectification",
  "archive.no_corrections_words": "Aucun dossier publié n’a été modifié ni retiré.",
  "archive.kind_of_change.corrected": "Modifié",
  "archive.kind_of_change.restored": "Publié à nouveau",
  "archive.kind_of_change.withdrawn": "Retiré",
  "archive.withdrawn_case": "Un dossier retiré, {id}",
  "archive.compare_versions": "Comparer la version {before} avec la version {version}",
  "archive.about_title": "Comment fonctionnent ces archives",
  "archive.about_lead": "{archive} rédige des dossiers, les relit, les publie et répond de chaque mot.",
  "archive.about.allegations": "Une allégation n’est pas un constat",
  "archive.about.allegations_words":
    "Un dossier dit ce qui est allégué, contre qui, et sur quoi cela repose. Il ne tranche rien. Toute personne citée est présumée innocente tant qu’un tribunal n’en a pas décidé autrement.",
  "archive.about.review": "Avant la publication",
  "archive.about.review_words":
    "Un dossier commence par un brouillon que personne ne voit au-dehors. Une personne de la rédaction qui ne l’a pas écrit le relit : y a-t-il des pièces, une réponse a-t-elle été demandée, un document désigne-t-il quelqu’un à tort ? Alors seulement il est publié.",
  "archive.about.changes": "Rien ne change en silence",
  "archive.about.changes_words":
    "Ce qui a été publié reste tel quel, à une adresse qui ne change pas. Une rectification est une nouvelle version : la page dit ce qui a changé et quand, et deux versions peuvent toujours être comparées. Un dossier qui ne doit pas demeurer est retiré, et son adresse dit quand et pourquoi.",
  "archive.about.replies": "Les personnes citées peuvent répondre",
  "archive.about.replies_words":
    "Une réponse figure à côté de l’allégation, dans ses propres termes, avec sa date et sa source. Toute personne citée qui n’a pas été entendue peut écrire à la rédaction à tout moment.",
  "archive.about.sources": "Les sources",
  "archive.about.sources_words":
    "Chaque pièce indique sa source. Les documents sont débarrassés des données cachées qui pourraient désigner qui les a transmis. Des adresses du web, une copie est conservée, avec sa date et son empreinte.",
  "archive.about.people": "Qui y travaille",
  "archive.about.people_words":
    "Les noms de qui a écrit ou relu un dossier ne sont pas publics, pour leur protection. Les archives en répondent dans leur ensemble.",
  "archive.about.reuse": "Citer et réutiliser",
  "archive.about.reuse_words":
    "Chaque dossier a sa référence et l’empreinte de son contenu. Tout ce qui est public peut aussi être lu par des programmes.",
  "archive.feedback": "Écrire à la rédaction",
  "archive.feedback_lead":
    "Une erreur, la réponse d’une personne citée, une question : la rédaction lit tout.",
  "archive.feedback_thanks": "Merci. La rédaction lit ce que vous avez envoyé.",
  "archive.feedback_type": "De quoi il s’agit",
  "archive.feedback_type.content": "Une erreur ou une réponse",
  "archive.feedback_type.general": "Autre chose",
  "archive.feedback_type.usability": "Ces pages sont difficiles à utiliser",
  "archive.feedback_type.bug": "Quelque chose ne fonctionne pas",
  "archive.feedback_type.feature": "Il manque quelque chose",
  "archive.feedback_subject": "Objet",
  "archive.feedback_text": "Ce que vous souhaitez dire",
  "archive.feedback_page": "Page",
  "archive.feedback_page_hint": "L’adresse de la page, s’il s’agit de l’une d’elles.",
  "archive.feedback_contact": "Comment vous joindre",
  "archive.feedback_contact_words":
    "Seulement si vous souhaitez une réponse. La rédaction est seule à le voir.",
  "archive.feedback_name": "Votre nom",
  "archive.feedback_email": "E-mail",
  "archive.feedback_phone": "Téléphone",
  "archive.feedback_send": "Envoyer",
};
