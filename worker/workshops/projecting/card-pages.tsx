import { type FormFields, fields } from "../../core/http/attempt";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages, renderPage } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { qrSvg } from "../../core/qr/qr";
import { everybody } from "../access/rules";
import { makeLinks } from "../entering/links";
import { spokenIn } from "../entering/mail-words";
import { admitFacilitating } from "../guest/admit";
import { readFilter } from "../leading/filter";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { cardWords } from "./card-words";
import { chosenIn, mostCards, readHolders, whomIn } from "./find-holders";
import { type CardShown, Cards } from "./views/cards";
import { ChooseCards } from "./views/choose-cards";

async function showChoice(call: PageCall<undefined>): Promise<Response> {
  const { c, db, t, csrf } = call;
  const { filter, provinces, query } = await readFilter(call);
  const whom = whomIn(c.req.query("whom"));
  const chosen = chosenIn(c.req.query("people"));
  const [led, holders] = await Promise.all([
    readLed(db, idOf(call)),
    readHolders(db, idOf(call), filter, { whom, chosen }),
  ]);
  return showLed(call, {
    title: `${t("projecting.cards")}: ${led.title}`,
    body: (
      <ChooseCards
        {...{ led, provinces, query, whom, csrf, chosen }}
        count={Math.min(mostCards, holders.length)}
        isMore={holders.length > mostCards}
      />
    ),
  });
}

/** The sheets: the answer to the form, and no page with an address, for each card lets somebody in. */
async function makeCards(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, env, by, form, t } = call;
  const id = idOf(call);
  const { filter } = await readFilter(call);
  const [led, found] = await Promise.all([
    readLed(db, id),
    readHolders(db, id, filter, { whom: whomIn(form.whom), chosen: chosenIn(form.people) }),
  ]);
  const holders = found.slice(0, mostCards);
  const links =
    holders.length === 0
      ? []
      : await makeLinks(
          env,
          db,
          by,
          id,
          holders.map((one) => one.id),
        );
  const cards = holders.flatMap(({ id: holder, number, name, locale }): CardShown[] => {
    const link = links.find(({ participant_id }) => participant_id === holder);
    if (!link) return [];
    const language = spokenIn(locale);
    return [{ number, name, language, code: qrSvg(link.url), words: cardWords[language] }];
  });
  return renderPage(c, {
    title: `${t("projecting.cards")}: ${led.title}`,
    isSheet: true,
    headers: { "cache-control": "no-store" },
    body: <Cards {...{ led, cards }} site={siteOrigin({ env }).replace(/^https?:\/\//, "")} />,
  });
}

const address = "/mana/workshops/assessments/:id/facilitator/cards";
const access = { access: everybody, admit: admitFacilitating } as const;

/** Cards with a link for each, to print and cut, eight to a page. */
export const cardPages = new Pages()
  .get(address, access, showChoice)
  .post(address, { ...access, form: fields }, makeCards);
