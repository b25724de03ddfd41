import { getCookie } from "hono/cookie";
import type { PageCall } from "../http/pages";
import { readOrganisation } from "../organisation/organisation";
import { type CsvCell, type CsvForm, csvForms, toCsv } from "./write-csv";

/** The field of an address, and the cookie, that say what a file looks like. */
const field = "csv";

/** As the address asks, which this browser keeps; else as it asked last. */
function chosenForm({ c }: Pick<PageCall<unknown>, "c">): CsvForm {
  const known = (value: string | undefined) => csvForms.find((form) => form === value);
  const choice = known(c.req.query(field));
  if (choice) {
    c.get("setCookies").push(`${field}=${choice}; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax`);
  }
  return choice ?? known(getCookie(c, field)) ?? "comma";
}

/** The answer to a download. `name` is the file's, without ending: letters, digits and hyphens. */
export async function csvDownload(
  call: Pick<PageCall<unknown>, "c" | "db">,
  name: string,
  rows: readonly (readonly CsvCell[])[],
): Promise<Response> {
  const form = chosenForm(call);
  const { timeZone } = form === "comma" ? { timeZone: "UTC" } : await readOrganisation(call.db);
  return new Response(toCsv(rows, form, timeZone), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
