import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { readSettings } from "../settings/settings";

/** What the archive is called, the organisation's name where nothing is set. `language`: the reader's, or content's. */
export async function archiveName(db: Db, language = "en"): Promise<string> {
  const { archive_name, archive_name_ne } = await readSettings(db);
  const name = (language === "ne" ? archive_name_ne : "") || archive_name || archive_name_ne;
  return name || (await readOrganisation(db)).name;
}
