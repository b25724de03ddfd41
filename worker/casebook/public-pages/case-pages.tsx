import { languageIn } from "../../../web/i18n/translate";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { findPublicCase, findPublicVersion } from "../public-api/public-cases";
import { CaseTags } from "../reuse/views/case-tags";
import { findGone, type Gone as GoneAt } from "./find-gone";
import {
  type Archive,
  anybody,
  askedBy,
  ofOneState,
  readArchive,
  showArchive,
  withoutSlash,
} from "./show-archive";
import { toldIn, versionPath } from "./shown-case";
import { CaseView } from "./views/case-view";
import { ComparePage } from "./views/compare-page";
import { Gone } from "./views/gone";

type Call = PageCall<unknown>;

const caseIdOf = ({ c }: Call) => c.req.param("case_id") ?? "";

const is404 = (error: unknown) => error instanceof Error && "status" in error && error.status === 404;

/** What is there; null for what is not, or not any more. */
async function foundOrNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (is404(error)) return null;
    throw error;
  }
}

/** What was public once says when and why it is not: 410. All else is one and the same 404. */
function showGone(call: Call, archive: Archive, gone: GoneAt | null, of: "case" | "version"): Response {
  if (!gone) throw caseNotFound();
  return showArchive(call, archive, {
    title: call.t(`archive.gone_${of}`),
    status: 410,
    isUnlisted: true,
    body: <Gone at={toInstant(gone.at)} reason={gone.change_summary} of={of} />,
  });
}

type Found = Awaited<ReturnType<typeof findPublicCase>>;

function showFound(call: Call, archive: Archive, found: Found, current?: number): Response {
  const origin = siteOrigin(call.c);
  const { version_number: version } = found.versionInfo;
  return showArchive(call, archive, {
    title: toldIn(found, languageIn(call.locale)).title.text,
    head: (
      <CaseTags shown={found} origin={origin} archive={archive.name} isSuperseded={current !== undefined} />
    ),
    body: (
      <CaseView
        shown={found}
        origin={origin}
        archive={archive.name}
        disclaimer={archive.disclaimer}
        current={current}
      />
    ),
    links: [`<${origin}${versionPath(found.case_id, version)}>; rel="cite-as"`],
  });
}

async function showCase(call: Call): Promise<Response> {
  const id = caseIdOf(call);
  const [archive, found] = await Promise.all([
    readArchive(call),
    foundOrNull(findPublicCase(askedBy(call), id)),
  ]);
  if (!found || found.case_id !== id) return showGone(call, archive, await findGone(call.db, id), "case");
  return showFound(call, archive, found);
}

async function showVersion(call: Call): Promise<Response> {
  const [id, n] = [caseIdOf(call), call.c.req.param("n") ?? ""];
  const [archive, found] = await Promise.all([
    readArchive(call),
    foundOrNull(findPublicVersion(askedBy(call), id, n)),
  ]);
  if (!found) {
    const gone = /^[1-9][0-9]{0,8}$/.test(n) ? await findGone(call.db, id, Number(n)) : null;
    const isWhole = gone !== null && (await findGone(call.db, id)) !== null;
    return showGone(call, archive, gone, isWhole ? "case" : "version");
  }
  const current = Math.max(
    ...found.audit_history.flatMap(({ version_number, withdrawn_at }) =>
      withdrawn_at === null ? version_number : [],
    ),
  );
  return showFound(call, archive, found, current > found.versionInfo.version_number ? current : undefined);
}

/** Two versions that both can be read: else 404. */
async function showComparison(call: Call): Promise<Response> {
  const id = caseIdOf(call);
  const { from = "", to = "" } = call.c.req.query();
  const asked = askedBy(call);
  const [archive, older, newer] = await Promise.all([
    readArchive(call),
    findPublicVersion(asked, id, from),
    findPublicVersion(asked, id, to),
  ]);
  return showArchive(call, archive, {
    title: call.t("archive.compare_title"),
    isUnlisted: true,
    body: <ComparePage from={older} to={newer} />,
  });
}

const one = "/cases/:case_id{case-[0-9a-f]{12}}";

export const publicCasePages = new Pages()
  .get(`${one}`, anybody, ofOneState(showCase))
  .get(`${one}/v/:n`, anybody, ofOneState(showVersion))
  .get(`${one}/compare`, anybody, ofOneState(showComparison))
  .get("/cases/*", anybody, (call) => {
    const elsewhere = withoutSlash(call);
    if (elsewhere) return elsewhere;
    throw notFound("Case not found");
  });
