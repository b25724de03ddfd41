import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { idForCreate } from "../../core/http/idempotency";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { placesPath } from "../paths";
import { roleOf } from "../roles";
import { listPlaces, trailTo } from "./find-places";
import { checkPlaces, importPlaces } from "./import-places";
import { levels } from "./levels";
import { newPlace, type PlacesReport, placesQuery } from "./schemas";
import { Places } from "./views/places";
import { createPlace } from "./write-place";

const importLimit = 10 * 1024 * 1024;

interface Faulty {
  refused?: Refused | null;
  /** Of a file that was not imported. */
  report?: PlacesReport | null;
  status?: number;
}

/** `/mana/places/`: regions, or what stands below the place that the address names; a search looks everywhere. */
async function showPlaces(call: PageCall<unknown>, faulty: Faulty = {}) {
  const { db, c, t, actor, csrf } = call;
  const { refused = null, report = null, status = 200 } = faulty;
  const address = c.req.query();
  const query = readList(placesQuery, address);
  const trail = query.parent_id ? await trailTo(db, query.parent_id) : [];
  const isTop = trail.length === 0 && !query.q && !query.level;
  const list = await listPlaces(db, isTop ? { ...query, parent_id: undefined, level: "region" } : query);
  return show(call, {
    title: t("workshops.places.title"),
    status,
    body: (
      <Places
        {...{ list, trail, report, csrf }}
        query={address}
        level={levels[trail.length] ?? null}
        isStaff={roleOf(actor) === "staff"}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

/** What a form says, by the API's names: an empty field is as left out. */
function inputOf(form: FormFields) {
  const given = Object.entries(form).filter(([field, text]) => field in newPlace.shape && text.trim() !== "");
  return Object.fromEntries(
    given.map(([field, text]) => {
      const number = field === "lat" || field === "lng" ? Number(text.replace(",", ".")) : Number.NaN;
      return [field, Number.isNaN(number) ? text : number];
    }),
  );
}

/** Where the form stood. */
const here = ({ c }: PageCall<unknown>): string => {
  const parent = c.req.query("parent_id");
  return parent ? `${placesPath}?parent_id=${encodeURIComponent(parent)}` : placesPath;
};

async function readFile(call: PageCall<FormFields>, file: File) {
  const { db, by, t } = call;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const idOf = () => idForCreate("place", { claim: undefined, now: by.now });
  const { report } = await checkPlaces(db, bytes, idOf);
  if (report.errors.length > 0) return showPlaces(call, { report, status: 400 });
  const { created, renamed } = await importPlaces(db, by, bytes, idOf);
  return goTo(call, placesPath, t("workshops.places.imported", { created, renamed }));
}

async function make(call: PageCall<FormFields>) {
  const { db, by, form, files, t, actor } = call;
  if (roleOf(actor) !== "staff") throw new Problem("forbidden", "Staff changes this.");
  if (files.file && files.file.size > 0) return readFile(call, files.file);
  const made = await attempt(form, async () => {
    const place = parse(newPlace, inputOf(form));
    await createPlace(db, by, await idFromForm("place", call), place);
  });
  if (!made.done) return showPlaces(call, { refused: made.refused, status: made.status });
  return goTo(call, here(call), t("workshops.places.made"));
}

export const placePages = new Pages()
  .get("/mana/places", { access: facilitators }, (call) => showPlaces(call))
  .post("/mana/places", { access: facilitators, form: fields, uploadLimit: importLimit }, make);
