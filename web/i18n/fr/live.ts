import type { live as english } from "../en/live";
import type { Translated } from "../message";

export const live: Translated<typeof english> = {
  "live.live": "En direct",
  "live.polled": "Mis à jour {ago}",
  "live.offline": "Pas de connexion · chiffres de {time}",
  "live.paused": "En pause",
  "live.ended": "Session terminée",
  "live.sign_in": "Se reconnecter",
};
