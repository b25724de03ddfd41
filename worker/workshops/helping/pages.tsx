import { languageIn } from "../../../web/i18n/translate";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { ledPage, participantPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { placesAt } from "../places/find-places";
import { showLinks } from "../roster/link-pages";
import { type Act, actOn, acts } from "./act";
import { admitParticipantPage, readAddressed } from "./admit";
import { readHappened, readPast, readShown } from "./read-person";
import { Person } from "./views/person";

async function showPerson(
  call: PageCall<unknown>,
  refusal: { act: Act; refused: Refused; status: number } | null = null,
): Promise<Response> {
  const { c, db, locale, csrf } = call;
  const [led, account, provinces] = await Promise.all([
    readLed(db, idOf(call)),
    readAddressed(call)(),
    placesAt(db, "province"),
  ]);
  const [workshops, happened, past] = await Promise.all([
    readShown(db, account, locale),
    readHappened(db, account),
    readPast(db, account, c.req.query("history") ?? ""),
  ]);
  const { row, progress } = account;
  return showLed(call, {
    title: `${row.name}: ${led.title}`,
    status: refusal?.status,
    body: (
      <Person
        {...{ led, provinces, workshops, happened, past, progress, csrf, refusal }}
        person={{
          ...{ id: row.id, number: row.number, name: row.name, email: row.email, phone: row.phone },
          ...{ locale: row.locale, stakeholder_type: row.stakeholder_type, province_id: row.province_id },
          ...{ organization: row.office_business_name, lastSeenAt: row.last_seen_at },
        }}
        by={{ reader: languageIn(locale), language: led.language }}
      />
    ),
  });
}

async function act(call: PageCall<FormFields>): Promise<Response> {
  const { c, form, t } = call;
  const [assessmentId, id] = [idOf(call), c.req.param("pid") ?? ""];
  const wanted = acts.find((one) => one === form.action);
  const done = await attempt(form, async () => {
    if (form.action === "link") return showLinks(call, [id]);
    if (!wanted) throw new Problem("validation_failed", "Choose what is to be done.");
    return actOn(call, wanted);
  });
  if (!done.done) {
    return showPerson(call, { act: wanted ?? "unlock", refused: done.refused, status: done.status });
  }
  if (done.value instanceof Response) return done.value;
  const words = t(done.value && wanted ? `helping.done.${wanted}` : "helping.done.nothing");
  const isOver = wanted === "end";
  return goTo(
    call,
    isOver ? ledPage(assessmentId, "participants/") : participantPage(assessmentId, id),
    words,
  );
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/:pid";
const access = { access: everybody, admit: admitParticipantPage } as const;

/** One participant: where they are, what they wrote, and what can be done for them. */
export const helpingPages = new Pages()
  .get(address, access, (call) => showPerson(call))
  .post(address, { ...access, form: fields }, act);
