import type { Translated } from "../../../../web/i18n/message";
import type { caseAccess as en } from "./en";

export const caseAccess: Translated<typeof en> = {
  "incomes.access.link": "Accès",
  "incomes.access.title": "Accès",
  "incomes.access.lead":
    "Qui peut lire et modifier ce cas, en plus des personnes à qui l’unité ou une étiquette en donne le droit.",
  "incomes.access.owned_by": "Ce cas appartient à {name}",
  "incomes.access.owner_words":
    "La personne à qui il appartient le confie à une autre, le partage par lien, le rend privé et le supprime.",
  "incomes.access.yours_view": "Vous pouvez le lire.",
  "incomes.access.yours_edit": "Vous pouvez le lire et le modifier.",
  "incomes.access.yours_assign": "Vous pouvez le modifier et y donner accès.",
  "incomes.access.yours_own": "Vous pouvez tout y faire.",
  "incomes.access.people": {
    one: "Une personne a accès à ce cas",
    other: "{count} personnes ont accès à ce cas",
  },
  "incomes.access.nobody": "Personne n’y a accès nommément",
  "incomes.access.nobody_words":
    "Seules le voient les personnes à qui l’unité ou une étiquette en donne le droit.",
  "incomes.access.person": "Personne",
  "incomes.access.may": "Peut",
  "incomes.access.since": "Depuis",
  "incomes.access.actions": "Actions",
  "incomes.access.take_away": "Retirer",
  "incomes.access.take_away_title": "Retirer cet accès ?",
  "incomes.access.take_away_words":
    "{name} ne verra plus le cas, à moins qu’une unité ou une étiquette ne le permette.",
  "incomes.access.give_up": "Renoncer à mon accès",
  "incomes.access.give_up_words":
    "Vous ne verrez plus le cas par ce droit. Seule une personne qui donne les accès pourra vous le rendre.",
  "incomes.access.add": "Donner accès",
  "incomes.access.add_words":
    "Une adresse inconnue ici, ou une personne externe, attend l’accord de l’administration de l’unité.",
  "incomes.access.email": "Adresse e-mail",
  "incomes.access.name": "Nom",
  "incomes.access.name_hint": "Pour une personne qui n’est pas encore ici.",
  "incomes.access.add_button": "Donner accès",
  "incomes.access.waiting": {
    one: "Une personne attend d’avoir accès",
    other: "{count} personnes attendent d’avoir accès",
  },
  "incomes.access.waiting_words": "L’administration de l’unité décide.",
  "incomes.access.hand_over": "Confier le cas",
  "incomes.access.hand_over_words":
    "Il appartient alors à une autre personne, qui l’apprend par e-mail. Vous pourrez encore le modifier.",
  "incomes.access.new_owner": "Adresse e-mail de la personne à qui le confier",
  "incomes.access.hand_over_button": "Confier",
  "incomes.access.links": {
    one: "Toute personne qui a le lien lit ce cas",
    other: "Toute personne qui a l’un des {count} liens lit ce cas",
  },
  "incomes.access.no_links": "Aucun lien ne mène à ce cas",
  "incomes.access.links_words":
    "Qui a l’adresse lit le cas et ses résultats sans se connecter, mais ni personnes, ni commentaires, ni unités, ni étiquettes. Aucun moteur de recherche ne la trouve.",
  "incomes.access.link_label": "À qui il est destiné",
  "incomes.access.link_until": "Dernier jour où il s’ouvre",
  "incomes.access.link_until_hint": "Laissé vide, il s’ouvre jusqu’à ce que vous le retiriez.",
  "incomes.access.link_make": "Créer un lien",
  "incomes.access.link_made": "Ce lien n’est montré qu’une fois : copiez-le maintenant.",
  "incomes.access.link_unnamed": "Lien sans nom",
  "incomes.access.link_ends": "S’ouvre jusqu’au",
  "incomes.access.link_open_ended": "jusqu’à son retrait",
  "incomes.access.withdraw": "Retirer",
  "incomes.access.withdraw_title": "Retirer ce lien ?",
  "incomes.access.withdraw_words": "Qui l’ouvre ensuite lit qu’il n’existe plus.",
  "incomes.access.told_in": "{name} a maintenant accès.",
  "incomes.access.told_waits": "L’accord de l’administration de l’unité est demandé.",
  "incomes.access.told_out": "L’accès est retiré.",
  "incomes.access.told_given_up": "Vous avez renoncé à votre accès.",
  "incomes.access.told_handed": "Le cas est confié.",
  "incomes.access.told_withdrawn": "Le lien est retiré.",
};
