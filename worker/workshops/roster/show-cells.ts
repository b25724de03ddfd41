// Pure.
import type { ReadParticipant } from "../registration/read-participants-csv";
import type { ReadRow } from "./views/import-check";

/** A row of a file as its check shows it. */
export const showCell = ({
  row,
  name,
  email,
  phone,
  stakeholder_type,
  places,
}: ReadParticipant): ReadRow => ({
  ...{ row, name, contact: email ?? phone ?? "", stakeholder_type },
  place: [places.barangay, places.municipality, places.province].filter(Boolean).join(", "),
});
