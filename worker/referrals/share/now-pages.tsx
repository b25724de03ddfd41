import { getCookie } from "hono/cookie";
import { rangeWords } from "../../../web/ui/range";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, renderPage, seeOther } from "../../core/http/pages";
import { idOf, show } from "../../core/http/show";
import { qrSvg } from "../../core/qr/qr";
import { readFiguresPage } from "../insight/figures-page";
import { readStanding } from "../insight/read-standing";
import { findReferral, listReferrals, scanUrl } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { readsAll } from "../policies";
import { findRunningTargets } from "../targets/find-targets";
import { everybody, readerOf } from "../viewer";
import { templatesOf } from "./campaign-message";
import { Scan } from "./views/scan";
import { ShareNow } from "./views/share-now";

const sharePath = "/dashboard/share";
const lastShared = "shared-link";
/** The link that the next visit begins with: kept by the device, for which it is a convenience and no secret. */
const rememberLink = (id: string) =>
  `${lastShared}=${encodeURIComponent(id)}; Path=/dashboard; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax`;

async function showShare(call: PageCall<unknown>) {
  const page = await readFiguresPage(call);
  const { reader, filter } = page;
  // Whoever reads everybody's links has none of their own to hold out.
  if (readsAll(reader.viewer)) return seeOther("/dashboard/links");
  const [links, standing, targets] = await Promise.all([
    listReferrals(call.db, reader, parse(referralsQuery, { open: "true", limit: "100", sort: "-clicks" })),
    readStanding(call.db, filter),
    findRunningTargets(call.db, call.now, filter.officerId ?? ""),
  ]);
  const asked = call.c.req.query("link");
  const linkOf = (id: string | undefined) => links.data.find((link) => link.id === id);
  const chosen = linkOf(asked) ?? linkOf(getCookie(call.c, lastShared)) ?? links.data[0] ?? null;
  if (chosen && chosen.id === asked) call.c.get("setCookies").push(rememberLink(chosen.id));
  const templates = await templatesOf(call, chosen ? [chosen] : []);
  return show(call, {
    title: call.t("share.now"),
    isWithoutCharts: true,
    body: (
      <ShareNow
        links={links.data}
        chosen={chosen}
        template={chosen ? (templates[chosen.campaign_id] ?? "") : ""}
        standing={standing}
        rangeWords={rangeWords(page.preset, call.t)}
        targets={targets}
      />
    ),
  });
}

export const shareNowPages = new Pages()
  .get(sharePath, { access: everybody }, showShare)
  .get("/dashboard/links/:id/scan", { access: everybody }, async (call) => {
    const reader = await readerOf(call);
    const link = await findReferral(call.db, reader, idOf(call));
    const back = readsAll(reader.viewer) ? `/dashboard/links/${link.id}` : `${sharePath}?link=${link.id}`;
    return renderPage(call.c, {
      title: link.campaign_name,
      isSheet: true,
      body: <Scan link={link} svg={qrSvg(scanUrl(reader.origin, link.code))} back={back} />,
    });
  });
