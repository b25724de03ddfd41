import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type JudgedCall, type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf, show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { placeOf, placesPath } from "../paths";
import { roleOf } from "../roles";
import { findPlace, trailTo } from "./find-places";
import { type PlaceRecord, placeEdits } from "./schemas";
import { PlacePage } from "./views/place";
import { deletePlace, editPlace } from "./write-place";

const access = facilitators;

const isStaff = ({ actor }: Pick<JudgedCall, "actor">) => roleOf(actor) === "staff";

/** Whether there is such a place comes before the form. */
async function admit({ c, db }: JudgedCall): Promise<undefined> {
  await findPlace(db, c.req.param("id") ?? "");
}

const valuesOf = ({ name, code, lat, lng }: PlaceRecord): FormFields => ({
  ...{ name, code: code ?? "", lat: String(lat ?? ""), lng: String(lng ?? "") },
});

const degrees = (text: string): number | string | null => {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" ? null : Number.isNaN(number) ? text : number;
};

/** What a form says of a place, by the API's names; an empty code or angle is none. */
const inputOf = ({ name = "", code = "", lat = "", lng = "" }: FormFields) => ({
  ...{ name, code: code.trim() === "" ? null : code, lat: degrees(lat), lng: degrees(lng) },
});

async function showPlace(call: PageCall<unknown>, refusal: RefusedAttempt | null = null): Promise<Response> {
  const { db, csrf } = call;
  const place = await findPlace(db, idOf(call));
  const trail = await trailTo(db, place.id);
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm(valuesOf(place));
  return show(call, {
    title: place.name,
    status: refusal?.status,
    body: <PlacePage {...{ place, trail, form, csrf }} isStaff={isStaff(call)} />,
  });
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, form, t } = call;
  if (!isStaff(call)) throw new Problem("forbidden", "Staff changes this.");
  const id = idOf(call);
  const place = await findPlace(db, id);
  if (form.action === "delete") {
    const deleted = await attempt(form, () => deletePlace(db, by, id));
    if (deleted.done) {
      const above = place.parent_id ? `${placesPath}?parent_id=${place.parent_id}` : placesPath;
      return goTo(call, above, t("workshops.places.deleted"));
    }
    tell(c, deleted.refused.message, "bad");
    return seeOther(placeOf(id));
  }
  const changed = await attempt(form, () =>
    editPlace(db, by, id, parse(placeEdits, editsOf(form, valuesOf(place), inputOf))),
  );
  return changed.done ? goTo(call, placeOf(id), t("workshops.places.saved")) : showPlace(call, changed);
}

/** A place's own page, where staff changes or deletes it and who facilitates reads it. */
export const placePage = new Pages()
  .get("/mana/places/:id", { access, admit }, (call) => showPlace(call))
  .post("/mana/places/:id", { access, admit, form: fields }, change);
