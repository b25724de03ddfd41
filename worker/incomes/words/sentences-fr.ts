import type { Sentences } from "../../../web/i18n/sentences";

/** What the module's API says in English, in French. */
export const sentences: Sentences = {
  "Something else has this name.": "Ce nom est déjà pris.",
  "Name each commodity of the case once.": "Nommez chaque produit du cas une seule fois.",
  "People without a business unit are let in by registration or by a case.":
    "Une personne sans unité entre par une inscription ou par un cas.",
  "Somebody external owns no cases.": "Une personne externe ne possède pas de cas.",
  "This is in use.": "Cet élément est utilisé.",
  "This person owns cases. Hand them over first.":
    "Cette personne possède des cas. Confiez-les d’abord à quelqu’un d’autre.",
  "There is a benchmark of this country, region and year.":
    "Il existe déjà un revenu de référence pour ce pays, cette région et cette année.",
  "There is no benchmark of this country and region.":
    "Il n’y a pas de revenu de référence pour ce pays et cette région.",
  "There is no exchange rate for this country and currency.":
    "Il n’y a pas de taux de change pour ce pays et cette monnaie.",
  "A consumer price index is missing, so inflation is not counted.":
    "Un indice des prix manque : l’inflation n’est pas comptée.",
  "There is a commodity of this name.": "Il existe déjà un produit de ce nom.",
  "There is no such country.": "Ce pays n’existe pas.",
  "There is no such version.": "Cette version n’existe pas.",
  "Make question 1 the one aggregator.": "La question 1 doit être le seul agrégat.",
  "Let question 1 stand above all others.": "La question 1 doit être au-dessus de toutes les autres.",
  "Ask question 1 of every category.": "La question 1 doit être posée pour toutes les catégories.",
  "Name the question that this one stands below.": "Indiquez la question au-dessus de celle-ci.",
  "Give other income the numbers 35 to 39.": "Donnez aux autres revenus les numéros 35 à 39.",
  "Other income stands below nothing.": "Les autres revenus ne sont sous aucune question.",
  "Give each question a number of its own.": "Donnez à chaque question un numéro différent.",
  "Let each question stand below question 1, through others of this set.":
    "Chaque question doit être sous la question 1, par d’autres questions de cette version.",
  "Give a formula that names questions below this one alone.":
    "Indiquez une formule qui ne nomme que des questions situées sous celle-ci.",
  "Somebody else has published a version meanwhile. Look at it first.":
    "Une autre version a été publiée entre-temps. Regardez-la d’abord.",
  "No segment of this case has this name.": "Aucun segment de ce cas ne porte ce nom.",
  "Give survey, reference, expert, import, assumption, document or other.":
    "Indiquez survey, reference, expert, import, assumption, document ou other.",
  "Say of which kind the source is.": "Dites de quelle sorte est la source.",
  "Give at most 500 characters.": "Indiquez au plus 500 caractères.",
  "This is no formula.": "Ce n’est pas une formule.",
  "Give a country of the master data.": "Indiquez un pays des données de base.",
  "Give a commodity of the master data.": "Indiquez un produit des données de base.",
  "Give no more adults than the household has people.":
    "N’indiquez pas plus d’adultes que de personnes dans le ménage.",
  "Give a currency of ISO 4217, like KES.": "Indiquez une monnaie de la norme ISO 4217, comme KES.",
  "Give numbers, parted by commas.": "Indiquez des nombres, séparés par des virgules.",
  "Give an address that begins with http:// or https://.":
    "Indiquez une adresse qui commence par http:// ou https://.",
  "Name a question by its number.": "Désignez une question par son numéro.",
  "Give a year.": "Indiquez une année.",
  "Give the id of a country.": "Indiquez l’identifiant d’un pays.",
  "A case has five segments at most.": "Un cas a au plus cinq segments.",
  "A case has twenty scenarios at most.": "Un cas a au plus vingt scénarios.",
  "Leave the segment out: this is for all farmers.":
    "N’indiquez pas de segment : ceci concerne tous les producteurs.",
  "Name each lever once.": "Nommez chaque levier une seule fois.",
  "Name each question once.": "Nommez chaque question une seule fois.",
  "Name each segment once.": "Nommez chaque segment une seule fois.",
  "Say which segment this is for.": "Dites pour quel segment.",
  "The figure above this is typed as a whole: break it down first.":
    "Le chiffre au-dessus est saisi en entier : détaillez-le d’abord.",
  "This is no driver that can be turned here.": "Ce n’est pas un levier que l’on peut régler ici.",
  "This scenario is no longer there.": "Ce scénario n’existe plus.",
  "What lies above this is changed already.": "Ce qui est au-dessus est déjà changé.",
  "A case has one segment at least.": "Un cas a au moins un segment.",
  "A case without segmentation has one segment.": "Un cas sans segmentation a un seul segment.",
  "Another segment of this case has this name.": "Un autre segment de ce cas porte ce nom.",
  "Choose a unit of area.": "Choisissez une unité de surface.",
  "Choose a unit of volume.": "Choisissez une unité de volume.",
  "Choose one of your business units.": "Choisissez l’une de vos unités.",
  "Delete all segments but one first.": "Supprimez d’abord tous les segments sauf un.",
  "Give a number of 0 to 100.": "Indiquez un nombre de 0 à 100.",
  "Give 0 or more.": "Indiquez 0 ou plus.",
  "Give a range that the current figure is within.":
    "Indiquez une fourchette qui contient la valeur actuelle.",
  "Give a region of the case's country.": "Indiquez une région du pays du cas.",
  "Give both ends of a range, or none.": "Indiquez les deux bornes d’une fourchette, ou aucune.",
  "Give each place to one commodity.": "Donnez chaque place à un seul produit.",
  "Give each segment a name of its own.": "Donnez à chaque segment un nom différent.",
  "Give each segment and key once.": "Indiquez chaque segment et chaque clé une seule fois.",
  "Give each tag once.": "Indiquez chaque étiquette une seule fois.",
  "Give more than 0.": "Indiquez plus de 0.",
  "Give the country's own currency, USD or EUR.": "Indiquez la monnaie du pays, USD ou EUR.",
  "Name each commodity once.": "Nommez chaque produit une seule fois.",
  "Name the focus commodity.": "Nommez le produit principal.",
  "Nobody is asked this in this case.": "Cette question n’est pas posée dans ce cas.",
  "Only crops and timber have a unit of cost.": "Seules les cultures et le bois ont une unité de coût.",
  "Somebody else changed this meanwhile.": "Quelqu’un d’autre a modifié cela entre-temps.",
  "Something is still missing.": "Il manque encore quelque chose.",
  "The first revision cannot be undone.": "La première version ne peut pas être annulée.",
  "The focus is always broken down.": "Le produit principal est toujours détaillé.",
  "Nest it less deeply.": "Réduisez le nombre de niveaux.",
  "Keep at most 32 KB.": "Gardez au plus 32 Ko.",
  "A consumer price index of one of these years is not known.":
    "L’indice des prix d’une de ces années n’est pas connu.",
  "This unit does not convert to that one.": "Cette unité ne se convertit pas dans l’autre.",
  "No exchange rate is known for this country and one of these currencies.":
    "Aucun taux de change n’est connu pour ce pays et l’une de ces monnaies.",
  "The figures would become too large.": "Les chiffres deviendraient trop grands.",
  "Name two to four cases, each once.": "Nommez deux à quatre cas, chacun une seule fois.",
  "There is no such business unit.": "Cette unité n’existe pas.",
  "There is no such company.": "Cette entreprise n’existe pas.",
  "There is no such revision.": "Cette version n’existe pas.",
  "There is no such tag.": "Cette étiquette n’existe pas.",
  "This case has no segmentation.": "Ce cas n’a pas de segmentation.",
  "This commodity is no longer in the case.": "Ce produit n’est plus dans le cas.",
  "This segment is no longer there.": "Ce segment n’existe plus.",
  "This would take answers away. Confirm it first.": "Cela supprimerait des réponses. Confirmez-le d’abord.",
  "You have no role in this module.": "Vous n’avez pas de rôle dans ce module.",
  "Your right on one of these cases is too low.": "Votre droit sur l’un de ces cas ne suffit pas.",
  "One of these cases is not there, or it is not yours to know of.":
    "L’un de ces cas n’existe pas, ou vous n’avez pas à le connaître.",
  "Somebody with this address has a role here already.": "Cette adresse a déjà un rôle ici.",
  "This person is deactivated. An administrator lets them in again first.":
    "Cette personne est désactivée. L’administration doit d’abord la réactiver.",
  "Name each once.": "Ne nommez chacun qu’une fois.",
  "One of these business units is not there.": "L’une de ces unités n’existe pas.",
  "One of these cases has 20 tags already.": "L’un de ces cas a déjà 20 étiquettes.",
  "One of these tags is not there.": "L’une de ces étiquettes n’existe pas.",
  "This role needs a business unit.": "Ce rôle demande une unité.",
  "Somebody external has no business unit.": "Une personne externe n’a pas d’unité.",
  "Only a super administrator makes administrators.":
    "Seule l’administration générale nomme des administrateurs et administratrices.",
  "Name business units of your own alone.": "Ne nommez que vos propres unités.",
  "Give tags no further than your own reach.": "Ne donnez pas d’étiquettes au-delà de vos propres droits.",
  "Nobody changes their own role, units or grants.":
    "Personne ne change son propre rôle, ses unités ou ses droits.",
  "This person is looked after by others.": "Cette personne est gérée par d’autres.",
  "This person administers the organisation, and so everything here.":
    "Cette personne administre l’organisation, et donc tout ici.",
  "The file may have at most 200 columns.": "Le fichier peut avoir 200 colonnes au plus.",
  "The file may have at most 50000 rows.": "Le fichier peut avoir 50 000 lignes au plus.",
  "The file has too many columns.": "Le fichier a trop de colonnes.",
  "The sheet mapping is too long.": "La feuille mapping est trop longue.",
  "A column has no name. Name each in the first row.":
    "Une colonne n’a pas de nom. Nommez-les toutes dans la première ligne.",
  "Two columns have the same name. Name each apart.":
    "Deux colonnes ont le même nom. Donnez à chacune le sien.",
  "Send a file whose name ends in .csv or .xlsx.": "Envoyez un fichier dont le nom finit par .csv ou .xlsx.",
  "The file has no row below its first.": "Le fichier n’a aucune ligne sous la première.",
  "This file is not there any more. Send it again.": "Ce fichier n’est plus là. Envoyez-le de nouveau.",
  "The file has no such column.": "Le fichier n’a pas cette colonne.",
  "This column holds what is no number.": "Cette colonne contient autre chose que des nombres.",
  "This column holds no number.": "Cette colonne ne contient aucun nombre.",
  "This column holds a number beyond 10^12.": "Cette colonne contient un nombre au-delà de 10^12.",
  "A household has 0 to 100 of these.": "Un ménage en compte de 0 à 100.",
  "A segment would have no farmers. Cut at other figures.":
    "Un segment n’aurait aucun producteur ni productrice. Coupez à d’autres valeurs.",
  "The case's segments hold answers. Say that they are to be replaced.":
    "Les segments du cas contiennent des réponses. Indiquez qu’elles sont à remplacer.",
  "Give each segment a name.": "Donnez un nom à chaque segment.",
  "Give thresholds that ascend.": "Donnez des seuils croissants.",
  "Give the thresholds.": "Donnez les seuils.",
  "Map at most 200 columns.": "Associez 200 colonnes au plus.",
  "Choose a file.": "Choisissez un fichier.",
  "This registration is decided already.": "Cette demande a déjà été traitée.",
  "This request is decided already.": "Cette demande a déjà été traitée.",
  "The case is of a business unit that is not yours.":
    "Ce cas appartient à une unité qui n’est pas la vôtre.",
  "Give values that there are, with commas between.":
    "Donnez des valeurs connues, séparées par des virgules.",
  "Your right on this case is too low.": "Votre droit sur ce cas ne suffit pas.",
  "This link leads nowhere any more.": "Ce lien ne mène plus nulle part.",
  "Write something.": "Écrivez quelque chose.",
  "The case has no such segment.": "Le cas n’a pas ce segment.",
  "The case does not ask this.": "Le cas ne pose pas cette question.",
  "Only who wrote a comment changes it.": "Seule la personne qui a écrit un commentaire le modifie.",
  "Only who wrote a comment, or who lets others into the case, deletes it.":
    "Seule la personne qui a écrit un commentaire, ou qui donne accès au cas, le supprime.",
  "This person may do that already.": "Cette personne en a déjà le droit.",
  "There is no such person here.": "Cette personne n’existe pas ici.",
  "A case is owned by somebody active who is not external.":
    "Un cas appartient à une personne active qui n’est pas externe.",
  "Give person_id or email, not both.": "Indiquez person_id ou email, pas les deux.",
  "This is not a driver of this segment that can be turned.":
    "Ce n’est pas un levier de ce segment que l’on puisse faire varier.",
  "Give a max that is above min.": "Donnez un max supérieur à min.",
  "Name each driver once.": "Ne nommez chaque levier qu’une fois.",
  "Give x and y together.": "Donnez x et y ensemble.",
  "Give x and y too.": "Donnez aussi x et y.",
  "Ask for at most 50,000 cells.": "Demandez 50 000 cellules au plus.",
};
