import { siteOrigin } from "../../core/http/origin";
import { Pages, renderPage } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Env } from "../../env";
import { inLanguage } from "../campaigns/signup-form";
import { keyRing } from "../signing/key-ring";
import { calendarFile } from "./calendar-file";
import { findSignupForm, type SignupCampaign } from "./find-signup-form";
import { readFormInstant, signFormInstant } from "./form-instant";
import type { SignupCampaignProps } from "./views/signup-frame";
import { InterestNoted, type NextStepProps, SignupSuccess } from "./views/signup-success";

/** What stands in the addresses and cookies of a form's pages is a visitor's own. */
export const ofVisitor = { "cache-control": "private, no-store" };

export const propsOf = ({ name, logoUrl, organisation }: SignupCampaign): SignupCampaignProps => ({
  name,
  logoUrl,
  organisation: organisation.name,
});

const openFor = 30 * 86_400_000;

/** Opens the campaign's next step to whoever has sent its form: a group's link is for nobody else. */
export const signSent = ({ LINK_KEYS }: Pick<Env, "LINK_KEYS">, { number }: SignupCampaign, now: number) =>
  signFormInstant(keyRing(LINK_KEYS), number, now, "sent");

function hasSent(env: Env, { number }: SignupCampaign, sent: string, now: number): boolean {
  const at = readFormInstant(keyRing(env.LINK_KEYS), number, sent, "sent");
  return at !== null && now - at < openFor;
}

/** The day that the calendar file is of; null where the campaign offers none. */
const calendarDay = ({ nextStep, startsOn }: SignupCampaign): string | null =>
  nextStep.calendar ? (nextStep.calendar_on ?? startsOn) : null;

function nextOf(campaign: SignupCampaign, locale: string): NextStepProps {
  const { url, label, whatsapp_url } = campaign.nextStep;
  const day = calendarDay(campaign);
  return {
    link: url ? { url, label: label ? inLanguage(label, locale) : null } : null,
    whatsapp: whatsapp_url ?? null,
    calendar: day ? { day, path: `/signup/${campaign.slug}/calendar.ics` } : null,
  };
}

/** What follows once a form is sent. */
export const successPages = new Pages()
  .get("/signup-success", { access: "public" }, async ({ c, env, db, now, t, locale }) => {
    const { campaign: slug = "", noted, sent = "" } = c.req.query();
    const campaign = slug ? await findSignupForm(db, slug, now) : null;
    const props = campaign && propsOf(campaign);
    const address = `${siteOrigin(c)}/signup/${campaign?.slug ?? ""}`;
    if (props && noted) {
      const body = <InterestNoted campaign={props} address={address} />;
      return renderPage(c, { title: t("visitor.elsewhereTitle"), body, headers: ofVisitor, isLight: true });
    }
    const next = campaign && hasSent(env, campaign, sent, now) ? nextOf(campaign, locale) : null;
    const body = <SignupSuccess campaign={props} next={next} />;
    return renderPage(c, { title: t("visitor.doneTitle"), body, headers: ofVisitor, isLight: true });
  })
  .get("/signup/:slug/calendar.ics", { access: "public" }, async ({ c, db, now }) => {
    const campaign = await findSignupForm(db, c.req.param("slug") ?? "", now);
    const day = campaign && calendarDay(campaign);
    if (!campaign || !day) throw notFound("There is no calendar file at this address.");
    const url = `${siteOrigin(c)}/signup/${campaign.slug}`;
    const uid = `${campaign.id}@${new URL(url).hostname}`;
    return new Response(calendarFile({ uid, name: campaign.name, day, url, at: toInstant(now) }), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${campaign.slug}.ics"`,
        "cache-control": "no-cache",
      },
    });
  });
