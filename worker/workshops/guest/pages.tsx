import { type FormFields, fields } from "../../core/http/attempt";
import { found, type JudgedCall, type PageCall, Pages, renderPage } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { idOf, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { openedAccount } from "../gate/account-last-used";
import { dashboardOf, onboardingOf, voteOf } from "../gate/paths";
import { readOwn } from "../me/admit";
import { markNoticesRead } from "../me/notices";
import { type Account, findAccount } from "../progress/account";
import { settledAccount } from "../progress/settle-due";
import { roleOf } from "../roles";
import { readOwnVotes } from "../voting/read-votes";
import { admitFacilitating, admitHere } from "./admit";
import { choicesOf, findShown, previewSteps } from "./find-guest";
import Waiting from "./islands/waiting.island";
import { leavingOf } from "./leaving";
import { newsOf } from "./news";
import { stepsOf } from "./steps";
import { MyWorkshops, type Step } from "./views/my-workshops";
import { WhichAssessment } from "./views/which-assessment";
import type { WaitingProps } from "./waiting-props";
import { admitOwn } from "./withdraw-pages";

const uncached = { "cache-control": "private, no-store" };

async function showChoices(call: PageCall<undefined>): Promise<Response> {
  const { c, db, person, t } = call;
  const choices = await choicesOf(db, person);
  const isGuest = roleOf(person) === "participant";
  const [only, ...others] = choices;
  if (isGuest && only && others.length === 0) return found(dashboardOf(only.id));
  const title = t(isGuest ? "guest.which" : "workshops.nav_led");
  const body = <WhichAssessment choices={choices} isGuest={isGuest} />;
  if (!isGuest) return show(call, { title, body });
  return renderPage(c, { title, body, headers: uncached, isGuest: true });
}

/** Who has not consented yet, or took it back, is led to that first. */
export async function admitOnboarded(call: JudgedCall): Promise<Response | undefined> {
  await admitHere(call);
  const { c, db, actor } = call;
  if (roleOf(actor) !== "participant") return undefined;
  const assessmentId = c.req.param("id") ?? "";
  const account = await findAccount(db, { assessmentId, personId: actor?.id ?? "" });
  return account?.progress.status === "active" ? undefined : found(onboardingOf(assessmentId));
}

/** What the page's script is told, so that it can say what waits on the phone, and send it. */
function waitingFor(
  { person, t }: PageCall<undefined>,
  { row, setting, workshops }: Account,
  steps: readonly Step[],
): WaitingProps {
  const waiting = steps.map(({ type, title, status, href }) => {
    const of = `${row.assessment_id}/${type}`;
    const version = workshops.find((one) => one.type === type)?.questions_version;
    const isOpen = status === "open" && !setting.closed && version !== undefined;
    const at = `/api/v1/workshops/me/${row.assessment_id}/workshops/${type}`;
    return { of, title, href, send: isOpen ? { at, version } : null };
  });
  const words = {
    ...{ one: t("answering.say.waits_one"), many: t("answering.say.waits_many") },
    unsent: t("answering.say.sign_out_unsent"),
  };
  return { person: person.id, workshops: waiting, words };
}

async function showDashboard(call: PageCall<undefined>): Promise<Response> {
  const { c, db, now, person, t, csrf } = call;
  const assessmentId = idOf(call);
  const account =
    roleOf(person) === "participant"
      ? await settledAccount(db, { assessmentId, personId: person.id }, now)
      : null;
  if (account) await openedAccount(db, account.row, now);
  const assessment = await findShown(db, assessmentId);
  const steps = account ? await stepsOf(call, account) : await previewSteps(db, assessmentId);
  const votes = account ? await readOwnVotes(db, account.row) : [];
  const left = votes.filter(({ vote }) => vote === null).length;
  return renderPage(c, {
    title: t("guest.title"),
    headers: uncached,
    isGuest: true,
    body: (
      <MyWorkshops
        {...{ steps, csrf, title: assessment?.title ?? "", name: account?.row.name ?? null }}
        news={account && (await newsOf(call, account, steps))}
        vote={votes.length > 0 ? { href: voteOf(assessmentId), left } : null}
        leaving={leavingOf(person, account)}
        script={account && { of: Waiting, props: waitingFor(call, account, steps) }}
      />
    ),
  });
}

/** What somebody says that they have read is told no more. */
async function readNews(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, now } = call;
  const id = idOf(call);
  const { row } = await readOwn(db, by, id)();
  await markNoticesRead(db, row, (form.notices ?? "").split(" ").slice(0, 100), now);
  return found(dashboardOf(id));
}

/** A participant's own pages, and which of the addresses of facilitators there are none of. */
export const guestPages = new Pages()
  .get("/mana/workshops", { access: everybody }, showChoices)
  .get(
    "/mana/workshops/assessments/:id/participant/dashboard",
    { access: everybody, admit: admitOnboarded },
    showDashboard,
  )
  .post(
    "/mana/workshops/assessments/:id/participant/notices",
    { access: everybody, admit: admitOwn, form: fields },
    readNews,
  );

/** There is no such page, whatever the verb: but of whom it is none says so first. */
async function admitNowhere(call: JudgedCall): Promise<never> {
  await admitFacilitating(call);
  throw notFound();
}

/** Mounted after all pages of facilitators: what else is below tells participants that it is not theirs. */
export const missingFacilitatorPage = new Pages().get(
  "/mana/workshops/assessments/:id/facilitator/*",
  { access: everybody, admit: admitNowhere },
  admitNowhere,
);
