import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import {
  found,
  type JudgedCall,
  type PageCall,
  Pages,
  type Refused,
  renderPage,
  tell,
} from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { openedAccount } from "../gate/account-last-used";
import { dashboardOf, voteOf } from "../gate/paths";
import { findShown } from "../guest/find-guest";
import { admitOnboarded } from "../guest/pages";
import { readOwn } from "../me/admit";
import { titleIn } from "../questions/first-words";
import { roleOf } from "../roles";
import { readOwnVotes, readVotings } from "./read-votes";
import { newStatement, type OwnVote, voteBody } from "./schemas";
import { VotePage } from "./views/vote-page";
import { addStatement, castVote } from "./write-votes";

const isGuest = ({ actor }: Pick<JudgedCall, "actor">) => roleOf(actor) === "participant";

/** Consent first. Who looks on sends nothing. */
async function admit(call: JudgedCall): Promise<Response | undefined> {
  const led = await admitOnboarded(call);
  if (!led && !isGuest(call) && call.c.req.method === "POST") {
    throw new Problem("forbidden", "You are not allowed to do this.");
  }
  return led;
}

/** Of nobody, where somebody looks on: the statements without a vote. */
const nobody = { number: 0, id: "" };

async function ownVotes(call: PageCall<unknown>): Promise<OwnVote[]> {
  if (!isGuest(call)) return readOwnVotes(call.db, { ...nobody, assessment_id: idOf(call) });
  const account = await readOwn(call.db, call.by, idOf(call))();
  await openedAccount(call.db, account.row, call.now);
  return readOwnVotes(call.db, account.row);
}

/** The first without a vote; the one that the address counts to, where somebody goes over their votes again. */
function shownOf(all: readonly OwnVote[], n: string | undefined): OwnVote | null {
  if (n !== undefined && /^\d{1,4}$/.test(n)) return all[Number(n)] ?? null;
  return all.find(({ vote }) => vote === null) ?? null;
}

async function showVote(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { c, db, t, csrf, locale } = call;
  const id = idOf(call);
  const n = c.req.query("n");
  const [shown, all] = await Promise.all([findShown(db, id), ownVotes(call)]);
  const votings = (await readVotings(db, id, all)).map(({ synthesis_id, title }) => ({
    ...{ value: synthesis_id, label: titleIn(title, locale) },
  }));
  return renderPage(c, {
    title: t("voting.title"),
    status,
    headers: { "cache-control": "private, no-store" },
    isGuest: true,
    body: (
      <VotePage
        {...{ all, csrf, votings }}
        title={shown?.title ?? ""}
        now={shownOf(all, n)}
        left={all.filter(({ vote }) => vote === null).length}
        isPreview={!isGuest(call)}
        path={voteOf(id)}
        here={n === undefined ? voteOf(id) : `${voteOf(id)}?n=${encodeURIComponent(n)}`}
        back={dashboardOf(id)}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

/** Where the next statement is: after the one that was voted on, where somebody goes over all of them again. */
async function nextOf(call: PageCall<FormFields>, voted: string): Promise<string> {
  const all = await ownVotes(call);
  const path = voteOf(idOf(call));
  if (all.some(({ vote }) => vote === null)) return path;
  const at = all.findIndex(({ statement_id }) => statement_id === voted);
  return call.c.req.query("n") === undefined ? path : `${path}?n=${at + 1}`;
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, form, t } = call;
  const account = await readOwn(db, by, idOf(call))();
  const isVote = form.statement_id !== undefined;
  const done = await attempt(form, async () => {
    if (isVote) {
      const { vote } = parse(voteBody, { vote: form.vote });
      await castVote(db, by, account, form.statement_id ?? "", vote);
    } else {
      const { synthesis_id, text } = form;
      const id = await idFromForm("statement", call);
      await addStatement(db, by, account, id, parse(newStatement, { synthesis_id, text }));
    }
  });
  if (!done.done) return showVote(call, done.refused, done.status);
  if (!isVote) tell(c, t("voting.sent"));
  return found(isVote ? await nextOf(call, form.statement_id ?? "") : voteOf(idOf(call)));
}

const address = "/mana/workshops/assessments/:id/participant/vote";

/** Where a participant says what they think of themes. */
export const votePages = new Pages()
  .get(address, { access: everybody, admit }, (call) => showVote(call))
  .post(address, { access: everybody, admit, form: fields }, send);
