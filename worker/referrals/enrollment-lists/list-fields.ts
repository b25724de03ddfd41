// Pure.
import { headingKey } from "../../core/csv/read-csv";
import { foldText } from "../../core/text/fold";

/** What a column of a list of enrolments may hold. */
export const listFields = ["signup_id", "external_id", "email", "campaign", "enrolled_on", "status"] as const;
export type ListField = (typeof listFields)[number];

/** Those that name a sign-up. */
export const identifiers: readonly ListField[] = ["signup_id", "external_id", "email"];

/**
 * Headings (as `headingKey` has them) in English and French, our own files' among them; the surest first, for of two
 * columns that fit a field it is the surer one.
 */
const headings: Readonly<Record<ListField, string>> = {
  signup_id: `signup_id sign_up_id signupid id_inscription id_de_l_inscription identifiant_de_l_inscription
    identifiant_inscription`,
  external_id: `external_id externalid id_externe identifiant_externe application_id application_number
    applicant_id candidate_id id_candidat identifiant_candidat numero_de_candidat numero_de_dossier
    numero_dossier dossier student_id student_number student_no id_etudiant numero_etudiant numero_d_etudiant
    matricule reference`,
  email: `email e_mail mail email_address e_mail_address mail_address useremail user_email student_email
    adresse_email adresse_e_mail adresse_mail adresse_electronique adresse_de_courriel courriel`,
  campaign: `campaign_id campaignid campaign campaign_name campaignname id_campagne id_de_la_campagne campagne
    nom_de_la_campagne`,
  enrolled_on: `enrolled_on enrolled_at enrolledat enrolled_date enrolment_date enrollment_date date_of_enrolment
    date_of_enrollment admis_le admise_le admission_date date_d_admission date_admission date_of_admission
    date_d_inscription date_inscription inscrit_le date`,
  status: `enrollment_status enrolment_status enrollmentstatus statut_d_admission status statut etat state
    enrolment enrollment admission enrolled admis admise`,
};
/** Of our ids or of somebody else's: what stands below tells. */
const eitherId = ["id", "identifiant", "identifier"];

const lists = listFields.map((field): [ListField, string[]] => [field, headings[field].split(/\s+/)]);

/** Whether a column of this heading is looked for. */
export const isKnownHeading = (key: string): boolean =>
  eitherId.includes(key) || lists.some(([, keys]) => keys.includes(key));

export const isSignupId = (text: string): boolean => text.startsWith("snp_");

/** The field of each column by its heading; null where none fits. Fields in `taken` have their column already. */
export function guessFields(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  taken: ReadonlySet<ListField>,
): (ListField | null)[] {
  const keys = header.map(headingKey);
  const fields: (ListField | null)[] = header.map(() => null);
  for (const [field, known] of lists) {
    const sure = keys.map((key) => known.indexOf(key));
    const best = Math.min(...sure.filter((rank) => rank >= 0));
    if (!taken.has(field) && best < known.length) fields[sure.indexOf(best)] = field;
  }
  const at = keys.findIndex((key) => eitherId.includes(key));
  if (at >= 0) {
    const holdsOurs = rows.some((cells) => isSignupId((cells[at] ?? "").trim()));
    const field = holdsOurs ? "signup_id" : "external_id";
    if (!taken.has(field) && !fields.includes(field)) fields[at] = field;
  }
  return fields;
}

const completedWords = new Set(
  `completed complete done enrolled enroled admitted accepted confirmed registered active yes y true 1 x ok
  admis admise inscrit inscrite accepte acceptee confirme confirmee termine terminee complet complete valide validee
  oui o vrai`.split(/\s+/),
);
const pendingWords = new Set([
  ..."pending waiting open no n false 0 rejected declined withdrawn cancelled canceled refused".split(" "),
  ..."attente refuse refusee annule annulee abandon non faux incomplet incomplete".split(" "),
  ...["in progress", "not enrolled", "not admitted", "on hold"],
  ...["en attente", "en cours", "non admis", "non admise", "non inscrit", "non inscrite", "pas admis"],
]);

/** What a cell says of the enrolment: "" says nothing; null is no word that we know. */
export function readStatus(text: string): "completed" | "pending" | "" | null {
  const word = foldText(text).replace(/[.!✓✔]+$/u, "");
  if (word === "") return /[✓✔]/u.test(text) ? "completed" : "";
  if (completedWords.has(word)) return "completed";
  return pendingWords.has(word) ? "pending" : null;
}
