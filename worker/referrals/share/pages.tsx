import { languageName } from "../../../web/i18n/names";
import { languages as catalogues, languageIn, translator } from "../../../web/i18n/translate";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, renderPage, seeOther } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { readFonts } from "../../core/pdf/read-fonts";
import { editCampaign } from "../campaigns/edit-campaign";
import { findCampaign } from "../campaigns/find-campaigns";
import { originsOf } from "../campaigns/landing-page";
import { type CampaignRecord, campaignEdits } from "../campaigns/schemas";
import { logoPath } from "../campaigns/views/logo-path";
import { campaignPath } from "../campaigns/views/tabs";
import { findReferral } from "../links/find-referrals";
import { administrators, everybody, readerOf } from "../viewer";
import { languageAmong, languagesRead, templateIn, usualTemplate } from "./campaign-message";
import { taggedUrl } from "./share-message";
import { Cards } from "./views/cards";
import { ShareKit } from "./views/kit";
import { CampaignMessages } from "./views/messages";
import { Poster } from "./views/poster";
import { writePoster } from "./write-poster";

const hasCatalogue = (tag: string) => tag in catalogues;

/** The languages there is a message in: those of our own, then the campaign's. */
const languagesOf = ({ share_messages }: CampaignRecord) =>
  Object.fromEntries(
    [...new Set([...Object.keys(catalogues), ...Object.keys(share_messages)])].map((tag) => [
      tag,
      languageName(tag),
    ]),
  );

/** The language asked for, else the reader's, else the first. */
function languageOf(call: PageCall<unknown>, languages: Record<string, string>): string {
  return languageAmong([call.c.req.query("message") ?? "", ...languagesRead(call.person.locale)], languages);
}

async function linkAndCampaign(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const link = await findReferral(call.db, reader, idOf(call));
  const campaign = await findCampaign(call.db, reader, link.campaign_id);
  const languages = languagesOf(campaign);
  return { reader, link, campaign, languages, language: languageOf(call, languages) };
}

/** What stands on a poster, in the language asked for. */
async function readPoster(call: PageCall<unknown>) {
  const { link, campaign, language } = await linkAndCampaign(call);
  const { name: organisation } = await readOrganisation(call.db);
  return {
    ...{ link, organisation, logoUrl: logoPath(campaign.logo_url), slug: campaign.slug },
    description: campaign.translations[languageIn(language)]?.description ?? campaign.description,
    language: hasCatalogue(language) ? language : "en",
    printed: translator(language),
  };
}

function showPoster(
  call: PageCall<unknown>,
  { slug: _, ...poster }: Awaited<ReturnType<typeof readPoster>>,
  more: { isWithoutPdf?: boolean } = {},
) {
  return renderPage(call.c, {
    title: poster.link.campaign_name,
    isSheet: true,
    body: <Poster {...poster} {...more} />,
  });
}

/** The messages as the form shows them. */
const messageValues = ({ share_messages }: CampaignRecord): FormFields =>
  Object.fromEntries(Object.entries(share_messages).map(([tag, text]) => [`message_${tag}`, text]));

async function showMessages(call: PageCall<FormFields | undefined>, refused: Refused | null, status = 200) {
  const campaign = await findCampaign(call.db, await readerOf(call), idOf(call));
  const values = messageValues(campaign);
  const languages = Object.fromEntries(
    Object.entries(languagesOf(campaign)).map(([tag, name]) => [tag, { name, usual: usualTemplate(tag) }]),
  );
  const { t } = call;
  return show(call, {
    title: t("share.messages_title"),
    status,
    body: (
      <CampaignMessages
        campaign={campaign}
        languages={languages}
        form={{ values: refused?.values ?? values, refused }}
        csrf={call.csrf}
      />
    ),
  });
}

/** The form's texts by language; one that is new has its tag in a field of its own. */
function messagesIn(form: FormFields): Record<string, string> {
  const given = Object.entries(form)
    .filter(([name]) => name.startsWith("message_"))
    .map(([name, text]) => [name.slice("message_".length), text]);
  const added = form.message || form.language ? [[form.language ?? "", form.message ?? ""]] : [];
  return Object.fromEntries([...given, ...added]);
}

export const sharePages = new Pages()
  .get("/dashboard/links/:id/share", { access: everybody }, async (call) => {
    const { reader, link, campaign, languages, language } = await linkAndCampaign(call);
    return show(call, {
      title: call.t("share.title"),
      body: (
        <ShareKit
          link={link}
          languages={languages}
          language={language}
          template={templateIn(campaign.share_messages, language)}
          mayEdit={reader.viewer.role === "admin"}
        />
      ),
    });
  })
  .get("/dashboard/links/:id/poster", { access: everybody }, async (call) =>
    showPoster(call, await readPoster(call)),
  )
  .get("/dashboard/links/:id/poster.pdf", { access: everybody }, async (call) => {
    const read = await readPoster(call);
    if (!read.link.open) return seeOther(`/dashboard/links/${read.link.id}/poster`);
    const { link, organisation, description, language, printed } = read;
    const words = {
      ...{ language, organisation, description, campaign: link.campaign_name },
      ...{ scan: printed("share.scan"), ask: printed("share.ask", { officer: link.officer_name }) },
    };
    const fonts = await readFonts(call.env.ASSETS, call.c.req.url);
    const file = await writePoster(words, taggedUrl(link.url, "poster"), new Date(call.now), fonts);
    if (!file) return showPoster(call, read, { isWithoutPdf: true });
    return new Response(file, {
      headers: {
        "cache-control": "private, no-store",
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="poster-${read.slug}.pdf"`,
      },
    });
  })
  .get("/dashboard/links/:id/cards", { access: everybody }, async (call) => {
    const { link, campaign, language } = await linkAndCampaign(call);
    const { name } = await readOrganisation(call.db);
    return renderPage(call.c, {
      title: link.campaign_name,
      isSheet: true,
      body: (
        <Cards
          link={link}
          size={call.c.req.query("size") === "a6" ? "a6" : "a4"}
          organisation={name}
          logoUrl={logoPath(campaign.logo_url)}
          language={hasCatalogue(language) ? language : "en"}
          printed={translator(language)}
        />
      ),
    });
  })
  .get("/dashboard/campaigns/:id/messages", { access: administrators }, (call) => showMessages(call, null))
  .post("/dashboard/campaigns/:id/messages", { access: administrators, form: fields }, async (call) => {
    const tags = Object.keys(messagesIn(call.form));
    const places = Object.fromEntries(tags.map((tag) => [tag, `message_${tag}`]));
    const tried = await attempt(
      call.form,
      async () => {
        const campaign = await findCampaign(call.db, await readerOf(call), idOf(call));
        const edited = editsOf(call.form, messageValues(campaign), messagesIn, places);
        const edits = parse(campaignEdits, { share_messages: { ...campaign.share_messages, ...edited } });
        await editCampaign(call.db, call.by, originsOf(call.c), idOf(call), edits);
      },
      { ...places, share_messages: "language" },
    );
    if (!tried.done) return showMessages(call, tried.refused, tried.status);
    return goTo(call, campaignPath(idOf(call), "settings"), call.t("share.messages_saved"));
  });
