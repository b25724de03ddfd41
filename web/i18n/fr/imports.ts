import type { imports as english } from "../en/imports";
import type { Translated } from "../message";

export const imports: Translated<typeof english> = {
  "imports.fault.not_utf8": "La ligne n’est pas en UTF-8.",
  "imports.fault.not_json": "La ligne n’est pas du JSON valide.",
  "imports.fault.not_an_object": "La ligne n’est pas un objet JSON.",
  "imports.fault.too_many_cells": "Il y a plus de cellules que de colonnes.",
  "imports.fault.timestamp":
    "timestamp : indiquez un instant en UTC avec 3 ou 6 décimales, comme 2025-06-01T08:30:00.000Z.",
  "imports.fault.timestamp_future": "timestamp : cet instant est dans le futur.",
  "imports.fault.event_type": "eventType : indiquez click ou signup.",
  "imports.fault.referral": "referralID : indiquez le code ou l’identifiant du lien.",
  "imports.fault.officer": "officerID : indiquez l’identifiant de l’agent, ou rien.",
  "imports.fault.campaign": "campaignID : indiquez l’identifiant de la campagne, ou rien.",
  "imports.fault.visitor": "visitor : 128 caractères au plus, sur une ligne.",
  "imports.fault.country": "country : indiquez deux lettres majuscules (ISO 3166).",
  "imports.fault.network":
    "ipAddressMasked : indiquez les deux premières parties d’une adresse, comme 203.0.",
  "imports.fault.user_agent": "userAgent : 2 000 caractères au plus.",
  "imports.fault.address":
    "userEmail : indiquez une adresse ou son empreinte, 128 caractères au plus, sur une ligne.",
  "imports.fault.conversion_time": "conversionTime : indiquez un nombre entier de minutes, 1 au moins.",
  "imports.fault.status": "enrollmentStatus : indiquez pending ou completed.",
  "imports.fault.enrolled_at":
    "enrolledAt : indiquez un instant en UTC avec 3 ou 6 décimales, comme 2025-06-03T10:00:00.000Z.",
  "imports.fault.enrolled_future": "enrolledAt : cet instant est dans le futur.",
  "imports.fault.enrolled_pending": "enrolledAt : l’inscription n’est pas « completed ».",
  "imports.fault.no_link": "referralID : ce lien n’existe pas.",
  "imports.fault.other_officer": "officerID : le lien est celui d’un autre agent.",
  "imports.fault.other_campaign": "campaignID : le lien est celui d’une autre campagne.",
};
