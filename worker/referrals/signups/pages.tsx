import * as z from "zod";
import { asset } from "../../../web/layout/assets";
import type { LinkPreview } from "../../../web/layout/document";
import type { FormState } from "../../../web/ui/form-state";
import { attempt } from "../../core/http/attempt";
import { clientOf } from "../../core/http/client";
import { limitPublic } from "../../core/http/limit-public";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages, renderPage, seeOther } from "../../core/http/pages";
import { notFound, Problem } from "../../core/http/problem";
import { unlisted } from "../../core/http/security-headers";
import { cutTo } from "../../core/text/cut";
import { localDay } from "../../core/time";
import { answerField, translated } from "../campaigns/signup-form";
import { isNobody } from "../clicks/bots";
import { countForm } from "../form-funnel/count-form";
import { type FormStep, isVisit } from "../form-funnel/form-step";
import { keyRing } from "../signing/key-ring";
import { consentVersion } from "./consent";
import { consentWords, mailWords, phoneWords } from "./consent-words";
import { findSignupForm, type SignupCampaign } from "./find-signup-form";
import { signFormInstant } from "./form-instant";
import { inviterOf } from "./inviter";
import { clickToContinue, mailField, readTracking, servedField, submitForm, trapField } from "./submit-form";
import { ofVisitor, propsOf, signSent } from "./success-pages";
import { SignupClosed } from "./views/signup-closed";
import { SignupForm } from "./views/signup-form";

const headers = ofVisitor;

type Fields = Record<string, string>;
type Call = Pick<PageCall<unknown>, "c" | "env" | "db" | "now" | "t" | "locale">;

/** A slug as people type and copy it: in capitals, with the full stop or the bracket that came along. */
const readSlug = (typed: string) => typed.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, "");

async function campaignOf({ c, db, now }: Call): Promise<SignupCampaign> {
  const campaign = await findSignupForm(db, readSlug(c.req.param("slug") ?? ""), now);
  if (!campaign) throw notFound("There is no campaign at this address.");
  return campaign;
}

/** Whether a link led here: that address is its visitor's, and no search engine's. */
const isFromLink = (c: Call["c"]): boolean => {
  const query = new URL(c.req.url).searchParams;
  return query.has("ref") || query.has("click_id");
};

/** The address that the form has now, with all that led to the former one. */
function moved(c: Call["c"], campaign: SignupCampaign): Response {
  const location = `/signup/${campaign.slug}${new URL(c.req.url).search}`;
  return new Response(null, {
    status: 301,
    headers: { ...headers, location, ...(isFromLink(c) ? unlisted : {}) },
  });
}

function showClosed({ c }: Call, campaign: SignupCampaign): Response {
  const opensOn = campaign.status === "scheduled" ? campaign.startsOn : null;
  const body = <SignupClosed {...propsOf(campaign)} opensOn={opensOn} />;
  return renderPage(c, {
    title: campaign.name,
    body,
    status: 410,
    headers,
    isLight: true,
    isUnlisted: isFromLink(c),
  });
}

/** What a messenger shows of a link that leads here. */
function previewOf(c: Call["c"], campaign: SignupCampaign, locale: string): LinkPreview {
  const { name, slug, logoUrl, organisation } = campaign;
  const { description } = translated(campaign, locale);
  const origin = siteOrigin(c);
  return {
    title: name,
    description: cutTo(description.split("\n")[0] ?? "", 200) || organisation.name,
    url: `${origin}/signup/${slug}`,
    image: origin + (logoUrl ?? asset("preview.png")),
    site: organisation.name,
  };
}

/** A new showing of the form; 16 characters of a-z and 0-9. */
const newVisit = () => crypto.randomUUID().replaceAll("-", "").slice(0, 16);

/** Counts how far a visit came, after the answer; programs and forms without a visit are not counted. */
function countStep(
  call: Call,
  campaign: SignupCampaign,
  visit: string,
  step: FormStep,
  faults: string[] = [],
) {
  const { c, env, now } = call;
  if (!isVisit(visit) || isNobody(c.req.raw, clientOf(c.req.raw).userAgent)) return;
  const day = localDay(now, campaign.organisation.timeZone);
  c.executionCtx.waitUntil(countForm(env, { campaignId: campaign.id, visit, day, step, faults }));
}

/** The fields of the form that were refused; what else is refused is no field of it. */
function faultyFields({ questions }: SignupCampaign, errors: { path: string }[]): string[] {
  const fields = ["email", "first_name", "phone", "consent", ...questions.map(answerField)];
  return [...new Set(errors.map(({ path }) => path).filter((path) => fields.includes(path)))];
}

async function showForm(
  { c, env, db, t, locale }: Call,
  campaign: SignupCampaign,
  form: FormState,
  status = 200,
  more: Record<string, string> = {},
): Promise<Response> {
  const { clickId, refCode } = readTracking(form.values);
  const consentText = consentWords(campaign, locale);
  const click = clickToContinue(env, c.req.raw, campaign.number, clickId);
  const inviter = campaign.namesOfficer ? await inviterOf(env, db, campaign, click, refCode) : null;
  const body = (
    <SignupForm
      {...propsOf(campaign)}
      slug={campaign.slug}
      description={translated(campaign, locale).description}
      consentText={consentText}
      phone={campaign.phone}
      emailHint={consentText === null && campaign.followUpsByMail ? mailWords(campaign, locale) : undefined}
      mailField={mailField}
      phoneHint={consentText === null ? phoneWords(campaign, locale) : undefined}
      questions={campaign.questions}
      form={form}
      clickId={clickId}
      refCode={refCode}
      visit={form.values.visit ?? ""}
      served={form.values[servedField] ?? ""}
      trap={trapField}
      words={consentText === null ? "" : consentVersion(consentText)}
      canContinue={click !== null}
      inviter={inviter}
    />
  );
  const title = t(form.refused ? "visitor.signUpError" : "visitor.signUpFor", { campaign: campaign.name });
  const preview = previewOf(c, campaign, locale);
  const isUnlisted = isFromLink(c);
  return renderPage(c, {
    title,
    body,
    status,
    headers: { ...headers, ...more },
    preview,
    isUnlisted,
    isLight: true,
  });
}

/** Null, or where somebody sends too often the form as they filled it in: they may wait and send it again. */
async function tooOften(call: PageCall<Fields>, campaign: SignupCampaign): Promise<Response | null> {
  const { c, env, form: values } = call;
  try {
    await limitPublic(env, `form:${campaign.id}`, clientOf(c.req.raw).ip);
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "too_many_requests") throw error;
    const refused = { values, errors: [], message: error.detail };
    return showForm(call, campaign, { values, refused }, error.status, error.headers);
  }
}

export const signupPages = new Pages()
  .get("/signup/:slug/", { access: "public" }, async (call) => moved(call.c, await campaignOf(call)))
  .get("/signup/:slug", { access: "public" }, async (call) => {
    const campaign = await campaignOf(call);
    if (campaign.slug !== call.c.req.param("slug")) return moved(call.c, campaign);
    if (campaign.status !== "active") return showClosed(call, campaign);
    const { click_id = "", ref = "" } = call.c.req.query();
    const visit = newVisit();
    countStep(call, campaign, visit, "view");
    const served = signFormInstant(keyRing(call.env.LINK_KEYS), campaign.number, call.now);
    const values = { click_id, ref, visit, [servedField]: served };
    return showForm(call, campaign, { values, refused: null });
  })
  .post("/signup/:slug", { access: "public", form: z.record(z.string(), z.string()) }, async (call) => {
    const { c, env, db, now, form: fields, locale } = call;
    const campaign = await campaignOf(call);
    const isRead = fields.intent === "language" && campaign.status === "active";
    if (isRead) return showForm(call, campaign, { values: fields, refused: null });
    const refusal = await tooOften(call, campaign);
    if (refusal) return refusal;
    if (campaign.status !== "active") return showClosed(call, campaign);
    const signupCall = { env, db, now, ctx: c.executionCtx };
    const tried = await attempt(fields, () => submitForm(signupCall, campaign, c.req.raw, fields, locale));
    const visit = fields.visit ?? "";
    if (!tried.done) {
      const { values, errors } = tried.refused;
      countStep(call, campaign, visit, "start", faultyFields(campaign, errors));
      return showForm(call, campaign, { values, refused: tried.refused }, tried.status);
    }
    countStep(call, campaign, visit, tried.value === "noted" ? "start" : "submit");
    const query = new URLSearchParams({ campaign: campaign.slug });
    if (tried.value === "noted") query.set("noted", "1");
    else if (Object.keys(campaign.nextStep).length > 0) query.set("sent", signSent(env, campaign, now));
    return seeOther(`/signup-success?${query}`);
  })
  .post(
    "/signup/:slug/started",
    { access: "public", form: z.record(z.string(), z.string()) },
    async (call) => {
      const campaign = await campaignOf(call);
      await limitPublic(call.env, `form:${campaign.id}`, clientOf(call.c.req.raw).ip);
      if (campaign.status === "active") countStep(call, campaign, call.form.visit ?? "", "start");
      return new Response(null, { status: 204 });
    },
  );
