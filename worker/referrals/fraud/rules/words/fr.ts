import type { Translated } from "../../../../../web/i18n/message";
import type { fraudReasons as Reasons, fraudRules as Rules, fraudThresholds as ThresholdWords } from "./en";

export const fraudReasons: Translated<typeof Reasons> = {
  "fraud.reason.clicks_of_visitor": "Un seul visiteur a cliqué {count} fois sur ce lien.",
  "fraud.reason.clicks_of_network": "Un seul réseau a cliqué {count} fois sur ce lien en quelques minutes.",
  "fraud.reason.burst":
    "Le lien a apporté {count} inscriptions en {minutes} minutes, bien plus que d’habitude.",
  "fraud.reason.flood": "Le lien a apporté {count} inscriptions en deux minutes, depuis {networks} réseaux.",
  "fraud.reason.fast_form": "Le formulaire a été rempli en {seconds} s.",
  "fraud.reason.fast_click": "{seconds} s séparent le clic de l’inscription.",
  "fraud.reason.rushed_link":
    "{count} des {of} inscriptions du lien sont arrivées plus vite qu’on ne remplit un formulaire.",
  "fraud.reason.regular":
    "Les inscriptions qui l’entourent arrivent toutes les {seconds} s, comme réglées par une horloge.",
  "fraud.reason.beat": "Elle suit un rythme régulier parmi {count} inscriptions.",
  "fraud.reason.regular_clicks": "Le visiteur a cliqué à intervalles égaux, comme réglé par une horloge.",
  "fraud.reason.no_click": "Aucun clic de ce visiteur sur le lien ne l’a précédée.",
  "fraud.reason.no_click_of_link": "{count} des {of} inscriptions du lien sont arrivées sans clic.",
  "fraud.reason.forged": "Elle cite un clic ou un code qui n’a jamais été émis.",
  "fraud.reason.closed": "Elle est venue par un lien révoqué, expiré ou fermé d’une autre façon.",
  "fraud.reason.replayed": "{count} inscriptions citent le même clic.",
  "fraud.reason.conversion":
    "{rate} % des clics du lien ont donné une inscription ; l’usage de la campagne est {usual} %.",
  "fraud.reason.many_links": "Un seul visiteur a utilisé {count} liens différents.",
  "fraud.reason.visitor": "{count} personnes se sont inscrites dans un seul navigateur.",
  "fraud.reason.few_browsers":
    "{count} personnes se sont inscrites à une même adresse en une journée, dans {browsers} navigateurs.",
  "fraud.reason.network":
    "{count} inscriptions sont venues d’un seul réseau sur {days} jours, presque sans visite qui n’en donne pas.",
  "fraud.reason.device":
    "{count} des {of} inscriptions du lien viennent exactement du même type de navigateur, à de nombreuses adresses.",
  "fraud.reason.phone": "{count} personnes ont donné le même téléphone.",
  "fraud.reason.phone_places": "{count} personnes dans {places} réseaux ont donné le même téléphone.",
  "fraud.reason.own_email": "L’adresse est celle de l’agent.",
  "fraud.reason.near_email": "L’adresse est presque celle de l’agent.",
  "fraud.reason.own_phone": "Le téléphone est celui de l’agent.",
  "fraud.reason.own_browser": "Elle vient du navigateur de l’agent.",
  "fraud.reason.own_address": "Elle vient de l’adresse réseau de l’agent.",
  "fraud.reason.own_network": "Elle vient d’un réseau que l’agent utilise aussi, comme d’autres.",
  "fraud.reason.look_alikes": "{count} graphies d’une même boîte aux lettres se sont inscrites.",
  "fraud.reason.series": "{count} adresses des inscriptions de l’agent ne diffèrent que par un nombre.",
  "fraud.reason.disposable": "L’adresse est de celles qu’on donne pour quelques minutes.",
  "fraud.reason.countries": "Le clic vient de {click}, l’inscription de {signup}.",
  "fraud.reason.countries_of_link":
    "Le clic vient de {click}, l’inscription de {signup} ; {count} inscriptions du lien ont ainsi changé de pays.",
  "fraud.reason.data_centre": "Elle vient du réseau d’un centre de données.",
  "fraud.reason.data_centre_of_link":
    "{count} inscriptions du lien viennent de réseaux de centres de données.",
  "fraud.reason.scattered":
    "{count} inscriptions du lien viennent de {countries} pays inhabituels dans la campagne.",
  "fraud.reason.automated": "Elle a été envoyée par un programme, et non par le navigateur d’une personne.",
  "fraud.reason.bot_click": "Le clic qui l’a amenée était celui d’un robot.",
  "fraud.reason.bot_clicks_of_link": "{count} inscriptions du lien sont venues par le clic d’un robot.",
  "fraud.reason.trap": "Un champ que personne ne voit a été rempli.",
};

export const fraudRules: Translated<typeof Rules> = {
  "fraud.rule.click_velocity": "Beaucoup de clics en peu de temps",
  "fraud.rule.signup_burst": "Afflux d’inscriptions",
  "fraud.rule.signup_flood": "Inscriptions plus rapides qu’à la main",
  "fraud.rule.fast_form": "Formulaire rempli trop vite",
  "fraud.rule.rushed_link": "Lien d’inscriptions rapides",
  "fraud.rule.regular_intervals": "Intervalles réguliers",
  "fraud.rule.no_click": "Inscription sans clic",
  "fraud.rule.forged_token": "Lien contrefait ou fermé",
  "fraud.rule.replayed_token": "Clic réutilisé",
  "fraud.rule.conversion_outlier": "Conversion inhabituelle",
  "fraud.rule.many_links": "Un visiteur sur de nombreux liens",
  "fraud.rule.shared_visitor": "Beaucoup de personnes dans un navigateur",
  "fraud.rule.shared_network": "Beaucoup d’inscriptions d’un réseau",
  "fraud.rule.shared_device": "Beaucoup d’inscriptions d’un appareil",
  "fraud.rule.shared_phone": "Beaucoup de personnes avec un téléphone",
  "fraud.rule.self_referral": "Inscription de l’agent lui-même",
  "fraud.rule.look_alike_addresses": "Adresses qui se ressemblent",
  "fraud.rule.address_series": "Adresses numérotées",
  "fraud.rule.disposable_address": "Adresse jetable",
  "fraud.rule.country_mismatch": "Clic et inscription dans des pays différents",
  "fraud.rule.data_centre": "Centre de données",
  "fraud.rule.scattered_origins": "Inscriptions venues de partout",
  "fraud.rule.automated_browser": "Navigateur automatisé",
  "fraud.rule.trap_field": "Champ piège",
};

export const fraudThresholds: Translated<typeof ThresholdWords> = {
  "fraud.threshold.visitor": "Clics d’un visiteur en 20 minutes",
  "fraud.threshold.network": "Clics d’un réseau en 20 minutes",
  "fraud.threshold.signups": "Inscriptions, au moins",
  "fraud.threshold.minutes": "Minutes avant et après",
  "fraud.threshold.times": "Multiple du nombre habituel",
  "fraud.threshold.a_minute": "Inscriptions par minute",
  "fraud.threshold.seconds": "Secondes pour remplir le formulaire",
  "fraud.threshold.form": "Secondes dans le formulaire",
  "fraud.threshold.click": "Secondes après le clic",
  "fraud.threshold.others": "Autres du lien comme elle, au moins",
  "fraud.threshold.share": "Part des inscriptions, de 0 à 1",
  "fraud.threshold.intervals": "Intervalles, au moins",
  "fraud.threshold.variation": "Variation d’une horloge, 1 étant le hasard",
  "fraud.threshold.family": "Inscriptions d’une famille",
  "fraud.threshold.links": "Liens différents",
  "fraud.threshold.a_day": "Personnes par jour, au plus",
  "fraud.threshold.a_month": "Personnes par mois, au plus",
  "fraud.threshold.days": "Jours, au moins",
  "fraud.threshold.people": "Personnes, au plus",
  "fraud.threshold.places": "Réseaux, au moins",
  "fraud.threshold.addresses": "Adresses, au moins",
  "fraud.threshold.countries": "Pays, au moins",
};
