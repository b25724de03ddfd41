import type { Translated } from "../../../../web/i18n/message";
import type { schedule as english } from "./en";

export const schedule: Translated<typeof english> = {
  "casebook.mail.unscheduled_subject": "Un dossier ne sera pas publié à l’heure prévue",
  "casebook.mail.unscheduled":
    "Un dossier dont vous aviez prévu la publication a été modifié ou n’est plus complet, ou vous n’avez plus le droit de publier. Il ne sera pas publié à cette heure.",
};
