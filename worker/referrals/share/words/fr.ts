import type { Translated } from "../../../../web/i18n/message";
import type { share as english } from "./en";

export const share: Translated<typeof english> = {
  "share.title": "Partager ce lien",
  "share.now": "Partager",
  "share.campaign": "Campagne",
  "share.let_scan": "Faire scanner",
  "share.more_ways": "Autres moyens",
  "share.close": "Fermer",
  "share.nothing": "Rien à partager pour l’instant",
  "share.nothing_more":
    "Un lien apparaît ici dès que l’une de vos campagnes est en cours et que vous avez un lien pour elle.",
  "share.to_kit": "Messages, autres moyens et affiche",
  "share.usual_message":
    "Bonjour ! {campaign} est ouvert, et je pense que cela peut vous intéresser. Pour en savoir plus et vous inscrire : {link}",
  "share.languages": "Langue du message",
  "share.message": "Message",
  "share.edit_messages": "Modifier les messages",
  "share.copy_message": "Copier le message",
  "share.ways": "Envoyer par",
  "share.way.sms": "SMS",
  "share.way.facebook": "Facebook",
  "share.way.messenger": "Messenger",
  "share.way.x": "X",
  "share.way.linkedin": "LinkedIn",
  "share.way.email": "E-mail",
  "share.tagged":
    "Chaque moyen laisse sa marque dans le lien : vous verrez d’où viennent les gens, ce que beaucoup d’applications ne disent pas.",
  "share.poster": "Affiche",
  "share.poster_note":
    "Une feuille A4 avec le code, pour un mur ou une table. Ses lectures sont comptées à part.",
  "share.open_poster": "Ouvrir l’affiche",
  "share.cards": "Cartes",
  "share.cards_words": "De petites cartes avec le code et le nom de l’agent, à distribuer.",
  "share.cards_a4": "Huit cartes sur une feuille A4",
  "share.cards_a4_note": "Imprimez la feuille à sa taille réelle, sans marges, et coupez le long des lignes.",
  "share.cards_a6": "Une carte A6, pour un imprimeur",
  "share.cards_a6_note":
    "Enregistrez-la en PDF en l’imprimant. La page fait 111 × 154 mm : l’A6 et 3 mm de chaque côté que l’imprimeur coupe.",
  "share.qr_of": "Code QR de {name}",
  "share.print": "Imprimer ou enregistrer en PDF",
  "share.print_poster": "Imprimer",
  "share.as_picture": "Enregistrer en image",
  "share.as_pdf": "Enregistrer en PDF",
  "share.no_pdf":
    "L’affiche a des lettres que notre PDF ne sait pas écrire. Imprimez-la, et choisissez-y de l’enregistrer en PDF.",
  "share.back": "Retour au partage",
  "share.scan": "Scannez pour vous inscrire",
  "share.ask": "Des questions ? Adressez-vous à {officer}.",
  "share.messages_title": "Messages à partager",
  "share.messages_card": "Ce que les agents envoient",
  "share.messages_note":
    "Les champs {campaign}, {officer} et {link} sont remplis. Vide : le message habituel est envoyé.",
  "share.usual": "Par défaut : {text}",
  "share.another": "Une autre langue",
  "share.language": "Langue",
  "share.language_hint": "Un code de langue, comme sw, ne ou pt-BR.",
  "share.messages_saved": "Messages enregistrés.",
};
